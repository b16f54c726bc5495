import { Link } from 'react-router';
import { proposalKinds } from '../../shared/model/kinds.ts';
import { type SearchHit, searchSources } from '../../shared/model/search.ts';
import { ChangedSign } from '../ui/marks/changed-sign.tsx';
import { MarkedText } from '../ui/marks/marked-text.tsx';
import styles from './search.module.css';

type Props = { hit: SearchHit; picked: boolean; to: string; onPick: () => void };

/** One hit: what it is, its facts, and the passages in which the words stand. */
export function HitRow({ hit, picked, to, onPick }: Props) {
  const { source, kind, session, number, day, resultClass, satisfaction, snippets } = hit;
  const passages = [...new Map(snippets.map((one) => [JSON.stringify(one), one])).values()];
  const facts = [day, resultClass && `答复类别 ${resultClass}`, satisfaction].filter(Boolean);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are bound for the whole list.
    <li className={picked ? styles.hitPicked : undefined} data-hit aria-current={picked} onClick={onPick}>
      <div className={styles.hitHead}>
        <span className={source === 'item' ? `${styles.hitSource} ${styles.hitItem}` : styles.hitSource}>
          {searchSources[source]}
        </span>
        {kind ? (
          <span className={styles.hitIdentity}>
            {[proposalKinds[kind], session, number && `${number}号`].filter(Boolean).join(' ')}
          </span>
        ) : null}
        <Link to={to} className={styles.hitTitle}>
          <MarkedText runs={hit.title.length > 0 ? hit.title : [{ text: '（案由不详）', hit: false }]} />
        </Link>
      </div>
      <div className={styles.hitFacts}>
        <ChangedSign {...hit} />
        {hit.people.some(({ text }) => text !== '') ? (
          <span>
            <MarkedText runs={hit.people} />
          </span>
        ) : null}
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </div>
      {passages.slice(0, 3).map(({ where, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the passages of one hit never change their order.
        <div key={index} className={styles.hitPassage}>
          <span className={styles.hitWhere}>{where}</span>
          <span className={styles.hitWords}>
            <MarkedText runs={text} />
          </span>
        </div>
      ))}
    </li>
  );
}

/** Where a hit leads; what was searched for goes along, so that it is marked there. */
export function hitAddress({ source, id }: SearchHit, text: string): string {
  const find = text ? `?${new URLSearchParams({ find: text })}` : '';
  if (source === 'item') return `/items/${id}`;
  return source === 'case' ? `/cases/${id}${find}` : `/references/${id}${find}`;
}
