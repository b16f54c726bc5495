import { changeWords } from '../../shared/domain/audit/change-words.ts';
import { momentInTable } from '../../shared/domain/dates/moment.ts';
import type { AuditRow, Change } from '../../shared/model/audit.ts';
import type { ListFilter } from '../../shared/model/lists.ts';
import { type Asking, type Column, column, listedPages } from './listed.ts';

const columns: Column<AuditRow>[] = [
  column('序号', 9, (row) => row.id),
  column('时间', 18, (row) => momentInTable(row.at)),
  column('谁', 12, (row) => row.who),
  column('操作', 18, (row) => row.label),
  column('内容', 50, (row) => row.words),
  column('改动', 50, (row) => row.changes.map(inWords).join('\n')),
  column('办理件序号', 12, (row) => row.proposalId),
  column('结果', 8, (row) => (row.outcome === 'done' ? '已办' : '被拒')),
  column('校验码', 34, (row) => row.hash),
];

/** 操作日志, with each row's hash, so that a printed list can be held against the store. */
export const logList = ({ ask, db }: Asking, filter: ListFilter<'log'>) =>
  listedPages('操作日志', columns, (page) => ask('audit.list', { ...filter, ...page }, db));

function inWords(change: Change): string {
  const { name, before, after } = changeWords(change);
  return `${name}：${before} → ${after}`;
}
