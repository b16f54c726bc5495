import type { TableKind } from '../../model/people/organisation.ts';
import type { Day } from '../../model/primitives.ts';
import { pastedTable } from '../words/pasted-table.ts';

/** The columns each table may have, with the other names offices give them; the first name is the one shown. */
const columns: Record<TableKind, Record<string, readonly string[]>> = {
  people: {
    section: ['科室', '部门', '处室', '所在科室', '股室'],
    name: ['姓名', '人员', '名字'],
    post: ['职务', '职位', '岗位'],
    phone: ['电话', '联系电话', '手机', '办公电话'],
    isLeader: ['领导', '是否领导', '局领导'],
    leads: ['分管科室', '分管', '分管部门', '联系科室'],
    validFrom: ['起始日期', '起', '任职日期', '开始日期'],
    validUntil: ['截止日期', '止', '离任日期', '结束日期'],
  },
  representatives: {
    kind: ['类别', '身份', '类型'],
    name: ['姓名', '代表姓名', '委员姓名'],
    organization: ['工作单位', '单位', '单位及职务', '所在单位'],
    phone: ['电话', '联系电话', '手机'],
    delegation: ['代表团', '界别', '代表团或界别', '代表团/界别'],
    term: ['届', '届次', '届别'],
    validFrom: ['起始日期', '起', '任期开始', '任职日期'],
    validUntil: ['截止日期', '止', '任期结束', '离任日期'],
  },
  units: {
    name: ['单位全称', '单位名称', '名称', '单位'],
    shortName: ['单位简称', '简称', '规范简称'],
    otherNames: ['其他简称', '通行简称', '别称', '其他叫法'],
    formerNames: ['曾用名', '原名', '旧名', '原名称', '曾用名称'],
    contactPerson: ['联系人'],
    contactPhone: ['联系电话', '电话'],
    validFrom: ['起始日期', '起'],
    validUntil: ['截止日期', '止', '撤销日期'],
  },
};
const needed: Record<TableKind, readonly string[]> = {
  people: ['name'],
  representatives: ['kind', 'name'],
  units: ['name'],
};

/** No bureau has as many; what is pasted beyond is another table. */
const mostColumns = 100;
const mostRows = 3000;

export type ReadRow = { line: number; values: Record<string, string>; problem: string | null };
type ReadTable = {
  /** Keys of the columns found, in the table's order. */
  columns: string[];
  unknownColumns: string[];
  rows: ReadRow[];
  /** Why nothing could be read, or null. */
  problem: string | null;
};

/** The name of a column as the page shows it. `phone` → 电话. */
export const columnName = (what: TableKind, key: string): string => columns[what][key]?.[0] ?? key;

/**
 * Reads a pasted table by its header; lines above the header (titles) are passed over. 姓名 科室 职务 / 罗青禾 养老服务科 科长 → one
 * row with these values.
 */
export function readOrganisationTable(what: TableKind, text: string): ReadTable {
  const lines = pastedTable(text);
  const keyOf = (cell: string) => {
    const bare = cell.replace(/[\s　*（）()]/g, '');
    return Object.entries(columns[what]).find(([, names]) => names.includes(bare))?.[0] ?? null;
  };
  const at = lines.slice(0, 10).findIndex(({ cells }) => cells.some((cell) => keyOf(cell) === 'name'));
  const header = lines[at];
  const nothing = { columns: [], unknownColumns: [], rows: [] };
  if (!header) {
    return { ...nothing, problem: `没有找到表头，第一行应写明各栏名称，至少要有「${columnName(what, 'name')}」一栏。` };
  }
  const keys = header.cells.map(keyOf);
  const missing = needed[what].filter((key) => !keys.includes(key));
  if (missing.length > 0) {
    const names = missing.map((key) => `「${columnName(what, key)}」`).join('');
    return { ...nothing, problem: `表头缺少${names}一栏，请补上后重新粘贴。` };
  }
  if (header.cells.length > mostColumns) {
    return { ...nothing, problem: `表头有${header.cells.length}栏，最多${mostColumns}栏，请只留要导入的栏再粘贴。` };
  }
  if (lines.length - at - 1 > mostRows) {
    return { ...nothing, problem: `表里有${lines.length - at - 1}行，一次最多导入${mostRows}行，请分几次粘贴。` };
  }
  const rows = lines.slice(at + 1).map(({ line, cells }) => {
    const values: Record<string, string> = {};
    keys.forEach((key, index) => {
      if (key && values[key] === undefined) values[key] = cells[index] ?? '';
    });
    return { line, values, problem: problemOf(what, values) };
  });
  const unknownColumns = header.cells.filter((cell, index) => cell !== '' && keys[index] === null);
  return { columns: [...new Set(keys.filter((key) => key !== null))], unknownColumns, rows, problem: null };
}

function problemOf(what: TableKind, values: Record<string, string>): string | null {
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

/** 第15届, 15届 and 15 → 15; anything else → null. */
export function termInCell(words: string): number | null {
  const digits = /^第?(\d{1,2})届?$/.exec(words.trim())?.[1];
  return digits && Number(digits) > 0 ? Number(digits) : null;
}

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
