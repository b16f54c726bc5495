import type { AuditPage, AuditProgress, AuditStanding, AuditVerdict } from '../model/audit.ts';
import { AuditConfirm, AuditFilter, AuditVerify } from '../model/audit.ts';
import {
  CopiesIn,
  CopyAt,
  type CopyInfo,
  type CopyList,
  CopyNamed,
  type CopyVerdict,
  type KeepingNotice,
  type KeepingProgress,
  type KeepingState,
  type Loss,
  PassphraseAsked,
  type PassphraseTrial,
  RestoreAsked,
  type Restored,
  SealAsked,
  SecondPlaceAsked,
  StoreMove,
  type StoreMoved,
  type StoreStanding,
  type StoreWhere,
} from '../model/keeping.ts';
import { Nothing } from '../model/primitives.ts';
import { admin, command, heavyTask, query, task } from './operation.ts';

/** The log of what was done, and copies of the store. */
export const keepingOperations = {
  'audit.list': query('查看操作日志', ['admin', 'leader'], AuditFilter).returns<AuditPage>(),
  'audit.verify': heavyTask('核验操作日志', ['admin', 'leader'], AuditVerify).returns<AuditVerdict>(),
  'audit.confirm': command('核对设置和名录无误，封存现有内容', admin, AuditConfirm).returns<null>(),
  'audit.progress': query('查看核验的进度', ['admin', 'leader'], Nothing).returns<AuditProgress | null>(),
  'audit.standing': query('查看数据可不可信', 'anyone', Nothing).returns<AuditStanding>(),
  'backup.list': query('查看备份', 'admin-or-new', CopiesIn).returns<CopyList>(),
  'backup.make': task('立即备份', admin, Nothing).returns<CopyInfo>(),
  'backup.check': task('核对备份', 'admin-or-new', CopyNamed).returns<CopyVerdict>(),
  'backup.loss': query('查看恢复会失去什么', 'admin-or-new', CopyAt).returns<Loss | null>(),
  'backup.restore': task('从备份恢复', 'admin-or-new', RestoreAsked).returns<Restored>(),
  'backup.rehearse': task('试开最新的备份', admin, Nothing).returns<KeepingState['rehearsed']>(),
  'backup.tryPassphrase': task('试备份口令', admin, PassphraseAsked).returns<PassphraseTrial>(),
  'backup.seal': task('定备份口令', admin, SealAsked).returns<null>(),
  'backup.setSecond': command('定第二处备份', admin, SecondPlaceAsked).returns<null>(),
  'backup.toSecond': task('备份到第二处', admin, Nothing).returns<CopyInfo>(),
  'backup.progress': query('查看备份进度', 'admin-or-new', Nothing).returns<KeepingProgress>(),
  'backup.cancel': task('停止备份或恢复', 'admin-or-new', Nothing).returns<{ stopped: boolean }>(),
  'store.where': query('查看数据在哪里', admin, Nothing).returns<StoreWhere>(),
  'store.move': task('移动数据', admin, StoreMove).returns<StoreMoved>(),
  'backup.standing': query('查看数据能否办理', 'anyone', Nothing).returns<StoreStanding>(),
  'backup.notices': query('备份要注意什么', 'signed-in', Nothing).returns<KeepingNotice[]>(),
} as const;
