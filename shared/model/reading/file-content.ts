/** What bytes hold, before anyone asks what it means. */

/** Dates of a sheet come as `2021-03-05`; numbers without a date format stay numbers, serial dates among them. */
export type TableCell = string | number | null;

/** 0-based, inclusive. */
export type MergedCells = { top: number; left: number; bottom: number; right: number };

/** A sheet, a CSV file, or one table of a Word file or web page. */
export type Table = {
  /** The sheet's name, or 「表1」. */
  name: string;
  hidden: boolean;
  /** All rows from the first; shorter ones end early. */
  rows: TableCell[][];
  merges: MergedCells[];
  /** 0-based. */
  hiddenRows: number[];
};

export type FileContent = {
  tables: Table[];
  /** One paragraph a line, tables row by row; null where a file is tables only. */
  text: string | null;
  /** What was left out or made harmless, in sentences for the clerk: formulas, macros, links, hidden sheets. */
  notes: string[];
};
