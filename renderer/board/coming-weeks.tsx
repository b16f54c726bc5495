import { Link } from 'react-router';
import { mondayOf } from '../../shared/domain/board/weekly-list.ts';
import { addDays } from '../../shared/domain/dates/day.ts';
import type { Board } from '../../shared/model/items/proposal.ts';
import type { Day } from '../../shared/model/primitives.ts';
import { changedTitle } from '../ui/marks/changed-sign.tsx';
import { shortDay } from '../ui/marks/day-words.ts';
import styles from './board.module.css';

const names = ['本周', '下周', '第三周', '第四周'];

type Due = Board['days'];
/** `whose`: whose items alone are counted, as a part of the address to which a day leads. */
type Props = { today: Day; days: Due; whose: string };

/** Four weeks as rows of seven days; a day with deadlines shows how many and opens into them. */
export function ComingWeeks({ today, days: due, whose }: Props) {
  const monday = mondayOf(today);
  return (
    <div className={styles.weeks}>
      {names.map((name, week) => {
        const days = Array.from({ length: 7 }, (_, index) => addDays(monday, week * 7 + index));
        const count = due.filter(({ day }) => days.includes(day)).reduce((sum, each) => sum + each.count, 0);
        return (
          <div key={name}>
            <div className={styles.weekName}>
              <span>
                {name}
                <span className="quiet">　{shortDay(days[0] ?? today)}起</span>
              </span>
              <span className={count > 0 ? '' : 'quiet'}>{count > 0 ? `${count}件到期` : '无到期'}</span>
            </div>
            <div className={styles.weekDays}>
              {days.map((day, index) => (
                <DayCell
                  key={day}
                  day={day}
                  today={today}
                  rest={index > 4}
                  due={due.find((each) => each.day === day)}
                  whose={whose}
                />
              ))}
            </div>
          </div>
        );
      })}
    </div>
  );
}

type CellProps = { day: Day; today: Day; rest: boolean; due: Due[number] | undefined; whose: string };

function DayCell({ day, today, rest, due, whose }: CellProps) {
  const look = [
    styles.weekDay,
    rest && styles.weekDayRest,
    day === today && styles.weekDayToday,
    due && styles.weekDayDue,
  ];
  const date = Number(day.slice(8));
  if (!due) return <span className={look.filter(Boolean).join(' ')}>{date}</span>;
  const named = due.first.map(
    ({ number, title, changed }) => `${number}号 ${title}${changed ? `（${changedTitle}）` : ''}`,
  );
  const more = due.count > named.length ? [`等${due.count}件`] : [];
  return (
    <Link
      className={look.filter(Boolean).join(' ')}
      to={`/items?stage=owing&dueFrom=${day}&dueUntil=${day}${whose}`}
      title={[...named, ...more].join('\n')}
    >
      {date}
      <br />
      {due.count}件{due.first.some(({ changed }) => changed) ? ' !' : null}
    </Link>
  );
}
