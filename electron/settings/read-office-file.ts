import { migrations } from '../../migrations/index.ts';
import { refusal } from '../../shared/errors.ts';
import { OfficeFile, OfficeManifest, officeFormat } from '../../shared/model/package/office-file.ts';
import type { FileIn } from '../../shared/model/primitives.ts';
import { type Opened, openSigned } from '../package/read-package.ts';
import { carriedTables } from './part.ts';

export type OpenedOffice = Opened<OfficeManifest> & { content: OfficeFile };

/** Opens a file with an office's settings; every fault is a refusal, and so is what a later program made. */
export async function readOfficeFile(file: FileIn): Promise<OpenedOffice> {
  const { name } = file;
  const opened = await openSigned(file, {
    isFormat: (format) => format === officeFormat,
    manifest: OfficeManifest,
    part: 'office.json',
    content: OfficeFile,
    none: () => refusal('office-file.not-one', { file: name }),
    newer: ({ store, program }) =>
      typeof store === 'number' && store > migrations.length
        ? refusal('office-file.newer', { file: name, program: String(program).slice(0, 60) })
        : null,
  });
  const other = Object.keys(opened.content.rows.tables).find((table) => !Object.hasOwn(carriedTables, table));
  if (other) throw refusal('package.unsound', { file: name, problem: `「${other}」不是设置` });
  return opened;
}
