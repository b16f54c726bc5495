import { Form, Input, InputNumber, Radio, Select } from 'antd';
import { levels, proposalKinds } from '../../shared/model/kinds.ts';
import { choicesOf } from '../ui/fields/choices.ts';
import { fieldOf } from '../ui/fields/field-name.ts';
import { fieldNote, noted } from './field-note.tsx';
import { bareNumber, bareTitle } from './fields.ts';
import { type FilledForm, noteNames } from './from-reading.ts';
import styles from './intake.module.css';

const Field = fieldOf<'proposal.create'>();

const kindOptions = choicesOf(proposalKinds);
const levelOptions = choicesOf(levels);

/** What an item is called by: kind, 届次, number and 案由. */
export function IdentityFields({ notes }: { notes: FilledForm['notes'] }) {
  const form = Form.useFormInstance();
  const { className } = noted(notes, 'session');
  return (
    <>
      <div className={styles.identityRow}>
        <Field name="kind" label="类别" {...noted(notes, 'kind')}>
          <Radio.Group options={kindOptions} optionType="button" />
        </Field>
        <Field name={['session', 'level']} label="级别">
          <Select options={levelOptions} />
        </Field>
        <Field name={['session', 'term']} label="届" className={className}>
          <InputNumber min={1} max={99} controls={false} suffix="届" style={{ width: '100%' }} />
        </Field>
        <Field name={['session', 'meeting']} label="次" className={className}>
          <InputNumber min={1} max={99} controls={false} suffix="次会议" style={{ width: '100%' }} />
        </Field>
        <Field name="number" label="编号" {...noted(notes, 'number')}>
          <Input
            placeholder="77、20182012、B062"
            onBlur={(event) => form.setFieldValue('number', bareNumber(event.target.value))}
          />
        </Field>
      </div>
      {notes.session ? <div className={styles.rowNote}>{fieldNote(notes.session, noteNames.session)}</div> : null}
      <Field name="title" label="案由" {...noted(notes, 'title')}>
        <Input
          placeholder="不带书名号，如：关于加快社区养老服务设施建设的建议"
          onBlur={(event) => form.setFieldValue('title', bareTitle(event.target.value))}
        />
      </Field>
    </>
  );
}
