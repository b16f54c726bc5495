import type { Proposal } from '../../../shared/model/items/proposal.ts';
import { instantWords } from '../../ui/marks/day-words.ts';
import styles from '../item.module.css';
import { ItemSection } from '../item-section.tsx';
import { OriginList } from './origin-list.tsx';

/** 经过: the item's history in words, newest first. */
export function HistorySection({ item }: { item: Proposal }) {
  return (
    <ItemSection id="history" title="经过">
      {item.history.length === 0 ? (
        <div className="quiet">还没有记录。每一步办理都会自动记在这里。</div>
      ) : (
        <ol className={styles.history}>
          {[...item.history].reverse().map((entry) => (
            <li key={entry.id}>
              <time className="quiet nowrap">{instantWords(entry.at)}</time>
              <span className="nowrap">{entry.who}</span>
              <span>{entry.words}</span>
            </li>
          ))}
        </ol>
      )}
      <OriginList proposalId={item.id} />
    </ItemSection>
  );
}
