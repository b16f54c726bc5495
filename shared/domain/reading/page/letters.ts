import type { PageRead } from '../../../model/reading/reading.ts';
import { asPrinted, simplify } from '../../words/traditional.ts';
import { readOwnText, readOwnTextAbove } from '../letter/own-text.ts';
import { readLetter } from '../letter/read-letter.ts';
import { judgePage, noticeReason } from './kind.ts';
import { type PageLine, pageLines } from './lines.ts';
import { pieceOf } from './piece-kind.ts';
import { splitPage } from './split.ts';

/**
 * Everything a page's text holds: replies, co-handling opinions, a proposal's own text, each with its fields, body
 * and doubts. What is none of these is refused with what it is, the reason and its words, so that it can be kept as
 * reference. `file` names the source, null for pasted text. A page with two replies → two letters, each with its own
 * fields.
 */
export function readLetters(text: string, file: string | null): PageRead {
  const printed = pageLines(text);
  const simple = printed.map((line) => ({ ...line, text: simplify(line.text) }));
  if (simple.every((line, at) => line.text === printed[at]?.text)) return readLines(printed, text, file);
  const { letters, refused } = readLines(simple, text, file);
  const [simpleText, printedText] = [textOf(simple), textOf(printed)];
  return {
    letters: letters.map((letter) => ({ ...asPrinted(letter, simpleText, printedText), file })),
    refused,
  };
}

const textOf = (lines: readonly PageLine[]) => lines.map((line) => line.text).join('\n');

function readLines(lines: readonly PageLine[], text: string, file: string | null): PageRead {
  const source = file ?? '粘贴的文字';
  const parts = splitPage(lines);
  const [first] = parts;
  if (first === undefined) {
    const own = readOwnText(lines, file);
    return own
      ? { letters: [own], refused: [] }
      : { letters: [], refused: [{ file: source, ...judgePage(lines), text }] };
  }
  const shared = parts.length > 1 ? lines.slice(0, Math.min(40, first.title?.from ?? first.head)) : [];
  const own = readOwnTextAbove(lines.slice(0, first.title?.from ?? first.bodyFrom - 1), file);
  const read: PageRead = { letters: own ? [own] : [], refused: [] };
  for (const part of parts) {
    const what = pieceOf(lines, part);
    if (what !== 'notice') read.letters.push(readLetter(lines, part, shared, file, what));
    else {
      read.refused.push({ file: source, what, reason: noticeReason, text: textOf(lines.slice(part.head, part.end)) });
    }
  }
  return read;
}
