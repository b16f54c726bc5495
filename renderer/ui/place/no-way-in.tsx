import { Button, Spin } from 'antd';
import { useEffect } from 'react';
import { failureOf } from '../../client.ts';
import { RefusalAlert } from '../refusal-alert.tsx';
import { Waiting } from '../waiting.tsx';
import { isLasting } from './lasting.ts';
import { LeaveHost } from './leave-host.tsx';
import styles from './place.module.css';
import { usePlace } from './use-place.ts';

/** So soon is noticed that the administrator has let this seat in, or that the host is back. */
const lookAgain = 3_000;

const titles: Readonly<Record<string, string>> = {
  'seat.removed': '席位已移走',
  'seat.unknown': '主机不认识这个席位',
  'host.other-certificate': '主机的证书不对',
  'host.program-older': '两边的程序不是同一版',
  'host.program-newer': '两边的程序不是同一版',
  'host.clock': '日期或时间不对',
};

type Props = { error: unknown; onRetry: () => void };

/**
 * In the place of a page when it cannot be known who is signed in. At a seat: that it waits to be let in, or what stands
 * between it and its host, with the way on; it goes on by itself as soon as it can.
 */
export function NoWayIn({ error, onRetry }: Props) {
  const place = usePlace(lookAgain);
  const { data, dataUpdatedAt } = place;
  const free = data?.mode === 'seat' && data.broken === null && !data.waiting;

  // biome-ignore lint/correctness/useExhaustiveDependencies: at each answer that says that the way is free.
  useEffect(() => {
    if (free) onRetry();
  }, [free, dataUpdatedAt]);

  if (!data && !place.error) return <Waiting />;
  if (data?.mode !== 'seat') {
    return (
      <div className="page">
        <RefusalAlert error={error ?? place.error} onRetry={onRetry} />
      </div>
    );
  }
  if (free) return <Waiting />;
  const { code } = error ? failureOf(error) : {};
  const final = !data.waiting && isLasting(code);
  return (
    <main className={styles.front}>
      <section className={`sheet ${styles.frontSheet}`} aria-label="与主机的连接">
        <h1>{data.waiting ? '等管理员同意' : (titles[code ?? ''] ?? '连不上主机')}</h1>
        <p role="status">{data.broken}</p>
        <dl className={styles.facts}>
          <dt>主机</dt>
          <dd>{data.host}</dd>
          <dt>这台电脑</dt>
          <dd>席位「{data.seat}」</dd>
        </dl>
        {final ? null : (
          <div className={`quiet ${styles.goingOn}`}>
            <Spin size="small" /> {data.waiting ? '同意后自动打开登录页。' : '正在自动重试，连上后自动打开登录页。'}
          </div>
        )}
        <div className={styles.acts}>
          {final || data.waiting ? null : (
            <Button loading={place.isFetching} onClick={() => void place.refetch().then(onRetry)}>
              现在重试
            </Button>
          )}
          <LeaveHost {...(final ? { type: 'primary' as const } : { type: 'link' as const })} />
        </div>
      </section>
    </main>
  );
}
