import { Button } from 'antd';
import styles from './draft.module.css';
import type { Done } from './use-draft-acts.ts';

type Props = { done: Done | null; onUndo: () => void; onClose: () => void };

/** What was just done to the whole letter, with the way back. */
export function DoneBar({ done, onUndo, onClose }: Props) {
  if (!done) return null;
  return (
    <div className={styles.doneBar} role="status">
      <span>{done.words}。</span>
      <Button size="small" onClick={onUndo}>
        撤销
      </Button>
      <Button size="small" type="text" onClick={onClose}>
        知道了
      </Button>
    </div>
  );
}
