import { headingMark } from './heading-mark.ts';
import { tableMark } from './table-text.ts';

/** A paragraph put together again from the lines of a pasted text. */
export type Paragraph = { text: string; indented: boolean; blankBefore: boolean };

/** No text is broken by hand at fewer columns (a Chinese character is two). */
const narrowest = 36;
/** Lines wider than this were not broken by a program that wraps at the paper's edge. */
const widest = 160;

/**
 * Lines of a pasted text → paragraphs. A line goes on in the next when it is as wide as the text's widest lines, stops
 * in the middle of a sentence (or, where paragraphs are indented, anywhere) and the next line starts nothing new.
 */
export function unwrapLines(text: string): Paragraph[] {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u200b\ufeff]/g, '')
    .split('\n')
    .map(readLine);
  const full = lines.reduce((widest, { width }) => Math.max(widest, width), 0);
  const indents = lines.some((line) => line.indented);
  // Its lines are put together at the end: a paragraph of ten thousand lines is not copied ten thousand times.
  const paragraphs: (Omit<Paragraph, 'text'> & { parts: string[]; last: Line })[] = [];
  let blank = false;
  for (const line of lines) {
    if (line.text === '') {
      blank = paragraphs.length > 0;
      continue;
    }
    const before = paragraphs.at(-1);
    if (before && goesOn(before.last, line, { full, indents, blank })) {
      before.parts.push(between(before.last.text, line.text), line.text);
      before.last = line;
    } else paragraphs.push({ parts: [line.text], indented: line.indented, blankBefore: blank, last: line });
    blank = false;
  }
  return paragraphs.map(({ parts, indented, blankBefore }) => ({ text: parts.join(''), indented, blankBefore }));
}

type Line = { text: string; indented: boolean; width: number };

function readLine(raw: string): Line {
  const text = raw.trim();
  const indented = /^(?:\u3000+|\t| {2,})\S/.test(raw);
  return { text, indented, width: columns(raw.trimEnd()) };
}

function goesOn(line: Line, next: Line, page: { full: number; indents: boolean; blank: boolean }): boolean {
  if (next.indented || startsAnew(next.text)) return false;
  const wholeSentence = /[。！？：；:;]["”』」）)]?$/.test(line.text);
  // A site that broke one long paragraph in the middle of a word left blank lines there.
  if (page.full > widest || page.blank) return !wholeSentence && line.text.length > 60;
  if (line.width < narrowest || line.width < page.full * 0.85) return false;
  return !wholeSentence || page.indents;
}

function startsAnew(text: string): boolean {
  return (
    text.startsWith(tableMark) ||
    headingMark(text) !== null ||
    /^(?:第?[一二三四五六七八九十]是|其[一二三四五六]|附件|附：|联系人|（联系人)/.test(text)
  );
}

/** What stands between two lines of one paragraph: words of Latin letters have a space. */
function between(before: string, after: string): string {
  return /[A-Za-z]$/.test(before.slice(-1)) && /^[A-Za-z]/.test(after) ? ' ' : '';
}

function columns(text: string): number {
  let width = 0;
  for (const character of text) width += character.charCodeAt(0) > 0x2e7f || /[“”‘’—…]/.test(character) ? 2 : 1;
  return width;
}
