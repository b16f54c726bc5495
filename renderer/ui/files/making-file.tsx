import { Button } from 'antd';
import { type MadeFile, madeFiles } from '../../../shared/model/lists.ts';
import { useAct, useAnswer } from '../../use-call.ts';
import styles from './making-file.module.css';
import { useSeconds } from './use-seconds.ts';

type Props = { what: MadeFile; pending: boolean };

/** What is made in less time needs no words. */
const soon = 1;

/** How far the file has come that this page waits for, with the button to stop it; nothing when none is waited for. */
export function MakingFile({ what, pending }: Props) {
  const seconds = useSeconds(pending);
  const isLong = pending && seconds >= soon;
  const progress = useAnswer('export.progress', { what }, { enabled: isLong, every: 1000 });
  const cancel = useAct('export.cancel');
  if (!isLong) return null;
  const step = progress.data;
  const words = !step
    ? ''
    : step.total === 0
      ? '，前面还有别的在做，请稍等'
      : `，第${step.done + 1}步，共${step.total}步`;
  return (
    <div className={styles.making} role="status">
      <span>
        正在{madeFiles[what]}
        {words}，已用{seconds}秒
      </span>
      <Button size="small" loading={cancel.isPending} onClick={() => cancel.mutate({ what })}>
        停止
      </Button>
    </div>
  );
}
