import type { Health, IntegrityFound } from '../model/health/health.ts';
import type { FilesOut } from '../model/primitives.ts';
import { Nothing } from '../model/primitives.ts';
import { admin, heavyTask, query, task } from './operation.ts';

/** How the program is, and what whoever helps from afar may know of it. */
export const healthOperations = {
  'health.get': query('查看程序情况', 'signed-in', Nothing).returns<Health>(),
  'health.check': heavyTask('检查数据是否完好', admin, Nothing).returns<IntegrityFound>(),
  'health.report': task('做情况说明', admin, Nothing).returns<FilesOut>(),
} as const;
