import { handlingWords } from '../../shared/domain/counting/answer-words.ts';
import { ratingInWords } from '../../shared/domain/counting/ledger.ts';
import { sessionWords, shortSession } from '../../shared/domain/names/session-words.ts';
import { type CountedRow, countedSources } from '../../shared/model/counting.ts';
import { proposalKinds } from '../../shared/model/kinds.ts';
import { stages } from '../../shared/model/life/stage.ts';
import type { ListFilter } from '../../shared/model/lists.ts';
import { mustBeAsKept } from '../db/sealing/former.ts';
import { type Asking, type Column, column, listedPages } from './listed.ts';

const columns: Column<CountedRow>[] = [
  column('年度', 8, (row) => row.year || '不详'),
  column('届次', 26, sessionOf),
  column('编号', 11, (row) => row.number),
  column('类别', 8, (row) => proposalKinds[row.kind]),
  column('案由', 46, (row) => row.title),
  column('提出人', 18, (row) => row.proposer),
  column('办理方式', 13, (row) => handlingWords(row.role, row.handling)),
  column('承办科室', 16, (row) => row.section),
  column('承办人', 11, (row) => row.handler),
  column('交办日期', 12, (row) => row.assignedOn),
  column('期限', 12, (row) => row.dueOn),
  column('答复日期', 12, (row) => row.answeredOn),
  column('是否按期', 11, timing),
  column('答复文号或面复', 24, (row) => row.answer),
  column('答复类别', 10, (row) => row.resultClass),
  column('满意度', 20, (row) => ratingInWords(row.firstSatisfaction, row.satisfaction)),
  column('状态', 11, (row) => (row.stage ? stages[row.stage] : '')),
  column('来源', 13, (row) => countedSources[row.source]),
];

/** 历年件: items and cases of former years in one list. */
export const countedList = ({ ask, db, auditKey }: Asking, filter: ListFilter<'counted'>) =>
  listedPages('历年件', columns, async (page) => {
    const found = await ask('counted.list', { ...filter, ...page }, db);
    const ids = found.rows.flatMap(({ source, id }) => (source === 'case' ? id : []));
    await mustBeAsKept({ db, auditKey }, { what: 'cases', ids });
    return found;
  });

function sessionOf({ kind, level, term, meeting }: CountedRow): string {
  if (term === null) return '';
  if (level === null || meeting === null) return shortSession({ term, meeting });
  return sessionWords(kind, { level, term, meeting });
}

function timing({ facts }: CountedRow): string {
  if (facts.includes('onTime')) return '按期';
  if (facts.includes('late')) return '超期';
  return facts.includes('overdue') ? '逾期未答' : '';
}
