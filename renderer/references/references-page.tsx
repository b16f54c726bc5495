import { Button, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Reference } from '../../shared/model/reading.ts';
import { useMay } from '../session.ts';
import { instantWords } from '../ui/day-words.ts';
import { EmptyPlace } from '../ui/empty-place.tsx';
import { ExportList } from '../ui/export-list.tsx';
import { useListAddress } from '../ui/list-address.ts';
import { ListSearch } from '../ui/list-search.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAnswer } from '../use-call.ts';
import { KeepDialog } from './keep-dialog.tsx';

/** 参考资料: news, policies and whatever else was kept for drafting. */
export function ReferencesPage() {
  const mayKeep = useMay('clerk', 'admin');
  const [keeping, setKeeping] = useState(false);
  const { question, setText, setPage } = useListAddress();
  const list = useAnswer('reference.list', question, { keep: true });
  const add = mayKeep ? (
    <Button type="primary" onClick={() => setKeeping(true)}>
      存一份资料
    </Button>
  ) : null;
  return (
    <div className="page">
      <PageHead
        title="参考资料"
        says={list.data ? `共${list.data.total}份` : null}
        acts={
          <>
            <ExportList of={{ list: 'references', filter: { text: question.text } }} />
            {add}
          </>
        }
      />
      <ListSearch label="查标题、来源、正文" text={question.text} onText={setText} />
      <RefusalAlert error={list.error} onRetry={() => void list.refetch()} />
      <Table<Omit<Reference, 'text'>>
        className="sheet-table"
        size="small"
        rowKey="id"
        loading={list.isLoading}
        dataSource={list.data?.rows ?? []}
        pagination={{
          current: question.page,
          pageSize: question.pageSize,
          total: list.data?.total ?? 0,
          hideOnSinglePage: true,
          showSizeChanger: false,
          onChange: setPage,
        }}
        locale={{
          emptyText: question.text ? (
            <EmptyPlace title="没有符合的资料" action={<Button onClick={() => setText('')}>清除查找</Button>} />
          ) : (
            <EmptyPlace title="还没有参考资料" action={add}>
              新闻报道、政策原文等不是答复函的材料放在这里，拟稿时查阅。导入时读到的非答复函也可以存过来。
            </EmptyPlace>
          ),
        }}
        columns={[
          {
            title: '标题',
            render: (_, row) => (
              <Link className="two-lines" to={`/references/${row.id}`}>
                {row.title}
              </Link>
            ),
          },
          { title: '来源', width: 260, render: (_, row) => <div className="two-lines">{row.source}</div> },
          { title: '存入', width: 220, render: (_, row) => `${row.keptBy} ${instantWords(row.keptAt)}` },
        ]}
      />
      <KeepDialog open={keeping} onClose={() => setKeeping(false)} />
    </div>
  );
}
