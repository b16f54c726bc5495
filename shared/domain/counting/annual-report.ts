import {
  type CountedHandling,
  countedHandlings,
  countedSources,
  type Statistics,
  type StatLine,
  unitAnswers,
} from '../../model/counting.ts';
import type { ItemFact } from '../../model/item-fact.ts';
import { keysOf } from '../../model/kinds.ts';
import { type Rate, rateNames } from '../../model/rate.ts';
import { dayInWords } from '../dates/day.ts';
import { isUnfinished, yearInFigures } from './answer-words.ts';
import { percent, percentInWords, sharesNote, sharesOf } from './rates.ts';
import { classChartOf, className, partsChartOf, type ReportChart, yearsChartOf } from './report-chart.ts';

/** A table with its columns' shares of the line, which add up to 1. */
export type ReportTable = {
  caption: string;
  widths: readonly number[];
  header: readonly string[];
  rows: readonly (readonly string[])[];
};
export type ReportBlock =
  | { as: 'title' | 'paragraph'; text: string }
  | { as: 'heading'; text: string; newPage?: true }
  | { as: 'table'; table: ReportTable }
  | { as: 'chart'; chart: ReportChart };
/** An item of the annexed list. */
type ReportItem = {
  number: string;
  title: string;
  /** Everyone, as `proposersInFull` writes them. */
  proposers: string;
  roleName: string;
  section: string;
  handler: string;
  /** The number of the answer, or that it was given by word of mouth. */
  answer: string;
  resultClass: string;
  satisfaction: string;
  source: string;
};
type Office = { fullName: string; shortName: string };

/** 「按期率96.4%（27/28）」. */
export const rateSaid = ({ name, part, whole }: Rate) =>
  `${rateNames[name]}${percent(part, whole)}（${part}/${whole}）`;
const n = (count: number | undefined) => count ?? 0;

/**
 * The year's report as text, tables, charts and annexed list. The same figures give the same report.
 * 「临江市民政局2026年度建议提案办理情况报告」 is its first line.
 */
export function annualReport(figures: Statistics, items: readonly ReportItem[], office: Office): ReportBlock[] {
  const { year, total, bySection, byPerson, bySubject, byUnit, byClass, overYears } = figures;
  const parts: [string, ReportBlock[]][] = [
    [
      '总体情况',
      [paragraph(overviewSaid(figures, office)), { as: 'table', table: kindTable(figures) }, ...leadNote(figures)],
    ],
    ['办理质量', [paragraph(quality(total)), ...(byClass.length > 0 ? classBlocks(figures) : [])]],
    ['分科室情况', lineBlocks('科室', bySection, '各科室答复情况（件）')],
    ['承办人情况', lineBlocks('承办人', byPerson)],
    ['分主题情况', lineBlocks('主题', bySubject)],
    ['会办单位反馈情况', byUnit.length > 0 ? unitBlocks(figures) : []],
    ['承诺事项落实情况', commitmentBlocks(figures)],
    ['历年比较', overYears.length > 1 ? yearBlocks(figures) : []],
  ];
  return [
    { as: 'title', text: `${office.fullName}${year}年度建议提案办理情况报告` },
    ...parts
      .filter(([, blocks]) => blocks.length > 0)
      .flatMap(([name, blocks], at): ReportBlock[] => [
        { as: 'heading', text: `${'一二三四五六七八'.charAt(at)}、${name}` },
        ...blocks,
      ]),
    { as: 'heading', text: `附件：${year}年度承办件清单`, newPage: true },
    { as: 'table', table: listTable(items) },
  ];
}

const paragraph = (text: string): ReportBlock => ({ as: 'paragraph', text });

/** The list annexed says 独办 where the table counts it with 主办. */
function leadNote({ byKind }: Statistics): ReportBlock[] {
  const has = (wanted: CountedHandling) =>
    byKind.some(({ handling, counts }) => handling === wanted && n(counts.counted) > 0);
  const notes = [
    has('lead') ? '主办的包括独办和分办的' : '',
    has('reference') ? '参阅的不需要答复，不在已答复和未答复之内' : '',
  ].filter(Boolean);
  return notes.length > 0 ? [paragraph(`${notes.join('；')}。`)] : [];
}

function classBlocks(figures: Statistics): ReportBlock[] {
  return [
    paragraph(classesSaid(figures)),
    { as: 'chart', chart: classChartOf(figures) },
    { as: 'table', table: classTable(figures) },
  ];
}

function lineBlocks(name: string, lines: readonly StatLine[], chart?: string): ReportBlock[] {
  if (lines.length === 0) return [];
  // A chart of very many bars shows less than its table.
  const drawn = chart && lines.length > 1 && lines.length <= 16;
  return [
    ...(drawn ? [{ as: 'chart', chart: partsChartOf(chart, lines) } as const] : []),
    { as: 'table', table: lineTable('', name, lines) },
  ];
}

function unitBlocks(figures: Statistics): ReportBlock[] {
  const waiting = figures.byUnit.some((unit) => unit.waiting > 0);
  return [
    { as: 'table', table: unitTable(figures) },
    ...(waiting ? [paragraph('未到期的还不计入按期率的分母。')] : []),
  ];
}

function commitmentBlocks(figures: Statistics): ReportBlock[] {
  return commitmentsSaid(figures).map(paragraph);
}

/** How far what the answers promised has come, a sentence for each year that promised something. */
export function commitmentsSaid({ commitments }: Statistics): string[] {
  return commitments
    .filter(({ total }) => total > 0)
    .map(
      (each) =>
        `${each.year}年度交办件的答复中承诺事项${each.total}项，已落实${each.done}项，跟踪中${each.open}项${each.overdue > 0 ? `（其中逾期${each.overdue}项）` : ''}${each.failed > 0 ? `，无法落实${each.failed}项` : ''}。`,
    );
}

function yearBlocks(figures: Statistics): ReportBlock[] {
  const { overYears, year } = figures;
  const before = overYears.find(({ key }) => key === String(year - 1));
  return [
    ...(before ? [paragraph(comparison(figures, before))] : []),
    { as: 'chart', chart: yearsChartOf(figures) },
    { as: 'table', table: lineTable('', '年度', overYears) },
    ...(overYears.some(({ counts }) => n(counts.imported) > 0) ? [paragraph(untold(overYears))] : []),
  ];
}

/**
 * 「与2025年相比，承办件增加3件，按期率由90%变为96.4%」; a rate that one of the two years lacks is left out. A year that is
 * not over is held against a whole one, and says so: 「截至2026年11月29日，与2025年全年相比…」.
 */
function comparison({ total: now, year, today }: Statistics, before: StatLine): string {
  const more = n(now.counts.counted) - n(before.counts.counted);
  const count = more === 0 ? '承办件数持平' : `承办件${more > 0 ? '增加' : '减少'}${Math.abs(more)}件`;
  const rates = now.rates.flatMap((rate) => {
    const former = before.rates.find(({ name }) => name === rate.name);
    if (!former || former.whole === 0 || rate.whole === 0) return [];
    const [was, is] = [percent(former.part, former.whole), percent(rate.part, rate.whole)];
    return [was === is ? `${rateNames[rate.name]}仍为${is}` : `${rateNames[rate.name]}由${was}变为${is}`];
  });
  const said = [count, ...rates].join('，');
  return isUnfinished(year, today)
    ? `截至${dayInWords(today)}，与${year - 1}年全年相比，${said}。本年度尚未结束，年底的数会有变化。`
    : `与${year - 1}年相比，${said}。`;
}

function untold(lines: readonly StatLine[]): string {
  const imported = lines.filter(({ counts }) => n(counts.imported) > 0);
  const said = imported.map(({ name, counts }) => `${name}${n(counts.imported)}件`).join('、');
  return `其中往年台账和函件导入的：${said}；没有记载的项目不计入分母。`;
}

/** How many were taken in, of what kind and role, and how far they are: the first paragraph of what is reported. */
export function overviewSaid({ year, today, total, byKind }: Statistics, { shortName }: Office): string {
  const { counts } = total;
  const of = (kind: string, handling?: string) =>
    byKind
      .filter((line) => line.kind === kind && (!handling || line.handling === handling))
      .reduce((sum, line) => sum + n(line.counts.counted), 0);
  const [npc, cppcc] = [of('npc-suggestion'), of('cppcc-proposal')];
  const parted = (kind: string) => {
    const said = keysOf(countedHandlings)
      .map((key) => [countedHandlings[key], of(kind, key)] as const)
      .filter(([, count]) => count > 0);
    return said.length > 0 ? `（${said.map(([name, count]) => `${name}${count}件`).join('、')}）` : '';
  };
  const who =
    n(counts.collective) > 0 ? `其中集体提出${n(counts.collective)}件，个人提出${n(counts.individual)}件。` : '';
  const key = n(counts.key) > 0 ? `重点督办${n(counts.key)}件。` : '';
  const again = n(counts.again) > 0 ? `重新办理${n(counts.again)}件。` : '';
  const source =
    n(counts.imported) > 0 ? `以上含由往年台账和函件导入的${n(counts.imported)}件，没有记载的项目不计入分母。` : '';
  return `${yearInFigures(year, today)}，${shortName}共承办建议提案${n(counts.counted)}件，其中代表建议${npc}件${parted('npc-suggestion')}，政协提案${cppcc}件${parted('cppcc-proposal')}。${who}${key}${again}已办结${n(counts.closed)}件，已答复${n(counts.answered)}件${n(counts.overdue) > 0 ? `，逾期未答复${n(counts.overdue)}件` : ''}。${source}`;
}

function quality({ counts, rates }: StatLine): string {
  const bases = rates.map((rate) => `${rateNames[rate.name]}以${rate.base}为分母`).join('，');
  const form = `征询意见表收回${n(counts.returned)}份，满意${n(counts.satisfied)}件，基本满意${n(counts.partly)}件，不满意${n(counts.dissatisfied)}件。`;
  const first =
    n(counts.again) > 0
      ? `重新办理的以最后一次反馈计；首次反馈为满意${n(counts.firstSatisfied)}件，基本满意${n(counts.firstPartly)}件，不满意${n(counts.firstDissatisfied)}件。`
      : '';
  return `${rates.map(rateSaid).join('，')}。${form}${first}（${bases}；是否按期以首次答复计。）`;
}

/** How the answers part into classes. */
export function classesSaid({ byClass }: Statistics): string {
  const whole = byClass.reduce((sum, each) => sum + each.count, 0);
  const shares = sharesOf(byClass.map(({ count }) => count));
  const said = byClass.map(
    ({ resultClass, count }, at) => `${className(resultClass)}${count}件，占${percentInWords(shares[at] ?? 0)}`,
  );
  const note = sharesNote(byClass.map(({ count }) => count));
  return `答复代表委员的${whole}件中，${said.join('；')}。${note && `（${note}）`}`;
}

/** What is answered is so in time or late, what owes an answer is answered or not: the columns add up. */
const kindFacts = [
  ...(['counted', 'closed', 'answered', 'onTime', 'late', 'unanswered', 'overdue', 'contacted'] as const),
] satisfies ItemFact[];

function kindTable({ byKind, total }: Statistics): ReportTable {
  const rows = [...byKind.filter(({ counts }) => n(counts.counted) > 0), total].map(({ name, counts }) => [
    name,
    ...kindFacts.map((fact) => String(n(counts[fact]))),
  ]);
  const header = ['类别', '承办', '办结', '已答复', '按期', '超期', '未答复', '逾期', '面商'];
  return { caption: '承办和答复情况（件）', widths: [0.2, ...kindFacts.map(() => 0.1)], header, rows };
}

function classTable({ byClass }: Statistics): ReportTable {
  const shares = sharesOf(byClass.map(({ count }) => count));
  const rows = byClass.map(({ resultClass, count }, at) => [
    className(resultClass),
    String(count),
    percentInWords(shares[at] ?? 0),
  ]);
  const whole = byClass.reduce((sum, { count }) => sum + count, 0);
  if (rows.length > 1) rows.push(['合计', String(whole), '100%']);
  return { caption: '答复类别', widths: [0.4, 0.3, 0.3], header: ['类别', '件数', '占比'], rows };
}

/** Lines with how many and what rates: 科室, 承办人, years. */
export function lineTable(caption: string, name: string, lines: readonly StatLine[]): ReportTable {
  const rate = (line: StatLine, at: Rate['name']) => {
    const found = line.rates.find((each) => each.name === at);
    return found ? percent(found.part, found.whole) : '—';
  };
  const rows = lines.map((line) => [
    line.name,
    String(n(line.counts.counted)),
    rate(line, 'closed'),
    rate(line, 'contacted'),
    rate(line, 'answered'),
    rate(line, 'onTime'),
    rate(line, 'satisfied'),
  ]);
  const header = [name, '承办', '办结率', '面商率', '答复率', '按期率', '满意率'];
  return { caption, widths: [0.34, 0.11, 0.11, 0.11, 0.11, 0.11, 0.11], header, rows };
}

function unitTable({ byUnit }: Statistics): ReportTable {
  const rows = byUnit.map((unit) => [
    unit.name,
    ...keysOf(unitAnswers).map((answer) => String(unit[answer])),
    percent(unit.onTime, unit.asked - unit.waiting),
  ]);
  const header = ['会办单位', ...Object.values(unitAnswers), '按期率'];
  return { caption: '会办意见反馈情况（次）', widths: [0.34, ...header.slice(1).map(() => 0.11)], header, rows };
}

function listTable(items: readonly ReportItem[]): ReportTable {
  const rows = items.map((item, index) => [
    String(index + 1),
    item.number,
    item.title,
    item.proposers,
    item.roleName,
    item.section,
    item.handler,
    item.answer,
    item.resultClass,
    item.satisfaction,
  ]);
  const header = ['序号', '编号', '案由', '提出人', '方式', '科室', '承办人', '答复文号或面复', '类别', '满意度'];
  const widths = [0.06, 0.08, 0.22, 0.09, 0.06, 0.1, 0.09, 0.16, 0.06, 0.08];
  if (items.every(({ source }) => source === countedSources.item)) return { caption: '', widths, header, rows };
  // Cases of old ledgers stand among our own items: each line says where it comes from.
  return {
    caption: '',
    widths: [0.06, 0.07, 0.19, 0.08, 0.06, 0.09, 0.08, 0.15, 0.06, 0.08, 0.08],
    header: [...header, '来源'],
    rows: rows.map((row, index) => [...row, items[index]?.source ?? '']),
  };
}
