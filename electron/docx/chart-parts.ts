import { strFromU8, strToU8, type Unzipped } from 'fflate';
import type { ReportChart } from '../../shared/domain/counting/report-chart.ts';
import { chartXml } from './chart-xml.ts';
import { xmlText } from './fixed-package.ts';

/** A chart with the workbook of its figures. */
export type ChartPart = { chart: ReportChart; workbook: Uint8Array };

const relation = (at: number) => `rIdChart${at + 1}`;
const officeType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The run in the text where the chart of this place stands; lengths in EMU. */
export function chartRun(at: number, title: string, width: number, height: number): string {
  return `<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${width}" cy="${height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="${at + 1}" name="图${at + 1}" descr="${xmlText(title).replaceAll('"', '&quot;')}"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${relation(at)}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

/** Adds the charts to the parts of a Word file. */
export function addCharts(parts: Unzipped, charts: readonly ChartPart[]): void {
  if (charts.length === 0) return;
  const change = (name: string, end: string, more: string) => {
    const text = strFromU8(parts[name] ?? new Uint8Array());
    if (!text.includes(end)) throw new Error(`no ${end} in ${name}`);
    parts[name] = strToU8(text.replace(end, more + end));
  };
  change(
    '[Content_Types].xml',
    '</Types>',
    `<Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>${charts
      .map(
        (_, at) =>
          `<Override PartName="/word/charts/chart${at + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>`,
      )
      .join('')}`,
  );
  change(
    'word/_rels/document.xml.rels',
    '</Relationships>',
    charts
      .map(
        (_, at) => `<Relationship Id="${relation(at)}" Type="${officeType}/chart" Target="charts/chart${at + 1}.xml"/>`,
      )
      .join(''),
  );
  for (const [at, { chart, workbook }] of charts.entries()) {
    parts[`word/charts/chart${at + 1}.xml`] = strToU8(chartXml(chart));
    parts[`word/charts/_rels/chart${at + 1}.xml.rels`] = strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${officeType}/package" Target="../embeddings/chart${at + 1}.xlsx"/></Relationships>`,
    );
    parts[`word/embeddings/chart${at + 1}.xlsx`] = new Uint8Array(workbook);
  }
}
