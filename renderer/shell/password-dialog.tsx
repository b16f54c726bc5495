import { App, Form, Input, Modal } from 'antd';
import { fieldOf } from '../ui/fields/field-name.ts';
import { MarkedForm } from '../ui/fields/marked-form.tsx';
import { useFormCall } from '../ui/fields/use-form-call.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';

const Field = fieldOf<'account.changePassword', 'again'>();

/** 修改密码 of the signed-in person. */
export function PasswordDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [form] = Form.useForm<{ current: string; next: string; again: string }>();
  const { message } = App.useApp();
  const { send, failure, pending } = useFormCall('account.changePassword', form);

  async function save({ current, next, again }: { current?: string; next?: string; again?: string }) {
    if (next !== again) {
      form.setFields([{ name: 'again', errors: ['两次输入的新密码不一样，请重新输入'] }]);
      return;
    }
    if (!(await send({ current, next }))) return;
    void message.info('密码已修改，下次登录请用新密码');
    onClose();
  }

  return (
    <Modal
      title="修改密码"
      open={open}
      onCancel={onClose}
      okText="修改密码"
      confirmLoading={pending}
      onOk={() => form.submit()}
      destroyOnHidden
      width={420}
    >
      <RefusalAlert error={failure} />
      <MarkedForm form={form} layout="vertical" onFinish={save} preserve={false} requiredMark={false}>
        <Field name="current" label="原密码">
          <Input.Password autoComplete="current-password" autoFocus />
        </Field>
        <Field name="next" label="新密码" extra="至少8个字符">
          <Input.Password autoComplete="new-password" />
        </Field>
        <Field name="again" label="再输一次新密码">
          <Input.Password autoComplete="new-password" onPressEnter={() => form.submit()} />
        </Field>
      </MarkedForm>
    </Modal>
  );
}
