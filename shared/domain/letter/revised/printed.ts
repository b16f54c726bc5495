import type { Line } from '../../../model/letter/composed.ts';
import type { LetterContent } from '../../../model/letter/letter.ts';
import { isTitle, lineText } from '../../paper/text.ts';
import { headingNumbers } from '../../words/heading-number.ts';
import type { HeadingLevel } from '../../words/outline.ts';
import { partsOfText } from '../../words/table-text.ts';
import { rowsOfText } from '../composed-line.ts';

/** The parts of a letter that a person writes and that are printed. */
export type PrintedPart = Extract<
  keyof LetterContent,
  | ('title' | 'salutation' | 'opening' | 'blocks' | 'closing' | 'note')
  | ('enclosures' | 'contactLines' | 'enclosureTexts' | 'copyTo')
>;

/** Ends a row of a table where the table is one paragraph of a longer text. */
export const rowBreak = '\u000b';

/**
 * One paragraph of a letter as it is printed: its words, which entry of its part they are, and what the program prints
 * before and after them: 「一、」, 「附件：1.」, 「抄送：…。」.
 */
export type PrintedParagraph = {
  part: PrintedPart;
  index: number;
  row: number;
  text: string;
  before: string;
  after: string;
  level: HeadingLevel;
  table: boolean;
};

/** What a letter's lines are known by in a file: a paragraph that a person wrote, else words that the program sets. */
export type LinePlace = number | 'set' | null;

/** The paragraphs of a letter in the order in which they are printed, and to which of them each line belongs. */
export function printedParagraphs(
  content: LetterContent,
  lines: readonly Line[],
): { paragraphs: PrintedParagraph[]; places: LinePlace[] } {
  const waiting = waitingByRole(content);
  const paragraphs: PrintedParagraph[] = [];
  let enclosed = false;
  const places = lines.map((line, at): LinePlace => {
    if (isTitle(line) && lines[at - 1]?.role === line.role) return null;
    if (line.role === 'appendix-mark') enclosed = true;
    if (lineText(line).trim() === '') return null;
    const next = waiting[familyOf(line, enclosed)]?.shift();
    if (!next) return 'set';
    return paragraphs.push(next) - 1;
  });
  return { paragraphs, places };
}

type Family = 'title' | 'salutation' | 'body' | 'enclosed' | 'enclosure' | 'contact' | 'note' | 'copy-to' | 'other';

function familyOf({ role }: Line, enclosed: boolean): Family {
  if (role === 'paragraph' || role === 'table' || role.startsWith('heading-')) return enclosed ? 'enclosed' : 'body';
  const own: readonly string[] = ['title', 'salutation', 'enclosure', 'contact', 'note', 'copy-to'];
  return own.includes(role) ? (role as Family) : 'other';
}

function waitingByRole(content: LetterContent): Partial<Record<Family, PrintedParagraph[]>> {
  const plain = (part: PrintedPart, index: number, row: number, text: string): PrintedParagraph => ({
    ...{ part, index, row, text },
    ...{ before: '', after: '', level: 0, table: false },
  });
  const rows = (part: PrintedPart, texts: readonly string[]) =>
    texts.flatMap((text, index) => rowsOfText(text).map((row, at) => plain(part, index, at, row)));
  const shown = content.blocks.filter(({ text }) => text.trim() !== '');
  const numbers = headingNumbers(shown);
  const body = shown.flatMap(({ id, level, text, table }, at) => {
    const index = content.blocks.findIndex((block) => block.id === id);
    if (table) return [{ ...plain('blocks', index, 0, text.replaceAll('\n', rowBreak)), table: true }];
    const words = rowsOfText(text).map((row, n) => plain('blocks', index, n, row));
    return words.map((each, n) => (n === 0 ? { ...each, level, before: numbers[at] ?? '' } : each));
  });
  const names = content.enclosures
    .map((name, index) => ({ name: name.trim(), index }))
    .filter(({ name }) => name !== '');
  const enclosures = names.map(({ name, index }, at) => ({
    ...plain('enclosures', index, 0, name),
    before: `${at === 0 ? '附件：' : ''}${names.length > 1 ? `${at + 1}.` : ''}`,
  }));
  const enclosed = names.flatMap(({ index }) =>
    partsOfText(content.enclosureTexts?.[index] ?? '').map(({ text, table }, row) => ({
      ...plain('enclosureTexts', index, row, table ? text.replaceAll('\n', rowBreak) : text),
      table,
    })),
  );
  const copies = content.copyTo.map((name) => name.trim()).filter((name) => name !== '');
  return {
    title: [plain('title', 0, 0, content.title.replaceAll('\n', ''))],
    salutation: rows('salutation', [content.salutation]),
    body: [...rows('opening', [content.opening]), ...body, ...rows('closing', content.closing)],
    enclosure: enclosures,
    contact: rows('contactLines', content.contactLines ?? []),
    note: rows('note', [content.note]),
    enclosed,
    'copy-to':
      copies.length === 0 ? [] : [{ ...plain('copyTo', 0, 0, copies.join('，')), before: '抄送：', after: '。' }],
  };
}
