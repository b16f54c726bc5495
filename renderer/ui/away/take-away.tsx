import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useMayAsk } from '../../session.ts';
import { Dialog } from '../dialog/dialog.tsx';
import { fieldOf } from '../fields/field-name.ts';
import { MarkedForm } from '../fields/marked-form.tsx';
import { useFormCall } from '../fields/use-form-call.ts';
import { saveFiles } from '../files/save-files.ts';
import { RefusalAlert } from '../refusal-alert.tsx';

type Props = {
  proposalIds: readonly number[];
  size?: 'small' | 'middle';
  onTaken?: () => void;
};
const Field = fieldOf<'away.take'>();

/** 带走办理: makes one package of the items for a PC without a line, and notes who has them. */
export function TakeAway({ proposalIds, size = 'middle', onTaken }: Props) {
  const mayTake = useMayAsk('away.take');
  const [open, setOpen] = useState(false);
  if (!mayTake) return null;
  return (
    <>
      <Button size={size} onClick={() => setOpen(true)}>
        带走办理
      </Button>
      {open ? (
        <TakeAwayDialog
          proposalIds={proposalIds}
          onClose={(isTaken) => {
            setOpen(false);
            if (isTaken) onTaken?.();
          }}
        />
      ) : null}
    </>
  );
}

function TakeAwayDialog({
  proposalIds,
  onClose,
}: Pick<Props, 'proposalIds'> & { onClose: (isTaken: boolean) => void }) {
  const [form] = Form.useForm();
  const { send, failure, pending } = useFormCall('away.take', form);
  async function take(values: { who?: string; why?: string }) {
    const made = await send({ who: '', why: '', ...values, proposalIds: [...proposalIds] });
    if (!made) return;
    await saveFiles(made.value);
    onClose(true);
  }
  return (
    <Dialog
      open
      title={`带走办理：${proposalIds.length}件`}
      okText="做带走包"
      confirmLoading={pending}
      onOk={() => form.submit()}
      onCancel={() => onClose(false)}
      width={600}
      style={{ top: 40 }}
    >
      <p className="quiet">
        件的全部内容打成一个签了名的包，用U盘拿到没有连线的电脑上打开，照常登记、沟通、收意见、拟稿；办好做成带回包，在这里收下，与这里同时办的合在一起。在外期间不能送审、签发。
      </p>
      <RefusalAlert error={failure} />
      <MarkedForm form={form} name="take-away" labelCol={{ flex: '96px' }} requiredMark={false} onFinish={take}>
        <Field name="who" label="带走的人" colon={false}>
          <Input autoFocus maxLength={60} />
        </Field>
        <Field name="why" label="去处和事由" colon={false} extra="如：到城东街道调研，用三号笔记本电脑">
          <Input maxLength={200} />
        </Field>
      </MarkedForm>
    </Dialog>
  );
}
