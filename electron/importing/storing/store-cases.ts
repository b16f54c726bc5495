import type { Selectable } from 'kysely';
import { type CaseColumns, caseColumns } from '../../../shared/domain/earlier/case-columns.ts';
import { sameLetter } from '../../../shared/domain/earlier/same-letter.ts';
import type { CaseReading, ExtraColumn } from '../../../shared/model/earlier/earlier-case.ts';
import type { ProposalKind } from '../../../shared/model/kinds.ts';
import type { Instant } from '../../../shared/model/primitives.ts';
import type { LetterPiece, ReadLetter } from '../../../shared/model/reading/reading.ts';
import type { WriteDb } from '../../db/connections.ts';
import { type Bound, insertRows, nextId } from '../../db/insert-rows.ts';
import { fromJson, type JsonText, toJson } from '../../db/json.ts';
import type { Database } from '../../db/schema.ts';
import { registerImported } from '../../numbers/imported.ts';

export type Stamp = { batchId: number | null; at: Instant; by: string };
/** A case on its way into the store; `reading` as text where it need not be written anew. */
type NewCase = {
  kind: ProposalKind;
  reading: CaseReading;
  readingText?: JsonText<CaseReading>;
  extras: JsonText<ExtraColumn[]>;
};
export type StoredCase = NewCase & CaseColumns & { id: number };
export type NewLetter = { caseId: number; what: LetterPiece; letter: ReadLetter; pieceId?: number };

const caseColumnNames = [
  ...(['id', 'kind', 'level', 'term', 'meeting', 'number', 'title', 'proposer', 'names', 'role'] as const),
  ...(['leadUnit', 'replyUnit', 'section', 'subject', 'documentNumber', 'resultClass', 'satisfaction'] as const),
  ...(['assignedOn', 'answeredOn', 'year', 'titleKey'] as const),
  ...(['reading', 'extras', 'batchId', 'importedAt', 'importedBy'] as const),
];

/** Stores cases and answers them with their ids, in the same order. */
export async function storeCases(
  db: WriteDb,
  cases: readonly NewCase[],
  { batchId, at, by }: Stamp,
): Promise<StoredCase[]> {
  const first = await nextId(db, 'earlierCase');
  const stored = cases.map((one, index): StoredCase => ({ ...one, ...caseColumns(one.reading), id: first + index }));
  const rows = stored.map(({ id, kind, reading, readingText, extras, ...columns }): Bound[] => {
    return [id, kind, ...plainColumns(columns), readingText ?? toJson(reading), extras, batchId, at, by];
  });
  await insertRows(db, 'earlierCase', caseColumnNames, rows);
  await registerImported(db, stored, { batchId, at, by });
  return stored;
}

function plainColumns(row: CaseColumns): Bound[] {
  const { level, term, meeting, number, title, proposer, names, role, leadUnit, replyUnit } = row;
  const { section, subject, documentNumber, resultClass, satisfaction, assignedOn, answeredOn, year, titleKey } = row;
  return [
    ...[level, term, meeting, number, title, proposer, toJson(names), role, leadUnit, replyUnit],
    ...[section, subject, documentNumber, resultClass, satisfaction, assignedOn, answeredOn, year, titleKey],
  ];
}

/** Stores letters with their cases; one that the case has already is left out. Answers how many were stored. */
export async function storeLetters(db: WriteDb, letters: readonly NewLetter[], stamp: Stamp): Promise<number> {
  let stored = 0;
  for (const [caseId, group] of Map.groupBy(letters, (each) => each.caseId)) {
    const row = await db.selectFrom('earlierCase').selectAll().where('id', '=', caseId).executeTakeFirstOrThrow();
    const known = await db.selectFrom('publishedLetter').select('record').where('caseId', '=', caseId).execute();
    const there: ReadLetter[] = known.map(({ record }) => ({ ...fromJson(record), passages: [] }));
    for (const { what, letter } of group) {
      if (there.some((each) => sameLetter(each, { ...letter, what }))) continue;
      await storeLetter(db, row, { caseId, what, letter }, stamp);
      there.push({ ...letter, what });
      stored += 1;
    }
  }
  return stored;
}

/** One letter beside its case: listed under the case's own fields where they are known. */
export async function storeLetter(
  db: WriteDb,
  row: Selectable<Database['earlierCase']>,
  { caseId, what, letter }: NewLetter,
  { batchId, at, by }: Stamp,
): Promise<number> {
  const { passages: _, seen: __, ...record } = letter;
  const { kind, level, term, meeting, number, title } = row;
  const { id } = await db
    .insertInto('publishedLetter')
    .values({
      ...{ kind, level, term, meeting, number, title, what, caseId, batchId },
      letterTitle: letter.letterTitle,
      addressees: toJson(letter.addressees),
      replyUnit: letter.replyUnit,
      replyDate: letter.replyDate,
      record: toJson({ ...record, what }),
      importedAt: at,
      importedBy: by,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
