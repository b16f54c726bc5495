import type { ProposalRow } from '../../../shared/model/items/proposal.ts';
import styles from './away.module.css';

/** 带走: the item is handled away from the office, or was brought from there. */
export function AwaySign({ away }: Pick<ProposalRow, 'away'>) {
  if (!away) return null;
  const words = away.side === 'home' ? `${away.who}带走` : '带来的';
  return (
    <span className={styles.sign} title={words}>
      {words}
    </span>
  );
}
