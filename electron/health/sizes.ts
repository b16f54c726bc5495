import { readdirSync, statfsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { storeFile } from '../db/open.ts';

type Sizes = { store: number; writeAhead: number; attachments: number; attachmentFiles: number; log: number };

/** How much room the parts of a data folder take; what is not there takes none. */
export function sizesOf(folder: string): Sizes {
  const store = storeFile(folder);
  const attachments = filesBelow(join(folder, 'attachments'));
  return {
    store: sizeOf(store),
    writeAhead: sizeOf(`${store}-wal`),
    attachments: sum(attachments),
    attachmentFiles: attachments.length,
    log: sum(filesBelow(join(folder, 'log'))),
  };
}

/** Bytes left on the disk of a folder for people without privileges. */
export function freeOf(folder: string): number {
  const { bavail, bsize } = statfsSync(nearest(folder));
  return bavail * bsize;
}

function nearest(folder: string): string {
  return statSync(folder, { throwIfNoEntry: false }) ? folder : nearest(dirname(folder));
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

function filesBelow(folder: string): number[] {
  try {
    return readdirSync(folder).map((name) => sizeOf(join(folder, name)));
  } catch {
    return [];
  }
}

const sum = (sizes: readonly number[]) => sizes.reduce((all, size) => all + size, 0);
