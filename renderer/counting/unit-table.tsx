import { Table } from 'antd';
import { Link } from 'react-router';
import { percent } from '../../shared/domain/counting/rates.ts';
import { type UnitLine, unitAnswers } from '../../shared/model/counting.ts';
import { keysOf, type ProposalKind } from '../../shared/model/kinds.ts';
import { ownPages } from '../ui/lists/pages.ts';
import { itemsAddress } from './items-address.ts';

type Props = { lines: readonly UnitLine[]; year: number; kind: ProposalKind | null };

/** 会办单位: how punctually each sent its opinions; each number opens into the items. */
export function UnitTable({ lines, year, kind }: Props) {
  const right = { width: 92, align: 'right' as const };
  return (
    <Table<UnitLine>
      size="small"
      rowKey="unitId"
      pagination={ownPages(20)}
      dataSource={[...lines]}
      columns={[
        {
          title: '会办单位',
          render: (_, unit) => <Link to={itemsAddress({ year, kind, unitId: unit.unitId })}>{unit.name}</Link>,
        },
        ...keysOf(unitAnswers).map((unitAnswer) => ({
          title: unitAnswers[unitAnswer],
          ...right,
          render: (_: unknown, unit: UnitLine) => {
            const count = unit[unitAnswer];
            if (count === 0) return <span className="quiet">0</span>;
            const label = `${unit.name}${unitAnswers[unitAnswer]}${count}件`;
            return (
              <Link to={itemsAddress({ year, kind, unitId: unit.unitId, unitAnswer })} aria-label={label}>
                {count}
              </Link>
            );
          },
        })),
        { title: '按期率', ...right, render: (_, unit) => percent(unit.onTime, unit.asked - unit.waiting) },
      ]}
    />
  );
}
