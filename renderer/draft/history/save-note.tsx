import { Button } from 'antd';
import { instantWords } from '../../ui/marks/day-words.ts';
import styles from '../draft.module.css';
import type { SaveState } from './autosave.ts';

/** 已保存 14:05 and so on, in the foot of the page: quiet when all is well, plain when not. */
export function SaveNote({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  if (state.kind === 'failed') {
    return (
      <span className={styles.saveFailed} role="alert">
        没有存上：{state.failure.message}
        <Button size="small" type="link" onClick={onRetry}>
          再存一次
        </Button>
      </span>
    );
  }
  const words =
    state.kind === 'saved'
      ? state.at
        ? `已保存 ${instantWords(state.at).slice(-5)}`
        : '尚未改动'
      : state.kind === 'saving'
        ? '正在保存…'
        : state.kind === 'stale'
          ? '没有保存，待您选择'
          : '未保存';
  return <output aria-live="polite">{words}</output>;
}
