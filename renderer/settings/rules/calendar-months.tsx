import { addDays, dayWithWeekday, weekdayOf } from '../../../shared/domain/dates/day.ts';
import type { CalendarDay } from '../../../shared/model/dates/calendar.ts';
import type { Day } from '../../../shared/model/primitives.ts';
import styles from './calendar.module.css';

type Props = { year: number; days: readonly CalendarDay[]; today?: Day };

const weekdays = ['一', '二', '三', '四', '五', '六', '日'];

/** Twelve months; 休, 班 and 半 stand at the days that differ from the plain week, in words and colour. */
export function CalendarMonths({ year, days, today }: Props) {
  const marks = new Map(days.map((each) => [each.day, each]));
  return (
    <div className={styles.calendarMonths}>
      {Array.from({ length: 12 }, (_, index) => index + 1).map((month) => (
        <table key={month} className={styles.calendarMonth} aria-label={`${year}年${month}月`}>
          <caption>{month}月</caption>
          <thead>
            <tr>
              {weekdays.map((name) => (
                <th key={name}>{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeksOf(year, month).map((week) => (
              <tr key={week.find(Boolean)}>
                {week.map((day, column) =>
                  day ? (
                    <DayCell key={day} day={day} mark={marks.get(day) ?? null} today={day === today} />
                  ) : (
                    // biome-ignore lint/suspicious/noArrayIndexKey: an empty place has nothing but its column.
                    <td key={column} />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}

function DayCell({ day, mark, today }: { day: Day; mark: CalendarDay | null; today: boolean }) {
  const weekend = weekdayOf(day) % 6 === 0;
  const off = mark?.off ? styles.calendarOff : styles.calendarOn;
  const kind = mark ? (mark.half && !mark.off ? styles.calendarHalf : off) : weekend ? styles.calendarWeekend : '';
  const half = mark?.half ? `放假半天，算${mark.off || weekend ? '休息日' : '工作日'}` : null;
  const words = mark ? `${dayWithWeekday(day)} ${mark.name}${half ?? (mark.off ? '放假' : '调休上班')}` : undefined;
  return (
    <td className={today ? `${kind} ${styles.calendarToday}` : kind} title={words}>
      {Number(day.slice(8))}
      {mark ? <sup>{mark.half ? '半' : mark.off ? '休' : '班'}</sup> : null}
    </td>
  );
}

/** Weeks from Monday, with null where another month stands. */
function weeksOf(year: number, month: number): (Day | null)[][] {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  const cells: (Day | null)[] = Array.from({ length: (weekdayOf(first) + 6) % 7 }, () => null);
  for (let day = first; day.slice(0, 7) === first.slice(0, 7); day = addDays(day, 1)) cells.push(day);
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
