import { caseFieldWords, caseValueWords } from '../../../shared/domain/earlier/value-words.ts';
import type { CaseField, ReadField } from '../../../shared/model/earlier/earlier-case.ts';
import type { ImportRecordRow } from '../../../shared/model/importing.ts';
import type { CellState, TypedCell } from '../../ui/grid/cells.ts';

type AnyField = ReadField<never> | undefined;

/** What a cell shows: the value, the words that could not be trusted, or the values that contradict each other. */
export function shownText(record: ImportRecordRow, field: CaseField): string {
  const words = caseFieldWords(record.reading, field);
  const read = record.reading[field] as AnyField;
  if (words !== '' || !read || !record.doubts.includes(field)) return words;
  if (read.options && read.options.length > 0)
    return read.options.map(({ value }) => caseValueWords(field, value)).join(' ⇄ ');
  return read.passage;
}

/** What an editor begins with: the value, else the words of a ledger's cell that could not be read as one. */
export function startText(record: ImportRecordRow, field: CaseField): string {
  const read = record.reading[field] as AnyField;
  const words = caseFieldWords(record.reading, field);
  if (words !== '' || !read || read.settledBy || (read.options?.length ?? 0) > 0) return words;
  // A letter's sentence is no beginning of a value.
  return /第\d+行/.test(read.place) ? read.passage : '';
}

/** Without these a record cannot be stored, and it has not got them. */
function missingFields({ state, reading, what }: ImportRecordRow): CaseField[] {
  if (state !== 'blocked') return [];
  const lacks = (field: CaseField) => caseFieldWords(reading, field) === '';
  if (what.includes('material')) return lacks('title') ? ['title'] : [];
  const named: CaseField[] = lacks('number') && lacks('title') ? ['number', 'title'] : [];
  return lacks('kind') ? ['kind', ...named] : named;
}

/** The cells of a record that wait for a person: doubtful ones, and empty ones without which nothing can be stored. */
export function openCells(record: ImportRecordRow): CaseField[] {
  return [...new Set([...missingFields(record), ...record.doubts])];
}

export function cellState(record: ImportRecordRow, field: CaseField, typed: TypedCell | undefined): CellState {
  if (typed) return typed.reason === null ? 'saving' : 'wrong';
  if (record.doubts.includes(field)) return 'doubtful';
  if (missingFields(record).includes(field)) return 'missing';
  return caseFieldWords(record.reading, field) === '' ? 'empty' : 'fine';
}

/** The next cell that waits for a person after a place, row by row in the order of the columns; null when there is none. */
export function nextOpenCell(
  records: readonly ImportRecordRow[],
  fields: readonly CaseField[],
  from: { row: number; field: CaseField | null },
): { row: number; field: CaseField } | null {
  const after = from.field === null ? -1 : fields.indexOf(from.field);
  for (let row = Math.max(0, from.row); row < records.length; row += 1) {
    const record = records[row];
    const open = record && record.decision !== 'leave' && record.state !== 'stored' ? openCells(record) : [];
    const field = fields.find((one, at) => open.includes(one) && (row > from.row || at > after));
    if (field) return { row, field };
  }
  return null;
}
