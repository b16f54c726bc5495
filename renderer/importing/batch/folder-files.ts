import type { Chosen } from './sort-files.ts';

/** Files of a file field; those of a chosen folder without the folder's own name. */
export function fieldFiles(files: Iterable<File>): Chosen[] {
  return [...files].map((file) => ({ name: file.webkitRelativePath.replace(/^[^/]+\//, '') || file.name, file }));
}

/** What was dropped, folders opened to the last file. Must be asked within the drop event. */
export async function droppedFiles(transfer: DataTransfer): Promise<Chosen[]> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return fieldFiles(transfer.files);
  const all = await Promise.all(entries.map((entry) => filesBelow(entry, entries.length > 1)));
  return all.flat();
}

async function filesBelow(entry: FileSystemEntry, named: boolean, above = ''): Promise<Chosen[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail));
    return [{ name: above + entry.name, file }];
  }
  const inside = named ? `${above}${entry.name}/` : above;
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: Chosen[] = [];
  for (;;) {
    // A directory is handed out in portions of a hundred; an empty one is the end.
    const portion = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (portion.length === 0) return found;
    for (const one of portion) found.push(...(await filesBelow(one, true, inside)));
  }
}
