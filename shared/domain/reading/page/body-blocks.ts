import type { TextBlock } from '../../../model/opinions.ts';
import { restorePunctuation } from '../../words/punctuation.ts';
import { tableMark, tablesApart } from '../../words/table-text.ts';
import type { PageLine } from './lines.ts';

const levels: readonly [1 | 2 | 3 | 4, RegExp][] = [
  [1, /^[一二三四五六七八九十]{1,3}\s*[、．.]\s*/],
  [2, /^[（(]\s*[一二三四五六七八九十]{1,3}\s*[）)]\s*[、.．]?\s*/],
  [3, /^\d{1,2}\s*[.．、]\s*(?![\d])/],
  [4, /^[（(]\s*\d{1,2}\s*[）)]\s*[、.．]?\s*/],
];
/** No paragraph of an office is longer; lines beyond are not joined to it, however they end. */
const longest = 5000;
/** A block holds no more; only a file without any line break comes near it. */
const mostInBlock = 100_000;
const newItem =
  /^(?:[一二三四五六七八九十]{1,2}是|第[一二三四五六七八九十]{1,2}[，、]|其[一二三四五六]|首先|其次|再次|最后|下一步|附件|[①-⑳]|[•●·■◆])/;
const sentenceEnd = /[。！？；：…”）』」.!?]$/;

/**
 * Paragraphs and headings of a body: lines broken inside a sentence joined, levels 一、（一）1.（1）recognised and
 * their numbers taken off. 「一是…」 is no heading; a long paragraph that merely begins with 一、 keeps its number.
 */
export function bodyBlocks(page: readonly PageLine[]): TextBlock[] {
  const { lines: texts, tables } = tablesApart(page.map(({ text }) => text));
  const indents = new Map(page.map(({ text, indented }) => [text, indented]));
  const lines = tables.size === 0 ? page : texts.map((text) => ({ text, indented: indents.get(text) ?? true }));
  return blocksOf(lines).map((block) => {
    const table = tables.get(block.text);
    return table === undefined ? block : { level: 0, table: true, text: table };
  });
}

function blocksOf(lines: readonly PageLine[]): TextBlock[] {
  const paragraphs = joinBroken(lines).flatMap((text) => inBlocks(restorePunctuation(text)));
  const plain = areNumberedParagraphs(paragraphs);
  return paragraphs.flatMap((text) => (plain && isSentence(text) ? [{ level: 0 as const, text }] : asBlocks(text)));
}

/** A text without end in parts that a block can hold, none of which begins with half a character. */
function inBlocks(text: string): string[] {
  if (text.length <= mostInBlock) return [text];
  const half = /[\ud800-\udbff]/.test(text.charAt(mostInBlock - 1));
  const end = half ? mostInBlock - 1 : mostInBlock;
  return [text.slice(0, end), ...inBlocks(text.slice(end))];
}

/** 一、二、三、 before whole sentences with nothing below them: numbered paragraphs, no headings. */
function areNumberedParagraphs(paragraphs: readonly string[]): boolean {
  return paragraphs.some((text, at) => {
    const next = paragraphs[at + 1];
    return isSentence(text) && (next === undefined || levels[0]?.[1].test(next));
  });
}

function isSentence(text: string): boolean {
  return levels[0]?.[1].test(text) === true && /^[^。！？]+[。！？]$/.test(text);
}

function asBlocks(text: string): TextBlock[] {
  const [level, mark] = levels.find(([, pattern]) => pattern.test(text)) ?? [0 as const, null];
  if (mark === null) return [{ level: 0, text }];
  const words = text.replace(mark, '').trim();
  if (words === '') return [];
  if (level !== 1) return [{ level, text: words }];
  const stop = words.search(/[。！？]/);
  if ((stop < 0 || stop === words.length - 1) && words.length <= 70 && !/[；]$/.test(words))
    return [{ level, text: words }];
  if (stop > 0 && stop <= 36 && stop < words.length - 1) {
    return [
      { level, text: words.slice(0, stop + 1) },
      { level: 0, text: words.slice(stop + 1).trim() },
    ];
  }
  return [{ level: 0, text }];
}

function joinBroken(lines: readonly PageLine[]): string[] {
  const width = wrapWidth(lines);
  const joined: string[] = [];
  let lastLine = 0;
  for (const { text, indented } of lines) {
    const before = joined[joined.length - 1];
    if (
      before !== undefined &&
      before.length < longest &&
      continues(before, text, indented, width !== null && lastLine >= width - 3)
    ) {
      const latin = /[A-Za-z0-9,]$/.test(before) && /^[A-Za-z]/.test(text);
      joined[joined.length - 1] = `${before}${latin ? ' ' : ''}${text}`;
    } else joined.push(text);
    lastLine = text.length;
  }
  return joined;
}

function continues(before: string, text: string, indented: boolean, fullLine: boolean): boolean {
  if (text.startsWith(tableMark) || before.startsWith(tableMark)) return false;
  if (newItem.test(text) || levels.some(([, pattern]) => pattern.test(text))) return false;
  if (/^[，。；：、）》”！？]/.test(text)) return true;
  if (opens(before, text)) return true;
  if (fullLine && !indented) return true;
  if (sentenceEnd.test(before) || indented) return false;
  const heading = levels.some(([, pattern]) => pattern.test(before));
  if (/[，、]$/.test(before)) return true;
  return !heading && before.length >= 60;
}

/** A title or quotation that the line above opened and this one closes. */
function opens(before: string, text: string): boolean {
  return [
    ['《', '》'],
    ['“', '”'],
    ['（', '）'],
    ['〔', '〕'],
  ].some(([left = '', right = '']) => {
    const open = before.lastIndexOf(left) > before.lastIndexOf(right);
    const closing = text.indexOf(right);
    const next = text.indexOf(left);
    return open && closing >= 0 && (next < 0 || closing < next) && !/[。；]$/.test(before);
  });
}

/** The width at which a text was hard-wrapped, or null when each line is a paragraph of its own. */
function wrapWidth(lines: readonly PageLine[]): number | null {
  const long = lines.map((line) => line.text.length).filter((length) => length >= 16);
  const widest = long.reduce((most, length) => Math.max(most, length), 0);
  if (long.length < 6 || widest > 62) return null;
  return long.filter((length) => length >= widest - 3).length * 2 >= long.length ? widest : null;
}
