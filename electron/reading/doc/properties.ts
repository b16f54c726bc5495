import type { WordsLook } from '../word/seen-words.ts';

/** One property as Word stores it (MS-DOC, Sprm): which, and the bytes of its value. */
type Property = { code: number; value: Buffer };

/** How many bytes a value takes is said by the upper bits of its code. */
const widths = [1, 1, 2, 4, 2, 2, 0, 3] as const;
const tableDefinition = 0xd608;
const tabStops = 0xc615;

/** The properties of a list; one that runs over the end is the last. */
function* propertiesIn(bytes: Buffer): Generator<Property> {
  let at = 0;
  while (at + 2 < bytes.length) {
    const code = bytes.readUInt16LE(at);
    at += 2;
    let width: number = widths[code >>> 13] ?? 1;
    if (code === tableDefinition) {
      if (at + 2 > bytes.length) return;
      width = bytes.readUInt16LE(at) - 1;
      at += 2;
    } else if (width === 0) {
      width = bytes[at] ?? 0;
      at += 1;
      // Too many tab stops for one byte: their own numbers tell how many.
      if (code === tabStops && width === 255) {
        const deleted = bytes[at] ?? 0;
        width = 2 + deleted * 4 + (bytes[at + 1 + deleted * 4] ?? 0) * 3;
      }
    }
    if (width < 0 || at + width > bytes.length) return;
    yield { code, value: bytes.subarray(at, at + width) };
    at += width;
  }
}

/** What a run of characters is, beside its words. */
export type CharacterLook = WordsLook & {
  /** The character is a mark that stands for something else: a picture, a note, a drawing. */
  special: boolean;
  /** Bytes of a form field, no picture. */
  data: boolean;
  /** Where its picture or form field stands in the stream `Data`. */
  place: number | null;
  symbol: { font: number; code: number } | null;
  font: number | null;
  style: number | null;
};

export const plainLook: CharacterLook = {
  ...{ hidden: false, deleted: false, inserted: false, struck: false, raised: null, special: false },
  ...{ data: false, place: null, symbol: null, font: null, style: null },
};

/** The look of a run that has these properties over what its style gives it. */
export function characterLook(properties: Buffer, base: CharacterLook): CharacterLook {
  const look = { ...base };
  for (const { code, value } of propertiesIn(properties)) {
    const [byte = 0] = value;
    // Above the highest bit a value is told by the style: as it has it, or the other way round.
    const on = (own: boolean) => (byte < 0x80 ? byte === 1 : byte === 0x80 ? own : !own);
    if (code === 0x083c) look.hidden = on(base.hidden);
    else if (code === 0x0800) look.deleted = on(false);
    else if (code === 0x0801) look.inserted = on(false);
    else if (code === 0x0837) look.struck = on(base.struck);
    else if (code === 0x2a53) look.struck ||= on(false);
    else if (code === 0x2a48) look.raised = byte === 1 ? 'super' : byte === 2 ? 'sub' : null;
    else if (code === 0x0855) look.special = on(false);
    else if (code === 0x0806) look.data = on(false);
    else if (code === 0x6a03) look.place = value.readUInt32LE(0);
    else if (code === 0x6a09) look.symbol = { font: value.readUInt16LE(0), code: value.readUInt16LE(2) };
    else if (code === 0x4a4f || code === 0x4a51) look.font = value.readUInt16LE(0);
    else if (code === 0x4a30) look.style = value.readUInt16LE(0);
  }
  return look;
}

/** What a paragraph is: where it stands in tables, what its mark ends, and which list it belongs to. */
export type ParagraphLook = {
  style: number;
  depth: number;
  ends: 'row' | 'cell' | null;
  list: number | null;
  level: number | null;
  row: Buffer | null;
  /** Cells joined later than the row was made: first cell and the one behind the last. */
  merged: [number, number][];
};

export function paragraphLook(style: number, properties: Buffer, data: Buffer | null): ParagraphLook {
  const look: ParagraphLook = { style, depth: 0, ends: null, list: null, level: null, row: null, merged: [] };
  let inTable = false;
  const take = (list: Buffer, deeper: boolean) => {
    for (const { code, value } of propertiesIn(list)) {
      const [byte = 0] = value;
      if (code === 0x2416) inTable = byte === 1;
      else if (code === 0x2417 || code === 0x244c) look.ends = byte === 1 ? 'row' : look.ends;
      else if (code === 0x244b) look.ends = byte === 1 ? 'cell' : look.ends;
      else if (code === 0x6649) look.depth = value.readInt32LE(0);
      else if (code === 0x260a) look.level = byte;
      else if (code === 0x460b) look.list = value.readUInt16LE(0);
      else if (code === tableDefinition) look.row = value;
      else if (code === 0x5624) look.merged.push([byte, value[1] ?? 0]);
      // Properties too many for their page stand in another stream.
      else if ((code === 0x6646 || code === 0x6645) && data && !deeper) {
        const at = value.readUInt32LE(0);
        if (at + 2 <= data.length) take(data.subarray(at + 2, at + 2 + data.readUInt16LE(at)), true);
      }
    }
  };
  take(properties, false);
  if (look.depth === 0 && inTable) look.depth = 1;
  return look;
}
