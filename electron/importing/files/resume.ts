import { refusal } from '../../../shared/errors.ts';
import type { TaskContext } from '../../context/context.ts';
import { purgeBatch, purgeFile } from '../storing/purge.ts';
import { readTableAgain } from './read-again.ts';

/**
 * What a program that was killed left half done: files that were being read are taken out again and said to be cut off,
 * tables are read on, a batch that was given up is emptied. Files that another living program reads stay.
 */
export async function resumeImports({ db, write, hosts }: Pick<TaskContext, 'db' | 'write' | 'hosts'>): Promise<void> {
  const reading = await db
    .selectFrom('importFile')
    .select(['id', 'batchId', 'name', 'reader'])
    .where('state', '=', 'reading')
    .execute();
  for (const { id, batchId, name, reader } of reading) {
    if (reader !== null && (await hosts.isThere(reader))) continue;
    await purgeFile(write, batchId, id);
    const reason = refusal('import.cut-off', { file: name }).message;
    await write((trx) =>
      trx.updateTable('importFile').set({ state: 'refused', reason, reader: null }).where('id', '=', id).execute(),
    );
  }
  const tables = await db.selectFrom('importTable').select('id').where('rereadAfter', 'is not', null).execute();
  for (const { id } of tables) await readTableAgain(write, id);
  const dropped = await db
    .selectFrom('importBatch')
    .select('id')
    .where('state', '=', 'dropped')
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('importPiece').select('importPiece.id').whereRef('importPiece.batchId', '=', 'importBatch.id')),
    )
    .execute();
  for (const { id } of dropped) await purgeBatch(write, id);
}
