import { Button, Input, Select } from 'antd';
import { useNavigate, useSearchParams } from 'react-router';
import { type CountedRow, countedHandlings } from '../../shared/model/counting.ts';
import { proposalKinds } from '../../shared/model/kinds.ts';
import { EmptyPlace } from '../ui/empty-place.tsx';
import { choicesOf } from '../ui/fields/choices.ts';
import { addressWith, pageWord } from '../ui/lists/address.ts';
import { ExportList } from '../ui/lists/export-list.tsx';
import { ListTable } from '../ui/lists/list-table.tsx';
import { listPages } from '../ui/lists/pages.ts';
import { PartSeen } from '../ui/lists/part-seen.tsx';
import { SavedViews } from '../ui/lists/saved-views.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useAnswer } from '../use-call.ts';
import { countedColumns, countedPlaces } from './counted-columns.tsx';
import { countedQuestion } from './items-address.ts';
import { NarrowedBy } from './narrowed-by.tsx';

/** 历年件: items and cases of former years in one list, whole or as the items behind one number. */
export function CountedPage() {
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const question = countedQuestion(params);
  const { page: _, pageSize: __, ...filter } = question;
  const list = useAnswer('counted.list', question, { keep: true });
  const set = (key: string, value: string | null) => setParams(addressWith(params, { [key]: value }));
  const shownYears = [...new Set([...(question.year ? [question.year] : []), ...(list.data?.years ?? [])])].sort(
    (a, b) => b - a,
  );
  return (
    <div className="page">
      <PageHead
        says={list.data ? `共${list.data.total}件　在办的和往年导入的在一起` : null}
        acts={
          <>
            <Button onClick={() => void navigate(`/statistics${question.year ? `?year=${question.year}` : ''}`)}>
              统计年报
            </Button>
            <ExportList of={{ list: 'counted', filter }} />
          </>
        }
      />
      <PartSeen />
      <search className="filter-bar">
        <Input.Search
          key={question.text}
          aria-label="按文字筛选"
          placeholder="编号、案由、姓名"
          allowClear
          style={{ width: 220 }}
          defaultValue={question.text ?? ''}
          onSearch={(wanted) => set('text', wanted.trim())}
        />
        <Select
          aria-label="年度"
          style={{ width: 116 }}
          value={question.year === null ? 'all' : String(question.year)}
          options={[
            { value: 'all', label: '全部年度' },
            ...shownYears.map((year) => ({ value: String(year), label: `${year}年` })),
            { value: '0', label: '年度不详' },
          ]}
          onChange={(value) => set('year', value === 'all' ? null : value)}
        />
        <Select
          aria-label="类别"
          placeholder="类别"
          allowClear
          style={{ width: 90 }}
          value={question.kind ?? null}
          options={choicesOf(proposalKinds)}
          onChange={(value) => set('kind', value ?? null)}
        />
        <Select
          aria-label="办理方式"
          placeholder="办理方式"
          allowClear
          style={{ width: 130 }}
          value={question.handling ?? null}
          options={choicesOf({ ...countedHandlings, lead: '主办、独办、分办' })}
          onChange={(value) => set('handling', value ?? null)}
        />
        <SavedViews list="counted" params={params} onChange={(next) => setParams(next)} />
        <NarrowedBy params={params} onChange={setParams} />
      </search>
      <RefusalAlert error={list.error} onRetry={() => void list.refetch()} />
      {list.data ? (
        <ListTable<CountedRow>
          rows={list.data.rows}
          keyOf={({ source, id }) => `${source} ${id}`}
          waiting={list.isPlaceholderData}
          address={params.toString()}
          open={({ source, id }) => void navigate(`${countedPlaces[source]}/${id}`)}
          columns={countedColumns}
          pages={listPages({ page: question.page ?? 1, pageSize: 50 }, list.data.total, (page) =>
            setParams(addressWith(params, { page: pageWord(page) })),
          )}
          empty={
            <EmptyPlace
              title="没有这样的件"
              action={<Button onClick={() => setParams(new URLSearchParams())}>看全部年度</Button>}
            >
              换一个年度，或去掉上面的条件。往年的台账和答复函在「导入」里成批存入。
            </EmptyPlace>
          }
        />
      ) : list.error ? null : (
        <Waiting />
      )}
    </div>
  );
}
