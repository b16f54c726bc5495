import { Alert, Button, Form } from 'antd';
import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import type { SessionState, SignedIn } from '../../shared/model/people/account.ts';
import { MarkedForm } from '../ui/fields/marked-form.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAct } from '../use-call.ts';
import styles from './own-password.module.css';
import { PasswordFields, type PasswordTyped, usePasswordChange } from './password-fields.tsx';

type Props = { account: SignedIn; office: SessionState['office']; onDone: () => Promise<unknown> };

/** In place of every page, until whoever signs in with a password that an administrator gave has one of his own. */
export function OwnPassword({ account, office, onDone }: Props) {
  const navigate = useNavigate();
  const [form] = Form.useForm<PasswordTyped>();
  const { change, failure, pending } = usePasswordChange(form);
  const logout = useAct('session.logout');

  useEffect(() => {
    document.title = '请改成自己的密码 · 建议提案办理';
  }, []);

  async function save(typed: PasswordTyped) {
    if (await change(typed)) await onDone();
  }
  async function leave() {
    await logout.mutateAsync({}).catch(() => undefined);
    await onDone();
    void navigate('/login');
  }

  return (
    <main className={styles.own}>
      <div className={`sheet ${styles.ownSheet}`}>
        <h1>请改成自己的密码</h1>
        <p>
          <strong>{account.displayName}</strong>
          <span className="quiet">　账号 {account.name}</span>
        </p>
        <Alert
          type="info"
          showIcon
          title="您现在的密码是管理员给的，他也知道。改成只有您自己知道的密码以后，就可以办理。"
          className={styles.ownSays ?? ''}
        />
        <RefusalAlert error={failure} />
        <MarkedForm form={form} name="own-password" layout="vertical" onFinish={save} requiredMark={false}>
          <PasswordFields account={account} office={office} present="管理员给的密码" onEnter={() => form.submit()} />
          <Button type="primary" htmlType="submit" block loading={pending}>
            改好密码，开始办理
          </Button>
        </MarkedForm>
        <Button type="link" className={styles.ownLeave ?? ''} onClick={() => void leave()}>
          退出登录，换人使用
        </Button>
      </div>
    </main>
  );
}
