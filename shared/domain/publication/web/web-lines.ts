import type { ComposedLetter, LineRole } from '../../../model/letter/composed.ts';
import type { ReadLetter } from '../../../model/reading/reading.ts';
import type { WebLine, WebRole } from '../../../model/web-text.ts';
import { rowsOfText } from '../../letter/composed-line.ts';
import { isTitle, lineText } from '../../paper/text.ts';
import { isContactLine } from '../../reading/letter/contact.ts';
import { headingNumbers } from '../../words/heading-number.ts';
import { plainTable, tableRows } from '../../words/table-text.ts';

/** What of a letter on paper goes on the web; null is paper's own: letterhead, marks, rules, 抄送, 印发. */
const roles: Record<LineRole, WebRole | null> = {
  ...{ 'draft-mark': null, 'class-mark': null, 'publicity-mark': null, letterhead: null, 'red-rule': null },
  ...{ 'foot-rule': null, disclosure: null, 'copy-to': null, issuer: null, 'colophon-rule': null },
  ...{ 'document-number': 'number', title: 'title', salutation: 'salutation', paragraph: 'paragraph' },
  table: 'row',
  ...{ 'heading-1': 'heading-1', 'heading-2': 'heading-2', 'heading-3': 'heading-3', 'heading-4': 'heading-4' },
  ...{ enclosure: 'enclosure', contact: 'contact', signature: 'signature', date: 'date', note: 'note' },
  ...{ 'appendix-mark': 'appendix-mark', 'appendix-title': 'appendix-title' },
};

/** A composed letter as it would stand on the web: the title first, its number below it, a paragraph a line. */
export function webLinesOf({ lines }: ComposedLetter): WebLine[] {
  const found: WebLine[] = [];
  for (const [index, line] of lines.entries()) {
    const role = roles[line.role];
    const text = lineText(line);
    if (role === null || text.trim() === '') continue;
    const last = found.at(-1);
    if (line.role === 'table') found.push(...rowsOf(text));
    // A title of two lines is one title.
    else if (isTitle(line) && lines[index - 1]?.role === line.role && last) last.text += text;
    else found.push({ role, text });
  }
  return titleFirst(found);
}

/** The rows of a table, each a line of its own whose cells are parted by tabs: marks and decisions find their place. */
function rowsOf(table: string): WebLine[] {
  return tableRows(plainTable(table)).map((cells) => ({ role: 'row', text: cells.join('\t') }));
}

/** The lines with the rows of each table together. */
export function tablesTogether(lines: readonly WebLine[]): (WebLine | { role: 'table'; rows: string[][] })[] {
  const found: (WebLine | { role: 'table'; rows: string[][] })[] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (line.role !== 'row') found.push(line);
    else if (last?.role === 'table') last.rows.push(line.text.split('\t'));
    else found.push({ role: 'table', rows: [line.text.split('\t')] });
  }
  return found;
}

/** The same of a letter of a former year, as it was read. */
export function webLinesOfFormer(letter: Omit<ReadLetter, 'passages'>): WebLine[] {
  const { letterTitle, title, documentNumber, salutation, blocks, signature } = letter;
  const numbers = headingNumbers(blocks);
  const line = (role: WebRole, text: string | null): WebLine[] =>
    rowsOfText(text ?? '').map((row) => ({ role, text: row }));
  return titleFirst([
    ...line('title', letterTitle ?? title),
    ...line('number', documentNumber),
    ...line('salutation', salutation && `${salutation.replace(/[：:]$/u, '')}：`),
    ...blocks.flatMap(({ level, text }, at) => {
      const [first, ...rest] = line(level === 0 ? 'paragraph' : `heading-${level}`, `${numbers[at] ?? ''}${text}`);
      return [...(first ? [first] : []), ...rest.map((each): WebLine => ({ ...each, role: 'paragraph' }))];
    }),
    ...signature.filter((each) => !/^抄\s*[送报]|印发。?$/u.test(each)).flatMap((each) => line(endRole(each), each)),
  ]);
}

function endRole(line: string): WebRole {
  if (isContactLine(line)) return 'contact';
  if (/^附件/u.test(line)) return 'enclosure';
  if (/^[（(]/u.test(line)) return 'note';
  return /\d/u.test(line) && /^[\d\s年月日.\-/〇○零一二三四五六七八九十]+$/u.test(line) ? 'date' : 'signature';
}

/** What stands on the web instead of the whole letter: its title and number, the summary's paragraphs, who and when. */
export function summaryLines(letter: readonly WebLine[], summary: string): WebLine[] {
  const of = (...wanted: WebRole[]) => letter.filter(({ role }) => wanted.includes(role));
  return [
    ...of('title', 'number'),
    ...rowsOfText(summary).map((text): WebLine => ({ role: 'paragraph', text })),
    ...of('signature', 'date'),
  ];
}

/** Marks and decisions count characters of this text: the lines, one below the other. */
export function webText(lines: readonly WebLine[]): string {
  return lines.map(({ text }) => text).join('\n');
}

/** Titles and the number under them stand at the head, whatever paper puts above. */
function titleFirst(lines: readonly WebLine[]): WebLine[] {
  const at = (role: WebRole) => lines.filter((each) => each.role === role);
  return [...at('title'), ...at('number'), ...lines.filter(({ role }) => role !== 'title' && role !== 'number')];
}
