import { Alert, Table } from 'antd';
import { Link } from 'react-router';
import { manySaid } from '../../../shared/domain/life/many.ts';
import type { ManyActName, ManyLine, ManyReport } from '../../../shared/model/items/many.ts';

/** What was done to which item, and what was not and why, that first; each line opens its item. */
export function ManyLines({ what, report }: { what: ManyActName; report: ManyReport }) {
  const { lines, left } = report;
  const not = lines.filter(({ why }) => why !== '');
  const whole = not.length === 0 && left === 0;
  return (
    <>
      <Alert
        type={whole ? 'success' : 'warning'}
        showIcon
        role="status"
        title={`${manySaid(what, report)}。`}
        style={{ marginBottom: 8 }}
      />
      <Table<ManyLine>
        size="small"
        rowKey="proposalId"
        dataSource={[...not, ...lines.filter(({ why }) => why === '')]}
        pagination={lines.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
        scroll={{ y: 300 }}
        columns={[
          {
            title: '件',
            render: (_, { proposalId, name }) => (
              <Link className="two-lines" to={`/items/${proposalId}`}>
                {name}
              </Link>
            ),
          },
          {
            title: '结果',
            width: 260,
            render: (_, { done, why }) => (why === '' ? `已办：${done}` : <strong>没有办：{why}</strong>),
          },
        ]}
      />
    </>
  );
}
