import { type EarlierRow, mostOfPeople } from '../../../shared/model/similar.ts';
import styles from './earlier-list.module.css';
import { EarlierList } from './earlier-list.tsx';

/** What the same people proposed before, folded away; only the latest where they proposed much. */
export function SameProposer({ rows }: { rows: readonly EarlierRow[] }) {
  if (rows.length === 0) return null;
  const latest = rows.length === mostOfPeople ? '最近' : '';
  return (
    <details className={styles.more}>
      <summary>
        同一提出人的其他件（{latest}
        {rows.length}件）
      </summary>
      <EarlierList rows={rows} />
    </details>
  );
}
