import { Link } from 'react-router';
import { addDays } from '../../shared/domain/dates/day.ts';
import type { Board } from '../../shared/model/items/proposal.ts';
import type { Role } from '../../shared/model/kinds.ts';
import { useAnswer } from '../use-call.ts';
import styles from './board.module.css';

type Door = {
  key: keyof Board['counts'];
  name: (board: Board) => string;
  tone?: 'overdue' | 'soon';
  to: (board: Board) => string;
  roles: readonly Role[];
  /** Only shown where there are some: of work that not every office has. */
  ifAny?: true;
};

const everyone: readonly Role[] = ['clerk', 'leader', 'admin'];
const plain = (name: string) => () => name;

/** Each role's doors, in the order of its work. */
const doors: readonly Door[] = [
  { key: 'submitted', name: plain('待审签'), tone: 'soon', to: () => '/review', roles: ['leader'] },
  {
    key: 'overdue',
    name: plain('逾期'),
    tone: 'overdue',
    to: ({ today }) => `/items?stage=owing&dueUntil=${addDays(today, -1)}`,
    roles: everyone,
  },
  {
    key: 'dueSoon',
    name: ({ amberDays }) => (amberDays === 7 ? '七日内到期' : `${amberDays}日内到期`),
    tone: 'soon',
    to: ({ today, amberDays }) => `/items?stage=owing&dueFrom=${today}&dueUntil=${addDays(today, amberDays)}`,
    roles: everyone,
  },
  { key: 'returned', name: plain('退回待改'), tone: 'soon', to: () => '/items?stage=returned', roles: ['clerk'] },
  { key: 'submitted', name: plain('待审签'), to: () => '/review', roles: ['clerk'] },
  { key: 'lateUnits', name: plain('会办逾期'), tone: 'overdue', to: () => '/schedule/chase', roles: ['clerk'] },
  { key: 'awaiting', name: plain('等会办意见'), to: () => '/items?awaiting=yes', roles: ['clerk'] },
  { key: 'registered', name: plain('待办理'), to: () => '/items?stage=registered', roles: ['clerk'] },
  { key: 'drafting', name: plain('拟稿中'), to: () => '/items?stage=drafting', roles: ['clerk'] },
  { key: 'signed', name: plain('待办结'), to: () => '/items?stage=signed', roles: ['clerk'] },
  { key: 'toDeliver', name: plain('待送达'), to: () => '/items?wait=delivery', roles: ['clerk'] },
  { key: 'feedbackMissing', name: plain('待反馈'), to: () => '/items?wait=feedback', roles: ['clerk', 'leader'] },
  {
    key: 'toUpload',
    name: plain('未上传平台'),
    tone: 'soon',
    to: () => '/items?upload=late',
    roles: ['clerk'],
    ifAny: true,
  },
  { key: 'toPublish', name: plain('待公开'), to: () => '/items?wait=publication', roles: ['clerk'] },
  {
    key: 'toPass',
    name: plain('公开稿待审核'),
    tone: 'soon',
    to: () => '/publication?state=waiting',
    roles: ['leader'],
  },
  { key: 'commitmentsDue', name: plain('承诺到期'), to: () => '/items?wait=commitment', roles: ['clerk', 'leader'] },
  { key: 'key', name: plain('重点督办'), to: () => '/items?facts=key,unclosed', roles: ['leader'] },
  { key: 'unassigned', name: plain('未定承办人'), to: () => '/items?stage=open&person=0', roles: ['admin'] },
];

/** Lists that cannot be narrowed to one person, and the items that they are of. */
const asItems: Readonly<Record<string, string>> = {
  '/review': '/items?stage=submitted',
  '/publication?state=waiting': '/items?wait=web-pass',
};

/** Where a number of 只看我的 leads: to as many items as it says. */
function ownAddress(address: string, personId: number): string {
  const items = asItems[address] ?? address;
  return `${items}${items.includes('?') ? '&' : '?'}person=${personId}`;
}

const tones = { overdue: styles.doorOverdue, soon: styles.doorSoon };

/** `whose`: whose items alone are counted. */
type Props = { board: Board; roles: readonly Role[]; whose: number | null };

/** The counts of the work, each opening into its items. A person of several roles sees each door once. */
export function Doors({ board, roles, whose }: Props) {
  const shown = doors.filter(
    (door) => door.roles.some((role) => roles.includes(role)) && !(door.ifAny && board.counts[door.key] === 0),
  );
  const once = shown.filter((door, index) => shown.findIndex(({ key }) => key === door.key) === index);
  const waiting = useAnswer('letter.queue', {}, { keep: true }).data ?? [];
  // Only where the office has steps before the signature, and one is this person's to do.
  const toCheck = waiting.filter(({ mayReview }) => mayReview).length;
  return (
    <nav className={styles.doors} aria-label="各类件数">
      {toCheck > 0 ? (
        <Link className={`${styles.door} ${tones.soon}`} to="/review?step=mine" aria-label={`待我审核${toCheck}件`}>
          <div>待我审核</div>
          <div className={styles.doorCount}>{toCheck}</div>
        </Link>
      ) : null}
      {once.map(({ key, name, tone, to }) => {
        const count = board.counts[key];
        const look = count === 0 ? styles.doorEmpty : tone ? tones[tone] : '';
        const words = name(board);
        const address = whose === null ? to(board) : ownAddress(to(board), whose);
        return (
          <Link key={key} className={`${styles.door} ${look}`} to={address} aria-label={`${words}${count}件`}>
            <div>{words}</div>
            <div className={styles.doorCount}>{count}</div>
          </Link>
        );
      })}
    </nav>
  );
}
