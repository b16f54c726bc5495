import { dayInWords } from '../../shared/domain/dates/day.ts';
import { refusal } from '../../shared/errors.ts';
import type { Operations } from '../context/context.ts';
import { fileOut } from '../context/file-out.ts';
import { countRows } from '../db/paging.ts';
import { anyState, batchIn, batchRows, changeable } from './batch-rows.ts';
import { batchView } from './batch-view.ts';
import { addFile } from './files/add-file.ts';
import { mapColumns } from './files/map-columns.ts';
import { batchNumbers } from './numbers-coming.ts';
import { refuseStored } from './records/refuse-stored.ts';
import { batchReport } from './report.ts';
import { purgeBatch, purgeFile } from './storing/purge.ts';
import { refuseWhileReading, storeStep } from './storing/store-step.ts';
import { undoStep } from './storing/undo-step.ts';

/** A batch from its opening to its storing or undoing. */
export const batches = {
  'imports.open': async ({ db, now, today, account, readings, record }, { name }) => {
    const n = await countRows(db.selectFrom('importBatch'));
    const batch = { name: name ?? `${dayInWords(today)}第${n + 1}批`, startedAt: now, startedBy: account.displayName };
    const { id } = await db
      .insertInto('importBatch')
      .values({ ...batch, state: 'open', finishedAt: null })
      .returning('id')
      .executeTakeFirstOrThrow();
    record(`新建导入批次「${batch.name}」`);
    return batchView(db, id, readings);
  },

  'imports.list': async ({ db }) =>
    batchRows(db, await db.selectFrom('importBatch').selectAll().orderBy('id', 'desc').execute()),

  'imports.get': ({ db, readings }, { batchId }) => batchView(db, batchId, readings),

  'imports.addFile': async (context, { batchId, file }) => {
    const added = await addFile(context, batchId, file);
    const words = added.state === 'refused' ? `没有读取：${added.reason}` : '已读取';
    context.record(`导入文件「${file.name}」${words}`);
    return added;
  },

  'imports.numbers': ({ db, today }, { batchId }) => batchNumbers(db, batchId, today),

  'imports.stopReading': async ({ readings, record }, { batchId }) => {
    for (const reading of readings.values()) {
      if (reading.batchId !== batchId) continue;
      reading.stop();
      record(`停止读取「${reading.file}」`);
    }
    return null;
  },

  'imports.dropFile': async ({ db, write, readings, record }, { fileId }) => {
    const file = await write(async (trx) => {
      const row = await trx.selectFrom('importFile').selectAll().where('id', '=', fileId).executeTakeFirst();
      if (!row) throw refusal('record.missing', { what: '个导入文件' });
      await batchIn(trx, row.batchId, changeable, '去掉文件');
      if (readings.has(fileId)) throw refusal('import.still-reading', { file: row.name });
      await refuseStored(trx, 'fileId', row);
      // Until it is all out again, the file counts as one that was not read to its end.
      await trx
        .updateTable('importFile')
        .set({ state: 'reading', reader: process.pid })
        .where('id', '=', fileId)
        .execute();
      return row;
    });
    await purgeFile(write, file.batchId, fileId);
    await write((trx) => trx.deleteFrom('importFile').where('id', '=', fileId).execute());
    record(`去掉导入文件「${file.name}」`);
    return batchView(db, file.batchId, readings);
  },

  'imports.mapColumns': async (context, mapping) => {
    const table = await mapColumns(context, mapping);
    context.record(`${mapping.included ? '对应' : '不识别'}导入表「${table.name}」的各列`);
    return table;
  },

  'imports.store': async (context, { batchId, count }) => {
    const progress = await storeStep(context, batchId, count);
    const { name } = await batchIn(context.db, batchId, anyState, '入库');
    const failed = progress.failed > 0 ? `，${progress.failed}件未能入库` : '';
    context.record(`导入批次「${name}」：入库${progress.done}件${failed}`);
    return progress;
  },

  'imports.drop': async ({ db, write, readings, record }, { batchId }) => {
    const batch = await write(async (trx) => {
      const row = await batchIn(trx, batchId, ['open', 'undone'], '放弃');
      await refuseWhileReading(trx, batchId);
      await trx.updateTable('importBatch').set({ state: 'dropped' }).where('id', '=', batchId).execute();
      return row;
    });
    await purgeBatch(write, batchId);
    record(`放弃导入批次「${batch.name}」`);
    return batchView(db, batchId, readings);
  },

  'imports.undo': async (context, { batchId, count }) => {
    const progress = await undoStep(context, batchId, count);
    const { name } = await batchIn(context.db, batchId, anyState, '撤销');
    context.record(`导入批次「${name}」：撤销${progress.done}件`);
    return progress;
  },

  'imports.report': async ({ db, record }, { batchId }) => {
    const { name, bytes } = await batchReport(db, batchId);
    record(`导出「${name}」`);
    return { files: [fileOut(name, 'xlsx', bytes)] };
  },
} satisfies Operations;
