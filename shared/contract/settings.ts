import type { OfficeReading, OfficeTaken } from '../model/package/office-file.ts';
import { OfficeBegin, OfficeExport, OfficeFileRead, OfficeImport } from '../model/package/office-file.ts';
import type { SignedIn } from '../model/people/account.ts';
import type { FilesOut } from '../model/primitives.ts';
import { Nothing } from '../model/primitives.ts';
import { admin, query, task } from './operation.ts';

/** An office's settings on their way to another PC or another office. */
export const settingsOperations = {
  'office.export': task('导出设置文件', admin, OfficeExport).returns<FilesOut>(),
  'office.read': task('查看设置文件', 'admin-or-new', OfficeFileRead).returns<OfficeReading>(),
  'office.import': task('收下设置文件', admin, OfficeImport).returns<OfficeTaken>(),
  // Of a fresh PC, where nobody has an account yet.
  'office.ready': query('查看备好的设置文件', 'anyone', Nothing).returns<OfficeReading | null>(),
  'office.begin': task('从设置文件开始', 'anyone', OfficeBegin).returns<SignedIn>(),
} as const;
