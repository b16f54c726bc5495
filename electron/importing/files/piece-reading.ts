import type { Selectable } from 'kysely';
import { mergeExtras, mergeReadings } from '../../../shared/domain/earlier/merge-readings.ts';
import type { RowContext } from '../../../shared/domain/ledger-reading/rows/context.ts';
import { readLedgerRow } from '../../../shared/domain/ledger-reading/rows/reading.ts';
import { caseOfLetter } from '../../../shared/domain/reading/letter/case-of-letter.ts';
import type { CaseReading, ExtraColumn } from '../../../shared/model/earlier/earlier-case.ts';
import type { ColumnMatch } from '../../../shared/model/importing.ts';
import type { PieceKind } from '../../../shared/model/reading/reading.ts';
import type { ReadDb } from '../../db/connections.ts';
import { fromJson } from '../../db/json.ts';
import type { Database } from '../../db/schema.ts';
import { materialReading } from '../../reading/material-reading.ts';
import { recordPlace } from '../../reading/staged-piece.ts';

type Piece = Pick<
  Selectable<Database['importPiece']>,
  'recordId' | 'tableId' | 'place' | 'what' | 'cells' | 'letter' | 'text' | 'context'
>;
type Table = { columns: readonly ColumnMatch[]; contexts: readonly RowContext[] };
type Read = { reading: CaseReading; extras: ExtraColumn[] };

type Gathered = Read & { what: PieceKind[]; place: string };

const mostPlaces = 3;

/** What each record's sources say, read again from the stored cells and letters and put together. */
export async function gatherPieces(db: ReadDb, recordIds: readonly number[]): Promise<Map<number, Gathered>> {
  const pieces = await db
    .selectFrom('importPiece')
    .innerJoin('importFile', 'importFile.id', 'importPiece.fileId')
    .select(['recordId', 'tableId', 'place', 'what', 'cells', 'letter', 'text', 'context', 'importFile.name as file'])
    .where('recordId', 'in', recordIds)
    .orderBy('importPiece.id')
    .execute();
  const tables = await tablesOf(db, pieces);
  const gathered = new Map<number, Gathered>();
  for (const [recordId, group] of Map.groupBy(pieces, (piece) => piece.recordId ?? 0)) {
    // The ledger first: where two sources need not agree, the first one holds.
    const sorted = group.toSorted((a, b) => Number(b.what === 'ledger') - Number(a.what === 'ledger'));
    const read = sorted.map((piece) => readPiece(piece, tables));
    gathered.set(recordId, {
      reading: mergeReadings(read.map(({ reading }) => reading)),
      extras: mergeExtras(read.map(({ extras }) => extras)),
      what: [...new Set(sorted.map(({ what }) => what))],
      place: [...new Set(sorted.map(({ file, place }) => recordPlace(file, place)))].slice(0, mostPlaces).join('；'),
    });
  }
  return gathered;
}

function readPiece(piece: Piece, tables: ReadonlyMap<number, Table>): Read {
  if (piece.cells !== null) {
    const table = tables.get(piece.tableId ?? 0);
    const context = table?.contexts[piece.context ?? 0] ?? {};
    return readLedgerRow(fromJson(piece.cells), table?.columns ?? [], piece.place, context);
  }
  if (piece.letter !== null) return { reading: caseOfLetter(fromJson(piece.letter), piece.place), extras: [] };
  return { reading: materialReading(piece.text ?? '', piece.place), extras: [] };
}

async function tablesOf(db: ReadDb, pieces: readonly Piece[]): Promise<Map<number, Table>> {
  const ids = [...new Set(pieces.flatMap(({ tableId }) => tableId ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('importTable')
    .select(['id', 'columns', 'contexts'])
    .where('id', 'in', ids)
    .execute();
  return new Map(
    rows.map(({ id, columns, contexts }) => [id, { columns: fromJson(columns), contexts: fromJson(contexts) }]),
  );
}
