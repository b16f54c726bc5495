import { DownloadOutlined } from '@ant-design/icons';
import { Alert, App, Button, Select, Table, Tag } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { proposalKinds } from '../../shared/model/kinds.ts';
import { type WebRow, type WebRowState, webRowStates } from '../../shared/model/web-text.ts';
import { EmptyPlace } from '../ui/empty-place.tsx';
import { choicesOf } from '../ui/fields/choices.ts';
import { saveFiles } from '../ui/files/save-files.ts';
import { addressWith, oneOf } from '../ui/lists/address.ts';
import { ExportList } from '../ui/lists/export-list.tsx';
import { listPages } from '../ui/lists/pages.ts';
import { ChangedSign } from '../ui/marks/changed-sign.tsx';
import { todayHere } from '../ui/marks/day-words.ts';
import { PageHead } from '../ui/page-head.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAct, useAnswer } from '../use-call.ts';
import { OverviewDialog } from './overview-dialog.tsx';
import styles from './publication.module.css';

const colours: Record<WebRowState, string> = {
  ...{ open: 'default', begun: 'default', waiting: 'blue', returned: 'orange' },
  ...{ passed: 'cyan', published: 'green', closed: 'default', again: 'red' },
};

const pageSize = 50;

/** 公开目录: every signed reply of a year and how far it has come to the web, with the list and the compilation. */
export function WebYearPage() {
  const { modal } = App.useApp();
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const today = todayHere();
  const thisYear = Number(today.slice(0, 4));
  const asked = Number(params.get('year'));
  const year = Number.isInteger(asked) && asked >= 1990 && asked <= 2100 ? asked : thisYear;
  const kind = oneOf(proposalKinds, params.get('kind'));
  const state = oneOf(webRowStates, params.get('state'));
  const page = Math.max(1, Number(params.get('page')) || 1);
  const rows = useAnswer('publication.year', { year, kind, state, page, pageSize }, { keep: true });
  const [overview, setOverview] = useState(false);
  const compile = useAct('publication.compile');
  const set = (key: string, value: string | null) =>
    setParams(addressWith(params, { page: null, [key]: value }), { replace: true });
  const addressOf = ({ proposalId, formerId }: WebRow) =>
    proposalId === null ? `/former/${formerId}/publication` : `/items/${proposalId}/publication`;

  async function take() {
    const made = await compile.mutateAsync({ year, kind }).catch(() => null);
    if (!made) return;
    await saveFiles(made);
    if (made.left.length === 0) return;
    modal.info({
      title: `汇编已导出，有${made.left.length}件没有收进去`,
      width: 620,
      content: (
        <ul className={styles.reasons}>
          {made.left.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      ),
      okText: '知道了',
    });
  }
  const total = rows.data?.total ?? 0;
  const late = (rows.data?.rows ?? []).filter(({ dueOn }) => dueOn !== null && dueOn < today).length;
  return (
    <div className="page">
      <PageHead
        says={rows.data ? `${year}年已签发的答复${total}件` : null}
        acts={
          <>
            <ExportList of={{ list: 'publication', filter: { year, kind, state } }} />
            <Button onClick={() => setOverview(true)}>总体情况…</Button>
            <Button type="primary" icon={<DownloadOutlined />} loading={compile.isPending} onClick={() => void take()}>
              导出年度汇编
            </Button>
          </>
        }
      />
      <div className="filter-bar">
        <Select
          aria-label="年度"
          style={{ width: 110 }}
          value={year}
          options={Array.from({ length: 12 }, (_, back) => thisYear - back).map((value) => ({
            value,
            label: `${value}年`,
          }))}
          onChange={(value) => set('year', String(value))}
        />
        <Select
          aria-label="类别"
          style={{ width: 120 }}
          value={kind ?? 'all'}
          options={[{ value: 'all', label: '建议和提案' }, ...choicesOf(proposalKinds)]}
          onChange={(value) => set('kind', value === 'all' ? null : value)}
        />
        <Select
          aria-label="公开情况"
          style={{ width: 210 }}
          value={state ?? 'all'}
          options={[{ value: 'all', label: '全部情况' }, ...choicesOf(webRowStates)]}
          onChange={(value) => set('state', value === 'all' ? null : value)}
        />
      </div>
      <RefusalAlert error={rows.error ?? compile.error} />
      {late > 0 ? (
        <Alert
          type="warning"
          showIcon
          style={{ marginBottom: 12 }}
          title={`${total > pageSize ? '这一页有' : ''}${late}件已超过公开期限，还没有登记公开情况。`}
        />
      ) : null}
      <Table<WebRow>
        className="sheet-table"
        size="small"
        rowKey={({ proposalId, formerId }) => `${proposalId} ${formerId}`}
        loading={{ spinning: rows.isPending, delay: 200 }}
        dataSource={rows.data?.rows ?? []}
        pagination={listPages({ page, pageSize }, rows.data?.total, (to) => set('page', String(to)))}
        onRow={(row) => ({ onDoubleClick: () => void navigate(addressOf(row)) })}
        locale={{
          emptyText: (
            <EmptyPlace title={`${year}年还没有签发的答复`}>
              答复函签发后列在这里；往年的答复函，在它的页面上点「公开」后也列在这里。
            </EmptyPlace>
          ),
        }}
        columns={[
          { title: '编号', width: 110, render: (_, row) => `${proposalKinds[row.kind]}${row.number}` },
          {
            title: '标题',
            minWidth: 200,
            render: (_, row) => (
              <>
                <Link to={addressOf(row)}>{row.title}</Link> <ChangedSign {...row} />
              </>
            ),
          },
          { title: '提出人', width: 150, dataIndex: 'proposer' },
          {
            title: '答复',
            width: 190,
            render: (_, { documentNumber, signedOn }) => (
              <>
                <div className="nowrap">{documentNumber}</div>
                <div className="quiet">{signedOn}</div>
              </>
            ),
          },
          {
            title: '公开情况',
            width: 190,
            render: (_, row) => <Tag color={colours[row.state]}>{webRowStates[row.state]}</Tag>,
          },
          {
            title: '期限或日期',
            width: 130,
            render: (_, { day, dueOn }) =>
              dueOn ? <span className={dueOn < today ? styles.late : ''}>应在 {dueOn} 前</span> : day,
          },
          {
            title: '网址',
            width: 110,
            render: (_, { url }) =>
              url ? (
                <a href={url} target="_blank" rel="noreferrer" title={url}>
                  打开
                </a>
              ) : null,
          },
        ]}
      />
      {overview ? <OverviewDialog year={year} kind={kind} onClose={() => setOverview(false)} /> : null}
    </div>
  );
}
