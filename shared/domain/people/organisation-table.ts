import type { TableKind } from '../../model/people/organisation.ts';
import type { Day } from '../../model/primitives.ts';
import { bareHeader } from '../ledger-reading/header/column-match.ts';
import { parseNumeral } from '../words/numeral.ts';

/** The columns each table may have, with the other names offices give them; the first name is the one shown. */
const phones =
  '电话 联系电话 手机 办公电话 手机号 手机号码 联系方式 办公室电话 座机 固定电话 移动电话 电话号码 联系手机'.split(' ');
const columns: Record<TableKind, Record<string, readonly string[]>> = {
  people: {
    section: ['科室', '部门', '处室', '所在科室', '股室', '所属科室', '内设机构', '科室名称', '所在部门', '处室科室'],
    name: ['姓名', '人员', '名字', '职工姓名', '工作人员', '人员姓名'],
    post: ['职务', '职位', '岗位', '职务职级', '职级', '现任职务', '职务岗位'],
    phone: phones,
    isLeader: ['领导', '是否领导', '局领导'],
    leads: ['分管科室', '分管', '分管部门', '联系科室', '分管工作', '分管范围', '分管领域'],
    validFrom: ['起始日期', '起', '任职日期', '开始日期', '任职时间'],
    validUntil: ['截止日期', '止', '离任日期', '结束日期', '离任时间'],
  },
  representatives: {
    kind: ['类别', '身份', '类型', '代表或委员', '代表委员'],
    name: ['姓名', '代表姓名', '委员姓名', '代表', '委员', '名字'],
    organization: [
      ...['工作单位', '单位', '单位及职务', '所在单位', '工作单位及职务', '工作单位职务', '单位职务'],
      ...['工作单位和职务', '单位和职务', '职务'],
    ],
    phone: phones,
    delegation: [
      ...['代表团', '界别', '代表团或界别', '代表团/界别', '代表团界别', '所在代表团', '所属界别', '选举单位'],
      ...['代表小组', '所属代表团'],
    ],
    term: ['届', '届次', '届别'],
    validFrom: ['起始日期', '起', '任期开始', '任职日期'],
    validUntil: ['截止日期', '止', '任期结束', '离任日期'],
  },
  units: {
    name: ['单位全称', '单位名称', '名称', '单位', '全称', '承办单位', '部门', '部门名称', '机构名称', '成员单位'],
    shortName: ['单位简称', '简称', '规范简称'],
    otherNames: ['其他简称', '通行简称', '别称', '其他叫法'],
    formerNames: ['曾用名', '原名', '旧名', '原名称', '曾用名称'],
    contactPerson: ['联系人', '联络员', '联络人', '经办人', '具体联系人'],
    contactPhone: phones,
    validFrom: ['起始日期', '起'],
    validUntil: ['截止日期', '止', '撤销日期'],
  },
};
const needed: Record<TableKind, readonly string[]> = {
  people: ['name'],
  representatives: ['kind', 'name'],
  units: ['name'],
};

/** The name of a column as the page shows it. `phone` → 电话. */
export const columnName = (what: TableKind, key: string): string => columns[what][key]?.[0] ?? key;

/** Which column a header's words name, the lower level last; null for one that these tables do not have. */
export function keyOfHeader(what: TableKind, levels: readonly string[]): string | null {
  const last = bareHeader(levels.at(-1) ?? '');
  const joined = levels.map(bareHeader).join('');
  for (const words of [joined, last, last.replace(/(?:必填|选填|可不填)$/, '')]) {
    const found = Object.entries(columns[what]).find(([, names]) => names.some((name) => bareHeader(name) === words));
    if (found) return found[0];
  }
  return null;
}

/** The columns without which a table says nothing. */
export const neededColumns = (what: TableKind): readonly string[] => needed[what];

/** What is wrong with a row as it would be stored, in words; null if nothing. */
export function rowProblem(what: TableKind, values: Record<string, string>): string | null {
  for (const key of needed[what]) {
    if (!values[key]) return `缺少${columnName(what, key)}`;
  }
  if (what === 'representatives' && kindInCell(values.kind ?? '') === null) return '类别应写「代表」或「委员」';
  if (values.term && termInCell(values.term) === null) return `届「${values.term}」应写成数字，如 15`;
  for (const key of ['validFrom', 'validUntil']) {
    const day = values[key];
    if (day && dayInCell(day) === null) return `日期「${day}」应写成 2026-03-20 的样子，并且确有这一天`;
  }
  const [from, until] = [dayInCell(values.validFrom ?? ''), dayInCell(values.validUntil ?? '')];
  return from && until && until < from ? '截止日期早于起始日期' : null;
}

/** 代表 → npc-suggestion, 委员 → cppcc-proposal. */
export function kindInCell(words: string): 'npc-suggestion' | 'cppcc-proposal' | null {
  if (/代表|人大|建议/.test(words)) return 'npc-suggestion';
  return /委员|政协|提案/.test(words) ? 'cppcc-proposal' : null;
}

/** 第15届, 15届, 15, 十五届 and 市十五届人大 → 15; anything else → null. */
export function termInCell(words: string): number | null {
  const bare = words.replace(/\s/g, '');
  const digits = /^第?(\d{1,2}|[一二三四五六七八九十]{1,3})届?$/.exec(bare)?.[1] ?? termSaid(bare);
  const term = digits ? parseNumeral(digits) : null;
  return term !== null && term > 0 && term < 100 ? term : null;
}

const termSaid = (words: string): string | undefined =>
  /(\d{1,2}|[一二三四五六七八九十]{1,3})届(?:人大|政协|人民代表大会|委员会|代表|委员)?/.exec(words)?.[1];

/** 2026-3-5, 2026.3.5, 2026/3/5 and 2026年3月5日; null when there is no such day. */
export function dayInCell(words: string): Day | null {
  const found = /^(\d{4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})\s*日?$/.exec(words.trim());
  if (!found) return null;
  const [, year = '', month = '', date = ''] = found;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const moment = Date.parse(day);
  return !Number.isNaN(moment) && new Date(moment).toISOString().slice(0, 10) === day ? day : null;
}

/** 是, √, 1 → true; 否 or nothing → false. */
export const isYes = (words: string): boolean => /^(是|√|有|对|1|y|yes|true)$/i.test(words.trim());
