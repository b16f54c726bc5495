import type { SheetColumn } from './sheet.ts';

/** Excel's numbers of paper sizes. */
const sizes = { a4: 9, a3: 8 } as const;

/**
 * Characters that a landscape page takes across in 11 point: 146 and 210. Made smaller than 6.5 point a list is no
 * longer read on paper.
 */
const across = { a4: 245, a3: 350 } as const;

/** The paper on which a list can be read: A4, then A3, then several A3 pages side by side. */
export function paperFor(columns: readonly SheetColumn[]): { paperSize: number; pagesWide: number } {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  if (width <= across.a4) return { paperSize: sizes.a4, pagesWide: 1 };
  return { paperSize: sizes.a3, pagesWide: Math.ceil(width / across.a3) };
}
