import { Button, Segmented, Table } from 'antd';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { type MaterialKind, materialKinds, type ReferenceRow } from '../../shared/model/references.ts';
import { EmptyPlace } from '../ui/empty-place.tsx';
import { choicesOf } from '../ui/fields/choices.ts';
import { oneOf, useListAddress } from '../ui/lists/address.ts';
import { listPages } from '../ui/lists/pages.ts';
import { ListSearch } from '../ui/lists/search-box.tsx';
import { instantWords } from '../ui/marks/day-words.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAnswer } from '../use-call.ts';
import styles from './references.module.css';

const kinds = choicesOf(materialKinds);

/** Which kind an address narrows the list to. */
export function kindIn(params: URLSearchParams): MaterialKind | null {
  return oneOf(materialKinds, params.get('kind'));
}

/** The pieces of material, the newest by their own date first. */
export function ReferenceTable({ add }: { add: ReactNode }) {
  const { question, setText, setPage } = useListAddress();
  const [params, setParams] = useSearchParams();
  const kind = kindIn(params);
  const list = useAnswer('reference.list', { ...question, kind }, { keep: true });
  const narrowed = question.text !== '' || kind !== null;
  return (
    <>
      <div className={styles.referenceNarrow}>
        <ListSearch label="查标题、来源、正文" text={question.text} onText={setText} />
        <Segmented
          aria-label="种类"
          value={kind ?? ''}
          options={[{ value: '', label: '全部' }, ...kinds]}
          onChange={(chosen) => setParams(chosen ? { text: question.text, kind: chosen } : { text: question.text })}
        />
      </div>
      <RefusalAlert error={list.error} onRetry={() => void list.refetch()} />
      <Table<ReferenceRow>
        className="sheet-table"
        size="small"
        rowKey="id"
        loading={list.isLoading}
        dataSource={list.data?.rows ?? []}
        pagination={listPages(question, list.data?.total, setPage)}
        locale={{
          emptyText: narrowed ? (
            <EmptyPlace title="没有符合的资料" action={<Button onClick={() => setParams({})}>清除查找</Button>} />
          ) : (
            <EmptyPlace title="还没有参考资料" action={add}>
              新闻报道、工作报告、答复口径等不是答复函的材料放在这里，拟稿时查阅、引用、查数字。
            </EmptyPlace>
          ),
        }}
        columns={[
          { title: '日期', width: 96, render: (_, row) => row.day ?? <span className="quiet">不详</span> },
          { title: '种类', width: 84, render: (_, row) => materialKinds[row.kind] },
          {
            title: '标题',
            render: (_, row) => (
              <Link className="two-lines" to={`/references/${row.id}`}>
                {row.title}
              </Link>
            ),
          },
          { title: '来源', width: 240, render: (_, row) => <div className="two-lines">{row.source}</div> },
          { title: '存入', width: 200, render: (_, row) => `${row.keptBy} ${instantWords(row.keptAt)}` },
        ]}
      />
    </>
  );
}
