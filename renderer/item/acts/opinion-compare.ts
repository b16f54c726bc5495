import { diffArrays } from 'diff';
import { type ComparedPiece, comparePieces } from '../../../shared/domain/words/compare-words.ts';
import { headingNumbers } from '../../../shared/domain/words/heading-number.ts';
import type { TextBlock } from '../../../shared/model/opinions.ts';

/** One line of two versions side by side; null where a version has no such paragraph. */
type OpinionRow = { key: string; before: ComparedPiece[] | null; after: ComparedPiece[] | null; same: boolean };

/** Two versions of an opinion, paragraph beside paragraph; paragraphs changed at the same place stand together. */
export function compareOpinions(before: readonly TextBlock[], after: readonly TextBlock[]): OpinionRow[] {
  const rows: OpinionRow[] = [];
  const add = (left: string | undefined, right: string | undefined) => {
    const pieces = comparePieces(left ?? '', right ?? '');
    rows.push({
      key: String(rows.length),
      before: left === undefined ? null : pieces.filter(({ kind }) => kind !== 'added'),
      after: right === undefined ? null : pieces.filter(({ kind }) => kind !== 'removed'),
      same: left === right,
    });
  };
  const changes = diffArrays(linesOf(before), linesOf(after));
  for (let index = 0; index < changes.length; index += 1) {
    const change = changes[index];
    if (!change) continue;
    const next = changes[index + 1];
    if (change.removed && next?.added) {
      const length = Math.max(change.value.length, next.value.length);
      for (let line = 0; line < length; line += 1) add(change.value[line], next.value[line]);
      index += 1;
    } else {
      for (const line of change.value) add(change.added ? undefined : line, change.removed ? undefined : line);
    }
  }
  return rows;
}

/** The paragraphs as printed, headings with their numbers. */
export function linesOf(blocks: readonly TextBlock[]): string[] {
  const numbers = headingNumbers(blocks);
  return blocks.map(({ text }, index) => `${numbers[index] ?? ''}${text}`);
}
