import { openDoubts } from '../../../shared/domain/earlier/record-standing.ts';
import { readCaseField } from '../../../shared/domain/ledger-reading/cells/case-field.ts';
import { refusal } from '../../../shared/errors.ts';
import {
  type CaseField,
  type CaseReading,
  caseFields,
  type ReadField,
} from '../../../shared/model/earlier/earlier-case.ts';
import type { TaskContext } from '../../context/context.ts';
import { changeReadings, type Readable } from '../files/change-readings.ts';

type Edit = { recordIds: readonly number[]; field: CaseField; text: string | null };
type Edited = { changed: number; refused: { recordId: number; reason: string }[] };

/** Sets one field of many records, a few at a time; refuses a text that cannot be read as that field. */
export async function editRecords(
  { write, account }: Pick<TaskContext, 'write' | 'account'>,
  edit: Edit,
): Promise<Edited> {
  const typed = typedValue(edit);
  const refused: Edited['refused'] = [];
  const changed = await changeReadings(write, edit.recordIds, (rows) => {
    const readings = new Map<number, CaseReading>();
    for (const { id, ...row } of rows) {
      const outcome = fieldAfter(row, edit.field, typed, account.displayName);
      if ('reason' in outcome) refused.push({ recordId: id, reason: outcome.reason });
      else if (outcome.field) readings.set(id, { ...row.reading, [edit.field]: outcome.field } as CaseReading);
    }
    return readings;
  });
  return { changed, refused };
}

/** What was typed, read by the rules of a cell; undefined where the field is to be taken as it stands. */
function typedValue({ field, text }: Edit): { value: unknown } | undefined {
  if (text === null) return undefined;
  const { value, doubt } = readCaseField(field, text, '');
  if (doubt === undefined) return { value };
  throw refusal('case.unreadable', { label: caseFields[field], reason: doubt });
}

type Row = Pick<Readable, 'reading' | 'state'>;
type Outcome = { field: ReadField<unknown> | null } | { reason: string };

function fieldAfter(
  { reading, state }: Row,
  field: CaseField,
  typed: { value: unknown } | undefined,
  by: string,
): Outcome {
  if (state === 'stored') return { reason: refusal('import.record-stored').message };
  const before: ReadField<unknown> | undefined = reading[field];
  if (typed) return { field: { passage: '', place: '', ...before, value: typed.value, settledBy: by } };
  // Taken as it stands: only what waits for a decision changes.
  return { field: before && openDoubts(reading).includes(field) ? { ...before, settledBy: by } : null };
}
