import { Form, Input, Modal } from 'antd';
import { MarkedForm } from '../ui/marked-form.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useFormCall } from '../ui/use-form-call.ts';

/** Keeps one text as reference material. */
export function KeepDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [form] = Form.useForm();
  const { send, failure, pending } = useFormCall('reference.keep', form);
  async function save(fields: unknown) {
    if (!(await send(fields))) return;
    form.resetFields();
    onClose();
  }
  return (
    <Modal
      title="存一份资料"
      open={open}
      onCancel={onClose}
      okText="存入"
      confirmLoading={pending}
      onOk={() => form.submit()}
      width={680}
      forceRender
    >
      <RefusalAlert error={failure} />
      <MarkedForm form={form} name="reference" layout="vertical" requiredMark={false} onFinish={save}>
        <Form.Item name="title" label="标题">
          <Input />
        </Form.Item>
        <Form.Item name="source" label="来源" extra="网址、文件名或单位，可不填">
          <Input />
        </Form.Item>
        <Form.Item name="text" label="正文">
          <Input.TextArea rows={10} />
        </Form.Item>
      </MarkedForm>
    </Modal>
  );
}
