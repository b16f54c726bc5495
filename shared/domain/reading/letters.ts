import type { LettersRead } from '../../model/reading.ts';
import { opinionReason, refusalReason } from './page-kind.ts';
import { pageLines } from './page-lines.ts';
import { splitPage } from './page-split.ts';
import { readLetter } from './read-letter.ts';

/**
 * The letters a page's text holds, each with its fields, body and doubts; a page that holds none is refused with the
 * reason and its text, so that it can be kept as reference. `file` names the source, null for pasted text.
 */
export function readLetters(text: string, file: string | null): LettersRead {
  const lines = pageLines(text);
  const parts = splitPage(lines);
  const replies = parts.filter((part) => !part.salutation?.office);
  const [first] = parts;
  const source = file ?? '粘贴的文字';
  if (first === undefined) return { letters: [], refused: [{ file: source, reason: refusalReason(lines), text }] };
  if (replies.length === 0) {
    return { letters: [], refused: [{ file: source, reason: opinionReason(first.salutation), text }] };
  }
  const shared = replies.length > 1 ? lines.slice(0, Math.min(40, first.title?.from ?? first.head)) : [];
  return { letters: replies.map((part) => readLetter(lines, part, shared, file)), refused: [] };
}
