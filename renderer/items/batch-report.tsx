import { Alert, Table } from 'antd';
import { Link } from 'react-router';
import type { BatchExportState } from './use-batch-export.ts';

/** What was made, and what was not and why. */
export function BatchReport({ state, total }: { state: BatchExportState; total: number }) {
  const { phase, done, files, failed } = state;
  const good = done - failed.length;
  const words = [
    `导出${good}件，共${files.length}个文件`,
    ...(failed.length > 0 ? [`${failed.length}件没有导出，原因如下`] : []),
    ...(phase === 'cancelled' ? [`停下时还有${total - done}件没有轮到`] : []),
  ].join('；');
  return (
    <>
      <Alert
        type={failed.length > 0 || phase === 'cancelled' ? 'warning' : 'success'}
        showIcon
        title={`${words}。`}
        style={{ marginBottom: 8 }}
      />
      {failed.length > 0 ? (
        <Table
          size="small"
          rowKey="proposalId"
          dataSource={failed}
          pagination={failed.length > 50 ? { pageSize: 50 } : false}
          scroll={{ y: 220 }}
          columns={[
            {
              title: '件',
              render: (_, { proposalId, name }) => <Link to={`/items/${proposalId}`}>{name}</Link>,
            },
            { title: '原因', dataIndex: 'reason' },
          ]}
        />
      ) : null}
    </>
  );
}
