import { Alert, Button, Form, Input } from 'antd';
import { useEffect } from 'react';
import { Navigate, useLocation, useNavigate } from 'react-router';
import { useSession } from '../session.ts';
import { fieldOf, type Typed } from '../ui/fields/field-name.ts';
import { MarkedForm } from '../ui/fields/marked-form.tsx';
import { useFormCall } from '../ui/fields/use-form-call.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { DemoAccounts } from './demo-accounts.tsx';
import styles from './login.module.css';

const Field = fieldOf<'session.login'>();

/** 登录; in a demo bureau the accounts stand beside it, one click each. */
export function LoginPage() {
  const session = useSession();
  const navigate = useNavigate();
  const location = useLocation();
  const [form] = Form.useForm<{ name: string; password: string }>();
  const { send, failure, pending } = useFormCall('session.login', form);
  const { wanted = '/board', ended = false } = (location.state ?? {}) as { wanted?: string; ended?: boolean };

  useEffect(() => {
    document.title = '登录 · 建议提案办理';
  }, []);

  async function enter(question: Typed<'session.login'>) {
    if (await send(question)) {
      await session.refetch();
      void navigate(wanted, { replace: true });
    }
  }

  if (session.error) {
    return (
      <div className="page">
        <RefusalAlert error={session.error} onRetry={() => void session.refetch()} />
      </div>
    );
  }
  if (!session.data) return <Waiting />;
  if (!session.data.office) return <Navigate to="/setup" replace />;
  return (
    <main className={styles.front}>
      <div className={`sheet ${styles.frontSheet}`}>
        <h1>建议提案办理</h1>
        <p className="quiet">{session.data.office.fullName}</p>
        {ended && !failure ? (
          <Alert
            type="info"
            showIcon
            title="账号的密码、角色或状态已经改变，请重新登录。"
            className={styles.frontSays ?? ''}
          />
        ) : null}
        <RefusalAlert error={failure} />
        <MarkedForm form={form} layout="vertical" onFinish={enter} requiredMark={false}>
          <Field name="name" label="账号">
            <Input autoComplete="username" autoFocus />
          </Field>
          <Field name="password" label="密码">
            <Input.Password autoComplete="current-password" />
          </Field>
          <Form.Item>
            <Button type="primary" htmlType="submit" block loading={pending}>
              登录
            </Button>
          </Form.Item>
        </MarkedForm>
        <p className="quiet">忘记密码请找管理员重设。涉密内容不得录入本程序。</p>
      </div>
      <DemoAccounts accounts={session.data.demoAccounts} onEnter={enter} busy={pending} />
    </main>
  );
}
