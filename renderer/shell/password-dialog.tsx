import { Alert, App, Form } from 'antd';
import type { SignedIn } from '../../shared/model/people/account.ts';
import { useSession } from '../session.ts';
import { Dialog } from '../ui/dialog/dialog.tsx';
import { MarkedForm } from '../ui/fields/marked-form.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { PasswordFields, type PasswordTyped, usePasswordChange } from './password-fields.tsx';
import styles from './shell.module.css';

type Props = { open: boolean; account: SignedIn; weak: boolean; onClose: () => void };

/** 修改密码 of the signed-in person; `weak`: asked for, because the present one is easily guessed. */
export function PasswordDialog({ open, account, weak, onClose }: Props) {
  const office = useSession().data?.office ?? null;
  const [form] = Form.useForm<PasswordTyped>();
  const { message } = App.useApp();
  const { change, failure, pending } = usePasswordChange(form);

  async function save(typed: PasswordTyped) {
    if (!(await change(typed))) return;
    void message.info('密码已修改，下次登录请用新密码；别处的登录已失效');
    onClose();
  }

  return (
    <Dialog
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
        <PasswordFields account={account} office={office} present="原密码" onEnter={() => form.submit()} />
      </MarkedForm>
    </Dialog>
  );
}
