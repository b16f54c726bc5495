import { randomUUID } from 'node:crypto';
import { strFromU8, strToU8, type Unzipped } from 'fflate';
import { xmlText } from './fixed-package.ts';
import { type RunTold, runsTold } from './text-runs.ts';

/** The rows of a table that may have thousands, and what stands in the place of their words in the one written by docx. */
export type LongRows = { marks: readonly string[]; rows: readonly (readonly string[])[] };

export function longRows(columns: number, rows: LongRows['rows']): LongRows {
  const id = randomUUID();
  return { marks: Array.from({ length: columns }, (_, at) => `${id}.${at}.`), rows };
}

const documentPart = 'word/document.xml';

/**
 * Writes the rows of such tables into a Word file: each like the one row that stands there with marks for its words. docx
 * takes a third of a millisecond for every cell, so that a list of some thousand items would take half a minute.
 */
export function fillLongRows(parts: Unzipped, tables: readonly LongRows[]): void {
  if (tables.length === 0) return;
  let text = strFromU8(parts[documentPart] ?? new Uint8Array());
  for (const { marks, rows } of tables) {
    const [from, to] = rowAround(text, marks[0] ?? '');
    const between = partsBetween(text.slice(from, to), marks);
    const written = rows.map((row) =>
      between.map((part, at) => (at === 0 ? part : runsXml(row[at - 1] ?? '') + part)).join(''),
    );
    text = text.slice(0, from) + written.join('') + text.slice(to);
  }
  parts[documentPart] = strToU8(text);
}

function rowAround(text: string, mark: string): [from: number, to: number] {
  const at = text.indexOf(mark);
  const end = '</w:tr>';
  const [from, to] = [text.lastIndexOf('<w:tr>', at), text.indexOf(end, at)];
  if (at === -1 || from === -1 || to === -1) throw new Error('no row with the mark');
  return [from, to + end.length];
}

/** What stands before, between and after the runs with the marks. */
function partsBetween(row: string, marks: readonly string[]): string[] {
  const parts: string[] = [];
  let rest = row;
  for (const mark of marks) {
    const [before = '', after] = rest.split(runXml({ words: [mark] }));
    if (after === undefined) throw new Error('a mark that is no run of its own');
    parts.push(before);
    rest = after;
  }
  return [...parts, rest];
}

/** As docx escapes what stands in an element. */
const quoted = (text: string) => xmlText(text).replaceAll('"', '&quot;').replaceAll("'", '&apos;');

const runsXml = (text: string) =>
  runsTold([{ text, face: 'fangsong' }], 'fangsong')
    .map(runXml)
    .join('');

/** A run that differs from its style by nothing but the hint, as docx writes it. */
function runXml({ words, font }: RunTold): string {
  const names = Object.entries(font ?? {})
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ` w:${name}="${xmlText(value)}"`);
  const style = names.length > 0 ? `<w:rPr><w:rFonts${names.join('')}/></w:rPr>` : '';
  const said = words.map((each) => `<w:t xml:space="preserve">${quoted(each)}</w:t>`);
  return `<w:r>${style}${said.join('<w:tab/>')}</w:r>`;
}
