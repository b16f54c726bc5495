import { useParams } from 'react-router';
import { useSession } from '../session.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useAnswer } from '../use-call.ts';
import { DraftDesk } from './draft-desk.tsx';

/** 答复稿 or 会办意见稿 of one item. */
export function DraftPage() {
  const proposalId = Number(useParams().id);
  const draft = useAnswer('draft.get', { proposalId }, { anew: true });
  const item = useAnswer('proposal.get', { proposalId });
  const account = useSession().data?.account;
  const error = draft.error ?? item.error;
  if (error && !draft.data) {
    return (
      <div className="page">
        <RefusalAlert error={error} onRetry={() => void Promise.all([draft.refetch(), item.refetch()])} />
      </div>
    );
  }
  if (!draft.data || !item.data || !account) return <Waiting />;
  return <DraftDesk key={proposalId} draft={draft.data} item={item.data} account={account} />;
}
