import { Button, Table, Tag } from 'antd';
import { Link, useNavigate } from 'react-router';
import { letterKinds, proposalKinds } from '../../shared/model/kinds.ts';
import type { QueueRow } from '../../shared/model/letter/letter.ts';
import { useMayAsk } from '../session.ts';
import { EmptyPlace } from '../ui/empty-place.tsx';
import { ChangedSign } from '../ui/marks/changed-sign.tsx';
import { instantWords } from '../ui/marks/day-words.ts';
import { DeadlineBadge } from '../ui/marks/deadline-badge.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAnswer } from '../use-call.ts';
import { ExtensionsWaiting } from './extensions-waiting.tsx';
import { LeaderRequests } from './leader-requests.tsx';
import { StandingIn } from './standing-in.tsx';

/** 审签: the letters that wait for a signature, most urgent first. */
export function ReviewQueue() {
  const navigate = useNavigate();
  const maySign = useMayAsk('letter.sign');
  const queue = useAnswer('letter.queue', {});
  const rows = queue.data ?? [];
  const first = maySign ? rows.find((row) => row.maySign) : undefined;
  const open = (row: QueueRow) => void navigate(`/review/${row.proposalId}`);
  return (
    <div className="page">
      <PageHead
        says={queue.data ? `待审签${rows.length}件，期限近的在前` : null}
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
      <Table<QueueRow>
        size="small"
        rowKey="proposalId"
        loading={{ spinning: queue.isPending, delay: 200 }}
        dataSource={rows}
        pagination={false}
        locale={{
          emptyText: (
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
                {maySign && !row.maySign ? <div className="quiet">由别的领导签</div> : null}
              </>
            ),
          },
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
                type={maySign && row.maySign ? 'primary' : 'default'}
                onClick={(event) => {
                  event.stopPropagation();
                  open(row);
                }}
              >
                {maySign && row.maySign ? '审签' : '查看'}
              </Button>
            ),
          },
        ]}
      />
    </div>
  );
}
