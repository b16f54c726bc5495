import { Link } from 'react-router';
import { shortSession } from '../../shared/domain/names/session-words.ts';
import type { ProposalRow } from '../../shared/model/items/proposal.ts';
import { proposalKinds } from '../../shared/model/kinds.ts';
import { ChangedSign } from '../ui/marks/changed-sign.tsx';
import styles from './search.module.css';

/** The items in hand whose number was typed. */
export function ExactItems({ rows }: { rows: readonly ProposalRow[] }) {
  if (rows.length === 0) return null;
  return (
    <ul className={`${styles.hits} ${styles.hitsExact}`} aria-label="编号相符的办理件">
      {rows.map((row) => (
        <li key={row.id}>
          <div className={styles.hitHead}>
            <span className={`${styles.hitSource} ${styles.hitItem}`}>编号相符</span>
            <span className={styles.hitIdentity}>
              {proposalKinds[row.kind]} {shortSession(row)} <mark>{row.number}</mark>号
            </span>
            <Link to={`/items/${row.id}`} className={styles.hitTitle}>
              {row.title}
            </Link>
          </div>
          <div className={styles.hitFacts}>
            <ChangedSign {...row} />
            <span>{row.proposer}</span>
            <span>{row.assignedOn}交办</span>
          </div>
        </li>
      ))}
    </ul>
  );
}
