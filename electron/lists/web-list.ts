import { proposalKinds } from '../../shared/model/kinds.ts';
import type { ListFilter } from '../../shared/model/lists.ts';
import { type WebRow, webRowStates } from '../../shared/model/web-text.ts';
import { type Asking, type Column, column, listedPages } from './listed.ts';

const columns: Column<WebRow>[] = [
  column('类别', 8, (row) => proposalKinds[row.kind]),
  column('编号', 11, (row) => row.number),
  column('标题', 46, (row) => row.title),
  column('提出人', 18, (row) => row.proposer),
  column('答复文号', 24, (row) => row.documentNumber),
  column('答复日期', 12, (row) => row.signedOn),
  column('办理结果类别', 14, (row) => row.resultClass),
  column('公开情况', 14, (row) => webRowStates[row.state]),
  column('公开期限', 12, (row) => row.dueOn),
  column('公开日期', 12, (row) => row.day),
  column('网址', 50, (row) => row.url),
];

/** 公开目录: a year's replies and how each stands on the web. */
export const webList = async ({ ask, db }: Asking, filter: ListFilter<'publication'>) =>
  listedPages(`${filter.year}年建议提案答复公开目录`, columns, (page) =>
    ask('publication.year', { ...filter, ...page }, db),
  );
