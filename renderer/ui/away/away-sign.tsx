import type { ProposalRow } from '../../../shared/model/items/proposal.ts';
import styles from './away.module.css';

/** 带走: the item is handled away from the office, or was brought from there. */
export function AwaySign({ away }: Pick<ProposalRow, 'away'>) {
  if (!away) return null;
  return <span className={styles.sign}>{away.side === 'home' ? `${away.who}带走` : '带来的'}</span>;
}
