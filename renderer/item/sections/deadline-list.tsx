import { useState } from 'react';
import { daysBetween, dayWithWeekday } from '../../../shared/domain/dates/day.ts';
import type { ItemDate } from '../../../shared/model/dates/deadline.ts';
import { todayHere } from '../../ui/marks/day-words.ts';
import { DeadlineBadge } from '../../ui/marks/deadline-badge.tsx';
import { markOf } from '../../ui/marks/deadline-mark.ts';

const natures = { duty: '', reminder: '提醒', internal: '内部', window: '' } as const;

/** The dates as a table; each opens into the sentences that lead to it. */
export function DeadlineList({ dates }: { dates: readonly ItemDate[] }) {
  const [open, setOpen] = useState<number | null>(null);
  return (
    <table className="deadline-table">
      <thead>
        <tr>
          <th>期限</th>
          <th>日期</th>
          <th>情况</th>
          <th aria-label="算法" />
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
                {natures[date.nature] ? <span className="quiet deadline-nature">{natures[date.nature]}</span> : null}
              </td>
              <td className="nowrap">{dayWithWeekday(date.day)}</td>
              <td>
                <Standing date={date} />
              </td>
              <td className="deadline-door-cell">
                <button
                  type="button"
                  className="link-button"
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
              <tr key={`steps${index}`} className="deadline-steps">
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
      <span className={late > 0 ? 'badge badge-soon' : 'badge badge-done'}>
        {date.doneOn} 已办{late > 0 ? `（晚${late}天）` : ''}
      </span>
    );
  }
  if (date.nature === 'window' && date.day < todayHere()) return <span className="quiet">已过</span>;
  const past = daysBetween(date.day, todayHere());
  if (date.nature === 'reminder' && past > 0 && !date.paused)
    return <span className="badge badge-soon">已过{past}天</span>;
  return <DeadlineBadge deadline={date.day} mark={markOf(date)} />;
}
