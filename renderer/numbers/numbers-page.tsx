import { Alert, Button, Select, Table, Tag } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { NumberRow } from '../../shared/model/letter/letter.ts';
import { useMayAsk } from '../session.ts';
import { EmptyPlace } from '../ui/empty-place.tsx';
import { ExportList } from '../ui/lists/export-list.tsx';
import { ownPages } from '../ui/lists/pages.ts';
import styles from '../ui/marks/badge.module.css';
import { PageHead } from '../ui/page-head.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAnswer } from '../use-call.ts';
import { type RegisterLine, registerLines } from './register-lines.ts';
import { VoidDialog } from './void-dialog.tsx';

/** 文号登记簿: every number that was given, void ones included, with any gap shown as a line of its own. */
export function NumbersPage() {
  const mayVoid = useMayAsk('number.void');
  const [params, setParams] = useSearchParams();
  const [voiding, setVoiding] = useState<NumberRow | null>(null);
  const all = useAnswer('number.list', {});
  const rows = all.data ?? [];
  const code = params.get('code');
  const year = params.get('year');
  const lines = useMemo(
    () =>
      registerLines(
        (all.data ?? []).filter((row) => (!code || row.code === code) && (!year || String(row.year) === year)),
      ),
    [all.data, code, year],
  );
  const gaps = lines.filter((line) => line.kind === 'gap').length;

  const choice = (key: string, label: string, values: readonly string[], value: string | null) => (
    <Select
      aria-label={label}
      placeholder={label}
      allowClear
      style={{ width: 140 }}
      value={value}
      options={[...new Set(values)].map((each) => ({ value: each, label: key === 'year' ? `${each}年` : each }))}
      onChange={(chosen) => {
        const to = new URLSearchParams(params);
        if (chosen) to.set(key, chosen);
        else to.delete(key);
        setParams(to);
      }}
    />
  );
  return (
    <div className="page">
      <PageHead
        title="文号登记簿"
        says="签发时自动编号，不跳号、不重号；作废的号留在簿上"
        acts={
          <>
            {choice(
              'code',
              '机关代字',
              rows.map((row) => row.code),
              code,
            )}
            {choice(
              'year',
              '年份',
              rows.map((row) => String(row.year)),
              year,
            )}
            <ExportList of={{ list: 'numbers', filter: { code, year: year ? Number(year) : null } }} />
          </>
        }
      />
      <RefusalAlert error={all.error} onRetry={() => void all.refetch()} />
      {gaps > 0 ? (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 10 }}
          title={`有${gaps}个文号空缺，请管理员查看操作日志核实。`}
        />
      ) : null}
      <Table<RegisterLine>
        className="sheet-table"
        size="small"
        rowKey="key"
        loading={all.isLoading}
        dataSource={lines}
        pagination={ownPages(100)}
        locale={{
          emptyText: <EmptyPlace title="还没有编过文号">领导签发答复函或会办意见时自动编号，并登记在这里。</EmptyPlace>,
        }}
        columns={[
          {
            title: '文号',
            width: 190,
            render: (_, line) => (
              <span className={line.kind === 'gap' ? styles.soon : undefined}>{line.documentNumber}</span>
            ),
          },
          {
            title: '办理件',
            render: (_, line) =>
              line.kind === 'gap' ? (
                <span className={styles.soon}>空号：没有登记</span>
              ) : (
                <Link className="two-lines" to={`/items/${line.row.proposalId}`}>
                  {line.row.title}
                </Link>
              ),
          },
          { title: '签发日期', width: 100, render: (_, line) => (line.kind === 'given' ? line.row.issuedOn : null) },
          { title: '签发人', width: 96, render: (_, line) => (line.kind === 'given' ? line.row.issuedBy : null) },
          {
            title: '状态',
            width: 260,
            render: (_, line) => (line.kind === 'given' ? <Standing row={line.row} /> : null),
          },
          {
            title: '',
            width: 70,
            render: (_, line) =>
              mayVoid && line.kind === 'given' && !line.row.voidedOn ? (
                <Button
                  type="link"
                  size="small"
                  danger
                  aria-label={`作废${line.documentNumber}`}
                  onClick={() => setVoiding(line.row)}
                >
                  作废
                </Button>
              ) : null,
          },
        ]}
      />
      <VoidDialog row={voiding} onClose={() => setVoiding(null)} />
    </div>
  );
}

function Standing({ row }: { row: NumberRow }) {
  if (!row.voidedOn) return <span>在用</span>;
  return (
    <>
      <Tag style={{ marginInlineEnd: 8 }}>已作废</Tag>
      <span className="quiet">
        {row.voidedOn} {row.voidReason}
      </span>
    </>
  );
}
