import type { Cell } from '../../shared/domain/words/csv.ts';

/** Width in characters of the sheet; a Chinese character takes two. */
export type SheetColumn = { title: string; width: number };

export type Sheet = {
  name: string;
  columns: readonly SheetColumn[];
  rows: readonly (readonly Cell[])[];
};
