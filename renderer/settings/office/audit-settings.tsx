import { Button, InputNumber, Progress, Segmented, Table, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AuditRow } from '../../../shared/model/audit.ts';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { ExportList } from '../../ui/lists/export-list.tsx';
import { listPages } from '../../ui/lists/pages.ts';
import { instantWords } from '../../ui/marks/day-words.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct, useAnswer } from '../../use-call.ts';
import { AuditVerdictNote } from './audit-verdict.tsx';
import { ChangeLines } from './change-lines.tsx';
import { PrintedEnd } from './printed-end.tsx';
import { WhatLogProves } from './what-log-proves.tsx';

type Outcome = 'all' | 'done' | 'refused';

/** 操作日志: everything that was done or refused, and whether the record is still whole. */
export function AuditSettings() {
  const [outcome, setOutcome] = useState<Outcome>('all');
  const [proposalId, setProposalId] = useState<number | null>(null);
  const [page, setPage] = useState(1);
  const filter = { outcome: outcome === 'all' ? null : outcome, proposalId };
  const list = useAnswer('audit.list', { ...filter, page, pageSize: 50 }, { keep: true });
  const verify = useAct('audit.verify');
  return (
    <div className="sheet">
      <div className="filter-bar">
        <Segmented<Outcome>
          aria-label="结果"
          value={outcome}
          options={[
            { value: 'all', label: '全部' },
            { value: 'done', label: '已办' },
            { value: 'refused', label: '被拒' },
          ]}
          onChange={(chosen) => {
            setOutcome(chosen);
            setPage(1);
          }}
        />
        <InputNumber
          aria-label="办理件内部序号"
          placeholder="办理件序号"
          min={1}
          controls={false}
          style={{ width: 120 }}
          value={proposalId}
          onChange={(id) => {
            setProposalId(id);
            setPage(1);
          }}
        />
        <span className="filter-acts">
          <ExportList of={{ list: 'log', filter }} />
          <Button loading={verify.isPending} onClick={() => verify.mutate({})}>
            核验日志
          </Button>
        </span>
      </div>
      <RefusalAlert error={list.error ?? verify.error} />
      <PrintedEnd pending={verify.isPending} onVerify={(printed) => verify.mutate({ printed })} />
      <WhatLogProves />
      {verify.isPending ? <VerifyProgress /> : null}
      {verify.data && !verify.isPending ? <AuditVerdictNote verdict={verify.data} /> : null}
      <Table<AuditRow>
        size="small"
        rowKey="id"
        loading={list.isLoading}
        dataSource={list.data?.rows ?? []}
        pagination={listPages({ page, pageSize: 50 }, list.data?.total, setPage)}
        locale={{ emptyText: <EmptyPlace title="没有符合条件的日志" /> }}
        columns={[
          { title: '序号', width: 64, dataIndex: 'id' },
          { title: '时间', width: 132, render: (_, row) => instantWords(row.at) },
          { title: '谁', width: 90, dataIndex: 'who' },
          { title: '操作', width: 130, dataIndex: 'label' },
          {
            title: '内容',
            minWidth: 220,
            render: (_, row) => (
              <>
                <span className="keep-lines">{row.words}</span>
                <ChangeLines changes={row.changes} />
              </>
            ),
          },
          {
            title: '办理件',
            width: 70,
            render: (_, row) => (row.proposalId ? <Link to={`/items/${row.proposalId}`}>打开</Link> : null),
          },
          {
            title: '结果',
            width: 64,
            render: (_, row) => (row.outcome === 'done' ? '已办' : <Tag color="warning">被拒</Tag>),
          },
        ]}
      />
    </div>
  );
}

/** How far the verification has come; asked twice a second while it runs. */
function VerifyProgress() {
  const progress = useAnswer('audit.progress', {}, { every: 500 });
  const { done, total } = progress.data ?? { done: 0, total: 1 };
  return <Progress percent={Math.floor((done / Math.max(1, total)) * 100)} format={() => `${done}/${total}条`} />;
}
