import { Input, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { RefusalAlert } from '../ui/refusal-alert.tsx';

/** What must be said before a signature is given: why the number is not in order, or why another signs. */
const reasons = {
  orderReason: {
    title: '文号不按顺序，先不要签发',
    name: '不按顺序的理由',
    placeholder: '不按顺序的理由，记在文号登记簿上',
  },
  steadReason: { title: '代责任领导签发', name: '代签的理由', placeholder: '代签的理由，与签发一起记下' },
} as const;
export type ReasonField = keyof typeof reasons;

type Props = {
  /** What is asked, and the refusal that asks it; null when nothing is asked. */
  asked: { field: ReasonField; refused: unknown } | null;
  pending: boolean;
  onSign: (reason: Partial<Record<ReasonField, string>>) => Promise<void>;
  onClose: () => void;
};

/** Asks for the reason without which the letter is not signed. */
export function AskedReason({ asked, pending, onSign, onClose }: Props) {
  const [reason, setReason] = useState('');
  const field = asked?.field;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question begins with an empty answer.
  useEffect(() => setReason(''), [field]);
  const says = reasons[field ?? 'orderReason'];
  return (
    <Modal
      open={asked !== null}
      title={says.title}
      okText="写明理由签发"
      okButtonProps={{ disabled: reason.trim() === '' }}
      cancelText="暂不签发"
      confirmLoading={pending}
      onOk={() => field && void onSign({ [field]: reason.trim() })}
      onCancel={onClose}
    >
      <RefusalAlert error={asked?.refused} />
      <Input
        autoFocus
        aria-label={says.name}
        placeholder={says.placeholder}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Modal>
  );
}
