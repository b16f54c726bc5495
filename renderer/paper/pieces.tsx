import type { ComparedPiece } from '../../shared/domain/words/compare-words.ts';
import styles from './paper.module.css';

/** How changed words look, on paper and beside it. */
export const pieceLooks = { added: styles.pieceAdded, removed: styles.pieceRemoved };

const tags = { same: 'span', added: 'ins', removed: 'del' } as const;

/** Changed words: put in underlined on green, taken out struck on red, so that it is never colour alone. */
export function ComparedPieces({
  pieces,
  hideRemoved = false,
}: {
  pieces: readonly ComparedPiece[];
  hideRemoved?: boolean;
}) {
  return pieces
    .filter(({ kind }) => !(hideRemoved && kind === 'removed'))
    .map(({ kind, text }, index) => {
      const Tag = tags[kind];
      return (
        // biome-ignore lint/suspicious/noArrayIndexKey: a piece is only known by its place.
        <Tag key={index} {...(kind === 'same' ? {} : { className: pieceLooks[kind] })}>
          {text}
        </Tag>
      );
    });
}
