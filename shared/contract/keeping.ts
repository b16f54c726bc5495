import type { AuditPage, AuditVerdict } from '../model/audit.ts';
import { AuditFilter } from '../model/audit.ts';
import { Nothing } from '../model/primitives.ts';
import { admin, query, task } from './operation.ts';

/** The log of what was done, and copies of the store. */
export const keepingOperations = {
  'audit.list': query('查看操作日志', ['admin', 'leader'], AuditFilter).returns<AuditPage>(),
  'audit.verify': task('核验操作日志', ['admin', 'leader'], Nothing).returns<AuditVerdict>(),
  'backup.make': task('立即备份', admin, Nothing).returns<{ file: string; size: number }>(),
} as const;
