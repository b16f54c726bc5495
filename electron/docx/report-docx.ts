import {
  AlignmentType,
  Document,
  ImportedXmlComponent,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  type TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { unzipSync, zipSync } from 'fflate';
import type { ReportBlock, ReportTable } from '../../shared/domain/counting/annual-report.ts';
import type { ReportChart } from '../../shared/domain/counting/report-chart.ts';
import { pageMeasures } from '../../shared/domain/paper/style.ts';
import { tableColumns } from '../../shared/domain/paper/table-columns.ts';
import { titleLines } from '../../shared/domain/paper/title-lines.ts';
import type { Face } from '../../shared/model/letter/composed.ts';
import type { Day } from '../../shared/model/primitives.ts';
import { addCharts, type ChartPart, chartRun } from './chart-parts.ts';
import { packFixed } from './fixed-package.ts';
import { pageProperties } from './letter-page.ts';
import { fillLongRows, type LongRows, longRows } from './long-rows.ts';
import { border } from './rule-paragraph.ts';
import { stylesXml } from './styles-xml.ts';
import { textRuns } from './text-runs.ts';
import { twips, twipsOfMm } from './twips.ts';

const lineWidth = twipsOfMm(pageMeasures.widthMm - pageMeasures.leftMm - pageMeasures.rightMm);

/**
 * The annual report as a Word file; the same blocks give the same bytes. `workbookOf` makes the workbook behind a
 * chart, so that its figures can be opened.
 */
export async function reportDocx(
  blocks: readonly ReportBlock[],
  facts: { title: string; office: string; day: Day },
  workbookOf: (chart: ReportChart) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const charts = blocks.flatMap((each) => (each.as === 'chart' ? [each.chart] : []));
  const long: LongRows[] = [];
  const document = new Document({
    sections: [{ properties: pageProperties(15), children: blocks.flatMap((each) => block(each, charts, long)) }],
  });
  const bytes = await packFixed(document, { title: facts.title, author: facts.office, day: facts.day, stylesXml });
  const drawn: ChartPart[] = [];
  for (const chart of charts) drawn.push({ chart, workbook: await workbookOf(chart) });
  if (drawn.length === 0 && long.length === 0) return bytes;
  const parts = unzipSync(bytes);
  addCharts(parts, drawn);
  fillLongRows(parts, long);
  return zipSync(parts, { mtime: new Date(1980, 0, 1), level: 6 });
}

/** `long` collects the tables whose rows are written in later. */
function block(each: ReportBlock, charts: readonly ReportChart[], long: LongRows[]): (Paragraph | Table)[] {
  switch (each.as) {
    case 'chart':
      return [chartParagraph(each.chart, charts.indexOf(each.chart))];
    case 'title':
      return titleLines(each.text).map(
        (text, at, lines) =>
          new Paragraph({
            style: 'LetterTitle',
            alignment: AlignmentType.CENTER,
            spacing: {
              before: at === 0 ? twips(10) : 0,
              after: at === lines.length - 1 ? twips(20) : 0,
              line: twips(32),
              lineRule: LineRuleType.EXACT,
            },
            children: textRuns([{ text, face: 'xiaobiaosong' }], 'xiaobiaosong'),
          }),
      );
    case 'heading':
      return [
        new Paragraph({
          style: 'Heading1',
          keepNext: true,
          // A break of its own would make an empty page after one that is just full.
          pageBreakBefore: each.newPage ?? false,
          children: runs(each.text, 'heiti'),
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ style: 'BodyTextIndent', children: runs(each.text, 'fangsong') })];
    case 'table':
      return table(each.table, long);
  }
}

const runs = (text: string, face: Face) => textRuns([{ text, face }], face);

/** EMU in a twentieth of a point. */
const emu = 635;

/** As wide as the line; as high as its bars need, and never so high that it would not stay on a page. */
function chartParagraph(chart: ReportChart, at: number): Paragraph {
  const height = chart.shape === 'stacked-bars' ? Math.min(460, 110 + chart.categories.length * 24) : 220;
  const run = ImportedXmlComponent.fromXmlString(chartRun(at, chart.title, lineWidth * emu, twips(height) * emu));
  return new Paragraph({
    style: 'TableText',
    alignment: AlignmentType.CENTER,
    keepNext: true,
    // An exact line would cut the chart off.
    spacing: { before: twips(6), after: twips(6), line: 240, lineRule: LineRuleType.AUTO },
    children: [run as unknown as TextRun],
  });
}

/** The size of the words in a table, as the style says. */
const tablePt = 10.5;

/** From so many rows on they are written as text. */
const many = 40;

function table(whole: ReportTable, long: LongRows[]): (Paragraph | Table)[] {
  const { caption, header, rows } = whole;
  const stand = tableColumns(whole, lineWidth / twips(tablePt));
  // Whole twips that add up to the line: WPS takes a table's widths from here alone.
  const columns = stand.map(({ share }) => Math.floor(share * lineWidth));
  columns[columns.length - 1] = lineWidth - columns.slice(0, -1).reduce((sum, width) => sum + width, 0);
  const later = rows.length < many ? null : longRows(header.length, rows);
  if (later) long.push(later);
  const side = border(0.5);
  const edges = { top: side, bottom: side, left: side, right: side, insideHorizontal: side, insideVertical: side };
  return [
    ...(caption === '' ? [] : [small(caption, 'heiti', AlignmentType.CENTER, true)]),
    new Table({
      width: { size: lineWidth, type: WidthType.DXA },
      columnWidths: columns,
      layout: TableLayoutType.FIXED,
      borders: edges,
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: header.map((text, at) => cell(text, columns[at] ?? 0, 'heiti', true)),
        }),
        ...(later ? [later.marks] : rows).map(
          (row) =>
            new TableRow({
              cantSplit: true,
              children: row.map((text, at) => cell(text, columns[at] ?? 0, 'fangsong', stand[at]?.centred ?? false)),
            }),
        ),
      ],
    }),
    // Word wants a paragraph between a table and what follows.
    new Paragraph({ spacing: { line: twips(10), lineRule: LineRuleType.EXACT }, children: [] }),
  ];
}

function cell(text: string, width: number, face: Face, centred: boolean): TableCell {
  const align = centred ? AlignmentType.CENTER : AlignmentType.LEFT;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 30, bottom: 30, left: 50, right: 50 },
    children: [small(text, face, align, false)],
  });
}

function small(
  text: string,
  face: Face,
  alignment: (typeof AlignmentType)['CENTER' | 'LEFT'],
  keepNext: boolean,
): Paragraph {
  return new Paragraph({
    style: 'TableText',
    alignment,
    keepNext,
    // Some air between a caption and what stands above it.
    spacing: { before: keepNext ? twips(6) : 0, line: twips(16), lineRule: LineRuleType.EXACT },
    children: runs(text, face),
  });
}
