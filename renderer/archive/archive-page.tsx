import { Button, Table, Tag } from 'antd';
import { Link, useNavigate } from 'react-router';
import { proposalKinds } from '../../shared/model/kinds.ts';
import type { PublishedLetterRow } from '../../shared/model/reading.ts';
import { useMay } from '../session.ts';
import { EmptyPlace } from '../ui/empty-place.tsx';
import { ExportList } from '../ui/export-list.tsx';
import { shortSession } from '../ui/item-words.ts';
import { useListAddress } from '../ui/list-address.ts';
import { ListSearch } from '../ui/list-search.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAnswer } from '../use-call.ts';

/** 往年答复: published letters that were imported, for looking up how things were answered. */
export function ArchivePage() {
  const navigate = useNavigate();
  const mayImport = useMay('clerk', 'admin');
  const { question, setText, setPage } = useListAddress();
  const list = useAnswer('letters.list', question, { keep: true });
  const toImport = mayImport ? (
    <Button type="primary" onClick={() => void navigate('/import')}>
      导入答复函
    </Button>
  ) : null;
  return (
    <div className="page">
      <PageHead
        title="往年答复"
        says={list.data ? `共${list.data.total}封，供查阅参考` : null}
        acts={
          <>
            <ExportList of={{ list: 'letters', filter: { text: question.text } }} />
            {toImport}
          </>
        }
      />
      <ListSearch label="查题目、编号、单位、正文" text={question.text} onText={setText} />
      <RefusalAlert error={list.error} onRetry={() => void list.refetch()} />
      <Table<PublishedLetterRow>
        className="sheet-table"
        size="small"
        rowKey="id"
        loading={list.isLoading}
        dataSource={list.data?.rows ?? []}
        onRow={(row) => ({ onDoubleClick: () => void navigate(`/archive/${row.id}`) })}
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
            <EmptyPlace title="没有符合的答复函" action={<Button onClick={() => setText('')}>清除查找</Button>} />
          ) : (
            <EmptyPlace title="还没有往年答复" action={toImport}>
              把往年公开的答复函（网页、Word、文本）导入进来，拟稿时可以查阅。
            </EmptyPlace>
          ),
        }}
        columns={[
          {
            title: '届次 / 编号',
            width: 116,
            render: (_, row) => (
              <>
                <div className="quiet">{row.session ? shortSession(row.session) : '届次不详'}</div>
                <div>{row.number ? `${row.number}号` : '编号不详'}</div>
              </>
            ),
          },
          { title: '类别', width: 56, render: (_, row) => (row.kind ? proposalKinds[row.kind] : '不详') },
          {
            title: '案由',
            render: (_, row) => (
              <Link className="two-lines" to={`/archive/${row.id}`}>
                {row.title ?? row.letterTitle ?? '（题目不详）'}
              </Link>
            ),
          },
          {
            title: '提出人',
            width: 150,
            render: (_, row) => <div className="two-lines">{row.addressees.join('、') || '不详'}</div>,
          },
          { title: '答复单位', width: 150, render: (_, row) => row.replyUnit ?? '不详' },
          { title: '答复日期', width: 96, render: (_, row) => row.replyDate ?? '不详' },
          {
            title: '存疑',
            width: 74,
            render: (_, row) => (row.doubts > 0 ? <Tag color="warning">{row.doubts}项存疑</Tag> : null),
          },
        ]}
      />
    </div>
  );
}
