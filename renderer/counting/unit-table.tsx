import { Table } from 'antd';
import { Link } from 'react-router';
import { percent } from '../../shared/domain/counting/rates.ts';
import type { UnitLine } from '../../shared/model/counting.ts';
import { ownPages } from '../ui/lists/pages.ts';
import { itemsAddress } from './items-address.ts';

/** 会办单位: how punctually each sent its opinions. */
export function UnitTable({ lines, year }: { lines: readonly UnitLine[]; year: number }) {
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
          render: (_, unit) => <Link to={itemsAddress({ year, facts: [], unitId: unit.unitId })}>{unit.name}</Link>,
        },
        { title: '征求', dataIndex: 'asked', ...right },
        { title: '按期', dataIndex: 'onTime', ...right },
        { title: '超期', dataIndex: 'late', ...right },
        { title: '逾期未回', dataIndex: 'overdue', ...right },
        { title: '未到期', dataIndex: 'waiting', ...right },
        { title: '按期率', ...right, render: (_, unit) => percent(unit.onTime, unit.asked - unit.waiting) },
      ]}
    />
  );
}
