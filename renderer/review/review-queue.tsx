import { Button, Segmented, Table, Tag } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { isMine } from '../../shared/domain/letter/deciding/next-letter.ts';
import { atSigning, isLate, lyingAt, lyingPlaces } from '../../shared/domain/letter/steps/lying.ts';
import { letterKinds, proposalKinds } from '../../shared/model/kinds.ts';
import type { QueueRow } from '../../shared/model/letter/letter.ts';
import { useMayAsk } from '../session.ts';
import { EmptyPlace } from '../ui/empty-place.tsx';
import badge from '../ui/marks/badge.module.css';
import { ChangedSign } from '../ui/marks/changed-sign.tsx';
import { instantWords, shortDay, todayHere } from '../ui/marks/day-words.ts';
import { DeadlineBadge } from '../ui/marks/deadline-badge.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAnswer } from '../use-call.ts';
import { ExtensionsWaiting } from './extensions-waiting.tsx';
import { LeaderRequests } from './leader-requests.tsx';
import styles from './review.module.css';
import { StandingIn } from './standing-in.tsx';

/** 审签: the letters that wait for a signature or at a step before it, most urgent first. */
export function ReviewQueue() {
  const navigate = useNavigate();
  const maySign = useMayAsk('letter.sign');
  const queue = useAnswer('letter.queue', {});
  const [address, setAddress] = useSearchParams();
  const all = queue.data ?? [];
  const today = todayHere();
  const places = lyingPlaces(all, today);
  const mine = all.filter(isMine);
  const asked = address.get('step') ?? (places.length > 0 && mine.length > 0 ? 'mine' : 'all');
  const rows = asked === 'mine' ? mine : asked === 'all' ? all : all.filter((row) => lyingAt(row) === asked);
  const first = rows.find(isMine);
  const open = (row: QueueRow) => void navigate(`/review/${row.proposalId}`);
  return (
    <div className="page">
      <PageHead
        says={queue.data ? `待审签${all.length}件，期限近的在前` : null}
        {...(first
          ? {
              acts: (
                <Button type="primary" onClick={() => open(first)}>
                  从第一件看起
                </Button>
              ),
            }
          : {})}
      />
      <LeaderRequests />
      <ExtensionsWaiting />
      <StandingIn />
      <RefusalAlert error={queue.error} onRetry={() => void queue.refetch()} />
      {places.length > 0 ? (
        <Segmented
          aria-label="停在哪一步"
          className={styles.places ?? ''}
          value={asked}
          options={[
            { value: 'mine', label: `等我办 ${mine.length}` },
            { value: 'all', label: `全部 ${all.length}` },
            ...places.map(({ name, count, late }) => ({
              value: name,
              label: `${name === atSigning ? '等签发' : name} ${count}${late > 0 ? `（超期${late}）` : ''}`,
            })),
          ]}
          onChange={(value) => setAddress({ step: String(value) }, { replace: true })}
        />
      ) : null}
      <Table<QueueRow>
        size="small"
        rowKey="proposalId"
        loading={{ spinning: queue.isPending, delay: 200 }}
        dataSource={rows}
        pagination={false}
        locale={{
          emptyText:
            all.length > 0 ? (
              <EmptyPlace title="这里没有待办的函件">别的步骤里还有，可在上面选「全部」看。</EmptyPlace>
            ) : (
              <EmptyPlace title="没有待审签的函件" action={<Link to="/board">回到工作台</Link>}>
                经办人送审的答复函和会办意见会列在这里。
              </EmptyPlace>
            ),
        }}
        onRow={(row) => ({
          tabIndex: 0,
          onClick: () => open(row),
          onKeyDown: (event) => {
            if (event.key === 'Enter' && event.target === event.currentTarget) open(row);
          },
          style: { cursor: 'pointer' },
        })}
        columns={[
          {
            title: '编号',
            width: 130,
            render: (_, row) => (
              <Link to={`/items/${row.proposalId}`} onClick={(event) => event.stopPropagation()}>
                {row.number}
              </Link>
            ),
          },
          {
            title: '类别',
            width: 70,
            render: (_, row) => proposalKinds[row.kind as keyof typeof proposalKinds] ?? row.kind,
          },
          {
            title: '案由',
            minWidth: 180,
            render: (_, row) => (
              <>
                <span className="two-lines">{row.title}</span>
                <ChangedSign {...row} />
              </>
            ),
          },
          {
            title: '函件',
            width: 110,
            render: (_, row) => (
              <>
                {letterKinds[row.letterKind]} {row.version > 1 ? <Tag>第{row.version}版</Tag> : null}
                {maySign && !row.maySign && row.step === null ? <div className="quiet">由别的领导签</div> : null}
              </>
            ),
          },
          ...(places.length > 0
            ? [
                {
                  title: '停在',
                  width: 150,
                  render: (_: unknown, row: QueueRow) => (
                    <>
                      <div>{row.step?.name ?? '等签发'}</div>
                      {row.step ? (
                        <div className={isLate(row.step, today) ? badge.overdue : 'quiet'}>
                          等{row.step.waitsFor.join('、')}
                          {row.step.dueOn ? `，${shortDay(row.step.dueOn)}前` : ''}
                        </div>
                      ) : null}
                    </>
                  ),
                },
              ]
            : []),
          {
            title: '送审',
            width: 170,
            render: (_, row) => (
              <>
                <div>{row.submittedBy}</div>
                <div className="quiet nowrap">{instantWords(row.submittedAt)}</div>
              </>
            ),
          },
          {
            title: '期限',
            width: 120,
            render: (_, row) => <DeadlineBadge deadline={row.deadline} withDay />,
          },
          {
            title: '办理',
            width: 96,
            render: (_, row) => (
              <Button
                size="small"
                type={isMine(row) ? 'primary' : 'default'}
                onClick={(event) => {
                  event.stopPropagation();
                  open(row);
                }}
              >
                {row.mayReview ? '审核' : row.maySign ? '审签' : '查看'}
              </Button>
            ),
          },
        ]}
      />
    </div>
  );
}
