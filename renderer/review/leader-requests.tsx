import { Alert, Button, Space } from 'antd';
import type { LeaderRequest } from '../../shared/model/people/account.ts';
import { useMayAsk } from '../session.ts';
import { instantWords } from '../ui/marks/day-words.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAct, useAnswer } from '../use-call.ts';

/** Who is to be 审签领导: only another leader can confirm it. Nothing when nobody waits. */
export function LeaderRequests() {
  const mayAnswer = useMayAsk('account.answerLeader');
  const waiting = useAnswer('account.leaderRequests', {}, { enabled: mayAnswer });
  const answer = useAct('account.answerLeader');
  if (!mayAnswer) return null;
  return (
    <>
      <RefusalAlert error={answer.error} />
      {(waiting.data ?? []).map((request) => (
        <Alert
          key={request.id}
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={`${request.displayName}（账号${request.name}）要增设为审签领导，请您确认`}
          description={`${instantWords(request.askedAt)}由管理员${request.askedBy}提出。确认以后，${request.displayName}可以签发函件、作废文号。`}
          action={
            <Answers request={request} pending={answer.isPending} onAnswer={(question) => answer.mutate(question)} />
          }
        />
      ))}
    </>
  );
}

type AnswersProps = {
  request: LeaderRequest;
  pending: boolean;
  onAnswer: (question: { requestId: number; granted: boolean }) => void;
};

function Answers({ request, pending, onAnswer }: AnswersProps) {
  return (
    <Space>
      <Button size="small" disabled={pending} onClick={() => onAnswer({ requestId: request.id, granted: false })}>
        不同意
      </Button>
      <Button
        size="small"
        type="primary"
        disabled={pending}
        onClick={() => onAnswer({ requestId: request.id, granted: true })}
      >
        确认
      </Button>
    </Space>
  );
}
