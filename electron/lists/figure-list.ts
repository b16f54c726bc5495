import type { ListFilter } from '../../shared/model/lists.ts';
import { type FigureRow, figureTimes } from '../../shared/model/references.ts';
import { type Asking, type Column, column, listedPages } from './listed.ts';

const columns: Column<FigureRow>[] = [
  column('数字', 24, (row) => row.figures.join('、')),
  column('年份', 14, (row) => row.time),
  column('年份来自', 16, (row) => (row.timeFrom === null ? '' : figureTimes[row.timeFrom])),
  column('句子', 70, (row) => row.runs.map(({ text }) => text).join('')),
  column('出处', 40, ({ from }) => (from.what === 'case' ? `《${from.title}》的答复` : from.title)),
  column('来源', 20, ({ from }) => from.source),
  column('资料日期', 12, ({ from }) => from.day),
];

/** 查数字: every sentence found. */
export const figureList = ({ ask, db }: Asking, filter: ListFilter<'figures'>) =>
  listedPages('数字', columns, (page) => ask('reference.figures', { ...filter, ...page }, db));
