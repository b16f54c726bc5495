import { distinctFileNames } from '../../shared/domain/names/file-name.ts';
import type { FileOut } from '../../shared/model/primitives.ts';
import { leftOutName, leftOutText, type NotExported } from './zip-files.ts';

type Folder = {
  getFileHandle: (
    name: string,
    how: { create: boolean },
  ) => Promise<{
    createWritable: () => Promise<{ write: (bytes: BlobPart) => Promise<void>; close: () => Promise<void> }>;
  }>;
};
type Chooser = { showDirectoryPicker?: (how: { mode: 'readwrite' }) => Promise<Folder> };

/** Whether a page may write into a folder that its user chooses: the window may not, and not every browser can. */
export function folderChoosable(): boolean {
  return 'showDirectoryPicker' in window && !('bridge' in window);
}

/** Each file by itself in a folder that the user chooses, with the list of what could not be made; nothing when put away. */
export async function saveToFolder(files: readonly FileOut[], failed: readonly NotExported[]): Promise<void> {
  const folder = await (window as Chooser).showDirectoryPicker?.({ mode: 'readwrite' }).catch(() => null);
  if (!folder) return;
  const write = async (name: string, bytes: BlobPart) => {
    const file = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await file.write(bytes);
    await file.close();
  };
  const names = distinctFileNames(files.map(({ name }) => name));
  for (const [index, { base64 }] of files.entries()) {
    await write(
      names[index] ?? '',
      Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)),
    );
  }
  if (failed.length > 0) await write(leftOutName, leftOutText(failed));
}
