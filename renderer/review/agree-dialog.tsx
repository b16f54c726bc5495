import { Input } from 'antd';
import { useState } from 'react';
import { Dialog } from '../ui/dialog/dialog.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';

type Props = {
  open: boolean;
  step: string;
  error: unknown;
  pending: boolean;
  onAgree: (words: string) => void;
  onClose: () => void;
};

/** 同意并提出意见: what is said with an agreement goes along as a remark on the whole letter. */
export function AgreeDialog({ open, step, error, pending, onAgree, onClose }: Props) {
  const [words, setWords] = useState('');
  return (
    <Dialog
      open={open}
      title={`「${step}」同意并提出意见`}
      okText="同意"
      okButtonProps={{ disabled: words.trim() === '' }}
      confirmLoading={pending}
      onOk={() => onAgree(words.trim())}
      onCancel={onClose}
    >
      <RefusalAlert error={error} />
      <Input.TextArea
        autoFocus
        aria-label="意见"
        placeholder="例如：数据以年报为准，签发前请再核一次"
        autoSize={{ minRows: 3, maxRows: 8 }}
        maxLength={1000}
        value={words}
        onChange={(event) => setWords(event.target.value.replace(/\s*\n\s*/g, ' '))}
      />
      <p className="quiet">
        意见作为对全文的批注，后面的步骤、签发的领导和经办人都看得到。须先改再看的，请用「退回修改」。
      </p>
    </Dialog>
  );
}
