import { Input, Radio, Select } from 'antd';
import { letterForms, levels } from '../../../shared/model/kinds.ts';
import { fieldOf } from './field-name.ts';

const Field = fieldOf<'office.save'>();

const levelOptions = Object.entries(levels).map(([value, label]) => ({ value, label }));
const formOptions = Object.entries(letterForms).map(([value, label]) => ({ value, label }));

/** The bureau's particulars with an explanation at each field; used at first set-up and in the settings. */
export function OfficeFields() {
  return (
    <div className="field-grid">
      <Field name="fullName" label="单位全称" extra="落款和征求意见函用，如：临江市民政局">
        <Input />
      </Field>
      <Field name="shortName" label="单位简称" extra="正文里提到本单位时用，如：市民政局">
        <Input />
      </Field>
      <Field name="city" label="所在市县" extra="结尾致谢等处用，如：临江市">
        <Input />
      </Field>
      <Field name="level" label="本单位级别" extra="收件时级别默认取它">
        <Select options={levelOptions} />
      </Field>
      <Field name="letterhead" label="发文机关标志" extra="印在函件首页的红头，信函格式用全称，不加「文件」">
        <Input />
      </Field>
      <Field name="issuer" label="印发机关" extra="文件格式的版记用，如：临江市民政局办公室；可不填">
        <Input />
      </Field>
      <Field name="replyCode" label="答复函机关代字" extra="签发时自动编号：代字〔年份〕顺序号">
        <Input placeholder="临民函" />
      </Field>
      <Field name="opinionCode" label="会办意见机关代字" extra="与答复函分开编号，两个代字不要相同">
        <Input placeholder="临民会" />
      </Field>
      <Field name="assignerNpc" label="建议交办机关" extra="如：市人大常委会代表工作委员会">
        <Input />
      </Field>
      <Field name="assignerCppcc" label="提案交办机关" extra="如：市政协提案委员会">
        <Input />
      </Field>
      <Field name="contactPerson" label="联系人" extra="印在函件附注里，可不填">
        <Input />
      </Field>
      <Field name="contactPhone" label="联系电话" extra="写办公电话，答复函公开后外人也看得到">
        <Input />
      </Field>
      <Field name="letterForm" label="答复函格式" extra="导出时也可另选" className="field-wide">
        <Radio.Group options={formOptions} />
      </Field>
    </div>
  );
}
