import type { PictureOut } from './scan.ts';

/** What is shown of a page: drawn as a picture, the rows of a sheet, or paragraphs, in which a row of a table is parted by tabs. */
export type PageShown =
  | { shows: 'picture'; picture: PictureOut }
  | { shows: 'rows'; title: string; rows: string[][] }
  | { shows: 'words'; paragraphs: string[] };

/** One page of a file as it is looked at, counted from 1; `notes` say what of the file is not shown. */
export type LookedAt = { page: number; pages: number; notes: string[] } & PageShown;
