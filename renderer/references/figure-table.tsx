import { Button, Table, Tooltip } from 'antd';
import { Link } from 'react-router';
import { type FigureRow, figureTimes, materialKinds } from '../../shared/model/references.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import { EmptyPlace } from '../ui/empty-place.tsx';
import { useListAddress } from '../ui/lists/address.ts';
import { listPages } from '../ui/lists/pages.ts';
import { ListSearch } from '../ui/lists/search-box.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { useAnswer } from '../use-call.ts';
import styles from './references.module.css';

/** 查数字: every sentence of the material and of former letters in which the words stand with a figure, newest first. */
export function FigureTable() {
  const { question, setText, setPage } = useListAddress(20);
  const asked = question.text.slice(0, 60);
  const found = useAnswer('reference.figures', { ...question, text: asked }, { enabled: asked !== '', keep: true });
  const data = asked === '' ? undefined : found.data;
  return (
    <>
      <ListSearch label="查数字，如：低保标准" text={asked} onText={setText} />
      {data ? (
        <span className={`quiet ${styles.figureSays}`}>
          {data.total}句{data.also.length > 0 ? `，「${data.also.join('」「')}」也一并查了` : ''}
          {data.casesLeft > 0 ? `；往年件很多，较早的${data.casesLeft}件没有查` : ''}
        </span>
      ) : null}
      <RefusalAlert error={asked === '' ? null : found.error} onRetry={() => void found.refetch()} />
      <Table<FigureRow>
        className="sheet-table"
        size="small"
        rowKey={(row) => `${row.from.what} ${row.from.id} ${textOf(row)}`}
        loading={found.isLoading}
        dataSource={data?.rows ?? []}
        pagination={listPages(question, data?.total, setPage)}
        locale={{
          emptyText:
            asked === '' ? (
              <EmptyPlace title="查一个数字">
                写上事项，如「低保标准」「养老床位」，就列出参考资料和往年答复中写到它的每一句、数字和年份，新的在前。
              </EmptyPlace>
            ) : (
              <EmptyPlace
                title={`没有哪一句写到「${asked}」的数字`}
                action={<Button onClick={() => setText('')}>重新查</Button>}
              >
                换个说法，或先把有这个数字的资料存进来。
              </EmptyPlace>
            ),
        }}
        columns={[
          {
            title: '数字',
            width: 170,
            render: (_, row) => <strong className={styles.figureNumber}>{row.figures.join('、')}</strong>,
          },
          {
            title: '年份',
            width: 116,
            render: (_, row) =>
              row.timeFrom === null ? (
                <span className="quiet">不详</span>
              ) : (
                <Tooltip title={`年份来自：${figureTimes[row.timeFrom]}`}>
                  <span className="nowrap">{row.time}</span>
                  {row.timeFrom === 'material' ? <div className={styles.figureTaken}>按资料日期</div> : null}
                </Tooltip>
              ),
          },
          {
            title: '句子',
            render: (_, { runs }) =>
              runs.map(({ text, as }, index) =>
                as === 'word' ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: runs of one sentence never change their order.
                  <mark key={index}>{text}</mark>
                ) : (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above.
                  <span key={index} className={as === 'figure' ? styles.figureRun : undefined}>
                    {text}
                  </span>
                ),
              ),
          },
          {
            title: '出处',
            width: 220,
            render: (_, row) => (
              <>
                <Link className="two-lines" to={addressOf(row, asked)}>
                  {row.from.title || '（案由不详）'}
                </Link>
                <span className="quiet">
                  {row.from.kind === null ? '往年答复' : materialKinds[row.from.kind]} {row.from.day ?? '日期不详'}
                </span>
              </>
            ),
          },
          {
            title: '办理',
            width: 84,
            render: (_, row) => <CopyButton name="复制句子和出处" text={citationOf(row)} />,
          },
        ]}
      />
    </>
  );
}

const textOf = ({ runs }: FigureRow) => runs.map(({ text }) => text).join('');

/** The material with the sentence marked, or the case with the words. */
function addressOf(row: FigureRow, asked: string): string {
  if (row.from.what === 'case') return `/cases/${row.from.id}?${new URLSearchParams({ find: asked })}`;
  return `/references/${row.from.id}?${new URLSearchParams({ at: textOf(row) })}`;
}

/** The sentence as it can be pasted into a draft, with where it stands. */
function citationOf(row: FigureRow): string {
  const { what, title, source, day } = row.from;
  const name = what === 'case' ? `《${title}》的答复` : `《${title}》`;
  return `${textOf(row)}（${[name, source, day].filter(Boolean).join('，')}）`;
}
