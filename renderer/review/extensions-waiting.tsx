import { Link } from 'react-router';
import { useMayAsk } from '../session.ts';
import { ExtensionCard } from '../ui/marks/extension-card.tsx';
import { useAnswer } from '../use-call.ts';

/** Extensions that wait for a leader, above the letters that do. */
export function ExtensionsWaiting() {
  const mayAnswer = useMayAsk('extension.answer');
  const waiting = useAnswer('extension.list', {}, { enabled: mayAnswer });
  if (!mayAnswer) return null;
  return (waiting.data ?? []).map((request) => (
    <ExtensionCard
      key={request.id}
      request={request}
      item={
        <>
          ：
          <Link to={`/items/${request.proposalId}`}>
            第{request.number}号 {request.title}
          </Link>
        </>
      }
    />
  ));
}
