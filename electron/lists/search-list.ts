import { proposalKinds } from '../../shared/model/kinds.ts';
import type { ListFilter } from '../../shared/model/lists.ts';
import { type Marked, type SearchHit, searchSources } from '../../shared/model/search.ts';
import { type Asking, type Column, column, listedPages } from './listed.ts';

const words = (runs: Marked) => runs.map(({ text }) => text).join('');

const columns: Column<SearchHit>[] = [
  column('来源', 10, (hit) => searchSources[hit.source]),
  column('类别', 8, (hit) => (hit.kind ? proposalKinds[hit.kind] : '')),
  column('届次', 12, (hit) => hit.session),
  column('编号', 11, (hit) => hit.number),
  column('案由', 46, (hit) => words(hit.title)),
  column('提出人', 18, (hit) => words(hit.people)),
  column('日期', 12, (hit) => hit.day),
  column('答复类别', 10, (hit) => hit.resultClass),
  column('满意度', 10, (hit) => hit.satisfaction),
  column('所在段落', 60, (hit) => hit.snippets.map(({ where, text }) => `${where}：${words(text)}`).join('\n')),
];

/** 档案检索: all hits of a question. */
export const searchList = ({ ask, db }: Asking, filter: ListFilter<'search'>) =>
  listedPages('档案检索', columns, (page) => ask('search.find', { ...filter, ...page }, db));
