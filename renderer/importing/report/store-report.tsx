import { Table, Tabs } from 'antd';
import { useState } from 'react';
import { Link, type To } from 'react-router';
import { doubtWords } from '../../../shared/domain/earlier/record-standing.ts';
import { caseFieldWords } from '../../../shared/domain/earlier/value-words.ts';
import {
  type ImportBatch,
  type ImportRecordRow,
  type RecordState,
  recordStates,
} from '../../../shared/model/importing.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAnswer } from '../../use-call.ts';
import { pageSize } from '../grid/record-filter.ts';

/** What came in and what did not, with the reason, each leading to where it is now. */
export function StoreReport({ batch }: { batch: ImportBatch }) {
  const states = (Object.keys(recordStates) as RecordState[]).filter((state) => batch.counts[state] > 0);
  const order = ['stored', 'failed', ...states].filter((state, at, all) => all.indexOf(state) === at);
  const shown = order.filter((state) => states.includes(state as RecordState)) as RecordState[];
  if (shown.length === 0) return null;
  return (
    <section className="sheet" aria-label="入库结果">
      <Tabs
        size="small"
        items={shown.map((state) => ({
          key: state,
          label: `${tabWords(state, batch.counts)} ${batch.counts[state]}`,
          children: <ReportRows batchId={batch.id} state={state} />,
        }))}
      />
    </section>
  );
}

const reasonOf = ({ state, reason, reading }: ImportRecordRow) => (state === 'doubtful' ? doubtWords(reading) : reason);

/** What is ready but does not come in was left out by someone. */
function tabWords(state: RecordState, { due }: ImportBatch['counts']): string {
  return state === 'ready' && due === 0 ? '不入库' : recordStates[state];
}

/** Where a record is now: among the cases, the material, or still in the repair sheet. */
function placeOf({ state, caseId, what, reading }: ImportRecordRow): To {
  if (caseId !== null) return `/cases/${caseId}`;
  const words = caseFieldWords(reading, 'title') || caseFieldWords(reading, 'number');
  const text = encodeURIComponent(words.slice(0, 100));
  return state === 'stored' && what.includes('material')
    ? `/references?text=${text}`
    : { search: `?step=check&text=${text}` };
}

function ReportRows({ batchId, state }: { batchId: number; state: RecordState }) {
  const [page, setPage] = useState(1);
  const rows = useAnswer('imports.records', { batchId, state, page, pageSize }, { keep: true });
  return (
    <>
      <RefusalAlert error={rows.error} onRetry={() => void rows.refetch()} />
      <Table<ImportRecordRow>
        size="small"
        rowKey="id"
        loading={rows.isLoading}
        dataSource={rows.data?.rows ?? []}
        pagination={{
          current: page,
          pageSize,
          total: rows.data?.total ?? 0,
          hideOnSinglePage: true,
          showSizeChanger: false,
          onChange: setPage,
        }}
        columns={[
          { title: '编号', width: 110, render: (_, { reading }) => caseFieldWords(reading, 'number') },
          {
            title: '案由',
            minWidth: 180,
            render: (_, row) => <Link to={placeOf(row)}>{caseFieldWords(row.reading, 'title') || '（没有案由）'}</Link>,
          },
          { title: '出处', width: 460, dataIndex: 'place' },
          ...(state === 'stored'
            ? []
            : [{ title: '原因', width: 320, render: (_: unknown, row: ImportRecordRow) => reasonOf(row) }]),
        ]}
      />
    </>
  );
}
