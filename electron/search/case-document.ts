import type { CaseColumns } from '../../shared/domain/earlier/case-columns.ts';
import {
  type CaseField,
  type CaseReading,
  caseFields,
  type ExtraColumn,
} from '../../shared/model/earlier/earlier-case.ts';
import type { ProposalKind } from '../../shared/model/kinds.ts';
import type { LetterPiece, ReadLetter } from '../../shared/model/reading/reading.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson, type JsonText } from '../db/json.ts';
import { lines, partsOf, type SearchDocument, type SearchPart } from './document.ts';

/** Cases of former years as search sees them, as they stand in the store. */
export async function caseDocuments(db: ReadDb, ids: readonly number[]): Promise<SearchDocument[]> {
  const rows = await db.selectFrom('earlierCase').selectAll().where('id', 'in', ids).execute();
  const letters = await db
    .selectFrom('publishedLetter')
    .select(['caseId', 'what', 'record', 'replyUnit', 'letterTitle'])
    .where('caseId', 'in', ids)
    .orderBy('id')
    .execute();
  const byCase = Map.groupBy(letters, ({ caseId }) => caseId);
  return rows.map((row) => {
    const [names, reading, extras] = [fromJson(row.names), fromJson(row.reading), fromJson(row.extras)];
    return caseDocument({ ...row, names, reading, extras }, byCase.get(row.id) ?? []);
  });
}

type SearchedCase = Omit<CaseColumns, 'role' | 'titleKey'> & {
  id: number;
  kind: ProposalKind;
  reading: CaseReading;
  extras: ExtraColumn[];
};

/** What search sees of a case: its fields as read, the columns that fit no field, its letters. */
export function caseDocument(known: SearchedCase, letters: readonly LetterRow[]): SearchDocument {
  const { id, kind, level, term, meeting, number, title, names, reading, leadUnit, replyUnit } = known;
  const handler = reading.handler?.value;
  return {
    ...{ source: 'case', id, kind, level, term, meeting, number: number ?? '', title: title ?? '' },
    ...{ people: known.proposer, proposers: names, handlers: handler ? [handler] : [] },
    ...{ day: known.assignedOn ?? known.answeredOn, year: known.year },
    ...{ resultClass: known.resultClass ?? '', satisfaction: known.satisfaction ?? '' },
    parts: [
      ...partsOf([
        ['案由', title, 'title'],
        ...names.map((name) => ['提出人', name, 'people'] as const),
        ['编号', number, 'code'],
        ['答复文号', known.documentNumber, 'code'],
        ['主办单位', leadUnit, 'unit'],
        ['答复单位', replyUnit === leadUnit ? null : replyUnit, 'unit'],
        ['承办科室', known.section],
        ['主题', known.subject],
      ]),
      ...readParts(reading),
      ...partsOf(known.extras.map(({ column, text }) => [column, text] as const)),
      ...letters.flatMap(letterParts),
    ],
  };
}

/** Fields with columns of their own, and those whose values are words of the program, not of the case. */
const elsewhere: ReadonlySet<CaseField> = new Set([
  ...(['title', 'proposers', 'number', 'documentNumber', 'leadUnit', 'replyUnit', 'section', 'subject'] as const),
  ...(['kind', 'level', 'session', 'role', 'keySupervision', 'disclosure', 'cosigners'] as const),
]);

function readParts(reading: CaseReading): SearchPart[] {
  return (Object.keys(caseFields) as CaseField[]).flatMap((field) => {
    const read = reading[field];
    if (!read) return [];
    // What waits for a person is found by the words it was read from.
    if (read.value === null) return partsOf([[caseFields[field], read.passage]]);
    if (elsewhere.has(field)) return [];
    const texts = Array.isArray(read.value) ? read.value : [read.value];
    const column = field === 'coUnits' ? 'unit' : 'text';
    return partsOf(texts.map((text) => [caseFields[field], String(text), column] as const));
  });
}

const pieceWords: Record<LetterPiece, string> = { reply: '答复函', opinion: '会办意见', 'own-text': '原文' };

type LetterRow = {
  what: LetterPiece;
  record: JsonText<Omit<ReadLetter, 'passages'>>;
  replyUnit: string | null;
  letterTitle: string | null;
};

function letterParts(row: LetterRow): SearchPart[] {
  // Letters of the first versions of the program have fewer fields.
  const letter: Partial<ReadLetter> = fromJson(row.record);
  const unit = row.what === 'opinion' && row.replyUnit ? `（${row.replyUnit}）` : '';
  const where = `${pieceWords[row.what]}${unit}`;
  return partsOf([
    [where, lines(row.letterTitle, letter.salutation, ...(letter.blocks ?? []).map(({ text }) => text))],
    [where, lines(...(letter.signature ?? []))],
    [where, letter.documentNumber, 'code'],
    [where, lines(letter.contactPerson, letter.contactPhone, letter.publicity)],
    ...(letter.coUnits ?? []).map((unit) => [where, unit, 'unit'] as const),
  ]);
}
