import { ListExport } from '../model/lists.ts';
import type { FilesOut } from '../model/primitives.ts';
import { heavyTask } from './operation.ts';

/** Any list as a file. */
export const listsOperations = {
  // Who may have a list is as with the list's own query.
  'list.export': heavyTask('导出清单', 'signed-in', ListExport).returns<FilesOut>(),
} as const;
