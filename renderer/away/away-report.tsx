import { Alert } from 'antd';
import { Link } from 'react-router';
import type { AwayTakenIn } from '../../shared/model/package/away.ts';
import styles from './away.module.css';

/** What was done, item by item, and what was not. */
export function AwayReport({ done: { items } }: { done: AwayTakenIn }) {
  const left = items.filter(({ isTaken }) => !isTaken).length;
  return (
    <Alert
      className={styles.report ?? ''}
      type={left > 0 ? 'warning' : 'success'}
      showIcon
      role="status"
      title={`收下${items.length - left}件${left > 0 ? `，${left}件没有收` : ''}`}
      description={
        <ul className={styles.list}>
          {items.map(({ proposalId, title, done }) => (
            <li key={title}>
              {proposalId === null ? title : <Link to={`/items/${proposalId}`}>{title}</Link>}：{done.join('；')}
            </li>
          ))}
        </ul>
      }
    />
  );
}
