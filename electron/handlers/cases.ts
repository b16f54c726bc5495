import type { Kysely } from 'kysely';
import { caseOfLetter } from '../../shared/domain/reading/case-of-letter.ts';
import { refusal } from '../../shared/errors.ts';
import type { EarlierCase } from '../../shared/model/earlier-case.ts';
import type { Handlers } from '../context.ts';
import { fromJson } from '../db/json.ts';
import type { Database } from '../db/schema.ts';
import { publishedLetterView } from '../published-letter.ts';

export const cases: Pick<Handlers, 'cases.get'> = {
  'cases.get': async ({ db }, { id }) => caseView(db, id),
};

const columns = [
  'earlierCase.id',
  'kind',
  'level',
  'term',
  'meeting',
  'number',
  'title',
  'proposer',
  'leadUnit',
  'documentNumber',
  'answeredOn',
  'resultClass',
  'satisfaction',
  'year',
  'importedAt',
  'importedBy',
] as const;

/** A case of a former year with all that was read of it and its letters; refuses with `record.missing`. */
async function caseView(db: Kysely<Database>, id: number): Promise<EarlierCase> {
  const row = await db
    .selectFrom('earlierCase')
    .leftJoin('importBatch', 'importBatch.id', 'earlierCase.batchId')
    .select([...columns, 'reading', 'extras', 'batchId', 'importBatch.name as batchName'])
    .where('earlierCase.id', '=', id)
    .executeTakeFirst();
  if (!row) throw refusal('record.missing', { what: '件往年的建议提案' });
  const { reading, extras, batchId, batchName, ...head } = row;
  const stored = await db.selectFrom('publishedLetter').selectAll().where('caseId', '=', id).orderBy('id').execute();
  const letters = stored.map(publishedLetterView);
  const [first] = letters;
  const read = fromJson(reading);
  return {
    ...head,
    // A letter stored before there were cases says itself what was read of it.
    reading: Object.keys(read).length === 0 && first ? caseOfLetter(first, first.file ?? '粘贴的文字') : read,
    extras: fromJson(extras),
    letters,
    batch: batchId === null ? null : { id: batchId, name: batchName ?? '' },
  };
}
