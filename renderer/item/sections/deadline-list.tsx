import { useState } from 'react';
import { daysBetween, dayWithWeekday } from '../../../shared/domain/dates/day.ts';
import type { ItemDate } from '../../../shared/model/dates/deadline.ts';
import badgeStyles from '../../ui/marks/badge.module.css';
import { todayHere } from '../../ui/marks/day-words.ts';
import { DeadlineBadge } from '../../ui/marks/deadline-badge.tsx';
import { markOf } from '../../ui/marks/deadline-mark.ts';
import styles from '../deadline.module.css';

const natures = { duty: '', reminder: '提醒', internal: '内部', window: '' } as const;

/** The dates as a table; each opens into the sentences that lead to it. */
export function DeadlineList({ dates }: { dates: readonly ItemDate[] }) {
  const [open, setOpen] = useState<number | null>(null);
  return (
    <table className={styles.deadlineTable}>
      <thead>
        <tr>
          <th>期限</th>
          <th>日期</th>
          <th>情况</th>
          <th>算法</th>
        </tr>
      </thead>
      <tbody>
        {dates.map((date, index) => {
          const name = date.unit ? `${date.label}（${date.unit}）` : date.label;
          const shown = open === index;
          return [
            // biome-ignore lint/suspicious/noArrayIndexKey: the order of an item's dates is theirs.
            <tr key={`${name}${index}`}>
              <td>
                {name}
                {natures[date.nature] ? (
                  <span className={`quiet ${styles.deadlineNature}`}>{natures[date.nature]}</span>
                ) : null}
              </td>
              <td className="nowrap">{dayWithWeekday(date.day)}</td>
              <td>
                <Standing date={date} />
              </td>
              <td className={styles.deadlineDoorCell}>
                <button
                  type="button"
                  className={styles.linkButton}
                  aria-expanded={shown}
                  aria-label={`${name}怎么算`}
                  onClick={() => setOpen(shown ? null : index)}
                >
                  {shown ? '收起' : '怎么算'}
                </button>
              </td>
            </tr>,
            shown ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above.
              <tr key={`steps${index}`} className={styles.deadlineSteps}>
                <td colSpan={4}>
                  <ol>
                    {date.steps.map((step) => (
                      <li key={step}>{step}</li>
                    ))}
                  </ol>
                  <div className="quiet">依据：{date.source}</div>
                </td>
              </tr>
            ) : null,
          ];
        })}
      </tbody>
    </table>
  );
}

/** A window that has passed is no failing, a reminder only reminds; a duty that has passed is overdue. */
function Standing({ date }: { date: ItemDate }) {
  if (date.doneOn) {
    const late = daysBetween(date.day, date.doneOn);
    return (
      <span
        className={late > 0 ? `${badgeStyles.badge} ${badgeStyles.soon}` : `${badgeStyles.badge} ${badgeStyles.done}`}
      >
        {date.doneOn} 已办{late > 0 ? `（晚${late}天）` : ''}
      </span>
    );
  }
  if (date.nature === 'window' && date.day < todayHere()) return <span className="quiet">已过</span>;
  const past = daysBetween(date.day, todayHere());
  if (date.nature === 'reminder' && past > 0 && !date.paused)
    return <span className={`${badgeStyles.badge} ${badgeStyles.soon}`}>已过{past}天</span>;
  return <DeadlineBadge deadline={date.day} mark={markOf(date)} />;
}
