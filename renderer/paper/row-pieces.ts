import type { RowBreak } from '../../shared/domain/paper/row-breaks.ts';
import type { ComparedPiece } from '../../shared/domain/words/compare-words.ts';
import type { Face } from '../../shared/model/letter/composed.ts';
import type { SheetItem } from './paper-item.ts';

export type RowPiece = { text: string; face: Face; kind: ComparedPiece['kind']; latin?: 'same' };

/** The runs of a line cut to one row; a mark that hangs beyond the measure comes by itself at the end. */
export function rowPieces({ line, kinds }: SheetItem, { from, to, hangs }: RowBreak): RowPiece[] {
  const end = hangs ? to - 1 : to;
  const pieces: RowPiece[] = [];
  let start = 0;
  for (const [index, { text, face, latin }] of line.runs.entries()) {
    const kind = kinds?.[index] ?? 'same';
    const cut = (a: number, b: number) => text.slice(Math.max(0, a - start), Math.max(0, b - start));
    for (const part of [cut(from, end), ...(hangs ? [cut(end, to)] : [])]) {
      if (part !== '') pieces.push({ text: part, face, kind, ...(latin ? { latin } : {}) });
    }
    start += text.length;
  }
  return pieces;
}
