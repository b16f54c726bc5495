import { Alert } from 'antd';
import { LeaveHost } from './leave-host.tsx';

type Props = {
  /** The sentence that says why the host cannot be reached; null while all is well. */
  broken: string | null;
  /** It does not go over by itself: the way on is to leave the host. */
  lasting: boolean;
};

/** A line across the top while the host cannot be reached; what is typed stays on the page beneath. */
export function LineBar({ broken, lasting }: Props) {
  if (broken === null) return null;
  return (
    <Alert
      banner
      type={lasting ? 'error' : 'warning'}
      role="status"
      title={broken}
      {...(lasting ? { action: <LeaveHost size="small" /> } : {})}
    />
  );
}
