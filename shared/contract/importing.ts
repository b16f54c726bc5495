import type {
  ImportBatch,
  ImportBatchRow,
  ImportFile,
  ImportRecord,
  ImportTable,
  NumbersComing,
  RecordPage,
  StepProgress,
} from '../model/importing.ts';
import {
  BatchFile,
  BatchId,
  BatchOpen,
  BatchStep,
  ColumnMapping,
  FileId,
  RecordDecide,
  RecordEdit,
  RecordFilter,
  RecordId,
  RecordJoin,
  RecordPart,
  RecordReread,
} from '../model/importing.ts';
import type { FilesOut } from '../model/primitives.ts';
import { Nothing } from '../model/primitives.ts';
import { command, query, task } from './operation.ts';

/** Former years’ ledgers and letters, batch by batch. */
export const importingOperations = {
  'imports.open': command('新建导入批次', ['clerk', 'admin'], BatchOpen).returns<ImportBatch>(),
  'imports.list': query('查看导入批次', ['clerk', 'admin'], Nothing).returns<ImportBatchRow[]>(),
  'imports.get': query('查看一个导入批次', ['clerk', 'admin'], BatchId).returns<ImportBatch>(),
  'imports.addFile': task('读取导入文件', ['clerk', 'admin'], BatchFile).returns<ImportFile>(),
  'imports.stopReading': task('停止读取导入文件', ['clerk', 'admin'], BatchId).returns<null>(),
  'imports.dropFile': task('去掉导入文件', ['clerk', 'admin'], FileId).returns<ImportBatch>(),
  'imports.mapColumns': task('对应导入表的各列', ['clerk', 'admin'], ColumnMapping).returns<ImportTable>(),
  'imports.records': query('查看导入记录', ['clerk', 'admin'], RecordFilter).returns<RecordPage>(),
  'imports.numbers': query('查看导入批次里今年的文号', ['clerk', 'admin'], BatchId).returns<NumbersComing>(),
  'imports.record': query('查看一条导入记录', ['clerk', 'admin'], RecordId).returns<ImportRecord>(),
  'imports.edit': task('修改导入记录', ['clerk', 'admin'], RecordEdit).returns<{
    changed: number;
    refused: { recordId: number; reason: string }[];
  }>(),
  'imports.reread': task('恢复导入记录的原读', ['clerk', 'admin'], RecordReread).returns<{ changed: number }>(),
  'imports.decide': task('决定导入记录是否入库', ['clerk', 'admin'], RecordDecide).returns<{ changed: number }>(),
  'imports.join': command('合并导入记录', ['clerk', 'admin'], RecordJoin).returns<ImportRecord>(),
  'imports.part': command('拆开导入记录', ['clerk', 'admin'], RecordPart).returns<ImportRecord>(),
  'imports.store': task('导入批次入库', ['clerk', 'admin'], BatchStep).returns<StepProgress>(),
  'imports.drop': task('放弃导入批次', ['clerk', 'admin'], BatchId).returns<ImportBatch>(),
  'imports.undo': task('撤销导入批次', ['clerk', 'admin'], BatchStep).returns<StepProgress>(),
  'imports.report': task('导出导入情况', ['clerk', 'admin'], BatchId).returns<FilesOut>(),
} as const;
