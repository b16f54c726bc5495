import { Button } from 'antd';
import { isCorrectable } from '../../shared/domain/life/acts.ts';
import styles from './life.module.css';

type Told = { state: 'held' | 'corrected' | 'void'; voidReason: string | null; way?: string };

/** Why an entry no longer counts; nothing for one that does. */
export function EntryState({ entry }: { entry: Told }) {
  if (entry.state === 'held') return null;
  return (
    <div className="quiet">{entry.state === 'void' ? `已作废：${entry.voidReason ?? ''}` : '已更正，见后一条'}</div>
  );
}

/** 更正 and 作废 of an entry that counts. */
export function entryActs(entry: Told, correct: () => void, take: () => void) {
  if (!isCorrectable(entry)) return null;
  return (
    <span className={styles.entryActs}>
      <Button type="link" size="small" onClick={correct}>
        更正
      </Button>
      <Button type="link" size="small" onClick={take}>
        作废
      </Button>
    </span>
  );
}
