import { Tag } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { proposalKinds } from '../../../shared/model/kinds.ts';
import type { EarlierRow, SimilarRow } from '../../../shared/model/similar.ts';
import { ChangedSign } from '../marks/changed-sign.tsx';
import styles from './earlier-list.module.css';

type Props = {
  rows: readonly (EarlierRow | SimilarRow)[];
  /** What can be done with a row, beside opening it. */
  act?: (row: EarlierRow | SimilarRow) => ReactNode;
};

const places = { case: '/cases', item: '/items' } as const;

/** Earlier cases and items: which, whose, when, how it ended, and why it is near. */
export function EarlierList({ rows, act }: Props) {
  return (
    <ul className={styles.list}>
      {rows.map((row) => (
        <li key={`${row.source}/${row.id}`}>
          <div className={styles.head}>
            <Link to={`${places[row.source]}/${row.id}`}>{row.title || '（案由不详）'}</Link>
            <ChangedSign {...row} />
            {act ? <span className={styles.act}>{act(row)}</span> : null}
          </div>
          <div className="quiet">
            {[
              row.session,
              row.number ? `第${row.number}号${proposalKinds[row.kind]}` : proposalKinds[row.kind],
              row.proposer,
              row.day && `${row.day}${row.dayOf}`,
              row.resultClass && `${row.resultClass}${/^[A-D]$/.test(row.resultClass) ? '类' : ''}`,
              row.satisfaction,
            ]
              .filter(Boolean)
              .join(' · ')}
          </div>
          {'words' in row ? <Why row={row} /> : null}
        </li>
      ))}
    </ul>
  );
}

function Why({ row }: { row: SimilarRow }) {
  return (
    <>
      <div className={styles.why}>
        <span className="quiet">相近 {row.likeness}%，都说到</span>
        {row.words.map((word) => (
          <Tag key={word}>{word}</Tag>
        ))}
        {row.otherwise.map(({ own, theirs }) => (
          <Tag key={`${own}/${theirs}`} title={`本件说「${own}」，那件说「${theirs}」，说的是一回事`}>
            {own} ≈ {theirs}
          </Tag>
        ))}
      </div>
      {row.promises.map(({ words, status }) => (
        <div key={words} className={styles.promise}>
          <span className="quiet">当时承诺{status ? `（${status}）` : ''}：</span>
          {words}
        </div>
      ))}
    </>
  );
}
