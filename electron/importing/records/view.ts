import type { Selectable } from 'kysely';
import { openDoubts } from '../../../shared/domain/earlier/record-standing.ts';
import { refusal } from '../../../shared/errors.ts';
import type { ImportPiece, ImportRecord, ImportRecordRow } from '../../../shared/model/importing.ts';
import type { ReadDb } from '../../db/connections.ts';
import { fromJson } from '../../db/json.ts';
import type { Database } from '../../db/schema.ts';
import { kindsIn } from '../../reading/staged-piece.ts';

/** A record as a row of the grid. */
export function recordRow(row: Selectable<Database['importRecord']>): ImportRecordRow {
  const { id, state, decision, reason, place, caseId } = row;
  const reading = fromJson(row.reading);
  return {
    ...{ id, state, decision, reason, place, caseId, reading },
    extras: fromJson(row.extras),
    doubts: openDoubts(reading),
    what: kindsIn(row.what),
    twin: row.twin === null ? null : fromJson(row.twin),
  };
}

/** One record with everything it was read from, side by side. */
export async function recordView(db: ReadDb, recordId: number): Promise<ImportRecord> {
  const row = await db.selectFrom('importRecord').selectAll().where('id', '=', recordId).executeTakeFirst();
  if (!row) throw refusal('record.missing', { what: '条导入记录' });
  return { ...recordRow(row), pieces: await pieceViews(db, recordId) };
}

async function pieceViews(db: ReadDb, recordId: number): Promise<ImportPiece[]> {
  const rows = await db
    .selectFrom('importPiece')
    .innerJoin('importFile', 'importFile.id', 'importPiece.fileId')
    .leftJoin('importTable', 'importTable.id', 'importPiece.tableId')
    .select(['importPiece.id', 'what', 'importFile.name as file', 'place', 'cells', 'letter', 'text', 'columns'])
    .where('recordId', '=', recordId)
    .orderBy('importPiece.id')
    .execute();
  return rows.map(({ cells, letter, columns, ...piece }) => {
    const headers = new Map(
      columns === null ? [] : fromJson(columns).map(({ position, header }) => [position, header]),
    );
    return {
      ...piece,
      cells:
        cells === null
          ? null
          : fromJson(cells).map((text, position) => ({ header: headers.get(position) ?? '', text })),
      letter: letter === null ? null : fromJson(letter),
    };
  });
}
