import type { Statistics, StatLine } from '../../model/counting.ts';
import { type RateName, rateNames } from '../../model/rate.ts';
import { percentage, sharesOf } from './rates.ts';

/** One row of a chart's figures, a value for each of its categories; null where there is nothing to show. */
export type ChartSeries = { name: string; values: readonly (number | null)[] };

/** A chart of the report: bars of counts, beside them lines of percentages, or the shares of one whole. */
export type ReportChart = {
  title: string;
  shape: 'columns' | 'stacked-bars' | 'shares';
  categories: readonly string[];
  counts: readonly ChartSeries[];
  percentages: readonly ChartSeries[];
  /** Of one whole: what share each category is, as the table beside it says. */
  shares?: readonly number[];
};

const yearRates = ['closed', 'answered', 'onTime', 'satisfied'] as const satisfies readonly RateName[];

/** A rate as its line in a table says it; null where there is nothing to measure. */
export function rateInChart(line: StatLine, name: RateName): number | null {
  const rate = line.rates.find((each) => each.name === name);
  return rate ? percentage(rate.part, rate.whole) : null;
}

/** 历年: how many items each year as columns, the rates as lines. */
export function yearsChartOf({ overYears }: Statistics): ReportChart {
  return {
    title: '历年承办件数和比率',
    shape: 'columns',
    categories: overYears.map(({ name }) => name),
    counts: [{ name: '承办（件）', values: overYears.map(({ counts }) => counts.counted ?? 0) }],
    percentages: yearRates.map((name) => ({
      name: `${rateNames[name]}（%）`,
      values: overYears.map((line) => rateInChart(line, name)),
    })),
  };
}

/** A → 「A类」, none → 「未标类别」. */
export const className = (resultClass: string): string => (resultClass ? `${resultClass}类` : '未标类别');

/** 答复类别: how the replies to proposers are divided. */
export function classChartOf({ byClass }: Statistics): ReportChart {
  return {
    title: '答复类别',
    shape: 'shares',
    categories: byClass.map(({ resultClass }) => className(resultClass)),
    counts: [{ name: '件数', values: byClass.map(({ count }) => count) }],
    shares: sharesOf(byClass.map(({ count }) => count)),
    percentages: [],
  };
}

/** 科室, 承办人 or 主题: answered and not yet answered, the largest first. */
export function partsChartOf(title: string, lines: readonly StatLine[]): ReportChart {
  return {
    title,
    shape: 'stacked-bars',
    categories: lines.map(({ name }) => name),
    counts: [
      { name: '已答复', values: lines.map(({ counts }) => counts.answered ?? 0) },
      { name: '未答复', values: lines.map(({ counts }) => counts.unanswered ?? 0) },
    ],
    percentages: [],
  };
}
