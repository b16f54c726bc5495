import { Button, Checkbox, type FormInstance, Input, Radio, Select } from 'antd';
import { letterForms } from '../../../shared/model/kinds.ts';
import {
  contactPlaces,
  digitFaces,
  type LetterManner,
  type LetterPreset,
  marksPlaces,
  tableSizes,
} from '../../../shared/model/letter/settings.ts';
import type { Office } from '../../../shared/model/people/office.ts';
import { choicesOf } from '../../ui/fields/choices.ts';
import { fieldOf } from '../../ui/fields/field-name.ts';
import styles from '../settings.module.css';

const Field = fieldOf<'office.save'>();

type Props = {
  form: FormInstance<Office>;
  office: Office;
  presets: readonly LetterPreset[];
  mayEdit: boolean;
  onPreset: (manner: LetterManner) => void;
};

const at = <K extends keyof Office['letterSettings']>(name: K) => ['letterSettings', name] as const;

/** 样式与格式: a real office's manner as a whole, then each setting by itself. */
export function FormatFields({ form, office, presets, mayEdit, onPreset }: Props) {
  const { manner, contact } = office.letterSettings;
  const take = ({ manner: chosen, form: letterForm, settings, templates }: LetterPreset) => {
    form.setFieldsValue({ letterForm, templates, letterSettings: { ...office.letterSettings, ...settings } });
    onPreset(chosen);
  };
  return (
    <>
      <div className={styles.presetList}>
        {presets.map((preset) => (
          <section
            key={preset.manner}
            className={preset.manner === manner ? `${styles.preset} ${styles.presetChosen}` : styles.preset}
          >
            <strong>{preset.name}</strong>
            <p className="quiet">{preset.says}</p>
            <Button
              size="small"
              disabled={!mayEdit}
              aria-label={`${takeWords(preset.manner === manner)}${preset.name}`}
              onClick={() => take(preset)}
            >
              {takeWords(preset.manner === manner)}
            </Button>
          </section>
        ))}
      </div>
      <Field name={at('manner')} hidden>
        <Input />
      </Field>
      <Field name="letterForm" label="公文格式">
        <Radio.Group options={choicesOf(letterForms)} />
      </Field>
      <div className={styles.settingRow}>
        <Field name={at('classMark')} valuePropName="checked">
          <Checkbox>首页印办理结果类别</Checkbox>
        </Field>
        <Field name={at('publicityMark')} valuePropName="checked">
          <Checkbox>首页印「同意公开」</Checkbox>
        </Field>
        <Field name={at('marksPlace')} label="位置" layout="horizontal">
          <Select options={choicesOf(marksPlaces)} popupMatchSelectWidth={false} />
        </Field>
      </div>
      <div className={styles.settingRow}>
        <Field name={at('seal')} valuePropName="checked">
          <Checkbox>署名处留盖章的位置</Checkbox>
        </Field>
        <Field name={at('documentWord')} valuePropName="checked">
          <Checkbox>文件红头带「文件」二字</Checkbox>
        </Field>
        <Field name={at('disclosureLine')} valuePropName="checked">
          <Checkbox>文件版记印公开属性</Checkbox>
        </Field>
      </div>
      <div className={styles.settingRow}>
        <Field name={at('contact')} label="联系信息">
          <Select options={choicesOf(contactPlaces)} style={{ width: 210 }} />
        </Field>
        <Field name={at('contactHead')} label="承办负责人" hidden={contact !== 'block'}>
          <Input style={{ width: 120 }} />
        </Field>
        <Field name={at('tableSize')} label="表格字号">
          <Select options={choicesOf(tableSizes)} style={{ width: 100 }} />
        </Field>
        <Field name={at('digits')} label="数字和字母">
          <Select options={choicesOf(digitFaces)} style={{ width: 170 }} />
        </Field>
      </div>
    </>
  );
}

const takeWords = (isTaken: boolean) => (isTaken ? '整套恢复' : '套用');
