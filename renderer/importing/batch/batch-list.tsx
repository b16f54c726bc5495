import { Button, Popconfirm, Space } from 'antd';
import { Link, useNavigate } from 'react-router';
import { type BatchState, batchStates, type ImportBatchRow } from '../../../shared/model/importing.ts';
import { choicesOf } from '../../ui/fields/choices.ts';
import { ListTable } from '../../ui/lists/list-table.tsx';
import { ownPages } from '../../ui/lists/pages.ts';
import styles from '../../ui/marks/badge.module.css';
import { instantWords } from '../../ui/marks/day-words.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../use-call.ts';
import { countWords } from '../counts.ts';
import { ReportButton } from '../report/report-button.tsx';
import { UndoButton } from '../report/undo-button.tsx';

const stateBadge: Partial<Record<BatchState, string | undefined>> = { storing: styles.soon, done: styles.done };

/** Whether something of the batch can still come in. */
function goesOn({ state, counts }: ImportBatchRow): boolean {
  return state === 'open' || state === 'storing' || (state !== 'dropped' && counts.due + counts.open > 0);
}

/** The batches of before: where each stands, and the way on. */
export function BatchList({ batches }: { batches: readonly ImportBatchRow[] }) {
  const navigate = useNavigate();
  const drop = useAct('imports.drop');
  return (
    <>
      <RefusalAlert error={drop.error} onClose={() => drop.reset()} />
      <ListTable<ImportBatchRow>
        rows={batches}
        keyOf={({ id }) => id}
        address=""
        open={({ id }) => void navigate(`/import/${id}`)}
        pages={ownPages(20)}
        empty={null}
        columns={[
          {
            title: '批次',
            minWidth: 140,
            sorter: (a, b) => a.name.localeCompare(b.name, 'zh'),
            showSorterTooltip: false,
            render: (_, { id, name }) => <Link to={`/import/${id}`}>{name}</Link>,
          },
          {
            title: '状态',
            width: 100,
            filters: choicesOf(batchStates).map(({ value, label }) => ({ value, text: label })),
            onFilter: (wanted, { state }) => state === wanted,
            render: (_, { state }) => (
              <span className={`${styles.badge} ${stateBadge[state] ?? ''}`}>{batchStates[state]}</span>
            ),
          },
          { title: '件数', width: 230, render: (_, { counts }) => countWords(counts) },
          {
            title: '经手',
            width: 90,
            dataIndex: 'startedBy',
            sorter: (a, b) => a.startedBy.localeCompare(b.startedBy, 'zh'),
            showSorterTooltip: false,
          },
          {
            title: '开始',
            width: 130,
            render: (_, { startedAt }) => instantWords(startedAt),
            sorter: (a, b) => a.startedAt.localeCompare(b.startedAt),
            showSorterTooltip: false,
          },
          {
            title: '办理',
            width: 230,
            render: (_, batch) => (
              <Space size={6} wrap>
                {goesOn(batch) ? (
                  <Button size="small" type="primary" onClick={() => void navigate(`/import/${batch.id}`)}>
                    继续
                  </Button>
                ) : null}
                {batch.state === 'open' || batch.state === 'undone' ? (
                  <Popconfirm
                    title="放弃这一批？"
                    description="识别和核对的结果不再保留，原文件不动。"
                    okText="放弃"
                    onConfirm={() => drop.mutate({ batchId: batch.id })}
                  >
                    <Button size="small">放弃</Button>
                  </Popconfirm>
                ) : null}
                {batch.state === 'dropped' || batch.state === 'open' ? null : (
                  <ReportButton batchId={batch.id} size="small" />
                )}
                {batch.state === 'done' || batch.state === 'storing' ? <UndoButton batch={batch} size="small" /> : null}
              </Space>
            ),
          },
        ]}
      />
    </>
  );
}
