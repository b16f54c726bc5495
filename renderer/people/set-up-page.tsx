import { Button, Form } from 'antd';
import { useEffect, useRef } from 'react';
import { Navigate, useNavigate } from 'react-router';
import type { Office } from '../../shared/model/people/office.ts';
import { useSession } from '../session.ts';
import { LetterHeadSample } from '../ui/fields/letter-head-sample.tsx';
import { MarkedForm } from '../ui/fields/marked-form.tsx';
import { OfficeFields } from '../ui/fields/office-fields.tsx';
import { useCarryOver } from '../ui/fields/use-carry-over.ts';
import { useFormCall } from '../ui/fields/use-form-call.ts';
import { todayHere } from '../ui/marks/day-words.ts';
import styles from '../ui/page-head.module.css';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useAnswer } from '../use-call.ts';
import { BringBackPanel } from './bring-back-panel.tsx';
import { FirstAccountFields } from './first-account-fields.tsx';

type Fields = Office & { account: { name: string; displayName: string; roles: string[]; password: string } };

const start = { level: 'municipal', letterForm: 'letter', account: { roles: ['admin', 'clerk'] } };

/** First start: the bureau and its first account, with a sample of what the words become. */
export function SetUpPage() {
  const session = useSession();
  const standing = useAnswer('backup.standing', {});
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const typed = (Form.useWatch([], form) ?? {}) as Partial<Fields>;
  const { send, failure, pending } = useFormCall('office.setUp', form);

  const carryOver = useCarryOver();
  const copies = useRef<HTMLDivElement>(null);

  useEffect(() => {
    document.title = '首次设置 · 建议提案办理';
  }, []);

  async function save(question: Fields) {
    if (await send(question)) {
      await session.refetch();
      void navigate('/board', { replace: true });
    }
  }
  // The mark is nearly always the full name; carried over until someone writes another.
  function carryName(changed: Partial<Fields>) {
    if (changed.fullName === undefined) return;
    form.setFieldsValue({ letterhead: carryOver(form.getFieldValue('letterhead'), changed.fullName) });
  }

  if (!session.data) return session.error ? <RefusalAlert error={session.error} /> : <Waiting />;
  if (session.data.office) return <Navigate to="/board" replace />;
  const rescue = standing.data?.rescue ?? null;
  if (rescue) {
    return (
      <main className="page" style={{ maxWidth: 1180 }}>
        <header className={styles.head}>
          <h1>数据打不开</h1>
          <span className={styles.says}>现有的文件都没有动。从备份恢复后就能接着办理。</span>
        </header>
        <BringBackPanel rescue={rescue} />
      </main>
    );
  }
  return (
    <main className="page" style={{ maxWidth: 1180 }}>
      <header className={styles.head}>
        <h1>首次设置</h1>
        <span className={styles.says}>填一次即可开始办理，以后可在「设置」中修改。数据只存在这台电脑上。</span>
        <Button type="link" onClick={() => copies.current?.scrollIntoView({ behavior: 'smooth' })}>
          已有备份，从备份恢复
        </Button>
      </header>
      <RefusalAlert error={failure} />
      <div style={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 360px', gap: 16, alignItems: 'start' }}>
        <MarkedForm form={form} layout="vertical" onFinish={save} onValuesChange={carryName} initialValues={start}>
          <section className="sheet" aria-label="本单位">
            <h2 className="sheet-title">本单位</h2>
            <OfficeFields />
          </section>
          <section className="sheet" aria-label="第一个账号" style={{ marginTop: 12 }}>
            <h2 className="sheet-title">第一个账号</h2>
            <FirstAccountFields />
            <Button type="primary" htmlType="submit" size="large" loading={pending}>
              完成设置，开始办理
            </Button>
          </section>
        </MarkedForm>
        <div style={{ position: 'sticky', top: 12 }}>
          <LetterHeadSample office={typed} year={Number(todayHere().slice(0, 4))} />
        </div>
      </div>
      <div style={{ marginTop: 12 }} ref={copies}>
        <BringBackPanel rescue={null} />
      </div>
    </main>
  );
}
