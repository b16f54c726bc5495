import { momentInTable } from '../../shared/domain/dates/moment.ts';
import type { VoidedRow } from '../../shared/model/items/voided.ts';
import { proposalKinds } from '../../shared/model/kinds.ts';
import type { ListFilter } from '../../shared/model/lists.ts';
import { type Asking, type Column, column, listed } from './listed.ts';

const columns: Column<VoidedRow>[] = [
  column('届次', 26, (row) => row.session),
  column('编号', 11, (row) => row.number),
  column('类别', 8, (row) => proposalKinds[row.kind]),
  column('案由', 46, (row) => row.title),
  column('提出人', 18, (row) => row.proposer),
  column('登记时间', 18, (row) => momentInTable(row.registeredAt)),
  column('登记人', 12, (row) => row.registeredBy),
  column('作废时间', 18, (row) => momentInTable(row.voidedAt)),
  column('作废人', 12, (row) => row.voidedBy),
  column('作废原因', 46, (row) => row.voidedWhy),
  column('编号现况', 14, (row) => (row.againId === null ? '空着' : '已重新登记')),
];

/** 作废的登记. */
export const voidedList = async ({ ask, db }: Asking, filter: ListFilter<'voided'>) =>
  listed('作废的登记', columns, await ask('voided.list', filter, db));
