import { diffWordsWithSpace } from 'diff';

export type ComparedPiece = { kind: 'same' | 'added' | 'removed'; text: string };

const words = new Intl.Segmenter('zh', { granularity: 'word' });
/** Share of a sentence's characters that may be changed before it is clearer to show it as written anew. */
const tooMuch = 0.7;

function kindOf({ added, removed }: { added: boolean; removed: boolean }): ComparedPiece['kind'] {
  return added ? 'added' : removed ? 'removed' : 'same';
}

/** What was taken out of `before` and put in to get `after`, by words of Chinese, in reading order. */
export function comparePieces(before: string, after: string): ComparedPiece[] {
  if (before === after) return after ? [{ kind: 'same', text: after }] : [];
  const found = diffWordsWithSpace(before, after, { intlSegmenter: words }).map((change) => ({
    kind: kindOf(change),
    text: change.value,
  }));
  const kept = found.reduce((sum, piece) => sum + (piece.kind === 'same' ? piece.text.length : 0), 0);
  if (kept >= Math.max(before.length, after.length) * (1 - tooMuch)) return found;
  const whole: ComparedPiece[] = [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  return whole.filter(({ text }) => text !== '');
}
