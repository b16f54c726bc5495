import type { ReactNode } from 'react';
import styles from './package.module.css';

/** Below what a package holds: what would be done, and the buttons; it stays in sight under a long table. */
export function PackageFoot({ children }: { children: ReactNode }) {
  return <div className={styles.foot}>{children}</div>;
}
