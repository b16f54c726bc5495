import { App, Form } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Level } from '../../shared/model/kinds.ts';
import type { FileIn } from '../../shared/model/primitives.ts';
import { failureOf } from '../client.ts';
import type { FieldName } from '../ui/fields/field-name.ts';
import { useFormCall } from '../ui/fields/use-form-call.ts';
import { todayHere } from '../ui/marks/day-words.ts';
import { PageHead } from '../ui/page-head.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAct, useAnswer } from '../use-call.ts';
import { ChosenFiles } from './chosen-files.tsx';
import { confirming } from './confirming.ts';
import { EarlierPanel } from './earlier-panel.tsx';
import { type IntakeFields, toQuestion } from './fields.ts';
import { type FilledForm, fromReading, type NoteKey } from './from-reading.ts';
import styles from './intake.module.css';
import { IntakeForm } from './intake-form.tsx';
import { lastSession, rememberSession } from './kept-draft.ts';
import { OfferedDraft } from './offered-draft.tsx';
import { PastePanel } from './paste-panel.tsx';
import { useKeptDraft } from './use-kept-draft.ts';

const fieldOfNote: Partial<Record<NoteKey, FieldName<'proposal.create'>>> = {
  session: ['session', 'term'],
  leadUnit: ['leadUnitId'],
  coUnits: ['coUnitIds'],
  proposers: ['proposers', 0, 'name'],
  collective: ['collective', 'name'],
};

/** 收件: paste at the left, the form at the right; nothing typed is lost before it is saved. */
export function NewIntake({ level }: { level: Level }) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<IntakeFields>();
  const [start] = useState<IntakeFields>(() => ({
    session: lastSession() ?? { level },
    by: 'persons',
    proposers: [{}],
    receivedOn: todayHere(),
    consent: 'unknown',
    keySupervision: false,
  }));
  const [pasted, setPasted] = useState('');
  const [notes, setNotes] = useState<FilledForm['notes']>({});
  const [before, setBefore] = useState<IntakeFields | null>(null);
  const [files, setFiles] = useState<FileIn[]>([]);
  const units = useAnswer('unit.list', { retired: true });
  const read = useAct('proposal.read');
  const attach = useAct('attachment.add');
  const { send, failure, pending } = useFormCall('proposal.create', form);
  const kept = useKeptDraft(form, notes, pasted);

  async function fill(text: string) {
    const reading = await read.mutateAsync({ text }).catch(() => null);
    if (!reading) return;
    const directory = units.data ?? (await units.refetch()).data ?? [];
    const found = fromReading(reading, directory);
    setBefore(form.getFieldsValue(true));
    setNotes(found.notes);
    form.setFieldsValue(found.values as Parameters<typeof form.setFieldsValue>[0]);
    kept.keepSoon();
  }
  function undo() {
    if (before) form.setFieldsValue(before as Parameters<typeof form.setFieldsValue>[0]);
    setBefore(null);
    setNotes({});
    kept.keepSoon();
  }
  async function save(fields: IntakeFields, confirmed = false) {
    const done = await send({ ...toQuestion(fields), confirmed });
    if (!done) return;
    kept.saved();
    rememberSession(fields.session);
    for (const file of files) {
      try {
        await attach.mutateAsync({ proposalId: done.value.id, file });
      } catch (thrown) {
        void message.error(failureOf(thrown).message, 8);
      }
    }
    void navigate(`/items/${done.value.id}`);
  }
  function takeUp() {
    const draft = kept.takeUp();
    if (!draft) return;
    form.setFieldsValue(draft.fields as Parameters<typeof form.setFieldsValue>[0]);
    setNotes(draft.notes);
    setPasted(draft.pasted);
    kept.keepSoon();
  }

  return (
    <div className="page">
      <PageHead says="登记一件交办的建议或提案；写到一半关掉也不会丢" />
      <OfferedDraft draft={kept.offered} onTake={takeUp} onDrop={() => kept.takeUp()} />
      <div className={styles.intake}>
        <div className={styles.intakeLeft}>
          <PastePanel
            pasted={pasted}
            onPasted={(text) => {
              setPasted(text);
              kept.keepSoon();
            }}
            onRead={(text) => void fill(text)}
            onUndo={before ? undo : null}
            onGo={(key) => form.scrollToField(fieldOfNote[key] ?? key, { block: 'center', focus: true })}
            notes={notes}
            reading={read.isPending}
            error={read.error}
          />
          <EarlierPanel form={form} />
        </div>
        <IntakeForm
          form={form}
          start={start}
          notes={notes}
          saveWords="登记收件"
          saving={pending || attach.isPending}
          onSave={(fields) => void save(fields)}
          onCancel={() => void navigate(-1)}
          onTyped={kept.keepSoon}
          alert={
            <RefusalAlert
              error={failure}
              confirm={confirming(failure, () => void save(form.getFieldsValue(true), true))}
            />
          }
          files={<ChosenFiles files={files} onChange={setFiles} />}
        />
      </div>
    </div>
  );
}
