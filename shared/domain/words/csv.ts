/** A cell of an exported list: text stays text, a number is written as one. */
export type Cell = string | number;

/** What makes a spreadsheet program reckon instead of show, in both widths; quoting alone does not stop it. */
const active = /^[=+\-@\t\r\n＝＋－＠]/u;

/** Text that would be taken for a formula gets a ' in front, so that it is shown as it was written. =1+1 → '=1+1. */
export function harmless(text: string): string {
  return active.test(text) ? `'${text}` : text;
}

/** One line of a .csv file as Excel and WPS read it, with its end. 甲, 「乙"丙」 → 甲,"乙""丙". */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map((cell) => (typeof cell === 'number' ? String(cell) : quoted(harmless(cell)))).join(',')}\r\n`;
}

/** Signs that some programs take for the separator are quoted too. */
function quoted(text: string): string {
  return /[",;\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
