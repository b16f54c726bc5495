import type { ColumnChoice } from '../../shared/domain/ledger-reading/header/columns.ts';
import type { RowContext } from '../../shared/domain/ledger-reading/rows/context.ts';
import { type LedgerReading, type LedgerRow, readLedger } from '../../shared/domain/ledger-reading/rows/ledger.ts';
import type { SeenScan } from '../../shared/domain/reading/scan-pictures.ts';
import { refusal } from '../../shared/errors.ts';
import type { ImportTable } from '../../shared/model/importing.ts';
import type { FileContent } from '../../shared/model/reading/file-content.ts';
import { toJson } from '../db/json.ts';
import { fileContent } from './file-content.ts';
import { letterPieces, pagePieces } from './page-pieces.ts';
import { hiddenNotes } from './sheets/table-bounds.ts';
import { type StagedPiece, stagedPiece } from './staged-piece.ts';

/** A file to be read into an import, with what its office is and how people corrected earlier ledgers' columns. */
type PiecesAsk = {
  name: string;
  bytes: Uint8Array;
  city: string;
  layouts: readonly { layout: string; columns: ColumnChoice[] }[];
  /** Where the file was recognised: what stands in its pictures. */
  scan?: SeenScan & { notes: string[] };
};

/** What a file holds, in the order in which it is to be written. */
export type FilePart =
  | { is: 'notes'; notes: string[] }
  | ({ is: 'table'; position: number; layout: string } & Omit<ImportTable, 'id' | 'rows'>)
  /** `ofTable`: rows of the table before them. */
  | { is: 'pieces'; ofTable: boolean; pieces: StagedPiece[]; done: number; total: number }
  /** Of the table before them: what its rows name by their place in this list. */
  | { is: 'contexts'; contexts: RowContext[] };

/** Few enough that neither process holds much at a time. */
const chunk = 200;

/** Everything an import can use of a file, part by part: the tables that are ledgers with their rows, then its letters. */
export async function* readFilePieces({ name, bytes, city, layouts, scan }: PiecesAsk): AsyncGenerator<FilePart> {
  const content: FileContent = scan
    ? { text: scan.text, tables: [], notes: scan.notes }
    : await fileContent({ name, bytes });
  const known = new Map(layouts.map(({ layout, columns }) => [layout, columns]));
  const remembered = (layout: string) => known.get(layout) ?? null;
  const read = content.tables.map((table) => readLedger(table, { city, fileName: name, remembered }));
  const ledgers = read.filter((ledger) => ledger !== null);
  const { text } = content;
  const letters =
    text === null ? [] : ledgers.length > 0 ? letterPieces(text, name) : pagePieces(text, name, scan ?? null);
  const total = ledgers.reduce((sum, { count }) => sum + count, 0) + letters.length;
  if (ledgers.length === 0 && letters.length === 0) throw refusal('import.nothing', { file: name });
  // In a file of tables only, a table that is no ledger must not go unnoticed.
  const unread = content.tables.filter((table, at) => text === null && read[at] === null && table.rows.length > 0);
  const toldByLedger = new Set(content.tables.filter((_, at) => read[at] !== null).flatMap(hiddenNotes));
  const notes = [
    ...content.notes.filter((note) => !toldByLedger.has(note)),
    ...ledgers.flatMap((ledger) => ledger.notes.map((note) => `「${ledger.name}」${note}`)),
    ...ledgers
      .filter(({ hidden }) => hidden)
      .map((ledger) => `「${ledger.name}」是隐藏的工作表，没有选用；需要时请勾选。`),
    ...unread.map((table) => `「${table.name}」没有认出台账的表头，没有读取。`),
  ];
  yield { is: 'notes', notes };
  let done = 0;
  for (const [position, ledger] of ledgers.entries()) {
    for (const part of ledgerParts(ledger, position, name)) {
      if (part.is === 'pieces') done += part.pieces.length;
      yield part.is === 'pieces' ? { ...part, done, total } : part;
    }
  }
  for (let from = 0; from < letters.length; from += chunk) {
    const pieces = letters.slice(from, from + chunk);
    done += pieces.length;
    yield { is: 'pieces', ofTable: false, pieces, done, total };
  }
}

function* ledgerParts(ledger: LedgerReading, position: number, file: string): Generator<FilePart> {
  const { name, hidden, headerRow, columns, leftOut, layout } = ledger;
  yield { is: 'table', position, name, hidden, included: !hidden, headerRow, columns, leftOut, layout };
  const contexts = new Map<RowContext, number>();
  let pieces: StagedPiece[] = [];
  for (const row of ledger.rows) {
    const context = contexts.get(row.context) ?? contexts.size;
    contexts.set(row.context, context);
    pieces.push(rowPiece(row, context, file));
    if (pieces.length < chunk) continue;
    yield { is: 'pieces', ofTable: true, pieces, done: 0, total: 0 };
    pieces = [];
  }
  if (pieces.length > 0) yield { is: 'pieces', ofTable: true, pieces, done: 0, total: 0 };
  yield { is: 'contexts', contexts: [...contexts.keys()] };
}

function rowPiece({ cells, reading, extras, place }: LedgerRow, context: number, file: string): StagedPiece {
  const source = { place, what: 'ledger' as const, cells: toJson(cells), letter: null, text: null };
  return stagedPiece({ ...source, context, file }, reading, extras);
}
