import {
  CheckCircleOutlined,
  ClockCircleOutlined,
  ExclamationCircleFilled,
  PauseCircleOutlined,
} from '@ant-design/icons';
import type { DeadlineMark } from '../../../shared/model/dates/deadline.ts';
import type { Day } from '../../../shared/model/primitives.ts';
import styles from './badge.module.css';
import { todayHere } from './day-words.ts';
import { deadlineWords } from './deadline-words.ts';
import { useThresholds } from './lights.ts';

type Props = { deadline: Day | null; mark?: DeadlineMark | null; today?: Day; done?: string | null; withDay?: boolean };

const signs = {
  overdue: <ExclamationCircleFilled />,
  soon: <ClockCircleOutlined />,
  done: <CheckCircleOutlined />,
  paused: <PauseCircleOutlined />,
  fine: <span className={styles.dot} />,
  none: null,
};

const tones = {
  overdue: styles.overdue,
  soon: styles.soon,
  done: styles.done,
  paused: styles.paused,
  fine: styles.fine,
  none: '',
};

/** The deadline as word, days and colour; with `withDay` the day itself stands before, on one line if there is room. */
export function DeadlineBadge({ deadline, mark = null, today = todayHere(), done = null, withDay = false }: Props) {
  const { tone, words } = deadlineWords({ deadline, today, done, mark, thresholds: useThresholds() });
  return (
    <span>
      {withDay && deadline ? <span className="nowrap">{deadline} </span> : null}
      <span className={`${styles.badge} ${tones[tone]}`}>
        {signs[tone]}
        {words}
      </span>
    </span>
  );
}
