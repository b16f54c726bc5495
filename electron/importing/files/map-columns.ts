import type { z } from 'zod';
import { refusal } from '../../../shared/errors.ts';
import type { ColumnMapping, ColumnMatch, ImportTable } from '../../../shared/model/importing.ts';
import type { TaskContext } from '../../context/context.ts';
import type { WriteDb } from '../../db/connections.ts';
import { fromJson, toJson } from '../../db/json.ts';
import { batchIn, changeable } from '../batch-rows.ts';
import { fileView } from '../batch-view.ts';
import { refuseStored } from '../records/refuse-stored.ts';
import { readTableAgain } from './read-again.ts';

type Mapping = z.output<typeof ColumnMapping>;

/** Says which field each column of a table means, remembers it for files laid out alike, and reads the rows again. */
export async function mapColumns(context: TaskContext, mapping: Mapping): Promise<ImportTable> {
  const { db, write } = context;
  const { fileId, batchId } = await write((trx) => remember(trx, context, mapping));
  await readTableAgain(write, mapping.tableId);
  const table = (await fileView(db, batchId, fileId)).tables.find(({ id }) => id === mapping.tableId);
  if (!table) throw refusal('record.missing', { what: '张表' });
  return table;
}

async function remember(
  db: WriteDb,
  { now, account }: Pick<TaskContext, 'now' | 'account'>,
  { tableId, included, answered, columns }: Mapping,
) {
  const table = await db
    .selectFrom('importTable')
    .innerJoin('importFile', 'importFile.id', 'importTable.fileId')
    .selectAll('importTable')
    .select(['batchId', 'state', 'importFile.name as file'])
    .where('importTable.id', '=', tableId)
    .executeTakeFirst();
  if (!table) throw refusal('record.missing', { what: '张表' });
  await batchIn(db, table.batchId, changeable, '改动');
  if (table.state === 'reading') throw refusal('import.still-reading', { file: table.file });
  await refuseStored(db, 'tableId', table);
  const matched = fromJson(table.columns).map((column) => matchedBy(column, columns, answered));
  await db
    .updateTable('importTable')
    .set({ columns: toJson(matched), included: included ? 1 : 0, rereadAfter: 0 })
    .where('id', '=', tableId)
    .execute();
  const layout = { columns: toJson(matched.map(({ position, field }) => ({ position, field }))), at: now };
  await db
    .insertInto('ledgerLayout')
    .values({ layout: table.layout, ...layout, by: account.displayName })
    .onConflict((clash) => clash.column('layout').doUpdateSet({ ...layout, by: account.displayName }))
    .execute();
  return { fileId: table.fileId, batchId: table.batchId };
}

function matchedBy(column: ColumnMatch, columns: Mapping['columns'], answered: boolean): ColumnMatch {
  const chosen = columns.find(({ position }) => position === column.position);
  if (!chosen || (chosen.field === column.field && !answered)) return column;
  return { ...column, field: chosen.field, how: 'person' };
}
