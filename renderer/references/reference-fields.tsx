import { Input, Select } from 'antd';
import { materialKinds } from '../../shared/model/references.ts';
import { choicesOf } from '../ui/fields/choices.ts';
import { DayInput } from '../ui/fields/day-input.tsx';
import { fieldOf } from '../ui/fields/field-name.ts';
import styles from './references.module.css';

const Field = fieldOf<'reference.keep' | 'reference.save'>();

const kinds = choicesOf(materialKinds);

/** What is noted of a piece of reference material beside its text. `dayRead`: the words its date was read from. */
export function ReferenceFields({ dayRead = '' }: { dayRead?: string }) {
  return (
    <>
      <Field name="title" label="标题">
        <Input />
      </Field>
      <div className={styles.referenceFields}>
        <Field name="kind" label="种类" initialValue="other">
          <Select options={kinds} />
        </Field>
        <Field name="day" label="资料日期" extra={dayRead ? `读自「${dayRead}」，请核对` : '不清楚的留空'}>
          <DayInput />
        </Field>
        <Field name="source" label="来源" extra="网址、报刊或单位">
          <Input />
        </Field>
      </div>
    </>
  );
}
