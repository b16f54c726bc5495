import { Button } from 'antd';
import { Fragment, useEffect, useRef } from 'react';
import type { ReadField } from '../../../shared/model/earlier/earlier-case.ts';
import type { ImportPiece } from '../../../shared/model/importing.ts';
import { pieceKinds } from '../../../shared/model/reading/reading.ts';
import styles from '../importing.module.css';
import { cellInFocus, letterLines, markedParts, passagesIn } from './passages.ts';

type Props = { piece: ImportPiece; read: ReadField<never> | undefined; onPart?: () => void };

/** One source of a record as it stands in its file, with the words in focus marked. */
export function PieceView({ piece, read, onPart }: Props) {
  const marked = useRef<HTMLElement>(null);
  const passage = passagesIn(piece, read);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words in focus bring their place into view.
  useEffect(() => {
    marked.current?.scrollIntoView({ block: 'nearest' });
  }, [passage, piece.id]);
  return (
    <section className={styles.piece} aria-label={`${pieceKinds[piece.what]} ${piece.place}`}>
      <div className={styles.pieceHead}>
        <span>
          {pieceKinds[piece.what]}{' '}
          <span className="quiet">
            {piece.place.includes(piece.file) ? piece.place : `${piece.file} ${piece.place}`}
          </span>
        </span>
        {onPart ? (
          <Button size="small" type="link" title="这份材料不是这一件的，拆成另一件" onClick={onPart}>
            拆出
          </Button>
        ) : null}
      </div>
      {piece.cells ? (
        <table className={styles.pieceCells}>
          <tbody>
            {piece.cells.map(({ header, text }, index) => {
              const here = index === cellInFocus(piece, read);
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have the same header.
                <tr key={index} className={here ? styles.pieceCellHere : undefined}>
                  <th scope="row">{header}</th>
                  <td {...(here ? { ref: marked as React.RefObject<HTMLTableCellElement> } : {})}>{text}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      ) : (
        <div className={styles.pieceText}>
          {letterLines(piece).map((line, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text that never changes.
            <p key={index}>
              {markedParts(line, passage).map(({ text, isMarked }, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                <Fragment key={at}>{isMarked ? <mark ref={marked}>{text}</mark> : text}</Fragment>
              ))}
            </p>
          ))}
        </div>
      )}
    </section>
  );
}
