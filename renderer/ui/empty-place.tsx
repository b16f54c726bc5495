import type { ReactNode } from 'react';
import styles from './empty-place.module.css';

/** An empty place says what belongs there and offers the first step. */
export function EmptyPlace({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.place}>
      <strong>{title}</strong>
      {children ? <div>{children}</div> : null}
      {action ? <div className={styles.act}>{action}</div> : null}
    </div>
  );
}
