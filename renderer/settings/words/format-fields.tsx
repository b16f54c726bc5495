import { Button, Checkbox, Form, type FormInstance, Input, Radio, Select } from 'antd';
import { letterForms } from '../../../shared/model/kinds.ts';
import {
  contactPlaces,
  digitFaces,
  type LetterManner,
  type LetterPreset,
  marksPlaces,
} from '../../../shared/model/letter/settings.ts';
import type { Office } from '../../../shared/model/people/office.ts';
import styles from '../settings.module.css';

type Props = {
  form: FormInstance<Office>;
  office: Office;
  presets: readonly LetterPreset[];
  mayEdit: boolean;
  onPreset: (manner: LetterManner) => void;
};

const options = (table: object) => Object.entries(table).map(([value, label]) => ({ value, label }));
const at = (name: string) => ['letterSettings', name];

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
            <Button size="small" disabled={!mayEdit} aria-label={`套用${preset.name}`} onClick={() => take(preset)}>
              {preset.manner === manner ? '整套恢复' : '套用'}
            </Button>
          </section>
        ))}
      </div>
      <Form.Item name={at('manner')} hidden>
        <Input />
      </Form.Item>
      <Form.Item name="letterForm" label="公文格式">
        <Radio.Group options={options(letterForms)} />
      </Form.Item>
      <div className={styles.settingRow}>
        <Form.Item name={at('classMark')} valuePropName="checked">
          <Checkbox>首页印办理结果类别</Checkbox>
        </Form.Item>
        <Form.Item name={at('publicityMark')} valuePropName="checked">
          <Checkbox>首页印「同意公开」</Checkbox>
        </Form.Item>
        <Form.Item name={at('marksPlace')} label="位置" layout="horizontal">
          <Select options={options(marksPlaces)} popupMatchSelectWidth={false} />
        </Form.Item>
      </div>
      <div className={styles.settingRow}>
        <Form.Item name={at('seal')} valuePropName="checked">
          <Checkbox>署名处留盖章的位置</Checkbox>
        </Form.Item>
        <Form.Item name={at('documentWord')} valuePropName="checked">
          <Checkbox>文件红头带「文件」二字</Checkbox>
        </Form.Item>
        <Form.Item name={at('disclosureLine')} valuePropName="checked">
          <Checkbox>文件版记印公开属性</Checkbox>
        </Form.Item>
      </div>
      <div className={styles.settingRow}>
        <Form.Item name={at('contact')} label="联系信息">
          <Select options={options(contactPlaces)} style={{ width: 210 }} />
        </Form.Item>
        <Form.Item name={at('contactHead')} label="承办负责人" hidden={contact !== 'block'}>
          <Input style={{ width: 120 }} />
        </Form.Item>
        <Form.Item name={at('digits')} label="数字和字母">
          <Select options={options(digitFaces)} style={{ width: 170 }} />
        </Form.Item>
      </div>
    </>
  );
}
