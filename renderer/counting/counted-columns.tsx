import type { TableColumnsType } from 'antd';
import { Link } from 'react-router';
import { handlingWords } from '../../shared/domain/counting/answer-words.ts';
import { ratingInWords } from '../../shared/domain/counting/ledger.ts';
import { shortSession } from '../../shared/domain/names/session-words.ts';
import { type CountedRow, countedSources } from '../../shared/model/counting.ts';
import type { ItemFact } from '../../shared/model/item-fact.ts';
import { proposalKinds } from '../../shared/model/kinds.ts';
import { stages } from '../../shared/model/life/stage.ts';
import { caseSessionWords } from '../ui/marks/case-words.ts';
import { ChangedSign } from '../ui/marks/changed-sign.tsx';

/** Where a row leads. */
export const countedPlaces = { item: '/items', case: '/cases' } as const;

/** What statistics hold true of a row beyond its days, the most telling first. */
const said: readonly [ItemFact, string][] = [
  ['overdue', '逾期未答'],
  ['late', '超期'],
  ['onTime', '按期'],
];

/** The columns of the one list; each row leads to its item or case. */
export const countedColumns: TableColumnsType<CountedRow> = [
  {
    title: '年度',
    width: 88,
    render: (_, row) => (
      <span className="nowrap">
        {row.year === 0 ? '不详' : row.year} {proposalKinds[row.kind]}
      </span>
    ),
  },
  {
    title: '届次 / 编号',
    width: 128,
    render: (_, row) => (
      <span className="nowrap" title={caseSessionWords(row)}>
        <span className="quiet">{row.term === null ? '' : shortSession({ term: row.term, meeting: row.meeting })}</span>{' '}
        {row.number === null ? '编号不详' : `${row.number}号`}
      </span>
    ),
  },
  {
    title: '案由',
    minWidth: 180,
    render: (_, row) => (
      <>
        <Link className="two-lines" to={`${countedPlaces[row.source]}/${row.id}`} title={row.title ?? ''}>
          {row.title ?? '（案由不详）'}
        </Link>
        <ChangedSign {...row} />
      </>
    ),
  },
  { title: '提出人', width: 92, minWidth: 84, render: (_, row) => <div className="two-lines">{row.proposer}</div> },
  {
    title: '方式',
    width: 64,
    render: (_, row) => (row.handling === 'untold' ? '未记' : handlingWords(row.role, row.handling)),
  },
  {
    title: '承办人',
    width: 84,
    render: (_, row) => (
      <span className="nowrap" title={[row.section, row.handler].filter(Boolean).join(' ')}>
        {row.handler || row.section}
      </span>
    ),
  },
  {
    title: '答复',
    width: 128,
    render: (_, row) => {
      const timing = said.find(([fact]) => row.facts.includes(fact))?.[1];
      return (
        <span title={row.answer}>
          <span className="nowrap">{row.answeredOn ?? (row.facts.includes('answered') ? '日期不详' : '未答复')}</span>
          {timing ? <span className="quiet"> {timing}</span> : null}
          {row.answer.includes('面复') ? <div className="quiet nowrap">面复</div> : null}
          {row.dueOn ? <div className="quiet nowrap">期限 {row.dueOn}</div> : null}
        </span>
      );
    },
  },
  { title: '结果', width: 48, render: (_, row) => row.resultClass },
  { title: '满意度', width: 84, render: (_, row) => ratingInWords(row.firstSatisfaction, row.satisfaction) },
  {
    title: '来源',
    width: 60,
    render: (_, row) => (
      <span className="nowrap" title={`${countedSources[row.source]}${row.stage ? `，${stages[row.stage]}` : ''}`}>
        {row.source === 'item' ? '登记' : '导入'}
      </span>
    ),
  },
];
