import { strToU8, type Zippable, zipSync } from 'fflate';
import { distinctFileNames } from '../../shared/domain/names/file-name.ts';
import type { FileOut } from '../../shared/model/primitives.ts';

/** An item whose letter could not be made, and why. */
export type NotExported = { proposalId: number; name: string; reason: string };

export const leftOutName = '没有导出的件.txt';

/**
 * All files as one zip: like names are told apart, the same files give the same bytes, and what could not be made is
 * listed in a text beside them.
 */
export function zipFiles(files: readonly FileOut[], failed: readonly NotExported[]): Uint8Array<ArrayBuffer> {
  const names = distinctFileNames(files.map(({ name }) => name));
  const packed: Zippable = {};
  for (const [index, { base64 }] of files.entries()) {
    // A .docx is packed already.
    packed[names[index] ?? ''] = [Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)), { level: 0 }];
  }
  if (failed.length > 0) packed[leftOutName] = strToU8(leftOutText(failed));
  return zipSync(packed, { mtime: new Date(1980, 0, 1) });
}

/** What could not be made and why, a line each; the mark at the start tells Notepad that this is UTF-8. */
export function leftOutText(failed: readonly NotExported[]): string {
  return `\ufeff${failed.map(({ name, reason }) => `${name}\t${reason}`).join('\r\n')}\r\n`;
}
