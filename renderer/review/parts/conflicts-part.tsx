import { Tag } from 'antd';
import type { LetterReview } from '../../../shared/model/letter/letter.ts';
import styles from '../review.module.css';
import { DecidePart } from './decide-part.tsx';

type Props = { review: LetterReview; onPick: (blockId: string) => void };

/** Where figures do not agree, and why the clerk let them stand. */
export function ConflictsPart({ review, onPick }: Props) {
  return (
    <DecidePart id="conflicts" title={`数据不一致：${conflictWords(review)}`}>
      {review.conflicts.map((conflict) => (
        <div key={conflict.key} className={styles.heldCard}>
          <strong>{conflict.subject}</strong>{' '}
          {conflict.reason === null ? <Tag color="red">待处理</Tag> : <Tag color="green">已说明</Tag>}
          {conflict.claims.map((claim) => (
            <button
              key={`${claim.blockId}/${claim.opinionId}/${claim.paragraph}/${claim.figure}`}
              type="button"
              className={styles.changedRow}
              onClick={() => onPick(claim.blockId)}
            >
              <mark className={styles.figure}>{claim.figure}</mark> {claim.sentence}
            </button>
          ))}
          {conflict.reason ? <div>说明：{conflict.reason}</div> : null}
        </div>
      ))}
    </DecidePart>
  );
}

function conflictWords({ conflicts }: LetterReview): string {
  const open = conflicts.filter(({ reason }) => reason === null).length;
  if (open > 0) return `${open}处待处理`;
  return conflicts.length > 0 ? '都已说明' : '没有';
}
