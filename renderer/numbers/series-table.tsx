import { Button, Table } from 'antd';
import type { NumberSeries } from '../../shared/model/numbers.ts';
import styles from '../ui/marks/badge.module.css';

type Props = { series: readonly NumberSeries[]; onChoose: (series: NumberSeries) => void };

/** Each 代字 in each year: how many numbers it gave, how many are void or missing, and which is next. */
export function SeriesTable({ series, onChoose }: Props) {
  if (series.length === 0) return null;
  return (
    <Table<NumberSeries>
      className="sheet-table"
      size="small"
      style={{ marginBottom: 12 }}
      rowKey={({ code, year }) => `${year} ${code}`}
      dataSource={[...series]}
      pagination={series.length > 6 ? { pageSize: 6, showSizeChanger: false, size: 'small' } : false}
      columns={[
        { title: '年份', width: 90, render: (_, { year }) => `${year}年` },
        {
          title: '机关代字',
          render: (_, each) => (
            <Button type="link" size="small" style={{ paddingInline: 0 }} onClick={() => onChoose(each)}>
              {each.code}
            </Button>
          ),
        },
        {
          title: '程序以外已用到',
          width: 130,
          render: (_, { used }) => (used > 0 ? `${used}号` : <span className="quiet">没有写明</span>),
        },
        { title: '登记在簿', width: 90, render: (_, { given }) => `${given}个` },
        { title: '作废', width: 80, render: (_, { voided }) => (voided > 0 ? `${voided}个` : '无') },
        {
          title: '空号',
          width: 80,
          render: (_, { missing }) => (missing > 0 ? <span className={styles.soon}>{missing}个</span> : '无'),
        },
        { title: '下一号', width: 200, dataIndex: 'next' },
      ]}
    />
  );
}
