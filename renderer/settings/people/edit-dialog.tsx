import { Form } from 'antd';
import { type ReactNode, useEffect } from 'react';
import { stampOf } from '../../../shared/domain/audit/stamp.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { MarkedForm } from '../../ui/fields/marked-form.tsx';
import { useFormCall } from '../../ui/fields/use-form-call.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';

type Props = {
  operation: 'section.save' | 'person.save' | 'representative.save';
  title: string;
  start: { id?: number };
  onClose: () => void;
  children: ReactNode;
};

/** One entry of 组织人员, new or changed. */
export function EditDialog({ operation, title, start, onClose, children }: Props) {
  const [form] = Form.useForm();
  const { send, failure, pending } = useFormCall(operation, form);
  // biome-ignore lint/correctness/useExhaustiveDependencies: filled in when it opens, not while typing.
  useEffect(() => form.setFieldsValue(start), []);
  async function save(fields: object) {
    const given = Object.fromEntries(
      Object.entries(fields).map(([key, value]) => [key, value === undefined ? null : value]),
    );
    if (await send({ ...given, ...(start.id ? { id: start.id, seen: stampOf(start) } : {}) })) onClose();
  }
  return (
    <Dialog
      title={`${start.id ? '修改' : '新建'}${title}`}
      open
      onCancel={onClose}
      okText="保存"
      confirmLoading={pending}
      onOk={() => form.submit()}
      width={520}
    >
      <RefusalAlert error={failure} />
      <MarkedForm form={form} name={`edit-${title}`} layout="vertical" requiredMark={false} onFinish={save}>
        {children}
      </MarkedForm>
    </Dialog>
  );
}
