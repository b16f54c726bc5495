import { Button, Space, Table } from 'antd';
import { Link } from 'react-router';
import type { LettersImported, ReadLetter } from '../../shared/model/reading.ts';
import type { RefusedFile } from './checking.ts';
import { RefusedList } from './refused-list.tsx';

type Props = {
  sent: readonly ReadLetter[];
  result: LettersImported;
  refused: readonly RefusedFile[];
  onKept: (file: string) => void;
  onAgain: () => void;
};

type Row = { index: number; letter: ReadLetter | undefined; id: number | null; reason: string | null };

/** 入库: what came in and what did not, and why. */
export function ReportStep({ sent, result, refused, onKept, onAgain }: Props) {
  const rows: Row[] = [
    ...result.skipped.map(({ index, reason }) => ({ index, letter: sent[index], id: null, reason })),
    ...result.stored.map(({ index, publishedLetterId }) => ({
      index,
      letter: sent[index],
      id: publishedLetterId,
      reason: null,
    })),
  ];
  return (
    <section className="sheet" aria-label="入库结果">
      <div className="check-head">
        <strong>
          入库{result.stored.length}封{result.skipped.length > 0 ? `，未入库${result.skipped.length}封` : ''}
        </strong>
        <Space>
          <Link to="/archive">查看往年答复</Link>
          <Button type="primary" onClick={onAgain}>
            再导入一批
          </Button>
        </Space>
      </div>
      <Table<Row>
        size="small"
        rowKey="index"
        dataSource={rows}
        pagination={false}
        columns={[
          { title: '编号', width: 120, render: (_, row) => row.letter?.number ?? '不明' },
          {
            title: '案由',
            render: (_, row) =>
              row.id === null ? (
                row.letter?.title
              ) : (
                <Link to={`/archive/${row.id}`}>{row.letter?.title ?? row.letter?.letterTitle ?? '（无案由）'}</Link>
              ),
          },
          { title: '文件', width: 220, render: (_, row) => row.letter?.file ?? '粘贴的文字' },
          {
            title: '结果',
            width: 320,
            render: (_, row) => (row.reason ? <span className="badge-soon">未入库：{row.reason}</span> : '已入库'),
          },
        ]}
      />
      <RefusedList refused={refused} onKept={onKept} />
    </section>
  );
}
