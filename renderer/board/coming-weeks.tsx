import { Link } from 'react-router';
import { addDays } from '../../shared/domain/dates/day.ts';
import type { ProposalRow } from '../../shared/model/items/proposal.ts';
import type { Day } from '../../shared/model/primitives.ts';
import { changedTitle } from '../ui/marks/changed-sign.tsx';
import { shortDay } from '../ui/marks/day-words.ts';
import { useAnswer } from '../use-call.ts';
import styles from './board.module.css';

const names = ['本周', '下周', '第三周', '第四周'];

/** 2026-03-20 (a Friday) → 2026-03-16: weeks begin on Monday. */
function mondayOf(day: Day): Day {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/** Four weeks as rows of seven days; a day with deadlines shows how many and opens into them. */
export function ComingWeeks({ today }: { today: Day }) {
  const monday = mondayOf(today);
  const question = { stage: 'owing', dueFrom: monday, dueUntil: addDays(monday, 27), pageSize: 200 } as const;
  const rows = useAnswer('proposal.list', question).data?.rows ?? [];
  return (
    <div className={styles.weeks}>
      {names.map((name, week) => {
        const days = Array.from({ length: 7 }, (_, index) => addDays(monday, week * 7 + index));
        const due = rows.filter(({ deadline }) => deadline && days.includes(deadline)).length;
        return (
          <div key={name}>
            <div className={styles.weekName}>
              <span>
                {name}
                <span className="quiet">　{shortDay(days[0] ?? today)}起</span>
              </span>
              <span className={due > 0 ? '' : 'quiet'}>{due > 0 ? `${due}件到期` : '无到期'}</span>
            </div>
            <div className={styles.weekDays}>
              {days.map((day, index) => (
                <DayCell key={day} day={day} today={today} rest={index > 4} rows={rows} />
              ))}
            </div>
          </div>
        );
      })}
    </div>
  );
}

function DayCell({ day, today, rest, rows }: { day: Day; today: Day; rest: boolean; rows: readonly ProposalRow[] }) {
  const due = rows.filter(({ deadline }) => deadline === day);
  const look = [
    styles.weekDay,
    rest && styles.weekDayRest,
    day === today && styles.weekDayToday,
    due.length && styles.weekDayDue,
  ];
  const date = Number(day.slice(8));
  if (due.length === 0) return <span className={look.filter(Boolean).join(' ')}>{date}</span>;
  return (
    <Link
      className={look.filter(Boolean).join(' ')}
      to={`/items?stage=owing&dueFrom=${day}&dueUntil=${day}`}
      title={due
        .map(({ number, title, changed }) => `${number}号 ${title}${changed ? `（${changedTitle}）` : ''}`)
        .join('\n')}
    >
      {date}
      <br />
      {due.length}件{due.some(({ changed }) => changed) ? ' !' : null}
    </Link>
  );
}
