import { Checkbox, Form, Radio } from 'antd';
import { dayWithWeekday } from '../../shared/domain/dates/day.ts';
import { consents } from '../../shared/model/kinds.ts';
import { choicesOf } from '../ui/fields/choices.ts';
import { DayInput } from '../ui/fields/day-input.tsx';
import { fieldOf } from '../ui/fields/field-name.ts';
import { useAnswer } from '../use-call.ts';
import { noted } from './field-note.tsx';
import type { FilledForm } from './from-reading.ts';
import styles from './intake.module.css';

const Field = fieldOf<'proposal.create'>();

const consentOptions = choicesOf(consents);

/** The days an item carries, with the deadline that follows from them, and its special marks. */
export function TermFields({ notes }: { notes: FilledForm['notes'] }) {
  return (
    <>
      <div className={styles.termRow}>
        <Field name="assignedOn" label="交办日期" {...noted(notes, 'assignedOn')}>
          <DayInput />
        </Field>
        <Field name="receivedOn" label="收到日期">
          <DayInput placeholder="可不填" />
        </Field>
        <Field name="dueOn" label="限时" {...noted(notes, 'dueOn')}>
          <DayInput placeholder="交办单位定的日期" />
        </Field>
        <DeadlinePreview />
      </div>
      <div className={styles.termRow}>
        <Field name="consent" label="提出人是否同意公开" {...noted(notes, 'consent', '', styles.termWide)}>
          <Radio.Group options={consentOptions} />
        </Field>
        <Field name="keySupervision" label="督办" valuePropName="checked" {...noted(notes, 'keySupervision')}>
          <Checkbox>重点督办</Checkbox>
        </Field>
      </div>
    </>
  );
}

function DeadlinePreview() {
  const form = Form.useFormInstance();
  const [kind, role] = [Form.useWatch('kind', form), Form.useWatch('role', form)];
  const assignedOn = Form.useWatch('assignedOn', form);
  const receivedOn = Form.useWatch('receivedOn', form);
  const dueOn = Form.useWatch('dueOn', form);
  const level = Form.useWatch(['session', 'level'], form);
  const ready = Boolean(kind && role && assignedOn);
  const item = { kind, role, assignedOn, receivedOn: receivedOn ?? null, dueOn: dueOn ?? null };
  const reckoned = useAnswer('deadline.preview', level ? { ...item, level } : item, { enabled: ready, keep: true });
  const deadline = ready ? (reckoned.data ?? null) : null;
  return (
    <div className={styles.deadlinePreview} aria-live="polite">
      <div className="quiet">{role === 'co' ? '会办意见期限' : '答复期限'}</div>
      {deadline ? (
        <>
          <strong>{dayWithWeekday(deadline.day)}</strong>
          {deadline.provisional ? <span className="quiet">（暂定）</span> : null}
          {deadline.steps.map((step) => (
            <div key={step} className="quiet">
              {step}
            </div>
          ))}
        </>
      ) : (
        <div className="quiet">
          {ready ? (role === 'reference' ? '参阅件不需答复' : '正在计算') : '填好类别、办理方式和交办日期后自动算出'}
        </div>
      )}
    </div>
  );
}
