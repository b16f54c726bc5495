import type { CalendarChange } from '../../../shared/domain/dates/calendar-amendment.ts';
import styles from './calendar.module.css';

/** What keeping it changes, day by day, before and after. */
export function CalendarChanges({ changes }: { changes: readonly CalendarChange[] }) {
  if (changes.length === 0) return <p className="quiet">与现有的安排相同，没有改动。</p>;
  return (
    <table className={styles.changes} aria-label="改动前后">
      <thead>
        <tr>
          <th>日期（{changes.length}天有变化）</th>
          <th>原来</th>
          <th>改为</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ day, words, before, after }) => (
          <tr key={day}>
            <td>{words}</td>
            <td>{before}</td>
            <td>{after}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
