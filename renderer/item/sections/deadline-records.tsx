import type { DeadlineEventRow } from '../../../shared/model/dates/deadline.ts';
import { instantWords } from '../../ui/marks/day-words.ts';
import styles from '../item.module.css';

/** What was recorded about the dates, oldest first; what was taken back stays, struck through. */
export function DeadlineRecords({ records }: { records: readonly DeadlineEventRow[] }) {
  if (records.length === 0) return null;
  return (
    <ul className={`${styles.history} ${styles.deadlineRecords}`} aria-label="期限记录">
      {records.map(({ event, words, by, at, undone }) => (
        <li key={event.id}>
          <span className="quiet">{instantWords(at)}</span>
          <span>{by}</span>
          <span>
            {undone ? <del>{words}</del> : words}
            {undone ? <span className="quiet">（已撤回）</span> : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
