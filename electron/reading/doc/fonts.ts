import { utf16Words } from '../text-encoding.ts';

/** The names of a document's fonts (MS-DOC, SttbfFfn), by their number. */
export function readFonts(bytes: Buffer): string[] {
  const names: string[] = [];
  if (bytes.length < 4) return names;
  let at = 4;
  for (let left = bytes.readUInt16LE(0); left > 0 && at < bytes.length; left -= 1) {
    const length = (bytes[at] ?? 0) + 1;
    const name = utf16Words(bytes.subarray(Math.min(at + 40, at + length), at + length));
    names.push(name.split('\0')[0] ?? '');
    at += length;
  }
  return names;
}
