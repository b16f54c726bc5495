import type { LetterContent } from '../../model/letter/letter.ts';
import type { BodyFrame, ParagraphForm } from '../../model/platform/platform.ts';
import { rowsOfText } from '../letter/composed-line.ts';
import { headingNumbers } from '../words/heading-number.ts';
import { plainTable } from '../words/table-text.ts';

/** A paragraph of the letter as plain text; `section` counts the first headings, 0 before the first of them. */
export type LetterParagraph = {
  text: string;
  from: BodyFrame | 'block';
  section: number;
  /** It is a first heading and nothing else. */
  heading: boolean;
  table: boolean;
};
type Worded = Pick<LetterContent, 'salutation' | 'opening' | 'blocks' | 'closing'>;

/** What a letter says between its title and its signature, headings numbered as on paper, tables row by row. */
export function letterParagraphs({ salutation, opening, blocks, closing }: Worded): LetterParagraph[] {
  const frame = (from: BodyFrame, texts: readonly string[]) =>
    texts.flatMap(rowsOfText).map((text) => ({ text, from, section: 0, heading: false, table: false }));
  const written = blocks.filter(({ text }) => text.trim() !== '');
  const numbers = headingNumbers(written);
  let section = 0;
  const body = written.flatMap(({ level, text, table }, at): LetterParagraph[] => {
    if (level === 1) section += 1;
    const of = { from: 'block' as const, section };
    if (table) return [{ ...of, text: plainTable(text), heading: false, table: true }];
    return rowsOfText(text).map((row, line) => ({
      ...of,
      text: line === 0 ? `${numbers[at] ?? ''}${row}` : row,
      // A heading that runs into its paragraph has words that are nowhere else.
      heading: level === 1 && line === 0 && !/[。！？]/u.test(row),
      table: false,
    }));
  });
  return [...frame('salutation', [salutation]), ...frame('opening', [opening]), ...body, ...frame('closing', closing)];
}

/** The paragraphs as they stand in a platform's field. */
export function paragraphText(paragraphs: readonly LetterParagraph[], form: ParagraphForm): string {
  const texts = paragraphs.map(({ text, table, from }) =>
    form === 'indented' && !table && from !== 'salutation' ? `　　${text}` : text,
  );
  if (form === 'joined') return texts.map((text) => text.replaceAll('\n', '；')).join('');
  return texts.join(form === 'spaced' ? '\n\n' : '\n');
}

/**
 * The first headings that an administrator's words mean: 「第1部分」 or 「1」 the first of them, else those with one of the
 * words in it. 「下一步、打算」 of 一、办理情况 二、下一步工作 → 2.
 */
export function sectionsMeant(words: string, paragraphs: readonly LetterParagraph[]): number[] {
  const ordinal = /^第?\s*(\d{1,2})\s*(?:部分)?$/u.exec(words.normalize('NFKC').trim())?.[1];
  const first = new Map<number, string>();
  for (const { section, text } of paragraphs) if (section > 0 && !first.has(section)) first.set(section, text);
  if (ordinal !== undefined) return first.has(Number(ordinal)) ? [Number(ordinal)] : [];
  const wanted = words.split(/[、，,；;\s]+/u).filter((word) => word !== '');
  return [...first].flatMap(([section, text]) => (wanted.some((word) => text.includes(word)) ? [section] : []));
}
