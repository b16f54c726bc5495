import { Button, Input, Progress, Segmented, Select, Tag } from 'antd';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { daysLeftInWords } from '../../shared/domain/dates/day.ts';
import { isUnsettled } from '../../shared/domain/life/acts.ts';
import {
  type CommitmentRow,
  commitmentOrders,
  commitmentStatuses,
  commitmentViews,
} from '../../shared/model/commitments.ts';
import { proposalKinds } from '../../shared/model/kinds.ts';
import { useMayAsk } from '../session.ts';
import { EmptyPlace } from '../ui/empty-place.tsx';
import { choicesOf } from '../ui/fields/choices.ts';
import { addressWith, oneOf, pageIn, pageWord } from '../ui/lists/address.ts';
import { ExportList } from '../ui/lists/export-list.tsx';
import { type ListColumn, ListTable } from '../ui/lists/list-table.tsx';
import { listPages } from '../ui/lists/pages.ts';
import { SavedViews } from '../ui/lists/saved-views.tsx';
import badgeStyles from '../ui/marks/badge.module.css';
import { ChangedSign } from '../ui/marks/changed-sign.tsx';
import { commitmentColours } from '../ui/marks/commitment-colours.ts';
import { PageHead } from '../ui/page-head.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useAnswer } from '../use-call.ts';
import styles from './commitments.module.css';
import { NoticeRound } from './notice-round.tsx';

type View = keyof typeof commitmentViews;
/** 承诺台账: every promise of every reply, soonest first. Filters live in the address, so that they stay. */
export function CommitmentsPage() {
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const mayNotify = useMayAsk('commitment.noticed');
  const view: View = oneOf(commitmentViews, params.get('view')) ?? 'open';
  const page = pageIn(params);
  const department = params.get('department') ?? '';
  const text = (params.get('text') ?? '').slice(0, 100);
  const leader = params.get('leader') ?? '';
  const status = oneOf(commitmentStatuses, params.get('status'));
  const sort = oneOf(commitmentOrders, params.get('sort')) ?? 'due';
  const reverse = params.get('reverse') === 'yes';
  const filter = { view, department, leader, status, text, sort, reverse };
  const list = useAnswer('commitment.list', { ...filter, page }, { keep: true });
  const rows = list.data?.rows ?? [];

  const narrow = (key: string, value: string | null) =>
    setParams(addressWith(params, { [key]: value }), { replace: true });
  const open = (row: CommitmentRow) => void navigate(`/items/${row.proposalId}?part=commitments`);

  return (
    <div className="page">
      <PageHead
        says={list.data ? `共${list.data.total}项　↑↓ 移动，Enter 打开` : null}
        acts={<ExportList of={{ list: 'commitments', filter }} />}
      />
      <div className={`sheet ${styles.commitmentFilters}`}>
        <Segmented<View>
          value={view}
          onChange={(next) => narrow('view', next)}
          options={(Object.keys(commitmentViews) as View[]).map((key) => ({
            value: key,
            label: `${commitmentViews[key]} ${list.data?.counts[key] ?? ''}`,
          }))}
        />
        <Select
          aria-label="责任科室"
          placeholder="责任科室"
          allowClear
          style={{ width: 150 }}
          value={department || null}
          onChange={(next: string | null) => narrow('department', next)}
          options={(list.data?.departments ?? []).map((name) => ({ value: name, label: name }))}
        />
        <Select
          aria-label="负责人"
          placeholder="负责人"
          allowClear
          style={{ width: 108 }}
          value={leader || null}
          onChange={(next: string | null) => narrow('leader', next)}
          options={(list.data?.leaders ?? []).map((name) => ({ value: name, label: name }))}
        />
        <Select
          aria-label="状态"
          placeholder="状态"
          allowClear
          style={{ width: 104 }}
          value={status}
          onChange={(next: string | null) => narrow('status', next)}
          options={choicesOf(commitmentStatuses)}
        />
        <Input.Search
          aria-label="查找承诺"
          placeholder="承诺、案由、编号、提出人"
          allowClear
          defaultValue={text}
          onSearch={(next) => narrow('text', next.trim())}
          style={{ width: 200 }}
        />
        <SavedViews list="commitments" params={params} onChange={(next) => setParams(next)} />
        {mayNotify && list.data ? <NoticeRound today={list.data.today} /> : null}
      </div>
      <RefusalAlert error={list.error} onRetry={() => void list.refetch()} />
      {list.data ? (
        <ListTable<CommitmentRow>
          rows={rows}
          keyOf={({ id }) => id}
          waiting={list.isPlaceholderData}
          columns={columns(list.data.today)}
          address={params.toString()}
          open={open}
          sorting={{
            by: sort,
            reverse,
            on: (by, down) =>
              setParams(
                addressWith(params, { sort: by === 'due' ? null : by, reverse: by !== null && down ? 'yes' : null }),
                { replace: true },
              ),
          }}
          pages={listPages({ page, pageSize: 50 }, list.data.total, (next) => narrow('page', pageWord(next)))}
          empty={
            department || leader || status || text ? (
              <EmptyPlace
                title="没有符合条件的承诺"
                action={<Button onClick={() => setParams(new URLSearchParams({ view }))}>清除筛选</Button>}
              >
                换个说法查找，或放宽筛选条件。
              </EmptyPlace>
            ) : (
              <EmptyPlace title="这里没有承诺">
                答复函签发后，在那一件的「承诺」里确认函中的承诺，就会列在这里跟踪。
              </EmptyPlace>
            )
          }
        />
      ) : list.error ? null : (
        <Waiting />
      )}
    </div>
  );
}

function columns(today: string): ListColumn<CommitmentRow>[] {
  return [
    {
      title: '承诺事项',
      sorts: 'what',
      minWidth: 200,
      render: (_: unknown, row: CommitmentRow) => (
        <>
          <Link to={`/items/${row.proposalId}?part=commitments`}>{row.what}</Link>
          <div className={`quiet ${styles.oneLine}`}>
            第{row.number}号{proposalKinds[row.kind]} {row.title}（{row.proposer}）
          </div>
          <ChangedSign {...row} />
        </>
      ),
    },
    { title: '数量', width: 90, render: (_: unknown, { amount }) => <span className="nowrap">{amount}</span> },
    {
      title: '责任',
      sorts: 'department',
      width: 120,
      minWidth: 100,
      render: (_: unknown, { department, leader }: CommitmentRow) => (
        <>
          <div>{department || '—'}</div>
          <div className="quiet">{leader}</div>
        </>
      ),
    },
    {
      title: '时限',
      sorts: 'due',
      width: 110,
      minWidth: 100,
      render: (_: unknown, { dueOn, status, settledOn }: CommitmentRow) => {
        const over = !isUnsettled(status);
        return (
          <>
            <div>{dueOn}</div>
            <div className={!over && dueOn < today ? badgeStyles.overdue : 'quiet'}>
              {over ? `${settledOn ?? ''}了结` : daysLeftInWords(today, dueOn)}
            </div>
          </>
        );
      },
    },
    {
      title: '进度',
      sorts: 'progress',
      width: 130,
      minWidth: 100,
      render: (_: unknown, { progress, milestonesAll, milestonesDone }: CommitmentRow) => (
        <>
          <Progress percent={progress} size="small" aria-label="进度" />
          {milestonesAll > 0 ? (
            <div className="quiet">
              节点 {milestonesDone}/{milestonesAll}
            </div>
          ) : null}
        </>
      ),
    },
    {
      title: '状态',
      sorts: 'status',
      width: 90,
      render: (_: unknown, { status }: CommitmentRow) => (
        <Tag color={commitmentColours[status]}>{commitmentStatuses[status]}</Tag>
      ),
    },
    { title: '评价', dataIndex: 'rating', width: 80, render: (rating: string | null) => rating ?? '—' },
  ];
}
