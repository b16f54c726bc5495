import { Input, Progress, Segmented, Select, Table, Tag } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { daysLeftInWords } from '../../shared/domain/dates/day.ts';
import { type CommitmentRow, commitmentStatuses, commitmentViews } from '../../shared/model/commitments.ts';
import { proposalKinds } from '../../shared/model/kinds.ts';
import { useMayAsk } from '../session.ts';
import { EmptyPlace } from '../ui/empty-place.tsx';
import { isTyping, useKeys } from '../ui/keys.ts';
import { ExportList } from '../ui/lists/export-list.tsx';
import { listKeys } from '../ui/lists/keys.ts';
import { listPages } from '../ui/lists/pages.ts';
import { commitmentColours } from '../ui/marks/commitment-colours.ts';
import { PageHead } from '../ui/page-head.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useAnswer } from '../use-call.ts';
import { NoticeRound } from './notice-round.tsx';
import './commitments.css';

type View = keyof typeof commitmentViews;
const viewOf = (word: string | null): View =>
  word !== null && Object.hasOwn(commitmentViews, word) ? (word as View) : 'open';

/** 承诺台账: every promise of every reply, soonest first. Filters live in the address, so that they stay. */
export function CommitmentsPage() {
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const mayNotify = useMayAsk('commitment.noticed');
  const view = viewOf(params.get('view'));
  const page = Math.max(1, Number(params.get('page')) || 1);
  const department = params.get('department') ?? '';
  const text = (params.get('text') ?? '').slice(0, 100);
  const list = useAnswer('commitment.list', { view, page, department, text }, { keep: true });
  const rows = list.data?.rows ?? [];
  const [picked, setPicked] = useState(-1);

  const address = params.toString();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the address is what resets the choice.
  useEffect(() => setPicked(-1), [address]);

  function narrow(key: string, value: string) {
    const next = new URLSearchParams(params);
    if (value === '') next.delete(key);
    else next.set(key, value);
    if (key !== 'page') next.delete('page');
    setParams(next, { replace: true });
  }
  const open = (row: CommitmentRow | undefined) => row && void navigate(`/items/${row.proposalId}?part=commitments`);
  function step(by: number) {
    const next = Math.min(Math.max(picked + by, 0), rows.length - 1);
    setPicked(next);
    document.querySelector(`[data-row-key="${rows[next]?.id}"]`)?.scrollIntoView({ block: 'nearest' });
  }
  useKeys(listKeys(step, rows[picked] ? (event) => !isTyping(event.target) && open(rows[picked]) : undefined));

  return (
    <div className="page">
      <PageHead
        says={list.data ? `共${list.data.total}项　↑↓ 选择，Enter 打开` : null}
        acts={<ExportList of={{ list: 'commitments', filter: { view, department, text } }} />}
      />
      <div className="sheet commitment-filters">
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
          onChange={(next: string | null) => narrow('department', next ?? '')}
          options={(list.data?.departments ?? []).map((name) => ({ value: name, label: name }))}
        />
        <Input.Search
          aria-label="查找承诺"
          placeholder="承诺、案由、编号、提出人"
          allowClear
          defaultValue={text}
          onSearch={(next) => narrow('text', next.trim())}
          style={{ width: 230 }}
        />
        {mayNotify && list.data ? <NoticeRound today={list.data.today} /> : null}
      </div>
      <RefusalAlert error={list.error} onRetry={() => void list.refetch()} />
      {list.data ? (
        <Table<CommitmentRow>
          className="item-table"
          size="small"
          rowKey="id"
          dataSource={rows}
          columns={columns(list.data.today)}
          rowClassName={(_, index) => (index === picked ? 'row-picked' : '')}
          onRow={(row, index) => ({
            'aria-selected': index === picked,
            onClick: () => setPicked(index ?? -1),
            onDoubleClick: () => open(row),
          })}
          pagination={listPages({ page, pageSize: 50 }, list.data.total, (next) =>
            narrow('page', next === 1 ? '' : String(next)),
          )}
          locale={{
            emptyText: (
              <EmptyPlace title="这里没有承诺">
                答复函签发后，在那一件的「承诺」里确认函中的承诺，就会列在这里跟踪。
              </EmptyPlace>
            ),
          }}
        />
      ) : list.error ? null : (
        <Waiting />
      )}
    </div>
  );
}

function columns(today: string) {
  return [
    {
      title: '承诺事项',
      render: (_: unknown, row: CommitmentRow) => (
        <>
          <Link to={`/items/${row.proposalId}?part=commitments`}>{row.what}</Link>
          <div className="quiet one-line">
            第{row.number}号{proposalKinds[row.kind]} {row.title}（{row.proposer}）
          </div>
        </>
      ),
    },
    { title: '数量', dataIndex: 'amount', width: 90 },
    {
      title: '责任',
      width: 120,
      render: (_: unknown, { department, leader }: CommitmentRow) => (
        <>
          <div>{department || '—'}</div>
          <div className="quiet">{leader}</div>
        </>
      ),
    },
    {
      title: '时限',
      width: 110,
      render: (_: unknown, { dueOn, status, settledOn }: CommitmentRow) => {
        const over = status === 'done' || status === 'failed';
        return (
          <>
            <div>{dueOn}</div>
            <div className={!over && dueOn < today ? 'badge-overdue' : 'quiet'}>
              {over ? `${settledOn ?? ''}了结` : daysLeftInWords(today, dueOn)}
            </div>
          </>
        );
      },
    },
    {
      title: '进度',
      width: 130,
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
      width: 90,
      render: (_: unknown, { status }: CommitmentRow) => (
        <Tag color={commitmentColours[status]}>{commitmentStatuses[status]}</Tag>
      ),
    },
    { title: '评价', dataIndex: 'rating', width: 80, render: (rating: string | null) => rating ?? '—' },
  ];
}
