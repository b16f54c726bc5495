import { type LetterPage, pagedLetter } from '../../shared/domain/paper/paged-letter.ts';
import type { LetterForm } from '../../shared/model/kinds.ts';
import { letterItems } from '../paper/letter-items.ts';
import type { SheetItem } from '../paper/paper-item.ts';
import type { PrintLetter } from './print-letters.ts';

export type LaidLetter = { letter: PrintLetter; form: LetterForm; items: SheetItem[]; pages: LetterPage[] };

const laid = new WeakMap<PrintLetter, LaidLetter>();

/** A letter laid out in pages; the same letter in the same form is laid out once. */
export function laidLetter(letter: PrintLetter, form: LetterForm): LaidLetter {
  const known = laid.get(letter);
  if (known?.form === form) return known;
  const items = letterItems(letter.content, letter.context, form);
  const pages = pagedLetter({ form, lines: items.map(({ line }) => line) });
  const made = { letter, form, items, pages };
  laid.set(letter, made);
  return made;
}
