import type { ReportChart } from '../../shared/domain/counting/report-chart.ts';
import { chartSheet } from '../docx/chart-xml.ts';
import { workbook } from './workbook.ts';

/** The figures of a chart as a sheet of its own, which Word opens by 编辑数据. */
export function chartWorkbook({ categories, counts, percentages }: ReportChart): Promise<Uint8Array> {
  const series = [...counts, ...percentages];
  return workbook([
    {
      name: chartSheet,
      columns: ['', ...series.map(({ name }) => name)].map((title) => ({ title, width: 16 })),
      rows: categories.map((name, at) => [name, ...series.map(({ values }) => values[at] ?? '')]),
    },
  ]);
}
