import type { Statistics, StatLine } from '../../model/counting.ts';
import { type Rate, rateNames } from '../../model/rate.ts';
import { percent } from './rates.ts';

/** A table with its columns' shares of the line, which add up to 1. */
export type ReportTable = {
  caption: string;
  widths: readonly number[];
  header: readonly string[];
  rows: readonly (readonly string[])[];
};
export type ReportBlock =
  | { as: 'title' | 'heading' | 'paragraph'; text: string }
  | { as: 'table'; table: ReportTable }
  | { as: 'page' };
/** An item of the annexed list. */
type ReportItem = {
  number: string;
  title: string;
  leading: string;
  roleName: string;
  section: string;
  documentNumber: string;
  resultClass: string;
  satisfaction: string;
};
type Office = { fullName: string; shortName: string };

const say = ({ name, part, whole }: Rate) => `${rateNames[name]}${percent(part, whole)}（${part}/${whole}）`;
const n = (count: number | undefined) => count ?? 0;

/**
 * The year's report as text, tables and annexed list. The same figures give the same report. 「临江市民政局2026年度建议提案办理情况报告」
 * is its first line.
 */
export function annualReport(figures: Statistics, items: readonly ReportItem[], office: Office): ReportBlock[] {
  const { year, total } = figures;
  const blocks: ReportBlock[] = [
    { as: 'title', text: `${office.fullName}${year}年度建议提案办理情况报告` },
    { as: 'heading', text: '一、总体情况' },
    { as: 'paragraph', text: overview(figures, office) },
    { as: 'table', table: kindTable(figures) },
    { as: 'heading', text: '二、办理质量' },
    { as: 'paragraph', text: quality(total) },
  ];
  if (figures.byClass.length > 0) {
    blocks.push({ as: 'paragraph', text: classes(figures) }, { as: 'table', table: classTable(figures) });
  }
  const parts: [string, string, readonly StatLine[]][] = [
    ['三、分科室情况', '科室', figures.bySection],
    ['四、分主题情况', '主题', figures.bySubject],
  ];
  for (const [heading, name, lines] of parts) {
    if (lines.length === 0) continue;
    blocks.push({ as: 'heading', text: heading }, { as: 'table', table: lineTable('', name, lines) });
  }
  let section = ['五', '六', '七', '八'];
  const next = (text: string) => {
    const [first = '', ...rest] = section;
    section = rest;
    blocks.push({ as: 'heading', text: `${first}、${text}` });
  };
  if (figures.byUnit.length > 0) {
    next('会办单位反馈情况');
    blocks.push({ as: 'table', table: unitTable(figures) });
  }
  if (figures.commitments.some((each) => each.total > 0)) {
    next('承诺事项落实情况');
    for (const each of figures.commitments.filter((one) => one.total > 0)) {
      blocks.push({
        as: 'paragraph',
        text: `${each.year}年度交办件的答复中承诺事项${each.total}项，已落实${each.done}项，跟踪中${each.open}项${each.overdue > 0 ? `（其中逾期${each.overdue}项）` : ''}${each.failed > 0 ? `，无法落实${each.failed}项` : ''}。`,
      });
    }
  }
  if (figures.overYears.length > 1) {
    next('历年比较');
    blocks.push({ as: 'table', table: lineTable('', '年度', figures.overYears) });
  }
  blocks.push(
    { as: 'page' },
    { as: 'heading', text: `附件：${year}年度承办件清单` },
    { as: 'table', table: listTable(items) },
  );
  return blocks;
}

function overview({ year, total, byKind }: Statistics, { shortName }: Office): string {
  const { counts } = total;
  const of = (kind: string, group?: string) =>
    byKind
      .filter((line) => line.kind === kind && (!group || line.group === group))
      .reduce((sum, line) => sum + n(line.counts.counted), 0);
  const [npc, cppcc] = [of('npc-suggestion'), of('cppcc-proposal')];
  const group = (kind: string) => {
    const parts = [
      ['lead', '主办'],
      ['co', '会办'],
      ['reference', '参阅'],
    ] as const;
    const said = parts.map(([key, name]) => [name, of(kind, key)] as const).filter(([, count]) => count > 0);
    return said.length > 0 ? `（${said.map(([name, count]) => `${name}${count}件`).join('、')}）` : '';
  };
  const who =
    n(counts.collective) > 0 ? `其中集体提出${n(counts.collective)}件，个人提出${n(counts.individual)}件。` : '';
  const key = n(counts.key) > 0 ? `重点督办${n(counts.key)}件。` : '';
  return `${year}年，${shortName}共承办建议提案${n(counts.counted)}件，其中代表建议${npc}件${group('npc-suggestion')}，政协提案${cppcc}件${group('cppcc-proposal')}。${who}${key}已办结${n(counts.closed)}件，已答复${n(counts.answered)}件${n(counts.overdue) > 0 ? `，逾期未答复${n(counts.overdue)}件` : ''}。`;
}

function quality({ counts, rates }: StatLine): string {
  const bases = rates.map((rate) => `${rateNames[rate.name]}以${rate.base}为分母`).join('，');
  const form = `征询意见表收回${n(counts.returned)}份，满意${n(counts.satisfied)}件，基本满意${n(counts.partly)}件，不满意${n(counts.dissatisfied)}件。`;
  return `${rates.map(say).join('，')}。${form}（${bases}。）`;
}

function classes({ byClass }: Statistics): string {
  const whole = byClass.reduce((sum, each) => sum + each.count, 0);
  const said = byClass.map(
    ({ resultClass, count }) =>
      `${resultClass || '未标类别'}${resultClass ? '类' : ''}${count}件，占${percent(count, whole)}`,
  );
  return `答复代表委员的${whole}件中，${said.join('；')}。`;
}

function kindTable({ byKind, total }: Statistics): ReportTable {
  const rows = [...byKind.filter(({ counts }) => n(counts.counted) > 0), total].map(({ name, counts }) => [
    name,
    ...[counts.counted, counts.closed, counts.answered, counts.onTime, counts.overdue, counts.contacted].map((count) =>
      String(n(count)),
    ),
  ]);
  const header = ['类别', '承办', '办结', '答复', '按期答复', '逾期未答', '面商'];
  return { caption: '承办和答复情况（件）', widths: [0.28, 0.12, 0.12, 0.12, 0.12, 0.12, 0.12], header, rows };
}

function classTable({ byClass }: Statistics): ReportTable {
  const whole = byClass.reduce((sum, each) => sum + each.count, 0);
  const rows = byClass.map(({ resultClass, count }) => [resultClass || '未标', String(count), percent(count, whole)]);
  return { caption: '答复类别', widths: [0.4, 0.3, 0.3], header: ['类别', '件数', '占比'], rows };
}

function lineTable(caption: string, name: string, lines: readonly StatLine[]): ReportTable {
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
  return { caption, widths: [0.28, 0.12, 0.12, 0.12, 0.12, 0.12, 0.12], header, rows };
}

function unitTable({ byUnit }: Statistics): ReportTable {
  const rows = byUnit.map((unit) => [
    unit.name,
    ...[unit.asked, unit.onTime, unit.late, unit.overdue].map(String),
    percent(unit.onTime, unit.asked - unit.waiting),
  ]);
  const header = ['会办单位', '征求', '按期', '超期', '逾期未回', '按期率'];
  return { caption: '会办意见反馈情况（次）', widths: [0.4, 0.12, 0.12, 0.12, 0.12, 0.12], header, rows };
}

function listTable(items: readonly ReportItem[]): ReportTable {
  const rows = items.map((item, index) => [
    String(index + 1),
    item.number,
    item.title,
    item.leading,
    item.roleName,
    item.section,
    item.documentNumber,
    item.resultClass,
    item.satisfaction,
  ]);
  const header = ['序号', '编号', '案由', '提出人', '方式', '科室', '答复文号', '类别', '满意度'];
  return { caption: '', widths: [0.06, 0.11, 0.27, 0.1, 0.07, 0.11, 0.14, 0.06, 0.08], header, rows };
}
