import {
  type CountedAnswer,
  CountedFilter,
  LedgerQuestion,
  StatisticsQuestion,
  type StatisticsShown,
} from '../model/counting.ts';
import type { FilesOut } from '../model/primitives.ts';
import { heavyQuery, heavyTask } from './operation.ts';

/** Statistics, the items and cases behind them, and the year’s ledger. */
export const countingOperations = {
  'statistics.get': heavyQuery('查看统计年报', 'signed-in', StatisticsQuestion).returns<StatisticsShown>(),
  'counted.list': heavyQuery('查看历年件', 'signed-in', CountedFilter).returns<CountedAnswer>(),
  'statistics.report': heavyTask('导出年度报告', 'signed-in', StatisticsQuestion).returns<FilesOut>(),
  'ledger.export': heavyTask('导出台账', 'signed-in', LedgerQuestion).returns<FilesOut>(),
} as const;
