import { Button, Space } from 'antd';
import { useEffect, useState } from 'react';
import { useBlocker } from 'react-router';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import type { Letter } from '../use-letter.ts';

/** Going to another page saves first; only when that fails is the person asked. */
export function LeaveGuard({ letter }: { letter: Letter }) {
  const blocker = useBlocker(() => letter.unsaved());
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    if (blocker.state !== 'blocked') {
      setAsking(false);
      return;
    }
    let gone = false;
    void letter.flush().then((saved) => {
      if (gone) return;
      if (saved) blocker.proceed();
      else setAsking(true);
    });
    return () => {
      gone = true;
    };
  }, [blocker, letter.flush]);
  const reason = 'failure' in letter.saving ? letter.saving.failure.message : '';
  return (
    <Dialog
      open={asking}
      title="还有文字没有保存"
      onCancel={() => blocker.reset?.()}
      footer={
        <Space>
          <Button onClick={() => blocker.proceed?.()}>离开，下次再恢复</Button>
          <Button type="primary" onClick={() => blocker.reset?.()}>
            留在本页
          </Button>
        </Space>
      }
    >
      <p>{reason}</p>
      <p className="quiet">没存上的文字留在这台电脑上，下次打开这份稿件时可以恢复。</p>
    </Dialog>
  );
}
