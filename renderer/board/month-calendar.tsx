import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { monthShown } from '../../shared/domain/board/month-shown.ts';
import { addDays, addMonths } from '../../shared/domain/dates/day.ts';
import { lightNames, lightOf } from '../../shared/domain/dates/light.ts';
import type { DueEntry } from '../../shared/model/board/schedule.ts';
import type { Day } from '../../shared/model/primitives.ts';
import { changedTitle } from '../ui/marks/changed-sign.tsx';
import { useThresholds } from '../ui/marks/lights.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAnswer } from '../use-call.ts';
import styles from './board.module.css';

/** A month with what falls due on each day: replies, opinions of units, commitments. */
export function MonthCalendar({ today }: { today: Day }) {
  const [month, setMonth] = useState(`${today.slice(0, 7)}-01`);
  const schedule = useAnswer('schedule.get', { view: 'month', month }, { keep: true });
  const entryOf = useEntry(today);
  const { from, weeks } = monthShown(month);
  const days = Array.from({ length: weeks * 7 }, (_, index) => addDays(from, index));
  const due = new Map((schedule.data?.days ?? []).map((each) => [each.day, each]));
  if (schedule.error) return <RefusalAlert error={schedule.error} onRetry={() => void schedule.refetch()} />;
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
          const { count = 0, first = [] } = due.get(day) ?? {};
          const all = count > first.length;
          const look = [
            styles.monthDay,
            !day.startsWith(month.slice(0, 7)) && styles.monthOther,
            day === today && styles.monthToday,
          ];
          return (
            <div key={day} className={look.filter(Boolean).join(' ')}>
              <div>{Number(day.slice(8))}</div>
              {(all ? first.slice(0, -1) : first)
                .map((entry) => ({ ...entryOf(entry), changed: entry.changed }))
                .map(({ key, to, words, title, light, changed }) => (
                  <Link
                    key={key}
                    to={to}
                    className={`${styles.monthEntry} ${light}`}
                    title={changed ? `${title}\n${changedTitle}` : title}
                  >
                    {changed ? '! ' : null}
                    {words}
                  </Link>
                ))}
              {all ? <Link to={`/items?stage=owing&dueFrom=${day}&dueUntil=${day}`}>共{count}件…</Link> : null}
            </div>
          );
        })}
      </div>
    </div>
  );
}

const lightLooks = { red: styles.lightRed, amber: styles.lightAmber, green: '', none: '' };

/** How an entry is worded, and where it leads. */
function useEntry(today: Day) {
  const thresholds = useThresholds();
  return ({ what, id, proposalId, day, number, words }: DueEntry) => {
    const to = `/items/${proposalId}`;
    if (what === 'commitment') return { key: `c${id}`, to, words: `承诺 ${words}`, title: words, light: '' };
    if (what === 'opinion') {
      const title = `会办意见期限：第${number}号 ${words}`;
      return { key: `o${id}`, to: `${to}?part=opinions`, words: `${number}号会办意见`, title, light: '' };
    }
    const light = lightOf(day, today, thresholds);
    const title = `${lightNames[light]}：第${number}号 ${words}`;
    return { key: `d${id}`, to, words: `${number}号答复`, title, light: lightLooks[light] };
  };
}
