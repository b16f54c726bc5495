import type { ReportTable } from '../counting/annual-report.ts';
import { widthInCharacters } from './line-width.ts';

/** How a column stands: its share of the line, and whether all its cells are centred. */
type TableColumn = { share: number; centred: boolean };

/** The room left and right of a cell's words, in characters. */
const margins = 0.7;
/** A number longer than this share of the line may break after all. */
const mostShare = 0.25;

/**
 * The columns of a table on a line of so many characters. A number is not broken: a column too narrow for its longest
 * one takes from those that have room to spare. A column is centred where it holds figures or short words only; with
 * one longer word in it all of it begins at the left. 编号 with 20260077 in it → wider; 科室 with 养老服务科 in it → left.
 */
export function tableColumns({ widths, header, rows }: ReportTable, line: number): TableColumn[] {
  const cells = header.map((name, at) => [name, ...rows.map((row) => row[at] ?? '')]);
  const least = cells.map((texts) => Math.min(longestRun(texts) / line, mostShare));
  const missing = widths.map((share, at) => Math.max(0, (least[at] ?? 0) - share));
  const spare = widths.map((share, at) => Math.max(0, share - (least[at] ?? 0)));
  const asked = missing.reduce((sum, each) => sum + each, 0);
  const room = spare.reduce((sum, each) => sum + each, 0);
  const taken = room === 0 ? 0 : Math.min(1, asked / room);
  const given = asked === 0 ? 0 : Math.min(1, room / asked);
  return widths.map((share, at) => ({
    share: share + (missing[at] ?? 0) * given - (spare[at] ?? 0) * taken,
    centred: rows.every((row) => isShort(row[at] ?? '')),
  }));
}

/** Figures of any length, and words of up to four characters. */
const isShort = (text: string): boolean => text.length <= 4 || /^[\d.%—/]*$/.test(text);

/** The widest piece that should not be broken: a number, a word of up to three characters, a name among others. */
function longestRun(texts: readonly string[]): number {
  let most = 0;
  for (const text of texts) {
    for (const [word] of text.matchAll(/[^、]+、?/g)) {
      if (word.length <= (word.endsWith('、') ? 4 : 3)) most = Math.max(most, widthInCharacters(word));
    }
    for (const [run] of text.matchAll(/[〔（]?[\x21-\x7e]+(?:〕\d*号?)?/g))
      most = Math.max(most, widthInCharacters(run));
  }
  return most + margins;
}
