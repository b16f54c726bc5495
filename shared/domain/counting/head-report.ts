import { type HeadLine, type HeadView, headFigures } from '../../model/board/head-view.ts';
import type { Statistics } from '../../model/counting.ts';
import { keysOf } from '../../model/kinds.ts';
import { stops } from '../../model/life/stop.ts';
import { dayInWords, daysBetween } from '../dates/day.ts';
import { lineTable, type ReportBlock, type ReportTable } from './annual-report.ts';
import { sumOfLines } from './head-figures.ts';
import { yearsChartOf } from './report-chart.ts';

type Office = { fullName: string; shortName: string };

/** 「近日到期」 with its days: 7 → 「七日内到期」. */
export const soonWords = (amberDays: number): string => (amberDays === 7 ? '七日内到期' : `${amberDays}日内到期`);

/** A subject as a table names it. */
export const subjectNamed = (subject: string): string => subject || '未定主题';

/** For how many days the longest overdue item has been so; 0 where none is. Due on 2026-03-17, on 2026-03-20 → 3. */
export function longestDays(earliest: string | null, today: string): number {
  return earliest !== null && earliest < today ? daysBetween(earliest, today) : 0;
}

/**
 * What lies on the table of the weekly meeting: how many, how late, where they wait, week by week, by 主题, and this year
 * beside the years before. 「…市民政局建议提案办理情况」 is its first line.
 */
export function headReport(view: HeadView, figures: Statistics, { shortName }: Office): ReportBlock[] {
  const blocks: [string, ReportBlock[]][] = [
    ['总体情况', [{ as: 'paragraph', text: overall(view) }]],
    ['各科室、各承办人', view.lines.length > 0 ? [{ as: 'table', table: handsTable(view) }, ...stopBlocks(view)] : []],
    ['近十二周', [{ as: 'table', table: weekTable(view) }]],
    ['各主题交办件数', view.subjects.length > 0 ? [{ as: 'table', table: subjectTable(view) }] : []],
    [
      '历年比较',
      figures.overYears.length > 1
        ? [
            { as: 'chart', chart: yearsChartOf(figures) },
            { as: 'table', table: lineTable('', '年度', figures.overYears) },
          ]
        : [],
    ],
  ];
  return [
    { as: 'title', text: `${shortName}建议提案办理情况（${dayInWords(view.today)}）` },
    ...blocks
      .filter(([, all]) => all.length > 0)
      .flatMap(([name, all], at): ReportBlock[] => [
        { as: 'heading', text: `${'一二三四五'.charAt(at)}、${name}` },
        ...all,
      ]),
  ];
}

function overall(view: HeadView): string {
  const { figures, stops: at, earliest } = sumOfLines(view.lines);
  const days = longestDays(earliest, view.today);
  const late =
    figures.overdue > 0
      ? `逾期${figures.overdue}件，其中7天以内${figures.overdueWeek}件，8至30天${figures.overdueMonth}件，30天以上${figures.overdueLonger}件，最长的已逾期${days}天`
      : '没有逾期的';
  const where = keysOf(stops)
    .filter((stop) => at[stop] > 0)
    .map((stop) => `${stops[stop]}${at[stop]}件`)
    .join('，');
  const others = [
    figures.lateUnits > 0 ? `会办意见逾期未回的${figures.lateUnits}件` : '',
    figures.key > 0 ? `重点督办的${figures.key}件` : '',
  ].filter(Boolean);
  return `截至${dayInWords(view.today)}，在办${figures.open}件，未答复${figures.owing}件，${late}；${soonWords(view.amberDays)}${figures.dueSoon}件。${where && `停在：${where}。`}${others.length > 0 ? `${others.join('，')}。` : ''}`;
}

/** The lines of each 科室 after its own sum, and the whole at the end, as page and paper show them. */
export type HandsRow = Pick<HeadLine, 'figures' | 'stops' | 'earliest'> & {
  name: string;
  of: 'section' | 'person' | 'all';
  sectionId: number | null;
  handlerId: number | null;
};
export function handsRows(lines: readonly HeadLine[]): HandsRow[] {
  const sections = [...Map.groupBy(lines, ({ sectionId }) => sectionId)];
  const rows = sections.flatMap(([sectionId, all]): HandsRow[] => [
    { ...sumOfLines(all), name: all[0]?.section ?? '', of: 'section', sectionId, handlerId: null },
    ...all.map((line): HandsRow => ({ ...line, name: line.handler, of: 'person' })),
  ]);
  return lines.length === 0
    ? []
    : [...rows, { ...sumOfLines(lines), name: '合计', of: 'all', sectionId: null, handlerId: null }];
}

const indented = ({ name, of }: HandsRow) => (of === 'person' ? `　${name}` : name);

function handsTable({ lines, today, amberDays }: HeadView): ReportTable {
  const columns = ['open', 'owing', 'overdue', 'overdueWeek', 'overdueMonth', 'overdueLonger', 'dueSoon'] as const;
  const names = { ...headFigures, overdueWeek: '7天内', overdueMonth: '8—30天', overdueLonger: '30天以上' };
  return {
    caption: '件数和逾期（件）',
    widths: [0.2, ...columns.map(() => 0.1), 0.1],
    header: [
      '科室、承办人',
      ...columns.map((figure) => (figure === 'dueSoon' ? soonWords(amberDays) : names[figure])),
      '最久逾期（天）',
    ],
    rows: handsRows(lines).map((row) => [
      indented(row),
      ...columns.map((figure) => String(row.figures[figure])),
      String(longestDays(row.earliest, today)),
    ]),
  };
}

function stopBlocks({ lines }: HeadView): ReportBlock[] {
  const shown = keysOf(stops);
  const table: ReportTable = {
    caption: '停在哪一步（件）',
    widths: [0.19, ...shown.map(() => 0.09)],
    header: ['科室、承办人', ...shown.map((stop) => stops[stop])],
    rows: handsRows(lines).map((row) => [indented(row), ...shown.map((stop) => String(row.stops[stop]))]),
  };
  return [{ as: 'table', table }];
}

function weekTable({ weeks }: HeadView): ReportTable {
  return {
    caption: '每周新交办、答复和周末未答复（件，不含参阅）',
    widths: [0.4, 0.2, 0.2, 0.2],
    header: ['周', '新交办', '答复', '周末未答复'],
    rows: weeks.map((week) => [
      `${week.monday}至${week.sunday}`,
      ...[week.assigned, week.answered, week.unanswered].map(String),
    ]),
  };
}

function subjectTable({ subjects, months }: HeadView): ReportTable {
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
  return {
    caption: `${months[0]}至${months.at(-1)}交办的件，与此前十二个月比（件）`,
    widths: [0.4, 0.2, 0.2, 0.2],
    header: ['主题', '近十二个月', '此前十二个月', '增减'],
    rows: subjects.map(({ subject, months: counts, before }) => {
      const more = total(counts) - before;
      return [subjectNamed(subject), String(total(counts)), String(before), more > 0 ? `+${more}` : String(more)];
    }),
  };
}
