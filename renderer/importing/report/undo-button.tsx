import { Button, Progress } from 'antd';
import { useState } from 'react';
import type { ImportBatchRow } from '../../../shared/model/importing.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useStepping } from '../batch/use-stepping.ts';

type Props = { batch: ImportBatchRow; size?: 'small' | 'middle' };

/** Takes a batch out of the store again: asked once, with progress, and a refusal names what depends on it. */
export function UndoButton({ batch, size = 'middle' }: Props) {
  const [open, setOpen] = useState(false);
  const undo = useStepping('imports.undo', batch.id);
  const { progress } = undo;
  const total = progress ? progress.done + progress.left : 0;
  async function start() {
    if (await undo.start()) setOpen(false);
  }
  return (
    <>
      <Button size={size} danger onClick={() => setOpen(true)}>
        撤销这一批
      </Button>
      <Dialog
        open={open}
        title={`撤销「${batch.name}」？`}
        okText={undo.running ? '正在撤销' : progress ? '接着撤销' : '撤销'}
        okButtonProps={{ danger: true, loading: undo.running }}
        cancelText={undo.running ? '停下' : '不撤销'}
        onOk={() => void start()}
        onCancel={() => (undo.running ? undo.pause() : setOpen(false))}
        mask={{ closable: false }}
      >
        <p>
          这一批入库的{batch.counts.stored}
          件连同它们的函和资料将从库中取出，查找和统计里不再有它们。原来的文件不动，可以重新导入。
        </p>
        {progress ? <Progress percent={Math.floor((progress.done / Math.max(1, total)) * 100)} /> : null}
        <RefusalAlert error={undo.error} />
      </Dialog>
    </>
  );
}
