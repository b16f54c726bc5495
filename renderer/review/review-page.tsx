import { useParams } from 'react-router';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useAnswer } from '../use-call.ts';
import { ReviewDesk } from './review-desk.tsx';

/** One letter as it was sent up for signature. */
export function ReviewPage() {
  const proposalId = Number(useParams().id);
  const review = useAnswer('letter.review', { proposalId }, { anew: true });
  if (review.error && !review.data) {
    return (
      <div className="page">
        <RefusalAlert error={review.error} onRetry={() => void review.refetch()} />
      </div>
    );
  }
  if (!review.data) return <Waiting />;
  return <ReviewDesk key={proposalId} review={review.data} onFresh={() => void review.refetch()} />;
}
