import { caseColumns } from '../../shared/domain/earlier/case-columns.ts';
import { correctedReading } from '../../shared/domain/earlier/corrected-reading.ts';
import { caseFieldWords } from '../../shared/domain/earlier/value-words.ts';
import { caseOfLetter } from '../../shared/domain/reading/letter/case-of-letter.ts';
import { at, refusal } from '../../shared/errors.ts';
import { caseFields, type EarlierCase } from '../../shared/model/earlier/earlier-case.ts';
import type { Operations, QueryContext } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson, toJson } from '../db/json.ts';
import { formerChanges } from '../db/sealing/former.ts';
import { publishedLetterView } from './published-letter.ts';

/** Cases of former years, and setting their fields right. */
export const cases = {
  'cases.get': async (context, { id }) => shown(context, id),

  'cases.save': async (context, { id, field, text }) => {
    const { db, now, account, changed, record } = context;
    const { reading, title } = await caseView(db, id);
    const next = correctedReading(reading, field, text, account.displayName);
    if ('reason' in next) throw at(refusal('case.unreadable', next), { field: 'text' });
    const { names, ...columns } = caseColumns(next.reading);
    await db
      .updateTable('earlierCase')
      .set({
        ...columns,
        names: toJson(names),
        reading: toJson(next.reading),
        correctedAt: now,
        ...(next.reading.kind?.value ? { kind: next.reading.kind.value } : {}),
      })
      .where('id', '=', id)
      .execute();
    // The former value stays in the log, field by field.
    const label = caseFields[field];
    changed({ [label]: caseFieldWords(reading, field) }, { [label]: caseFieldWords(next.reading, field) });
    record(`更正往年件《${title ?? '案由不详'}》的${label}`);
    // What the row held before is in its next seal, with what differed from what the program had written.
    return { ...(await caseView(db, id)), changedOutside: [] };
  },
} satisfies Operations;

async function shown(context: Pick<QueryContext, 'db' | 'auditKey'>, id: number): Promise<EarlierCase> {
  const view = await caseView(context.db, id);
  return { ...view, changedOutside: await formerChanges(context, { what: 'cases with letters', ids: [id] }) };
}

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
async function caseView(db: ReadDb, id: number): Promise<Omit<EarlierCase, 'changedOutside'>> {
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
  const places = await db.selectFrom('importRecord').select('place').where('caseId', '=', id).orderBy('id').execute();
  const [first] = letters;
  const read = fromJson(reading);
  return {
    ...head,
    // A letter stored before there were cases says itself what was read of it.
    reading: Object.keys(read).length === 0 && first ? caseOfLetter(first, first.file ?? '粘贴的文字') : read,
    extras: fromJson(extras),
    letters,
    batch: batchId === null ? null : { id: batchId, name: batchName ?? '' },
    readFrom: places.map(({ place }) => place).join('；'),
  };
}
