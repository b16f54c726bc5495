import { ListExport, Making, type MakingProgress } from '../model/lists.ts';
import type { FilesOut } from '../model/primitives.ts';
import { heavyTask, query, task } from './operation.ts';

/** Any list as a file. */
export const listsOperations = {
  // Who may have a list is as with the list's own query.
  'list.export': heavyTask('导出清单', 'signed-in', ListExport).returns<FilesOut>(),
  'export.progress': query('查看导出的进度', 'signed-in', Making).returns<MakingProgress | null>(),
  'export.cancel': task('停止导出', 'signed-in', Making).returns<{ stopped: boolean }>(),
} as const;
