import { Button, Progress } from 'antd';
import { useAct } from '../../use-call.ts';
import styles from './copies.module.css';
import { useProgress } from './use-progress.ts';

/** What is being done with copies and how far it has come, with the button to stop it; nothing when nothing is. */
export function ProgressLine({ going }: { going: boolean }) {
  const progress = useProgress(going);
  const cancel = useAct('backup.cancel');
  if (!going) return null;
  const percent = progress && progress.total > 0 ? Math.min(99, Math.floor((progress.done / progress.total) * 100)) : 0;
  return (
    <div className={styles.progress} role="status">
      <span className="nowrap">正在{progress?.doing ?? '准备'}</span>
      <Progress percent={percent} size="small" />
      <Button size="small" loading={cancel.isPending} onClick={() => cancel.mutate({})}>
        停止
      </Button>
    </div>
  );
}
