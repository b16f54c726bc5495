import { Button, Pagination, Select, Table, Tag } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { type RegisterLine, registerLines } from '../../shared/domain/numbers/register-lines.ts';
import type { NumberRow } from '../../shared/model/numbers.ts';
import { useMayAsk } from '../session.ts';
import { ChangedNote } from '../ui/changed-note.tsx';
import { EmptyPlace } from '../ui/empty-place.tsx';
import { addressWith, pageIn, pageWord } from '../ui/lists/address.ts';
import { ExportList } from '../ui/lists/export-list.tsx';
import { listPages } from '../ui/lists/pages.ts';
import styles from '../ui/marks/badge.module.css';
import { ChangedSign } from '../ui/marks/changed-sign.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAnswer } from '../use-call.ts';
import { EnterDialog } from './enter-dialog.tsx';
import { PrintRegister } from './print-register.tsx';
import { SeriesTable } from './series-table.tsx';
import { VoidDialog } from './void-dialog.tsx';

const pageSize = 100;

/** 文号登记簿: every number that was given, void ones included, with any gap shown as a line of its own. */
export function NumbersPage() {
  const mayVoid = useMayAsk('number.void');
  const mayEnter = useMayAsk('number.enter');
  const [params, setParams] = useSearchParams();
  const [voiding, setVoiding] = useState<NumberRow | null>(null);
  const [entering, setEntering] = useState(false);
  const code = params.get('code');
  const year = /^\d{4}$/.test(params.get('year') ?? '') ? Number(params.get('year')) : null;
  const page = pageIn(params);
  const list = useAnswer('number.list', { code, year, page, pageSize });
  const series = list.data?.series ?? [];
  const choose = (changes: Record<string, string | null>) => setParams(addressWith(params, changes));
  const choice = (key: string, label: string, values: readonly string[], value: string | null) => (
    <Select
      aria-label={label}
      placeholder={label}
      allowClear
      style={{ width: 140 }}
      value={value}
      options={[...new Set(values)].map((each) => ({ value: each, label: key === 'year' ? `${each}年` : each }))}
      onChange={(chosen) => choose({ [key]: chosen ?? null })}
    />
  );
  return (
    <div className="page">
      <PageHead
        title="文号登记簿"
        says="答复函、会办意见和各种文书都从这里取号，不重号；别处用过的登记进来，作废的留在簿上"
        acts={
          <>
            {choice(
              'code',
              '机关代字',
              series.map((each) => each.code),
              code,
            )}
            {choice(
              'year',
              '年份',
              series.map((each) => String(each.year)),
              year === null ? null : String(year),
            )}
            <ExportList of={{ list: 'numbers', filter: { code, year } }} />
            <PrintRegister code={code} year={year} />
            {mayEnter ? <Button onClick={() => setEntering(true)}>登记别处用号</Button> : null}
          </>
        }
      />
      <RefusalAlert error={list.error} onRetry={() => void list.refetch()} />
      <ChangedNote found={list.data?.changedOutside ?? []} />
      <SeriesTable
        series={series.filter((each) => (!code || each.code === code) && (year === null || each.year === year))}
        onChoose={(each) => choose({ code: each.code, year: String(each.year) })}
      />
      <Table<RegisterLine>
        className="sheet-table"
        size="small"
        rowKey="key"
        loading={list.isLoading}
        dataSource={registerLines(list.data?.rows ?? [])}
        pagination={false}
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
            title: '用于',
            minWidth: 200,
            render: (_, line) =>
              line.kind === 'gap' ? <span className={styles.soon}>空号：没有登记</span> : <Bearer row={line.row} />,
          },
          { title: '日期', width: 100, render: (_, line) => (line.kind === 'given' ? line.row.issuedOn : null) },
          { title: '签发或登记', width: 96, render: (_, line) => (line.kind === 'given' ? line.row.issuedBy : null) },
          {
            title: '状态',
            width: 200,
            render: (_, line) => (line.kind === 'given' ? <Standing row={line.row} /> : null),
          },
          {
            title: '办理',
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
      <NumberPages page={page} total={list.data?.total} onPage={(to) => choose({ page: pageWord(to) })} />
      <VoidDialog row={voiding} onClose={() => setVoiding(null)} />
      <EnterDialog open={entering} onClose={() => setEntering(false)} />
    </div>
  );
}

/** Below the table, because lines of missing numbers make it longer than a page. */
function NumberPages({
  page,
  total,
  onPage,
}: {
  page: number;
  total: number | undefined;
  onPage: (to: number) => void;
}) {
  return (
    <div style={{ display: 'flex', justifyContent: 'flex-end', padding: '10px 0' }}>
      <Pagination {...listPages({ page, pageSize }, total, onPage)} />
    </div>
  );
}

function Bearer({ row }: { row: NumberRow }) {
  const to = row.proposalId !== null ? `/items/${row.proposalId}` : row.caseId !== null ? `/cases/${row.caseId}` : null;
  return (
    <>
      {to ? (
        <Link className="two-lines" to={to}>
          {row.bearer}
        </Link>
      ) : (
        <span className="two-lines">{row.bearer}</span>
      )}
      <ChangedSign {...row} />
      {row.orderReason ? <span className="quiet">不按顺序：{row.orderReason}</span> : null}
    </>
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
