import type { AuditPage, AuditProgress, AuditVerdict } from '../model/audit.ts';
import { AuditFilter, AuditVerify } from '../model/audit.ts';
import { Nothing } from '../model/primitives.ts';
import { admin, query, task } from './operation.ts';

/** The log of what was done, and copies of the store. */
export const keepingOperations = {
  'audit.list': query('查看操作日志', ['admin', 'leader'], AuditFilter).returns<AuditPage>(),
  'audit.verify': task('核验操作日志', ['admin', 'leader'], AuditVerify).returns<AuditVerdict>(),
  'audit.progress': query('查看核验的进度', ['admin', 'leader'], Nothing).returns<AuditProgress | null>(),
  'backup.make': task('立即备份', admin, Nothing).returns<{ file: string; size: number }>(),
} as const;
