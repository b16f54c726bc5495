import type { CellPlace } from '../word/flat-tables.ts';
import type { ParagraphLook } from './properties.ts';

const cellBytes = 20;

/** Where the cells of a row stand, from what its end says (MS-DOC, TDefTable): the edges, then what each cell is. */
export function rowPlaces({ row, merged }: ParagraphLook): CellPlace[] {
  if (!row || row.length < 1) return [];
  const count = row[0] ?? 0;
  const cells = 1 + (count + 1) * 2;
  if (row.length < cells) return [];
  return Array.from({ length: count }, (_, at): CellPlace => {
    const told = cells + at * cellBytes;
    const flags = told + 2 <= row.length ? row.readUInt16LE(told) : 0;
    const left = (flags & 2) !== 0 || merged.some(([first, end]) => at > first && at < end);
    const above = (flags & 0x60) === 0x20;
    return {
      from: row.readInt16LE(1 + at * 2),
      to: row.readInt16LE(3 + at * 2),
      joined: left ? 'left' : above ? 'above' : null,
    };
  });
}
