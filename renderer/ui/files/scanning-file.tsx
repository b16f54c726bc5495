import { Button } from 'antd';
import { useAct, useAnswer } from '../../use-call.ts';
import styles from './making-file.module.css';
import { useSeconds } from './use-seconds.ts';

/** How far the scan has been recognised that this page waits for, with the button to stop it; nothing when none is. */
export function ScanningFile({ pending }: { pending: boolean }) {
  const seconds = useSeconds(pending);
  const isLong = pending && seconds >= 1;
  const progress = useAnswer('scan.progress', {}, { enabled: isLong, every: 1000 });
  const cancel = useAct('scan.cancel');
  if (!isLong || !progress.data) return null;
  const { file, done, total } = progress.data;
  const words = total === 0 ? '正在打开' : `第${Math.min(done + 1, total)}页，共${total}页`;
  return (
    <div className={styles.making} role="status">
      <span>
        正在识别「{file}」，{words}，已用{seconds}秒
      </span>
      <Button size="small" loading={cancel.isPending} onClick={() => cancel.mutate({})}>
        取消
      </Button>
    </div>
  );
}
