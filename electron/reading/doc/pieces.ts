import { utf16Words } from '../text-encoding.ts';

/** A stretch of the text that stands in one place of the file; `width` is how many bytes a character takes. */
export type Piece = { start: number; end: number; at: number; width: 1 | 2; change: Buffer | null };

const windows1252 = new TextDecoder('windows-1252');

/**
 * The pieces that a document's text is put together from (MS-DOC, Clx). Word appends what was changed and leaves the
 * old words where they are, so that only this list tells which are still part of the text.
 */
export function readPieces(clx: Buffer, main: Buffer): Piece[] {
  const changes: Buffer[] = [];
  let at = 0;
  while (clx[at] === 1) {
    const length = clx.readUInt16LE(at + 1);
    changes.push(clx.subarray(at + 3, at + 3 + length));
    at += 3 + length;
  }
  if (clx[at] !== 2) throw new RangeError('no piece table');
  const table = clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1));
  const count = Math.floor((table.length - 4) / 12);
  const pieces: Piece[] = [];
  let whole = 0;
  for (let n = 0; n < count; n += 1) {
    const start = table.readUInt32LE(n * 4);
    const end = table.readUInt32LE(n * 4 + 4);
    const entry = (count + 1) * 4 + n * 8;
    const place = table.readUInt32LE(entry + 2);
    const narrow = (place & 0x40000000) !== 0;
    const change = table.readUInt16LE(entry + 6);
    const first = place & 0x3fffffff;
    whole += end - start;
    // No character stands in a file twice.
    if (end < start || start !== (pieces.at(-1)?.end ?? 0) || whole > main.length) throw new RangeError('piece table');
    pieces.push({
      ...{ start, end, at: narrow ? first >>> 1 : first, width: narrow ? 1 : 2 },
      change: (change & 1) === 1 ? (changes[change >>> 1] ?? null) : null,
    });
  }
  return pieces;
}

/** The whole text, with the marks that Word sets for the ends of paragraphs and cells, for fields and notes. */
export function textOfPieces(pieces: readonly Piece[], main: Buffer): string {
  return pieces
    .map(({ start, end, at, width }) => {
      const bytes = main.subarray(at, at + (end - start) * width);
      if (bytes.length < (end - start) * width) throw new RangeError('piece beyond the file');
      return width === 1 ? windows1252.decode(bytes) : utf16Words(bytes);
    })
    .join('');
}
