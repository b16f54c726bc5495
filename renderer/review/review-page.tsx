import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { nextLetter } from '../../shared/domain/letter/deciding/next-letter.ts';
import { useMayAsk } from '../session.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useAnswer } from '../use-call.ts';
import { type DoneLetter, DoneLine } from './done-line.tsx';
import styles from './review.module.css';
import { ReviewDesk } from './review-desk.tsx';

/** One letter as it was sent up for signature; from it the next one that waits, until none is left. */
export function ReviewPage() {
  const navigate = useNavigate();
  const proposalId = Number(useParams().id);
  const mayAct = useMayAsk('letter.agree');
  const [done, setDone] = useState<readonly DoneLetter[]>([]);
  const review = useAnswer('letter.review', { proposalId });
  const queue = useAnswer('letter.queue', {}, { enabled: mayAct });
  const rows = queue.data ?? [];
  const next = nextLetter(rows, proposalId);
  // Fetched while this one is read, so that it stands there at once.
  useAnswer('letter.review', { proposalId: next ?? 0 }, { enabled: next !== null });
  const at = rows.findIndex((row) => row.proposalId === proposalId);
  const isLast = next === null;

  /** On to the next one; when none waits, a signed letter stays with its number, one returned or agreed to leads back to the list. */
  function onDone(letter: DoneLetter) {
    setDone((before) => [...before, letter]);
    if (!isLast) void navigate(`/review/${next}`);
    else if (letter.signed === null) void navigate('/review');
  }
  if (review.error && !review.data) {
    return (
      <div className="page">
        <RefusalAlert error={review.error} onRetry={() => void review.refetch()} />
      </div>
    );
  }
  const lastShown = done.at(-1)?.proposalId === proposalId;
  return (
    <div className={styles.reviewStand}>
      {lastShown ? null : <DoneLine done={done} onClose={() => setDone([])} />}
      {review.data ? (
        <ReviewDesk
          key={proposalId}
          review={review.data}
          next={next}
          place={at < 0 ? null : { at: at + 1, of: rows.length }}
          hasSigned={done.some(({ signed }) => signed !== null)}
          onDone={onDone}
          onFresh={() => void review.refetch()}
        />
      ) : (
        <Waiting />
      )}
    </div>
  );
}
