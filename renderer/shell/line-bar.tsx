import { Alert } from 'antd';
import { useBrokenLine } from '../live.ts';
import styles from './shell.module.css';

/** Across the top, while the program cannot be reached; what is typed goes on, and is sent when it can. */
export function LineBar() {
  const broken = useBrokenLine();
  return broken === null ? null : (
    <Alert className={styles.lineBar ?? ''} type="warning" showIcon role="status" title={broken} />
  );
}
