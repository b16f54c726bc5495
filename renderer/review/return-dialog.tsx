import { Input } from 'antd';
import { useState } from 'react';
import { Dialog } from '../ui/dialog/dialog.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';

type Props = {
  open: boolean;
  /** The step before, where it goes back there and not to the clerk. */
  backTo: string | null;
  /** Remarks already written on this version. */
  remarks: number;
  error: unknown;
  pending: boolean;
  onReturn: (reason: string) => void;
  onClose: () => void;
};

/** 退回修改, with the reason; remarks written at paragraphs go along. */
export function ReturnDialog({ open, backTo, remarks, error, pending, onReturn, onClose }: Props) {
  const [reason, setReason] = useState('');
  return (
    <Dialog
      open={open}
      title={backTo ? `退回「${backTo}」` : '退回修改'}
      okText={backTo ? '退回' : '退回修改'}
      okButtonProps={{ disabled: reason.trim() === '' }}
      confirmLoading={pending}
      onOk={() => onReturn(reason.trim())}
      onCancel={onClose}
    >
      <RefusalAlert error={error} />
      <Input.TextArea
        autoFocus
        aria-label="退回原因"
        placeholder="退回原因，例如：第二部分数据请与财政局核实"
        autoSize={{ minRows: 3, maxRows: 8 }}
        maxLength={2000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <p className="quiet">
        {backTo ? `稿件回到「${backTo}」再办一次，不回到经办人。` : ''}
        {remarks > 0 ? `已写的${remarks}条批注随稿退回。` : '也可先在段落上写批注，再退回。'}
      </p>
    </Dialog>
  );
}
