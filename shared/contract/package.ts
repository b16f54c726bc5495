import { ProposalId } from '../model/items/proposal.ts';
import type { KnownSigner, PackageImported, PackageOrigin, PackageReading } from '../model/package/case-package.ts';
import { PackageExport, PackageImport, PackageRead } from '../model/package/case-package.ts';
import type { FilesOut } from '../model/primitives.ts';
import { Nothing } from '../model/primitives.ts';
import { query, task } from './operation.ts';

/** A whole case, handed from office to office. */
export const packageOperations = {
  'package.export': task('导出案卷包', 'signed-in', PackageExport).returns<FilesOut>(),
  'package.read': task('查看案卷包', ['clerk', 'admin'], PackageRead).returns<PackageReading>(),
  'package.import': task('导入案卷包', ['clerk', 'admin'], PackageImport).returns<PackageImported>(),
  'package.origins': query('查看案卷来源', 'signed-in', ProposalId).returns<PackageOrigin[]>(),
  'package.signers': query('查看案卷签名', 'signed-in', Nothing).returns<{ own: string; signers: KnownSigner[] }>(),
} as const;
