import type { Kysely } from 'kysely';
import { openDoubts } from '../../shared/domain/earlier/record-standing.ts';
import { readCaseField } from '../../shared/domain/ledger-reading/case-field.ts';
import { refusal } from '../../shared/errors.ts';
import { type CaseField, type CaseReading, caseFields, type ReadField } from '../../shared/model/earlier-case.ts';
import type { Context } from '../context.ts';
import { fromJson, type JsonText, toJson } from '../db/json.ts';
import type { Database } from '../db/schema.ts';
import { breath, recheckDuplicates } from './purge.ts';
import { settleRecords } from './settle-records.ts';

type Db = Kysely<Database>;
type Edit = { recordIds: readonly number[]; field: CaseField; text: string | null };
export type Edited = { changed: number; refused: { recordId: number; reason: string }[] };

const step = 50;

/** Sets one field of many records, a few at a time; refuses a text that cannot be read as that field. */
export async function editRecords({ write, account }: Pick<Context, 'write' | 'account'>, edit: Edit): Promise<Edited> {
  const typed = typedValue(edit);
  const edited: Edited = { changed: 0, refused: [] };
  const batches = new Set<number>();
  for (let from = 0; from < edit.recordIds.length; from += step) {
    const ids = edit.recordIds.slice(from, from + step);
    await write(async (db) => {
      const rows = await db
        .selectFrom('importRecord')
        .select(['id', 'batchId', 'reading', 'state'])
        .where('id', 'in', ids)
        .execute();
      const changed: typeof rows = [];
      for (const row of rows) {
        const outcome = fieldAfter(row, edit.field, typed, account.displayName);
        if ('reason' in outcome) edited.refused.push({ recordId: row.id, reason: outcome.reason });
        else if (outcome.field !== null) {
          const reading = { ...fromJson(row.reading), [edit.field]: outcome.field } as CaseReading;
          await writeReading(db, row.id, reading);
          changed.push(row);
        }
      }
      for (const [batchId, group] of Map.groupBy(changed, (row) => row.batchId)) {
        batches.add(batchId);
        await settleRecords(
          db,
          batchId,
          group.map(({ id }) => id),
        );
      }
      edited.changed += changed.length;
    });
    await breath();
  }
  for (const batchId of batches) await recheckDuplicates(write, batchId);
  return edited;
}

/** What was typed, read by the rules of a cell; undefined where the field is to be taken as it stands. */
function typedValue({ field, text }: Edit): { value: unknown } | undefined {
  if (text === null) return undefined;
  const { value, doubt } = readCaseField(field, text, '');
  if (doubt === undefined) return { value };
  throw refusal('input.invalid', {
    message: `「${text.trim().slice(0, 30)}」不能填入「${caseFields[field]}」：${doubt}`,
  });
}

type Row = { reading: JsonText<CaseReading>; state: string };
type Outcome = { field: ReadField<unknown> | null } | { reason: string };

function fieldAfter(row: Row, field: CaseField, typed: { value: unknown } | undefined, by: string): Outcome {
  if (row.state === 'stored') return { reason: '这一件已经入库，不能再改' };
  const reading = fromJson(row.reading);
  const before: ReadField<unknown> | undefined = reading[field];
  if (typed) return { field: { passage: '', place: '', ...before, value: typed.value, settledBy: by } };
  // Taken as it stands: only what waits for a decision changes.
  return { field: before && openDoubts(reading).includes(field) ? { ...before, settledBy: by } : null };
}

async function writeReading(db: Db, id: number, reading: CaseReading): Promise<void> {
  await db
    .updateTable('importRecord')
    .set({ reading: toJson(reading) })
    .where('id', '=', id)
    .execute();
}
