import { useState } from 'react';
import { caseFieldWords, caseValueWords } from '../../../shared/domain/earlier/value-words.ts';
import type { CaseField, ReadField } from '../../../shared/model/earlier/earlier-case.ts';
import type { ImportRecordRow, RecordDecision } from '../../../shared/model/importing.ts';
import { failureOf } from '../../client.ts';
import type { TypedCell, TypedCells } from '../../ui/grid/cells.ts';
import { useAct } from '../../use-call.ts';

/** Records on other pages are known by their ids alone. */
type Named = Pick<ImportRecordRow, 'id'>;
export type Doubted = Pick<ImportRecordRow, 'id' | 'doubts'>;

/** A change that can be taken back: what a person had written in each record before, null where nobody had. */
type Done = { field: CaseField; before: { id: number; text: string | null }[] };

/** So many changes can be taken back, the last one first. */
const most = 100;

function before(records: readonly (Named & Partial<Pick<ImportRecordRow, 'reading'>>)[], field: CaseField) {
  return records.map(({ id, reading }) => ({
    id,
    text: reading?.[field]?.settledBy === undefined ? null : caseFieldWords(reading, field),
  }));
}

/** Changes of records: each is saved at once; what cannot be read stays in its cell with the reason. */
export function useEdits(onChanged: (ids: readonly number[]) => Promise<void>) {
  // The rows themselves are looked at by `onChanged`, in the order in which they stand on the page.
  const edit = useAct('imports.edit');
  const decide = useAct('imports.decide');
  const reread = useAct('imports.reread');
  const join = useAct('imports.join');
  const part = useAct('imports.part');
  const [typed, setTyped] = useState<TypedCells<CaseField>>(new Map());
  const [error, setError] = useState<unknown>(null);
  const [done, setDone] = useState<readonly Done[]>([]);

  function mark(ids: readonly number[], field: CaseField, cell: TypedCell | undefined) {
    setTyped((known) => {
      const next = new Map(known);
      for (const id of ids) {
        const { [field]: _, ...rest } = next.get(id) ?? {};
        next.set(id, cell ? { ...rest, [field]: cell } : rest);
      }
      return next;
    });
  }
  async function write(
    records: readonly (Named & Partial<Pick<ImportRecordRow, 'reading'>>)[],
    field: CaseField,
    text: string | null,
  ) {
    if (records.length === 0) return;
    const recordIds = records.map(({ id }) => id);
    setError(null);
    if (text !== null) mark(recordIds, field, { text, reason: null });
    try {
      const { refused } = await edit.mutateAsync({ recordIds, field, text });
      await onChanged(recordIds);
      mark(recordIds, field, undefined);
      setDone((known) => [...known.slice(1 - most), { field, before: before(records, field) }]);
      for (const [reason, some] of Map.groupBy(refused, (one) => one.reason)) {
        mark(
          some.map(({ recordId }) => recordId),
          field,
          { text: text ?? '', reason },
        );
      }
    } catch (thrown) {
      const { code, message } = failureOf(thrown);
      const isAtCell = text !== null && (code === 'case.unreadable' || code === 'input.invalid');
      mark(recordIds, field, isAtCell ? { text, reason: message } : undefined);
      if (!isAtCell) setError(thrown);
    }
  }
  /** Takes the last change back: what nobody had touched is read again, what a person had written is written again. */
  async function undo() {
    const last = done.at(-1);
    if (!last) return;
    setDone(done.slice(0, -1));
    const { field } = last;
    const groups = Map.groupBy(last.before, ({ text }) => text);
    await attempt(
      last.before.map(({ id }) => id),
      async () => {
        for (const [text, some] of groups) {
          const recordIds = some.map(({ id }) => id);
          if (text === null) await reread.mutateAsync({ recordIds, field });
          else await edit.mutateAsync({ recordIds, field, text });
        }
      },
    );
  }
  async function attempt(ids: number[], act: (ids: number[]) => Promise<unknown>) {
    setError(null);
    try {
      await act(ids);
      await onChanged(ids);
    } catch (thrown) {
      setError(thrown);
    }
  }
  return {
    typed,
    error,
    clearError: () => setError(null),
    pending: edit.isPending || reread.isPending || decide.isPending || join.isPending || part.isPending,
    write,
    confirm: (records: readonly Named[], field: CaseField) => write(records, field, null),
    undo: done.length > 0 ? undo : null,
    /** The field stands again as its sources have it. */
    restore: (record: Named, field: CaseField) =>
      attempt([record.id], (recordIds) => reread.mutateAsync({ recordIds, field })),
    /** Every doubt of these records is settled as it stands, field by field. */
    async confirmAll(records: readonly Doubted[]) {
      const fields = new Set(records.flatMap(({ doubts }) => doubts));
      for (const field of fields) {
        await write(
          records.filter(({ doubts }) => doubts.includes(field)),
          field,
          null,
        );
      }
    },
    fill: (from: ImportRecordRow, field: CaseField, into: readonly ImportRecordRow[]) =>
      write(into, field, caseFieldWords(from.reading, field)),
    pick(record: ImportRecordRow, field: CaseField, at: number) {
      const option = (record.reading[field] as ReadField<never> | undefined)?.options?.[at];
      if (option) void write([record], field, caseValueWords(field, option.value));
    },
    /** Forgets what was typed but could not be read; false when there was nothing. */
    forget(record: ImportRecordRow, field: CaseField): boolean {
      if (!typed.get(record.id)?.[field]?.reason) return false;
      mark([record.id], field, undefined);
      return true;
    },
    decide: (records: readonly Named[], decision: RecordDecision) =>
      attempt(
        records.map(({ id }) => id),
        (recordIds) => decide.mutateAsync({ recordIds, decision }),
      ),
    /** Two records are one case: the first takes in what the other was read from. */
    join: (first: Named, other: Named) =>
      attempt([first.id, other.id], () => join.mutateAsync({ recordId: first.id, withId: other.id })),
    part: (record: Named, piece: Named) =>
      attempt([record.id], () => part.mutateAsync({ recordId: record.id, pieceId: piece.id })),
  };
}
