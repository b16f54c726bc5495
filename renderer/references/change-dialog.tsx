import { Form } from 'antd';
import { useMemo } from 'react';
import { stampOf } from '../../shared/domain/audit/stamp.ts';
import type { Reference } from '../../shared/model/references.ts';
import { Dialog } from '../ui/dialog/dialog.tsx';
import { MarkedForm } from '../ui/fields/marked-form.tsx';
import { useFormCall } from '../ui/fields/use-form-call.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { ReferenceFields } from './reference-fields.tsx';

type Props = { reference: Reference; open: boolean; onClose: () => void };

/** Title, kind, date and source of a piece of material; its text stays as it was kept. */
export function ChangeDialog({ reference, open, onClose }: Props) {
  const [form] = Form.useForm();
  const { send, failure, pending } = useFormCall('reference.save', form);
  const { id, title, kind, day, source } = reference;
  // biome-ignore lint/correctness/useExhaustiveDependencies: as it was when the dialog opened.
  const seen = useMemo(() => stampOf({ title, kind, day, source }), [open]);
  async function save(fields: object) {
    if (await send({ id, seen, day: null, ...fields })) onClose();
  }
  return (
    <Dialog
      title="修改资料"
      open={open}
      onCancel={onClose}
      okText="保存"
      confirmLoading={pending}
      onOk={() => form.submit()}
      width={720}
      destroyOnHidden
    >
      <RefusalAlert error={failure} />
      <MarkedForm
        form={form}
        name="reference-change"
        layout="vertical"
        requiredMark={false}
        initialValues={{ title, kind, day, source }}
        onFinish={save}
      >
        <ReferenceFields />
      </MarkedForm>
    </Dialog>
  );
}
