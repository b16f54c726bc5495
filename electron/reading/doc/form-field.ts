import { utf16Words } from '../text-encoding.ts';

const marks = { ticked: '☑', open: '☐' } as const;
const byDefault = 25;

/**
 * What a field of a form shows (MS-DOC, FFData, in the stream `Data`): whether it is ticked, or which of its words is
 * chosen. Null where it is a field to type in: its words stand in the text.
 */
export function formField(data: Buffer, at: number): string | null {
  try {
    const start = at + data.readUInt16LE(at + 4);
    if (data.readUInt32LE(start) !== 0xffffffff) return null;
    const bits = data.readUInt16LE(start + 4);
    const kind = bits & 3;
    if (kind !== 1 && kind !== 2) return null;
    const name = start + 10;
    const preset = name + 4 + data.readUInt16LE(name) * 2;
    const told = (bits >>> 2) & 0x1f;
    const value = told === byDefault ? data.readUInt16LE(preset) : told;
    return kind === 1 ? (value === 1 ? marks.ticked : marks.open) : choice(data, preset + 2, value);
  } catch {
    return null;
  }
}

/** Behind the five texts of help and macros stands the list of what may be chosen. */
function choice(data: Buffer, texts: number, value: number): string {
  let at = texts;
  for (let n = 0; n < 5; n += 1) at += 4 + data.readUInt16LE(at) * 2;
  const count = data.readUInt16LE(at + 2);
  at += 6;
  for (let n = 0; n < count; n += 1) {
    const end = at + 2 + data.readUInt16LE(at) * 2;
    if (n === value) return utf16Words(data.subarray(at + 2, end));
    at = end;
  }
  return '';
}
