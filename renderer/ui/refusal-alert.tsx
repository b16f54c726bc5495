import { Alert, Button, Space } from 'antd';
import { Link } from 'react-router';
import { failureOf } from '../client.ts';

/** `confirm`: the way on where the refusal is a question that may be answered with yes. */
type Props = {
  error: unknown;
  onRetry?: () => void;
  onClose?: () => void;
  confirm?: { words: string; on: () => void } | null;
};

/** A refusal as the sentence the program gave, with the way on that it names. Nothing when `error` is null. */
export function RefusalAlert({ error, onRetry, onClose, confirm = null }: Props) {
  if (!error) return null;
  const failure = failureOf(error);
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      style={{ marginBottom: 12 }}
      title={failure.message}
      {...(onClose ? { closable: { onClose } } : {})}
      action={
        <Space>
          {failure.proposalId ? <Link to={`/items/${failure.proposalId}`}>打开原件</Link> : null}
          {failure.code === 'session.needed' ? <Link to="/login">去登录</Link> : null}
          {confirm ? (
            <Button size="small" onClick={confirm.on}>
              {confirm.words}
            </Button>
          ) : null}
          {onRetry ? (
            <Button size="small" onClick={onRetry}>
              重试
            </Button>
          ) : null}
        </Space>
      }
    />
  );
}
