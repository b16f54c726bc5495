import { Button, Input, Progress, Segmented, Table, Tag } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { z } from 'zod';
import type { AuditFilter, AuditRow } from '../../../shared/model/audit.ts';
import { EmptyPlace } from '../../ui/empty-place.tsx';
import { DayInput } from '../../ui/fields/day-input.tsx';
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
type Narrowed = Omit<z.infer<typeof AuditFilter>, 'proposalId' | 'page' | 'pageSize'>;
const everything: Narrowed = { who: '', operation: '', item: '', from: null, until: null, outcome: null };

/** 操作日志: everything that was done or refused, and whether the record is still whole. */
export function AuditSettings() {
  const [filter, setFilter] = useState(everything);
  const [page, setPage] = useState(1);
  const list = useAnswer('audit.list', { ...filter, page, pageSize: 50 }, { keep: true });
  const verify = useAct('audit.verify');
  function narrow(by: Partial<Narrowed>) {
    setFilter((now) => ({ ...now, ...by }));
    setPage(1);
  }
  const words = (key: 'who' | 'operation' | 'item', label: string, placeholder: string, width: number) => (
    <Input
      aria-label={label}
      placeholder={placeholder}
      allowClear
      maxLength={100}
      style={{ width }}
      value={filter[key]}
      onChange={(event) => narrow({ [key]: event.target.value })}
    />
  );
  const day = (key: 'from' | 'until', label: string, placeholder: string) => (
    <span style={{ width: 112 }}>
      <DayInput
        aria-label={label}
        placeholder={placeholder}
        value={filter[key]}
        onChange={(on) => narrow({ [key]: on })}
      />
    </span>
  );
  return (
    <div className="sheet">
      <div className="filter-bar">
        <Segmented<Outcome>
          aria-label="结果"
          value={filter.outcome ?? 'all'}
          options={[
            { value: 'all', label: '全部' },
            { value: 'done', label: '已办' },
            { value: 'refused', label: '被拒' },
          ]}
          onChange={(chosen) => narrow({ outcome: chosen === 'all' ? null : chosen })}
        />
        {words('who', '谁', '谁', 88)}
        {words('operation', '操作', '操作，如 签发', 116)}
        {words('item', '办理件', '件的编号、案由', 132)}
        {day('from', '不早于', '日期从')}
        {day('until', '不晚于', '日期到')}
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
