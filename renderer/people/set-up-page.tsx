import { Button, Form } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Navigate, useNavigate } from 'react-router';
import type { Office } from '../../shared/model/people/office.ts';
import type { PlaceMode } from '../../shared/model/seats.ts';
import { HostWays } from '../../shared/model/seats.ts';
import { failureOf } from '../client.ts';
import { useSession } from '../session.ts';
import { LetterHeadSample } from '../ui/fields/letter-head-sample.tsx';
import { MarkedForm } from '../ui/fields/marked-form.tsx';
import { OfficeFields } from '../ui/fields/office-fields.tsx';
import { useCarryOver } from '../ui/fields/use-carry-over.ts';
import { useFormCall } from '../ui/fields/use-form-call.ts';
import { todayHere } from '../ui/marks/day-words.ts';
import styles from '../ui/page-head.module.css';
import { NoWayIn } from '../ui/place/no-way-in.tsx';
import { usePlace } from '../ui/place/use-place.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useAct, useAnswer } from '../use-call.ts';
import { BeginAwayPanel } from './begin-away-panel.tsx';
import { BeginOfficePanel } from './begin-office-panel.tsx';
import { BringBackPanel } from './bring-back-panel.tsx';
import { FirstAccountFields } from './first-account-fields.tsx';
import { JoinHost } from './join-host.tsx';
import sheets from './set-up.module.css';
import { WayChoice } from './way-choice.tsx';

type Fields = Office & { account: { name: string; displayName: string; roles: string[]; password: string } };

const start = { level: 'municipal', letterForm: 'letter', account: { roles: ['admin', 'clerk'] } };

/** First start: how the PC is used, and unless it is a seat, the bureau and its first account, with a sample of what the words become. */
export function SetUpPage() {
  const session = useSession();
  const place = usePlace().data;
  const standing = useAnswer('backup.standing', {});
  const ready = useAnswer('office.ready', {});
  const [byHand, setByHand] = useState(false);
  const [way, setWay] = useState<PlaceMode>('alone');
  // While the office is being set up the page stays, although there is an office already.
  const [busy, setBusy] = useState(false);
  const open = useAct('host.open');
  const navigate = useNavigate();
  const [form] = Form.useForm<Fields>();
  const typed = (Form.useWatch([], form) ?? {}) as Partial<Fields>;
  const { send, failure, pending } = useFormCall('office.setUp', form);

  const carryOver = useCarryOver();
  const copies = useRef<HTMLDivElement>(null);
  const packages = useRef<HTMLDivElement>(null);
  const settings = useRef<HTMLDivElement>(null);

  useEffect(() => {
    document.title = '首次设置 · 建议提案办理';
  }, []);

  async function save(question: Fields) {
    setBusy(true);
    if (await send(question)) void navigate(...(await settle()));
    else setBusy(false);
  }
  /** Of a host the door is opened; what keeps it shut is said on the page where it can be mended. */
  async function settle(): Promise<[string, { replace: true; state?: unknown }]> {
    let refused: string | null = null;
    if (way === 'host')
      await open.mutateAsync(HostWays.parse({})).catch((thrown: unknown) => {
        refused = failureOf(thrown).message;
      });
    await session.refetch();
    return way === 'host' ? ['/settings/seats', { replace: true, state: { refused } }] : ['/board', { replace: true }];
  }
  // The mark is nearly always the full name; carried over until someone writes another.
  function carryName(changed: Partial<Fields>) {
    if (changed.fullName === undefined) return;
    form.setFieldsValue({ letterhead: carryOver(form.getFieldValue('letterhead'), changed.fullName) });
  }

  if (place?.mode === 'seat' && !session.data?.office)
    return <NoWayIn error={session.error} onRetry={() => void session.refetch()} />;
  if (!session.data)
    return session.error ? <NoWayIn error={session.error} onRetry={() => void session.refetch()} /> : <Waiting />;
  if (session.data.office && !busy) return <Navigate to="/board" replace />;
  const rescue = standing.data?.rescue ?? null;
  const begun = (
    <BeginOfficePanel
      ready={ready.data ?? null}
      onBusy={setBusy}
      onBegun={async () => void navigate(...(await settle()))}
    />
  );
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
        <span className={styles.says}>先选这台电脑怎样用。填一次即可开始办理，以后可在「设置」中修改。</span>
        {way === 'seat' || ready.data ? null : (
          <Button type="link" onClick={() => settings.current?.scrollIntoView({ behavior: 'smooth' })}>
            从设置文件开始
          </Button>
        )}
        {way === 'alone' ? (
          <Button type="link" onClick={() => packages.current?.scrollIntoView({ behavior: 'smooth' })}>
            从带走包开始
          </Button>
        ) : null}
        {way === 'seat' ? null : (
          <Button type="link" onClick={() => copies.current?.scrollIntoView({ behavior: 'smooth' })}>
            已有备份，从备份恢复
          </Button>
        )}
      </header>
      <WayChoice way={way} onChange={setWay} />
      {way === 'seat' ? <JoinHost /> : null}
      <RefusalAlert error={failure} />
      <RefusalAlert error={ready.error} />
      {way !== 'seat' && ready.data ? (
        <>
          {begun}
          <p>
            <Button type="link" onClick={() => setByHand(!byHand)} aria-expanded={byHand}>
              {byHand ? '收起' : '不用这个文件，自己填'}
            </Button>
          </p>
        </>
      ) : null}
      <div className={way === 'seat' || (ready.data && !byHand) ? sheets.away : sheets.form}>
        <MarkedForm form={form} layout="vertical" onFinish={save} onValuesChange={carryName} initialValues={start}>
          <section className="sheet" aria-label="本单位">
            <h2 className="sheet-title">本单位</h2>
            <OfficeFields />
          </section>
          <section className="sheet" aria-label="第一个账号" style={{ marginTop: 12 }}>
            <h2 className="sheet-title">第一个账号</h2>
            <FirstAccountFields />
            <Button type="primary" htmlType="submit" size="large" loading={pending || busy}>
              {way === 'host' ? '完成设置，让别的电脑连进来' : '完成设置，开始办理'}
            </Button>
          </section>
        </MarkedForm>
        <div style={{ position: 'sticky', top: 12 }}>
          <LetterHeadSample office={typed} year={Number(todayHere().slice(0, 4))} />
        </div>
      </div>
      <div className={way === 'seat' || ready.data ? sheets.away : sheets.copies} ref={settings}>
        {ready.data ? null : begun}
      </div>
      <div className={way === 'alone' ? sheets.copies : sheets.away} ref={packages}>
        <BeginAwayPanel onBusy={setBusy} />
      </div>
      <div className={way === 'seat' ? sheets.away : sheets.copies} ref={copies}>
        <BringBackPanel rescue={null} />
      </div>
    </main>
  );
}
