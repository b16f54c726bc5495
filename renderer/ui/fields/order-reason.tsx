import { Input, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { RefusalAlert } from '../refusal-alert.tsx';

type Props = {
  /** What waits for the reason, 签发 or 导出. */
  act: string;
  /** The refusal that asks for a reason, null when nothing is asked. */
  asked: unknown;
  pending: boolean;
  onReason: (reason: string) => Promise<void>;
  onClose: () => void;
};

/** Asks why a number is given out of order; the reason stands in the register. */
export function OrderReason({ act, asked, pending, onReason, onClose }: Props) {
  const [reason, setReason] = useState('');
  const open = asked !== null;
  useEffect(() => {
    if (!open) setReason('');
  }, [open]);
  return (
    <Modal
      open={open}
      title={`文号不按顺序，先不要${act}`}
      okText={`写明理由${act}`}
      okButtonProps={{ disabled: reason.trim() === '' }}
      cancelText={`暂不${act}`}
      confirmLoading={pending}
      onOk={() => void onReason(reason.trim())}
      onCancel={onClose}
    >
      <RefusalAlert error={asked} />
      <Input
        autoFocus
        aria-label="不按顺序的理由"
        placeholder="不按顺序的理由，记在文号登记簿上"
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  );
}
