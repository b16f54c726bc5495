import { refusal } from '../../shared/errors.ts';
import type { EarlierFile } from '../../shared/model/package/case-file.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson } from '../db/json.ts';

/** A case of a former year with its letters; refuses with `record.missing`. */
export async function earlierFileOf(db: ReadDb, caseId: number): Promise<EarlierFile> {
  const row = await db
    .selectFrom('earlierCase')
    .select(['kind', 'level', 'term', 'meeting', 'number', 'title', 'proposer', 'names', 'role', 'leadUnit'])
    .select(['replyUnit', 'section', 'subject', 'documentNumber', 'resultClass', 'satisfaction', 'assignedOn'])
    .select(['answeredOn', 'year', 'reading', 'extras', 'importedAt', 'importedBy'])
    .where('id', '=', caseId)
    .executeTakeFirst();
  if (!row) throw refusal('record.missing', { what: '件往年的建议提案' });
  const { names, reading, extras, ...rest } = row;
  const letters = await db
    .selectFrom('publishedLetter')
    .select(['kind', 'level', 'term', 'meeting', 'number', 'title', 'what', 'letterTitle', 'addressees'])
    .select(['replyUnit', 'replyDate', 'record', 'importedAt', 'importedBy'])
    .where('caseId', '=', caseId)
    .orderBy('id')
    .execute();
  return {
    what: 'earlier',
    case: { ...rest, names: fromJson(names), reading: fromJson(reading), extras: fromJson(extras) },
    letters: letters.map(({ addressees, record, ...letter }) => ({
      ...letter,
      addressees: fromJson(addressees),
      record: fromJson(record),
    })),
  };
}
