import { percent } from '../../shared/domain/counting/rates.ts';
import type { StatLine, UnitLine } from '../../shared/model/counting.ts';
import type { ItemFact } from '../../shared/model/item-fact.ts';
import { keysOf } from '../../shared/model/kinds.ts';
import { type ListFilter, type StatisticsTable, statisticsTables } from '../../shared/model/lists.ts';
import { type RateName, rateNames } from '../../shared/model/rate.ts';
import { type Asking, type Column, column, type Listed, listed } from './listed.ts';

const counts: readonly [ItemFact, string][] = [
  ['counted', '承办'],
  ['imported', '其中往年导入'],
  ['closed', '办结'],
  ['answered', '答复'],
  ['overdue', '逾期未答'],
];

function lineColumns(first: string): Column<StatLine>[] {
  return [
    column(first, 24, (line) => line.name),
    ...counts.map(([fact, title]) => column<StatLine>(title, 10, (line) => line.counts[fact] ?? 0)),
    ...keysOf(rateNames).map((name) => column<StatLine>(rateNames[name], 10, (line) => rateOf(line, name))),
  ];
}

function rateOf({ rates }: StatLine, name: RateName): string {
  const rate = rates.find((each) => each.name === name);
  return rate ? percent(rate.part, rate.whole) : '—';
}

const unitColumns: Column<UnitLine>[] = [
  column('会办单位', 36, (line) => line.name),
  column('征求', 10, (line) => line.asked),
  column('按期', 10, (line) => line.onTime),
  column('超期', 10, (line) => line.late),
  column('逾期未回', 10, (line) => line.overdue),
  column('未到期', 10, (line) => line.waiting),
  column('按期率', 10, (line) => percent(line.onTime, line.asked - line.waiting)),
];

const firstColumns: Record<Exclude<StatisticsTable, 'byUnit'>, string> = {
  byKind: '类别',
  bySection: '承办科室',
  byPerson: '承办人',
  bySubject: '主题',
  overYears: '年度',
};

/** A table of 统计年报, as the page shows it. */
export async function statisticsList(
  { ask, db }: Asking,
  { table, ...question }: ListFilter<'statistics'>,
): Promise<Listed> {
  const figures = await ask('statistics.get', question, db);
  const name = `${question.year}年${statisticsTables[table]}统计`;
  if (table === 'byUnit') return listed(name, unitColumns, figures.byUnit);
  const byKind = [...figures.byKind.filter(({ counts }) => (counts.counted ?? 0) > 0), figures.total];
  return listed<StatLine>(name, lineColumns(firstColumns[table]), table === 'byKind' ? byKind : figures[table]);
}
