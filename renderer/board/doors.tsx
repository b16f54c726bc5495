import { Link } from 'react-router';
import { addDays } from '../../shared/domain/day.ts';
import type { Board } from '../../shared/model/proposal.ts';

type Door = { key: keyof Board['counts']; name: string; tone?: 'overdue' | 'soon'; to: (today: string) => string };

const doors: readonly Door[] = [
  { key: 'overdue', name: '逾期', tone: 'overdue', to: (today) => `/items?stage=owing&dueUntil=${addDays(today, -1)}` },
  {
    key: 'dueSoon',
    name: '七日内到期',
    tone: 'soon',
    to: (today) => `/items?stage=owing&dueFrom=${today}&dueUntil=${addDays(today, 7)}`,
  },
  { key: 'returned', name: '退回待改', tone: 'soon', to: () => '/items?stage=returned' },
  { key: 'submitted', name: '待审签', to: () => '/review' },
  { key: 'awaiting', name: '等会办意见', to: () => '/items?awaiting=yes' },
  { key: 'registered', name: '待办理', to: () => '/items?stage=registered' },
  { key: 'drafting', name: '拟稿中', to: () => '/items?stage=drafting' },
  { key: 'signed', name: '已签发待办结', to: () => '/items?stage=signed' },
];

/** The counts of the work, each opening into its items. */
export function Doors({ board }: { board: Board }) {
  return (
    <nav className="doors" aria-label="各类件数">
      {doors.map(({ key, name, tone, to }) => {
        const count = board.counts[key];
        const look = count === 0 ? 'door-empty' : tone ? `door-${tone}` : '';
        return (
          <Link key={key} className={`door ${look}`} to={to(board.today)} aria-label={`${name}${count}件`}>
            <div className="door-count">{count}</div>
            <div>{name}</div>
          </Link>
        );
      })}
    </nav>
  );
}
