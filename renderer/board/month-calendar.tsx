import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { mondayOf } from '../../shared/domain/board/weekly-list.ts';
import { addDays, addMonths } from '../../shared/domain/dates/day.ts';
import { lightNames, lightOf } from '../../shared/domain/dates/light.ts';
import type { Schedule } from '../../shared/model/board/schedule.ts';
import type { Day } from '../../shared/model/primitives.ts';
import { useThresholds } from '../ui/marks/lights.ts';
import styles from './board.module.css';

type Entry = { key: string; to: string; words: string; title: string; light: string | undefined };
const most = 4;

/** A month with what falls due on each day: replies, opinions of units, commitments. */
export function MonthCalendar({ schedule }: { schedule: Schedule }) {
  const { today } = schedule;
  const [month, setMonth] = useState(`${today.slice(0, 7)}-01`);
  const entries = useEntries(schedule);
  const first = mondayOf(month);
  const weeks = addDays(first, 35) < addMonths(month, 1) ? 6 : 5;
  const days = Array.from({ length: weeks * 7 }, (_, index) => addDays(first, index));
  return (
    <div className="sheet">
      <div className="filter-bar">
        <Button icon={<LeftOutlined />} aria-label="上月" onClick={() => setMonth(addMonths(month, -1))} />
        <strong>{`${month.slice(0, 4)}年${Number(month.slice(5, 7))}月`}</strong>
        <Button icon={<RightOutlined />} aria-label="下月" onClick={() => setMonth(addMonths(month, 1))} />
        <Button onClick={() => setMonth(`${today.slice(0, 7)}-01`)}>本月</Button>
      </div>
      <div className={styles.month}>
        {['一', '二', '三', '四', '五', '六', '日'].map((name) => (
          <div key={name} className={styles.monthName}>
            周{name}
          </div>
        ))}
        {days.map((day) => {
          const own = entries.get(day) ?? [];
          const look = [
            styles.monthDay,
            !day.startsWith(month.slice(0, 7)) && styles.monthOther,
            day === today && styles.monthToday,
          ];
          return (
            <div key={day} className={look.filter(Boolean).join(' ')}>
              <div>{Number(day.slice(8))}</div>
              {own.slice(0, own.length > most ? most - 1 : most).map(({ key, to, words, title, light }) => (
                <Link key={key} to={to} className={`${styles.monthEntry} ${light}`} title={title}>
                  {words}
                </Link>
              ))}
              {own.length > most ? (
                <Link to={`/items?stage=owing&dueFrom=${day}&dueUntil=${day}`}>共{own.length}件…</Link>
              ) : null}
            </div>
          );
        })}
      </div>
    </div>
  );
}

const lightLooks = { red: styles.lightRed, amber: styles.lightAmber, green: '', none: '' };

function useEntries({ rows, commitments, today }: Schedule): Map<Day, Entry[]> {
  const thresholds = useThresholds();
  const entries = new Map<Day, Entry[]>();
  const add = (day: Day, entry: Entry) => {
    const own = entries.get(day);
    if (own) own.push(entry);
    else entries.set(day, [entry]);
  };
  for (const row of rows.filter(({ answered }) => !answered)) {
    if (row.deadline) {
      const light = lightOf(row.deadline, today, thresholds);
      const title = `${lightNames[light]}：第${row.number}号 ${row.title}`;
      add(row.deadline, {
        key: `d${row.id}`,
        to: `/items/${row.id}`,
        words: `${row.number}号答复`,
        title,
        light: lightLooks[light],
      });
    }
    if (row.opinionDue) {
      const title = `会办意见期限：第${row.number}号 ${row.title}`;
      add(row.opinionDue, {
        key: `o${row.id}`,
        to: `/items/${row.id}?part=opinions`,
        words: `${row.number}号会办意见`,
        title,
        light: '',
      });
    }
  }
  for (const { id, proposalId, what, dueOn } of commitments) {
    add(dueOn, { key: `c${id}`, to: `/items/${proposalId}`, words: `承诺 ${what}`, title: what, light: '' });
  }
  return entries;
}
