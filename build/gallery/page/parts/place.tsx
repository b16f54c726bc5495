import { Refused } from '../../../../renderer/client.ts';
import { LeaveHost } from '../../../../renderer/ui/place/leave-host.tsx';
import { LineBar } from '../../../../renderer/ui/place/line-bar.tsx';
import { NoWayIn } from '../../../../renderer/ui/place/no-way-in.tsx';
import { SixWords } from '../../../../renderer/ui/place/six-words.tsx';
import { refusal } from '../../../../shared/errors.ts';
import type { Parts } from '../frame.tsx';

const nothing = () => undefined;
const said = (code: 'seat.removed' | 'host.line-broken') => refusal(code).failure.message;

/** The stand-in is a seat whose host cannot be reached. */
export const placeParts: Parts = {
  SixWords: { 六个字: <SixWords words={['的', '一', '是', '在', '不', '了']} /> },
  LineBar: {
    断了会再连: <LineBar broken={said('host.line-broken')} lasting={false} />,
    要重新连接: <LineBar broken={said('seat.removed')} lasting />,
  },
  LeaveHost: { 按钮: <LeaveHost />, 链接: <LeaveHost type="link" size="small" /> },
  NoWayIn: {
    连不上: <NoWayIn error={new Refused(refusal('host.line-broken').failure)} onRetry={nothing} />,
    已移走: <NoWayIn error={new Refused(refusal('seat.removed').failure)} onRetry={nothing} />,
  },
};
