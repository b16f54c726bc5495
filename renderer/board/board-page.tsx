import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { dayWithWeekday } from '../../shared/domain/dates/day.ts';
import { useMayAsk, useRoles } from '../session.ts';
import { KeepingNotices } from '../ui/copies/keeping-notices.tsx';
import { EmptyPlace } from '../ui/empty-place.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useAnswer } from '../use-call.ts';
import styles from './board.module.css';
import { ComingWeeks } from './coming-weeks.tsx';
import { Doors } from './doors.tsx';
import { StandingNotes } from './standing-notes.tsx';
import { TodayList } from './today-list.tsx';

const scopeKey = 'proposal-desk.board-scope';

/** 工作台: what is to be done today and why. */
export function BoardPage() {
  const [scope, setScope] = useState<'all' | 'mine'>(() =>
    localStorage.getItem(scopeKey) === 'mine' ? 'mine' : 'all',
  );
  const board = useAnswer('proposal.board', { scope }, { keep: true });
  const notices = useAnswer('backup.notices', {});
  const roles = useRoles();
  const navigate = useNavigate();
  const mayRegister = useMayAsk('proposal.create');

  if (board.error)
    return (
      <div className="page">
        <RefusalAlert error={board.error} onRetry={() => void board.refetch()} />
      </div>
    );
  if (!board.data) return <Waiting />;
  const { today, rows, days, personId } = board.data;
  const whose = scope === 'mine' ? personId : null;
  return (
    <div className="page">
      <PageHead
        says={`今天是${dayWithWeekday(today)}`}
        acts={
          <>
            {board.data.personId !== null ? (
              <Segmented<'all' | 'mine'>
                aria-label="看哪些件"
                value={scope}
                options={[
                  { value: 'all', label: '全部' },
                  { value: 'mine', label: '只看我的' },
                ]}
                onChange={(chosen) => {
                  localStorage.setItem(scopeKey, chosen);
                  setScope(chosen);
                }}
              />
            ) : null}
            <Button onClick={() => void navigate('/schedule/week')}>周清单</Button>
          </>
        }
      />
      <StandingNotes />
      <KeepingNotices notices={notices.data ?? []} wayThere />
      <Doors board={board.data} roles={roles} whose={whose} />
      <div className={styles.board}>
        <section className="sheet" aria-label="今日事项">
          <h2 className="sheet-title">
            今日事项<span className="quiet">　按期限先后，最急的在最前</span>
          </h2>
          {rows.length > 0 ? (
            <TodayList rows={rows} today={today} />
          ) : (
            <EmptyPlace
              title="没有待答复的件"
              action={
                mayRegister ? (
                  <Button type="primary" onClick={() => void navigate('/items/new')}>
                    收件
                  </Button>
                ) : null
              }
            >
              收到交办的建议、提案后，把交办通知粘贴进来即可登记。
            </EmptyPlace>
          )}
        </section>
        <aside className="sheet" aria-label="今后四周">
          <h2 className="sheet-title">今后四周</h2>
          <ComingWeeks today={today} days={days} whose={whose === null ? '' : `&person=${whose}`} />
        </aside>
      </div>
    </div>
  );
}
