import { Alert, Button, Form, Input } from 'antd';
import { useEffect } from 'react';
import { Navigate, useLocation, useNavigate } from 'react-router';
import type { BroughtBack } from '../../shared/model/keeping.ts';
import { useSession } from '../session.ts';
import { fieldOf, type Typed } from '../ui/fields/field-name.ts';
import { MarkedForm } from '../ui/fields/marked-form.tsx';
import { useFormCall } from '../ui/fields/use-form-call.ts';
import { instantWords } from '../ui/marks/day-words.ts';
import { LeaveHost } from '../ui/place/leave-host.tsx';
import { NoWayIn } from '../ui/place/no-way-in.tsx';
import { seatWords } from '../ui/place/place-words.ts';
import { usePlace } from '../ui/place/use-place.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { offerTour } from '../ui/tour-offered.ts';
import { Waiting } from '../ui/waiting.tsx';
import { useAnswer } from '../use-call.ts';
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

  const place = usePlace().data;
  const back = useAnswer('backup.standing', {}).data?.broughtBack ?? null;
  const unvouched = useAnswer('audit.standing', {}).data?.unvouched ?? null;

  useEffect(() => {
    document.title = '登录 · 建议提案办理';
  }, []);

  async function enter(question: Typed<'session.login'>) {
    if (await send(question)) {
      const entered = (await session.refetch()).data;
      void navigate(wanted, { replace: true });
      if (entered?.account && entered.demoAccounts.length > 0) offerTour(entered.account.id);
    }
  }

  // Who had the page open when the line broke keeps what was typed.
  if (session.error && !session.data) {
    return <NoWayIn error={session.error} onRetry={() => void session.refetch()} />;
  }
  if (!session.data) return <Waiting />;
  if (!session.data.office) return <Navigate to="/setup" replace />;
  return (
    <main className={styles.front}>
      <div className={`sheet ${styles.frontSheet}`}>
        <h1>建议提案办理</h1>
        <p className="quiet">{session.data.office.fullName}</p>
        {seatWords(place) ? <p className={`quiet ${styles.frontPlace}`}>{seatWords(place)}</p> : null}
        {place?.mode === 'seat' && place.broken ? (
          <Alert type="warning" showIcon role="status" title={place.broken} className={styles.frontSays ?? ''} />
        ) : null}
        {ended && !failure ? (
          <Alert
            type="info"
            showIcon
            title="账号的密码、角色或状态已经改变，请重新登录。"
            className={styles.frontSays ?? ''}
          />
        ) : null}
        {back ? (
          <Alert
            type="success"
            showIcon
            className={styles.frontSays ?? ''}
            title={`已从${instantWords(back.madeAt)}的备份恢复`}
            description={<BroughtBackWords back={back} />}
          />
        ) : null}
        {unvouched ? <Alert type="error" showIcon className={styles.frontSays ?? ''} title={unvouched} /> : null}
        {place?.mode === 'seat' ? null : <RefusalAlert error={session.error} onRetry={() => void session.refetch()} />}
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
        {place?.mode === 'seat' ? <LeaveHost type="link" size="small" className={styles.frontLeave ?? ''} /> : null}
      </div>
      <DemoAccounts accounts={session.data.demoAccounts} onEnter={enter} busy={pending} />
    </main>
  );
}

/** How far what was brought back reaches, and where the former data lies. */
function BroughtBackWords({ back }: { back: BroughtBack }) {
  const { at, file, items, letters, lastAt, aside } = back;
  return (
    <>
      <div className="keep-lines">
        恢复于{instantWords(at)}，用的是{file}。
      </div>
      <div>
        {lastAt ? `数据到${instantWords(lastAt)}为止，` : ''}有办理件{items}件、函{letters}份，此后办的不在其中。
      </div>
      {aside ? <div className="keep-lines">原有的数据没有删除，移到了{aside}</div> : null}
    </>
  );
}
