import { Input } from 'antd';
import { useEffect, useState } from 'react';
import { Dialog } from '../dialog/dialog.tsx';
import { RefusalAlert } from '../refusal-alert.tsx';

/** What must be said before a number is given or a letter signed: why it is not in order, or why another signs. */
const reasons = {
  orderReason: {
    title: (act: string) => `文号不按顺序，先不要${act}`,
    name: '不按顺序的理由',
    placeholder: '不按顺序的理由，记在文号登记簿上',
  },
  steadReason: {
    title: (act: string) => `代责任领导${act}`,
    name: '代签的理由',
    placeholder: '代签的理由，与签发一起记下',
  },
} as const;
export type ReasonField = keyof typeof reasons;

export function isReasonField(field: string): field is ReasonField {
  return Object.hasOwn(reasons, field);
}

type Props = {
  /** What waits for the reason, 签发 or 导出. */
  act: string;
  /** The reason that is wanted, null when none is, and the refusal that asks for it. */
  asked: ReasonField | null;
  refused: unknown;
  pending: boolean;
  onReason: (reason: Partial<Record<ReasonField, string>>) => Promise<void>;
  onClose: () => void;
};

/** Asks for the reason without which it is not done. */
export function AskedReason({ act, asked, refused, pending, onReason, onClose }: Props) {
  const [reason, setReason] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question begins with an empty answer.
  useEffect(() => setReason(''), [asked]);
  const says = reasons[asked ?? 'orderReason'];
  return (
    <Dialog
      open={asked !== null}
      title={says.title(act)}
      okText={`写明理由${act}`}
      okButtonProps={{ disabled: reason.trim() === '' }}
      cancelText={`暂不${act}`}
      confirmLoading={pending}
      onOk={() => asked && void onReason({ [asked]: reason.trim() })}
      onCancel={onClose}
    >
      <RefusalAlert error={asked ? refused : null} />
      <Input
        autoFocus
        aria-label={says.name}
        placeholder={says.placeholder}
        maxLength={300}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </Dialog>
  );
}
