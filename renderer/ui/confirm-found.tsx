import { Input } from 'antd';
import { useState } from 'react';
import type { Refusal } from '../../shared/errors.ts';
import { Dialog } from './dialog/dialog.tsx';
import { RefusalAlert } from './refusal-alert.tsx';

type Props = {
  /** What was changed by other means, in words. */
  words: readonly string[];
  onConfirm: (why: string) => Promise<unknown>;
  isPending: boolean;
  error: Refusal | null;
  onClose: () => void;
};

/** Whoever answers for the present content says with what it was compared: the log's verification names it. */
export function ConfirmFound({ words, onConfirm, isPending, error, onClose }: Props) {
  const [why, setWhy] = useState('');
  async function answer() {
    const done = await onConfirm(why.trim())
      .then(() => true)
      .catch(() => false);
    if (done) onClose();
  }
  return (
    <Dialog
      open
      title="下面的内容都核对过，现在的样子属实？"
      okText="核对无误"
      cancelText="再核对"
      width={560}
      okButtonProps={{ disabled: why.trim() === '' }}
      confirmLoading={isPending}
      onOk={() => void answer()}
      onCancel={onClose}
    >
      <RefusalAlert error={error} />
      {words.map((each) => (
        <div key={each}>{each}</div>
      ))}
      <Input
        autoFocus
        aria-label="核对的依据"
        placeholder="核对的依据，如：与纸质交办件、经办人的原稿核对一致"
        maxLength={200}
        style={{ margin: '10px 0' }}
        value={why}
        onChange={({ target }) => setWhy(target.value)}
      />
      <p>
        确认后按现有内容封存，由您负责，并记入操作日志；改动过的事实不抹去，核验日志时仍会说明，并写明谁核对过、依据是什么。
      </p>
    </Dialog>
  );
}
