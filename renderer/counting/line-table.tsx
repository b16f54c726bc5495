import { Table } from 'antd';
import { Link } from 'react-router';
import { percent } from '../../shared/domain/counting/rates.ts';
import type { StatLine } from '../../shared/model/counting.ts';
import type { ItemFact } from '../../shared/model/item-fact.ts';
import { rateNames } from '../../shared/model/rate.ts';
import { type Behind, itemsAddress } from './items-address.ts';

const counts: readonly [ItemFact, string][] = [
  ['counted', '承办'],
  ['imported', '其中导入'],
  ['closed', '办结'],
  ['answered', '答复'],
  ['overdue', '逾期未答'],
];

/** Lines of counts and rates; each count opens into its items. */
export function LineTable<L extends StatLine>({
  name,
  lines,
  behind,
}: {
  name: string;
  lines: readonly L[];
  behind: (line: L) => Behind;
}) {
  // Of own items alone there is nothing to tell apart.
  const shown = lines.some((line) => line.counts.imported) ? counts : counts.filter(([fact]) => fact !== 'imported');
  return (
    <Table<L>
      size="small"
      rowKey="key"
      pagination={false}
      dataSource={[...lines]}
      columns={[
        { title: name, render: (_: unknown, line: L) => <span className="nowrap">{line.name}</span> },
        ...shown.map(([fact, title]) => ({
          title,
          width: 76,
          align: 'right' as const,
          render: (_: unknown, line: L) => {
            const count = line.counts[fact] ?? 0;
            if (count === 0) return <span className="quiet">0</span>;
            return (
              <Link to={itemsAddress({ ...behind(line), facts: [fact] })} aria-label={`${line.name}${title}${count}件`}>
                {count}
              </Link>
            );
          },
        })),
        ...(['closed', 'contacted', 'answered', 'onTime', 'satisfied'] as const).map((rate) => ({
          title: rateNames[rate],
          width: 84,
          align: 'right' as const,
          render: (_: unknown, line: L) => {
            const found = line.rates.find((each) => each.name === rate);
            return found ? percent(found.part, found.whole) : '—';
          },
        })),
      ]}
    />
  );
}
