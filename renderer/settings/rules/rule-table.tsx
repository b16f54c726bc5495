import { Table } from 'antd';
import { sourceInWords } from '../../../shared/domain/dates/rule-pack.ts';
import { limitInWords } from '../../../shared/domain/dates/rule-pack-check.ts';
import { type Limit, limitKeys } from '../../../shared/model/dates/rules.ts';
import { levels, proposalKinds } from '../../../shared/model/kinds.ts';

/** A pack's limits, in the order of an item's life. */
export function RuleTable({ limits }: { limits: readonly Limit[] }) {
  const order = Object.keys(limitKeys);
  const rows = limits
    .map((limit, at) => ({ ...limit, at }))
    .sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key) || a.at - b.at);
  return (
    <Table
      size="small"
      rowKey="at"
      pagination={false}
      dataSource={rows}
      columns={[
        { title: '期限', width: 96, render: (_, { key }) => limitKeys[key] },
        { title: '规定', width: 190, render: (_, limit) => limitInWords(limit) },
        { title: '类别', width: 64, render: (_, { kind }) => kindInWords(kind) },
        { title: '级别', width: 64, render: (_, { level }) => levelInWords(level) },
        { title: '依据', render: (_, { source }) => sourceInWords(source) },
      ]}
    />
  );
}

export function kindInWords(kind: Limit['kind']): string {
  return kind === 'all' ? '全部' : proposalKinds[kind];
}

export function levelInWords(level: Limit['level']): string {
  return level === 'all' ? '全部' : levels[level];
}
