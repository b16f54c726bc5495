import { Alert, Form, Input } from 'antd';
import { useEffect } from 'react';
import type { NumberRow } from '../../shared/model/numbers.ts';
import { Dialog } from '../ui/dialog/dialog.tsx';
import { fieldOf } from '../ui/fields/field-name.ts';
import { MarkedForm } from '../ui/fields/marked-form.tsx';
import { useFormCall } from '../ui/fields/use-form-call.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';

const Field = fieldOf<'number.void'>();

/** 作废文号 with its reason; asked for, because it leaves the office and cannot be taken back. */
export function VoidDialog({ row, onClose }: { row: NumberRow | null; onClose: () => void }) {
  const [form] = Form.useForm<{ reason: string }>();
  const { send, failure, setFailure, pending } = useFormCall('number.void', form);
  // biome-ignore lint/correctness/useExhaustiveDependencies: emptied when it opens for a number.
  useEffect(() => {
    form.resetFields();
    setFailure(null);
  }, [row?.id]);
  async function save({ reason }: { reason: string }) {
    if (row && (await send({ numberId: row.id, reason }))) onClose();
  }
  return (
    <Dialog
      title={`作废文号 ${row?.documentNumber ?? ''}`}
      open={row !== null}
      onCancel={onClose}
      okText="作废文号"
      okButtonProps={{ danger: true }}
      confirmLoading={pending}
      onOk={() => form.submit()}
      width={460}
      forceRender
    >
      <RefusalAlert error={failure} />
      <Alert
        type="warning"
        showIcon
        style={{ marginBottom: 12 }}
        title="作废后不能恢复，号留在登记簿上不再使用；重新签发时另编新号。"
      />
      <MarkedForm form={form} name="void" layout="vertical" requiredMark={false} onFinish={save}>
        <Field name="reason" label="作废理由">
          <Input placeholder="如：版面有误，重新制发" />
        </Field>
      </MarkedForm>
    </Dialog>
  );
}
