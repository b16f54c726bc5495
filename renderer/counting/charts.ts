import type { EChartsCoreOption } from 'echarts/core';
import { percentInWords, sharesOf } from '../../shared/domain/counting/rates.ts';
import { className, rateInChart } from '../../shared/domain/counting/report-chart.ts';
import { type HeadWeek, weekFigures } from '../../shared/model/board/head-view.ts';
import type { Statistics, StatLine } from '../../shared/model/counting.ts';
import { rateNames } from '../../shared/model/rate.ts';
import { colours, seriesColours } from '../tokens.ts';

const axis = { axisLabel: { color: colours.secondText }, axisLine: { lineStyle: { color: colours.controlLine } } };
const yearRates = ['closed', 'answered', 'onTime', 'satisfied'] as const;

/** 历年件数: bars for how many, lines for the rates. */
export function yearsChart({ overYears }: Statistics): EChartsCoreOption {
  return {
    color: [...seriesColours],
    tooltip: { trigger: 'axis' },
    legend: { top: 0 },
    grid: { left: 48, right: 48, top: 34, bottom: 26 },
    xAxis: { type: 'category', data: overYears.map(({ name }) => name), ...axis },
    yAxis: [
      { type: 'value', name: '件', minInterval: 1, ...axis },
      { type: 'value', name: '%', max: 100, min: 0, splitLine: { show: false }, ...axis },
    ],
    series: [
      { type: 'bar', name: '承办', barMaxWidth: 38, data: overYears.map(({ counts }) => counts.counted ?? 0) },
      ...yearRates.map((name) => ({
        type: 'line',
        name: rateNames[name],
        yAxisIndex: 1,
        symbolSize: 8,
        data: overYears.map((line) => rateInChart(line, name)),
      })),
    ],
  };
}

/** 答复类别: how the replies to proposers are divided. */
export function classChart({ byClass }: Statistics): EChartsCoreOption {
  const shares = sharesOf(byClass.map(({ count }) => count));
  // Its own percentages are rounded each for itself; the table's shares add up.
  const said = ({ dataIndex }: { dataIndex: number }) => {
    const { resultClass = '', count = 0 } = byClass[dataIndex] ?? {};
    return `${className(resultClass)} ${count}件\n${percentInWords(shares[dataIndex] ?? 0)}`;
  };
  return {
    color: [...seriesColours],
    tooltip: { trigger: 'item', formatter: said },
    series: [
      {
        type: 'pie',
        radius: ['38%', '68%'],
        label: { formatter: said },
        data: byClass.map(({ resultClass, count }) => ({ name: className(resultClass), value: count })),
      },
    ],
  };
}

/** Horizontal bars, the largest at the top: 科室 or 主题. */
export function barsChart(lines: readonly StatLine[]): EChartsCoreOption {
  return {
    color: [...seriesColours],
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' } },
    legend: { top: 0 },
    grid: { left: 136, right: 24, top: 30, bottom: 22 },
    xAxis: { type: 'value', minInterval: 1, ...axis },
    yAxis: {
      type: 'category',
      inverse: true,
      data: lines.map(({ name }) => name),
      ...axis,
      // A long name goes on in a second line.
      axisLabel: { ...axis.axisLabel, width: 122, overflow: 'breakAll' },
    },
    series: [
      {
        type: 'bar',
        name: '已答复',
        stack: 'all',
        barMaxWidth: 22,
        data: lines.map(({ counts }) => counts.answered ?? 0),
      },
      {
        type: 'bar',
        name: '未答复',
        stack: 'all',
        barMaxWidth: 22,
        color: colours.soonBar,
        data: lines.map(({ counts }) => counts.unanswered ?? 0),
      },
    ],
  };
}

/** 近十二周: bars for what came and went, a line for what was left at each week's end. */
export function weeksChart(weeks: readonly HeadWeek[]): EChartsCoreOption {
  const data = (of: keyof typeof weekFigures) => ({ name: weekFigures[of], data: weeks.map((week) => week[of]) });
  return {
    color: [...seriesColours],
    tooltip: { trigger: 'axis' },
    legend: { top: 0 },
    grid: { left: 40, right: 16, top: 34, bottom: 26 },
    xAxis: { type: 'category', data: weeks.map(({ monday }) => monday.slice(5)), ...axis },
    yAxis: { type: 'value', name: '件', minInterval: 1, ...axis },
    series: [
      { type: 'bar', barMaxWidth: 20, ...data('assigned') },
      { type: 'bar', barMaxWidth: 20, ...data('answered') },
      { type: 'line', symbolSize: 8, ...data('unanswered') },
    ],
  };
}
