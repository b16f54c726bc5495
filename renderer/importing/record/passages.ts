import { headingNumbers } from '../../../shared/domain/words/heading-number.ts';
import type { ReadField } from '../../../shared/model/earlier/earlier-case.ts';
import type { ImportPiece } from '../../../shared/model/importing.ts';

/** The lines of a letter or text as they stand in their file. */
export function letterLines({ letter, text }: Pick<ImportPiece, 'letter' | 'text'>): string[] {
  if (text !== null) return text.split('\n').filter((line) => line.trim() !== '');
  if (!letter) return [];
  const { letterTitle, documentNumber, salutation, blocks, signature } = letter;
  const head = [letterTitle, documentNumber, salutation && `${salutation}：`].filter((line) => line !== null);
  const numbers = headingNumbers(blocks);
  return [...head, ...blocks.map(({ text: words }, at) => `${numbers[at] ?? ''}${words}`), ...signature];
}

type MarkedPart = { text: string; isMarked: boolean };

/** A line cut where the passage stands in it. A passage over several lines is marked in each. */
export function markedParts(line: string, passage: string): MarkedPart[] {
  for (const wanted of [passage, ...passage.split(/\n+/)].map((one) => one.trim())) {
    const at = wanted === '' ? -1 : line.indexOf(wanted);
    if (at >= 0) {
      const parts = [
        { text: line.slice(0, at), isMarked: false },
        { text: wanted, isMarked: true },
        { text: line.slice(at + wanted.length), isMarked: false },
      ];
      return parts.filter(({ text }) => text !== '');
    }
    // The passage may be longer than the line: a sentence that the file broke.
    if (line.trim().length > 3 && wanted.includes(line.trim())) return [{ text: line, isMarked: true }];
  }
  return [{ text: line, isMarked: false }];
}

/** The words in focus that stand in this source, one a line; of values that contradict each other its own one. */
export function passagesIn({ place }: Pick<ImportPiece, 'place'>, read: ReadField<never> | undefined): string {
  if (!read) return '';
  const options = (read.options ?? []).filter((option) => option.place.startsWith(place));
  return [read, ...options]
    .map(({ passage }) => passage)
    .filter((words) => words !== '')
    .join('\n');
}

/** Which cell of a ledger's row the field was read from: by its column's letter, else by its words; -1 when by none. */
export function cellInFocus(piece: ImportPiece, read: ReadField<never> | undefined): number {
  if (!piece.cells || !read) return -1;
  const places = [read, ...(read.options ?? [])];
  return piece.cells.findIndex(({ text }) =>
    places.some(({ passage, place }) => place.startsWith(piece.place) && passage === String(text ?? '')),
  );
}
