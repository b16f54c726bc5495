import { useQueryClient } from '@tanstack/react-query';
import { App, Form } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Question } from '../../shared/contract.ts';
import { asksToStore } from '../../shared/domain/asks/edit-asks.ts';
import type { Level } from '../../shared/model/kinds.ts';
import type { FileIn } from '../../shared/model/primitives.ts';
import { call, failureOf } from '../client.ts';
import type { FieldName } from '../ui/fields/field-name.ts';
import { useFormCall } from '../ui/fields/use-form-call.ts';
import { todayHere } from '../ui/marks/day-words.ts';
import { PageHead } from '../ui/page-head.tsx';
import { confirming } from '../ui/questions.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAct, useAnswer } from '../use-call.ts';
import { ChosenFiles } from './chosen-files.tsx';
import { EarlierPanel } from './earlier-panel.tsx';
import { type IntakeFields, refill, toQuestion } from './fields.ts';
import { type FilledForm, fromReading, type NoteKey } from './from-reading.ts';
import { type HandedItem, isSound, isWaiting, notesOf, withoutNotes } from './handed/handed-item.ts';
import { HandedSheet } from './handed/handed-sheet.tsx';
import { knownAmong } from './handed/known-items.ts';
import { withTwins } from './handed/twin-items.ts';
import styles from './intake.module.css';
import { IntakeForm } from './intake-form.tsx';
import { type KeptDraft, lastSession, rememberSession } from './kept/kept-draft.ts';
import { OfferedDraft } from './kept/offered-draft.tsx';
import { useKeptDraft } from './kept/use-kept-draft.ts';
import { PastePanel } from './paste-panel.tsx';

const fieldOfNote: Partial<Record<NoteKey, FieldName<'proposal.create'>>> = {
  session: ['session', 'term'],
  leadUnit: ['leadUnitId'],
  coUnits: ['coUnitIds'],
  proposers: ['proposers', 0, 'name'],
  collective: ['collective', 'name'],
};

type Source = { text: string } | { files: FileIn[] };

/** All that a reading changes on the page. */
type Page = {
  fields: IntakeFields;
  notes: FilledForm['notes'];
  left: string[];
  items: HandedItem[];
  chosen: number | null;
  files: FileIn[];
  from: FileIn[];
};

/** 收件: paste at the left, the form at the right, several items as a sheet above; nothing typed is lost before it is saved. */
export function NewIntake({ level, ourUnit }: { level: Level; ourUnit: string }) {
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<IntakeFields>();
  const blank = (): IntakeFields => ({
    session: lastSession() ?? { level },
    by: 'persons',
    proposers: [{}],
    receivedOn: todayHere(),
    consent: 'unknown',
    keySupervision: false,
  });
  const [start] = useState<IntakeFields>(blank);
  const [pasted, setPasted] = useState('');
  const [notes, setNotes] = useState<FilledForm['notes']>({});
  const [left, setLeft] = useState<string[]>([]);
  const [items, setItems] = useState<HandedItem[]>([]);
  const [chosen, setChosen] = useState<number | null>(null);
  const [before, setBefore] = useState<Page | null>(null);
  const [files, setFiles] = useState<FileIn[]>([]);
  /** The files that the present reading is of; each item keeps them. */
  const [from, setFrom] = useState<FileIn[]>([]);
  /** What is asked of the table that was read, and what it was read from. */
  const [asked, setAsked] = useState<{ question: string; source: Source } | null>(null);
  /** 批次 of the list. */
  const [handoverId, setHandoverId] = useState<number | null>(null);
  const units = useAnswer('unit.list', { retired: true });
  const read = useAct('intake.read');
  const client = useQueryClient();
  const [storing, setStoring] = useState(false);
  const attach = useAct('attachment.add');
  const { send, failure, pending } = useFormCall('proposal.create', form);
  const typed = () => form.getFieldsValue(true) as IntakeFields;
  /** The list with what the form holds of the item that is in it. */
  const current = () => items.map((item) => (item.id === chosen ? { ...item, fields: typed(), notes } : item));
  const kept = useKeptDraft(() => ({
    ...{ fields: typed(), notes, pasted },
    list: items.length > 0 ? { items: current(), chosen, left, files: from } : null,
  }));
  const around = useMemo(() => ({ units: units.data ?? [], ourUnit, today: todayHere() }), [units.data, ourUnit]);

  async function fill(source: Source, shifted = false) {
    const reading = await read.mutateAsync({ ...source, ourUnit, shifted, passages: true }).catch(() => null);
    if (!reading) return;
    setAsked(reading.question === undefined ? null : { question: reading.question, source });
    if (reading.recognised) setPasted(reading.recognised.map(({ text }) => text).join('\n\n'));
    setBefore({ ...{ fields: typed(), notes, left, items: current(), chosen, files, from } });
    const originals = 'files' in source ? source.files : [];
    setFrom(originals);
    const directory = units.data ?? (await units.refetch()).data ?? [];
    const office = { name: ourUnit, units: directory, today: todayHere() };
    const found = reading.items.map((item) => fromReading(item, office, reading.pictures));
    const asks = reading.question !== undefined && found.length <= 1 ? [reading.question] : [];
    setLeft([...(found.length === 0 ? ['没有认出交办的建议或提案，请自己填写。'] : []), ...asks, ...reading.notes]);
    setChosen(null);
    const [only] = found;
    if (found.length <= 1) setFiles((before) => [...before.filter((file) => !from.includes(file)), ...originals]);
    if (found.length > 1) await list(found);
    else setItems([]);
    if (only && found.length === 1) put({ fields: begun(only.values), notes: only.notes });
    else if (found.length > 1) put({ fields: blank(), notes: {} });
    else setNotes({});
    kept.keepSoon();
  }
  /** What was read of an item, in a form that is otherwise begun anew. */
  function begun(values: IntakeFields): IntakeFields {
    const { sectionId, handlerId, leaderId, receivedOn } = typed();
    const assigned = { sectionId: sectionId ?? null, handlerId: handlerId ?? null, leaderId: leaderId ?? null };
    const session = { ...blank().session, ...values.session };
    return { ...blank(), ...assigned, receivedOn: receivedOn ?? todayHere(), ...values, session } as IntakeFields;
  }
  /** Several items: what stands in the store already is told, what waits for a person comes first. */
  async function list(found: readonly FilledForm[]) {
    const open = withTwins(
      found.map(
        ({ values, notes: said }, at): HandedItem => ({
          id: at + 1,
          fields: begun(values),
          notes: said,
          state: 'open',
        }),
      ),
    );
    const known = await knownAmong(open).catch(() => new Map<number, never>());
    const told = open.map((item): HandedItem => {
      const row = known.get(item.id);
      return row ? { ...item, state: 'known', words: `已登记为第${row.number}号《${row.title}》` } : item;
    });
    const rank = (item: HandedItem) => (isWaiting(item) ? (isSound(item) ? 1 : 0) : 2);
    setItems(told.sort((one, two) => rank(one) - rank(two)));
  }
  /** The form holds this and nothing else. */
  function put({ fields, notes: said }: Pick<HandedItem, 'fields' | 'notes'>) {
    setNotes(said);
    refill(form, fields);
    kept.keepSoon();
  }
  function choose(id: number) {
    const list = current();
    const item = list.find((each) => each.id === id);
    if (!item || id === chosen) return;
    setItems(list);
    setChosen(id);
    setFiles(from);
    put(item);
  }
  /** Typed in the sheet: what is in the form follows. */
  function changed(list: HandedItem[]) {
    setItems(list);
    const inForm = list.find(({ id }) => id === chosen);
    if (inForm) put(inForm);
    kept.keepSoon();
  }
  const mark = (id: number, state: HandedItem['state'], words = '') =>
    setItems((all) => all.map((item) => (item.id === id ? { ...item, state, words } : item)));
  async function registerReady() {
    const list = current();
    setItems(list);
    setStoring(true);
    for (const item of list) {
      if (!isSound(item)) continue;
      try {
        const { id } = await call('proposal.create', {
          ...toQuestion(item.fields),
          confirmed: false,
        } as Question<'proposal.create'>);
        mark(item.id, 'registered');
        if (item.id === chosen) done();
        await keepAsks(id, item.fields.asks);
        await handOver(id);
        await attachTo(id, from.filter(isLight));
      } catch (thrown) {
        const { code, message: words } = failureOf(thrown);
        mark(item.id, code === 'proposal.duplicate' ? 'known' : 'failed', words);
      }
    }
    setStoring(false);
    // Once for all of them: what other pages show is asked again.
    void client.invalidateQueries();
    const heavy = from.filter((file) => !isLight(file)).map(({ name }) => `「${name}」`);
    if (heavy.length > 0) setLeft((before) => [...before, `${heavy.join('')}较大，没有附到各件，请在需要的件里附上。`]);
    kept.keepSoon();
  }
  /** What the clerk put right is kept with the item; a failure is told, the item is registered all the same. */
  async function keepAsks(proposalId: number, asks: IntakeFields['asks']) {
    if (!asks) return;
    try {
      await call('asks.keep', { proposalId, asks: asksToStore(asks), seen: null });
    } catch (thrown) {
      void message.error(`核对过的要求没有存上：${failureOf(thrown).message}`, 8);
    }
  }
  async function handOver(proposalId: number) {
    if (handoverId === null) return;
    try {
      await call('handover.give', { proposalId, handoverId });
    } catch (thrown) {
      void message.error(`没有编入批次：${failureOf(thrown).message}`, 8);
    }
  }
  async function attachTo(proposalId: number, originals: readonly FileIn[]) {
    for (const file of originals) {
      try {
        await attach.mutateAsync({ proposalId, file });
      } catch (thrown) {
        void message.error(failureOf(thrown).message, 8);
      }
    }
  }
  function undo() {
    if (!before) return;
    setAsked(null);
    setItems(before.items);
    setChosen(before.chosen);
    setLeft(before.left);
    setFiles(before.files);
    setFrom(before.from);
    put(before);
    setBefore(null);
  }
  /** The form is free for the next. */
  function done() {
    setChosen(null);
    setBefore(null);
    setFiles([]);
    put({ fields: blank(), notes: {} });
  }
  function dropList() {
    setAsked(null);
    setItems([]);
    setLeft([]);
    if (chosen !== null) done();
    kept.keepSoon();
  }
  async function save(fields: IntakeFields, confirmed = false) {
    const stored = await send({ ...toQuestion(fields), confirmed });
    if (!stored) return;
    rememberSession(fields.session);
    const more = items.some((item) => item.id !== chosen && isWaiting(item));
    await keepAsks(stored.value.id, fields.asks);
    if (chosen !== null) await handOver(stored.value.id);
    await attachTo(stored.value.id, files);
    if (!more) {
      kept.saved();
      void navigate(`/items/${stored.value.id}`);
      return;
    }
    // The others of the same paste wait here.
    if (chosen !== null) mark(chosen, 'registered');
    done();
    void message.success(`第${stored.value.number}号已登记，请接着登记其余各件`);
  }
  function takeUp(draft: KeptDraft) {
    kept.settle(draft);
    setItems(draft.list?.items ?? []);
    setChosen(draft.list?.chosen ?? null);
    setLeft(draft.list?.left ?? []);
    setFrom(draft.list?.files ?? []);
    setFiles(draft.list?.chosen == null ? [] : draft.list.files);
    setPasted(draft.pasted);
    put(draft);
  }

  return (
    <div className="page">
      <PageHead says="登记一件交办的建议或提案；写到一半关掉也不会丢" />
      {kept.offered.map((draft) => (
        <OfferedDraft key={draft.at} draft={draft} onTake={() => takeUp(draft)} onDrop={() => kept.settle(draft)} />
      ))}
      {items.length > 0 ? (
        <HandedSheet
          items={items}
          chosen={chosen}
          around={around}
          busy={storing || read.isPending}
          question={asked?.question ?? null}
          onShift={() => (asked ? void fill(asked.source, true) : undefined)}
          onKeep={() => setAsked(null)}
          left={left}
          onItems={changed}
          onChoose={choose}
          onRegister={() => void registerReady()}
          onDrop={dropList}
          handoverId={handoverId}
          onHandover={setHandoverId}
        />
      ) : null}
      <div className={styles.intake}>
        <div className={styles.intakeLeft}>
          <PastePanel
            pasted={pasted}
            onPasted={(text) => {
              setPasted(text);
              kept.keepSoon();
            }}
            onRead={(text) => void fill({ text })}
            onFiles={(chosen) => void fill({ files: chosen })}
            onUndo={before ? undo : null}
            onGo={(key) => form.scrollToField(fieldOfNote[key] ?? key, { block: 'center', focus: true })}
            notes={notes}
            left={items.length > 0 ? [] : left}
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
          withAsks
          onTyped={(changed) => {
            const settled = withoutNotes(notes, notesOf(changed));
            setNotes(settled);
            setItems((all) =>
              all.map((item) => (item.id === chosen ? { ...item, fields: typed(), notes: settled } : item)),
            );
            kept.keepSoon();
          }}
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

/** One file goes to every item it hands over only where that fills no disk: 1 MB. */
const isLight = ({ base64 }: FileIn): boolean => base64.length <= (1024 * 1024 * 4) / 3;
