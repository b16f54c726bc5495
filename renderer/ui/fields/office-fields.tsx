import { Checkbox, Form, Input, Radio, Select } from 'antd';
import { keysOf, letterForms, levels } from '../../../shared/model/kinds.ts';
import { sharesCode } from '../../../shared/model/people/office.ts';
import { choicesOf } from './choices.ts';
import styles from './field-grid.module.css';
import { fieldOf, type QuestionField } from './field-name.ts';

const Field = fieldOf<'office.save'>();

const levelOptions = choicesOf(levels);
const formOptions = choicesOf(letterForms);

type Lines = Partial<Record<QuestionField<'office.save'>, readonly [label: string, help: string, example?: string]>>;

/** Before 本单位级别, and after it. */
const first: Lines = {
  fullName: ['单位全称', '落款和征求意见函用，如：临江市民政局'],
  shortName: ['单位简称', '正文里提到本单位时用，如：市民政局'],
  city: ['所在市县', '结尾致谢等处用，如：临江市'],
};
const further: Lines = {
  letterhead: ['发文机关标志', '印在函件首页的红头，信函格式用全称，不加「文件」'],
  issuer: ['印发机关', '文件格式的版记用，如：临江市民政局办公室；可不填'],
  replyCode: ['答复函机关代字', '签发时自动编号：代字〔年份〕顺序号', '临民函'],
  opinionCode: ['会办意见机关代字', '与答复函分开编号；两个代字相同的，合在一起编号', '临民会'],
  assignerNpc: ['建议交办机关', '如：市人大常委会代表工作委员会'],
  assignerCppcc: ['提案交办机关', '如：市政协提案委员会'],
  contactPerson: ['联系人', '印在函件附注里，可不填'],
  contactPhone: ['联系电话', '写办公电话，答复函公开后外人也看得到'],
};

function lines(table: Lines) {
  return keysOf(table).map((name) => {
    const [label, help, example] = table[name] ?? ['', ''];
    return (
      <Field key={name} name={name} label={label} extra={help}>
        <Input {...(example ? { placeholder: example } : {})} />
      </Field>
    );
  });
}

/** The bureau's particulars with an explanation at each field; used at first set-up and in the settings. */
export function OfficeFields() {
  const form = Form.useFormInstance();
  const [replyCode, opinionCode] = [Form.useWatch('replyCode', form), Form.useWatch('opinionCode', form)];
  const shares = sharesCode({ replyCode: replyCode ?? '', opinionCode: opinionCode ?? '' });
  return (
    <div className={styles.grid}>
      {lines(first)}
      <Field name="level" label="本单位级别" extra="收件时级别默认取它">
        <Select options={levelOptions} />
      </Field>
      {lines(further)}
      {shares ? (
        <Field name="oneSeries" valuePropName="checked" className={styles.wide ?? ''}>
          <Checkbox>答复函和会办意见合在一起编号</Checkbox>
        </Field>
      ) : null}
      <Field name="letterForm" label="答复函格式" extra="导出时也可另选" className={styles.wide ?? ''}>
        <Radio.Group options={formOptions} />
      </Field>
    </div>
  );
}
