import { Alert, App, Form, Input, Modal } from 'antd';
import type { SignedIn } from '../../shared/model/people/account.ts';
import { fieldOf } from '../ui/fields/field-name.ts';
import { MarkedForm } from '../ui/fields/marked-form.tsx';
import { NewPassword } from '../ui/fields/new-password.tsx';
import { useFormCall } from '../ui/fields/use-form-call.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAnswer } from '../use-call.ts';
import styles from './shell.module.css';

const Field = fieldOf<'account.changePassword', 'again'>();

type Props = { open: boolean; account: SignedIn; weak: boolean; onClose: () => void };

/** 修改密码 of the signed-in person; `weak`: asked for, because the present one is easily guessed. */
export function PasswordDialog({ open, account, weak, onClose }: Props) {
  const office = useAnswer('office.get', {}, { enabled: open }).data;
  const [form] = Form.useForm<{ current: string; next: string; again: string }>();
  const { message } = App.useApp();
  const { send, failure, pending } = useFormCall('account.changePassword', form);

  async function save({ current, next, again }: { current?: string; next?: string; again?: string }) {
    if (next !== again) {
      form.setFields([{ name: 'again', errors: ['两次输入的新密码不一样，请重新输入'] }]);
      return;
    }
    if (!(await send({ current, next }))) return;
    void message.info('密码已修改，下次登录请用新密码；别处的登录已失效');
    onClose();
  }

  return (
    <Modal
      title="修改密码"
      open={open}
      onCancel={onClose}
      okText="修改密码"
      cancelText={weak ? '以后再改' : '取消'}
      confirmLoading={pending}
      onOk={() => form.submit()}
      destroyOnHidden
      width={420}
    >
      {weak ? (
        <Alert type="warning" showIcon title="您现在的密码容易被猜到，请换一个。" className={styles.dialogSays ?? ''} />
      ) : null}
      <RefusalAlert error={failure} />
      <MarkedForm form={form} layout="vertical" onFinish={save} preserve={false} requiredMark={false}>
        <Field name="current" label="原密码">
          <Input.Password autoComplete="current-password" autoFocus />
        </Field>
        <Field name="next" label="新密码">
          <NewPassword
            whose={{
              name: account.name,
              displayName: account.displayName,
              ...(office && { fullName: office.fullName, shortName: office.shortName, city: office.city }),
            }}
          />
        </Field>
        <Field name="again" label="再输一次新密码">
          <Input.Password autoComplete="new-password" onPressEnter={() => form.submit()} />
        </Field>
      </MarkedForm>
    </Modal>
  );
}
