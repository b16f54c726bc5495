import { Form, Input } from 'antd';
import type { Question } from '../../../shared/contract.ts';
import type { Handover } from '../../../shared/model/items/handover.ts';
import { Dialog } from '../dialog/dialog.tsx';
import { RefusalAlert } from '../refusal-alert.tsx';
import { DayInput } from './day-input.tsx';
import { fieldOf } from './field-name.ts';
import { MarkedForm } from './marked-form.tsx';
import { useFormCall } from './use-form-call.ts';

const Field = fieldOf<'handover.keep'>();
type Values = Question<'handover.keep'>;
type Props = { start: Values; onClose: () => void; onKept: (handover: Handover) => void };

/** 批次: its name, when it was handed over, and by when the office wants it done. */
export function HandoverDialog({ start, onClose, onKept }: Props) {
  const [form] = Form.useForm<Values>();
  const { send, failure, pending } = useFormCall('handover.keep', form);
  async function keep({ name, handedOn, cutOffOn }: Values) {
    const sent = await send({ handoverId: start.handoverId ?? null, name, handedOn, cutOffOn: cutOffOn ?? null });
    if (sent) onKept(sent.value);
  }
  return (
    <Dialog
      open
      title={start.handoverId ? '修改批次' : '新建批次'}
      okText="存下"
      confirmLoading={pending}
      onOk={() => form.submit()}
      onCancel={onClose}
      width={440}
    >
      <RefusalAlert error={failure} />
      <MarkedForm<Values>
        form={form}
        name="handover"
        layout="vertical"
        requiredMark={false}
        initialValues={start}
        onFinish={keep}
      >
        <Field name="name" label="名称">
          <Input autoFocus placeholder="如：2026年市两会第一批" />
        </Field>
        <Field name="handedOn" label="交办日期">
          <DayInput />
        </Field>
        <Field
          name="cutOffOn"
          label="截止日"
          extra="本单位要求办完的日子。早于各件期限的，作为内部期限列出，不改变规定的期限。"
        >
          <DayInput placeholder="可不填" />
        </Field>
      </MarkedForm>
    </Dialog>
  );
}
