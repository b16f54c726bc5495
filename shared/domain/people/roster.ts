import type { TableKind } from '../../model/people/organisation.ts';
import type { Table } from '../../model/reading/file-content.ts';
import { isPersonName } from '../intake/people.ts';
import { hasSurname } from '../intake/surnames.ts';
import { looksLikeUnit } from '../intake/unit-list.ts';
import { wordsOfCell } from '../ledger-reading/cells/text.ts';
import { bestHeader, type Header } from '../ledger-reading/header/header.ts';
import { firstMoved, shiftedHeader, shiftQuestion } from '../ledger-reading/header/shifted.ts';
import { noRecord } from '../ledger-reading/rows/kinds.ts';
import { caseCells, fillingOf } from '../ledger-reading/rows/merged-rows.ts';
import { pastedTable } from '../words/pasted-table.ts';
import {
  columnName,
  dayInCell,
  keyOfHeader,
  kindInCell,
  neededColumns,
  rowProblem,
  termInCell,
} from './organisation-table.ts';

/** A row of a roster: its line in the sheet or the pasted text, its cells by column, what is wrong and what is doubtful. */
export type RosterRow = {
  line: number;
  values: Record<string, string>;
  problem: string | null;
  doubts: Record<string, string>;
};

type RosterLeftOut = { line: number; words: string; reason: string };

export type Roster = {
  /** Keys of the columns found, in the table's order. */
  columns: string[];
  unknownColumns: string[];
  rows: RosterRow[];
  /** Rows that are no person and no unit, and why. */
  leftOut: RosterLeftOut[];
  notes: string[];
  /** That the header seems to stand one column off; `shifted` reads it so. */
  question: string | null;
  /** Why nothing could be read, or null. */
  problem: string | null;
};

/** No bureau has as many; what is given beyond is another table. */
const mostColumns = 100;
const mostRows = 3000;

const nothing: Omit<Roster, 'problem'> = {
  ...{ columns: [], unknownColumns: [], rows: [], leftOut: [], notes: [], question: null },
};

/** How a roster is read: `shifted` where a person said that its header stands one column off. */
type RosterHints = { shifted?: boolean; fileName?: string };

/**
 * Reads a pasted table by its header; lines above the header (titles) are passed over. 姓名 科室 职务 / 罗青禾 养老服务科 科长 → one
 * row with these values.
 */
export function readOrganisationTable(what: TableKind, text: string, hints: RosterHints = {}): Roster {
  const lines = pastedTable(text);
  const rows: Table['rows'] = [];
  for (const { line, cells } of lines) rows[line - 1] = cells;
  for (let at = 0; at < rows.length; at += 1) rows[at] ??= [];
  return readRoster(what, [{ name: '粘贴的表格', hidden: false, rows, merges: [], hiddenRows: [] }], hints);
}

/** Reads rosters as offices keep them: titles, two rows of header, merged cells, headings of sections, sums and notes. */
export function readRoster(what: TableKind, tables: readonly Table[], hints: RosterHints = {}): Roster {
  const found = tables
    .filter(({ hidden }) => !hidden)
    .flatMap((table) => {
      const header = rosterHeader(what, table);
      return header ? [{ table, header }] : [];
    });
  if (found.length === 0) {
    const name = columnName(what, 'name');
    return { ...nothing, problem: `没有找到表头，第一行应写明各栏名称，至少要有「${name}」一栏。` };
  }
  const read = found.map(({ table, header }) => readTable(what, table, header, hints));
  const failed = read.find(({ problem }) => problem !== null);
  if (failed && read.every(({ problem }) => problem !== null)) return failed;
  const good = read.filter(({ problem }) => problem === null);
  const rows = good.flatMap((each) => each.rows);
  const hidden = tables.filter((table) => table.hidden && rosterHeader(what, table) !== null);
  if (rows.length > mostRows)
    return { ...nothing, problem: `表里有${rows.length}行，一次最多导入${mostRows}行，请分几次导入。` };
  const leftOut = good.flatMap((each) => each.leftOut);
  if (rows.length + leftOut.length === 0) return { ...nothing, problem: '表头下面没有内容，请连表头和各行一起给出。' };
  return {
    columns: [...new Set(good.flatMap(({ columns }) => columns))],
    unknownColumns: [...new Set(good.flatMap(({ unknownColumns }) => unknownColumns))],
    rows,
    leftOut,
    notes: [...good.flatMap(({ notes }) => notes), ...hidden.map(({ name }) => `「${name}」是隐藏的工作表，没有读。`)],
    question: good.find(({ question }) => question !== null)?.question ?? null,
    problem: null,
  };
}

function rosterHeader(what: TableKind, table: Table): Header | null {
  const score = (columns: readonly string[][]): number | null => {
    const said = columns.filter((levels) => levels.length > 0);
    const keys = said.map((levels) => keyOfHeader(what, levels)).filter((key) => key !== null);
    if (!keys.includes('name')) return null;
    return new Set(keys).size + keys.length / 2000 - (said.length - keys.length) / 20_000;
  };
  return bestHeader(table, score) ?? bestHeader(table, score, 1);
}

function readTable(what: TableKind, table: Table, header: Header, hints: RosterHints): Roster {
  if (header.columns.length > mostColumns)
    return {
      ...nothing,
      problem: `表头有${header.columns.length}栏，最多${mostColumns}栏，请只留要导入的栏再试。`,
    };
  const filling = fillingOf(table, header);
  const width = header.columns.length;
  const cellsOf = new Map<number, string[]>();
  for (let at = header.bottom + 1; at < table.rows.length; at += 1)
    cellsOf.set(at, caseCells(table, filling, at, [], width).map(wordsOfCell));
  const named = header.columns.map((levels) => keyOfHeader(what, levels));
  const asked = {
    fields: named,
    cells: (column: number) => [...cellsOf.values()].map((cells) => cells[column] ?? '').filter((cell) => cell !== ''),
    fits: (key: string, cell: string) => fits(what, key, cell),
  };
  const shift = shiftedHeader(asked);
  const keys = shift && hints.shifted ? shift.fields : named;
  const said = saidAbove(table, header, hints);
  const always: Record<string, string> = {};
  if (what === 'representatives') {
    if (!keys.includes('kind') && kindInCell(said) !== null)
      always.kind = kindInCell(said) === 'npc-suggestion' ? '代表' : '委员';
    const term = termInCell(said.match(/[\d一二三四五六七八九十]+届/)?.[0] ?? '');
    if (!keys.includes('term') && term !== null) always.term = String(term);
  }
  const missing = neededColumns(what).filter((key) => !keys.includes(key) && always[key] === undefined);
  if (missing.length > 0) {
    const names = missing.map((key) => `「${columnName(what, key)}」`).join('');
    return { ...nothing, problem: `表头缺少${names}一栏，请补上后重新粘贴。` };
  }
  const roster: Roster = { ...nothing, rows: [], leftOut: [], notes: [], problem: null };
  const headerWords = new Set(header.columns.flat());
  const group = what === 'people' ? 'section' : what === 'representatives' ? 'delegation' : null;
  let part = '';
  for (const [at, cells] of cellsOf) {
    const line = at + 1;
    const filled = cells.filter((cell) => cell !== '');
    const distinct = [...new Set(filled)];
    const words = distinct.join(' ').slice(0, 80);
    const leave = (reason: string) => roster.leftOut.push({ line, words, reason });
    if (filled.length === 0) continue;
    const lead = distinct[0] ?? '';
    const none = noRecord(lead) ?? (filled.length <= 3 ? noRecord(filled.at(-1) ?? '') : null);
    const raw = rawValues(keys, cells);
    if (distinct.length > 1 && distinct.every((cell) => headerWords.has(cell))) leave('重复的表头');
    else if (none !== null) leave(none);
    else if (distinct.length === 1 && !isRecord(what, raw, { lead, width })) {
      const heading = lead
        .replace(/^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]\s*/, '')
        .replace(/[（(]\s*共?\d+\s*[人名家个][）)]$/, '');
      if (group && heading.length <= 20 && !/[。；]/.test(heading)) {
        part = heading;
        leave(`分组标题，下面各行的${columnName(what, group)}照它填`);
      } else leave(what === 'units' ? '只有一格有字，不是一个单位' : '只有一格有字，不是一个人');
    } else if (noName.test(raw.name ?? '')) leave(`「${raw.name}」不是${columnName(what, 'name')}`);
    else {
      const values: Record<string, string> = { ...always, ...raw };
      if (group && part !== '' && !values[group]) values[group] = part;
      for (const each of apart(what, values)) roster.rows.push(rowOf(what, line, each));
    }
  }
  if (group && table.merges.length === 0 && keys.includes(group)) fillDown(what, roster, group);
  for (const row of roster.rows) row.problem = rowProblem(what, row.values);
  roster.columns = [
    ...new Set([
      ...keys.filter((key) => key !== null),
      ...Object.keys(always),
      ...(part !== '' && group ? [group] : []),
    ]),
  ];
  roster.unknownColumns = header.columns.flatMap((levels, column) => {
    const last = levels.at(-1) ?? '';
    const used = keys[column] !== null || last === '' || /^(?:序号|序|编号|行号|no)$/i.test(last.replace(/\s/g, ''));
    return used || [...cellsOf.values()].every((cells) => (cells[column] ?? '') === '') ? [] : [levels.join('·')];
  });
  if (shift && !hints.shifted) {
    const { column, sample } = firstMoved(asked, shift);
    roster.question = shiftQuestion(columnName(what, named[column] ?? ''), sample);
  }
  return roster;
}

/** Whether a single cell is a row all the same: a name alone, or what stands in its own column and lacks the name. */
function isRecord(what: TableKind, raw: Record<string, string>, { lead, width }: { lead: string; width: number }) {
  if (raw.name) return isName(what, lead) || width === 1;
  return Object.entries(raw).some(
    ([key, cell]) => cell !== '' && key !== 'section' && key !== 'delegation' && fits(what, key, cell) === true,
  );
}

/** The cells under their columns; two telephone numbers stand together, of other columns the first that is filled. */
function rawValues(keys: readonly (string | null)[], cells: readonly string[]): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [column, key] of keys.entries()) {
    if (key === null) continue;
    const cell = (cells[column] ?? '').replace(/\s*\n\s*/g, '、');
    const before = values[key] ?? '';
    if (before === '') values[key] = cell;
    else if (/[pP]hone$/.test(key) && cell !== '' && !before.includes(cell)) values[key] = `${before}、${cell}`;
  }
  return values;
}

/** What stands above the header and names the table: titles, the sheet, the file. */
function saidAbove(table: Table, header: Header, { fileName = '' }: RosterHints): string {
  const titles = table.rows.slice(0, header.top).flatMap((row) => row.map(wordsOfCell));
  return [...titles, table.name, fileName].join(' ');
}

const noName = /^\d+\s*(?:人|名|位|家|个)?$|^共?\s*\d+\s*(?:人|名|位|家|个)$|^(?:合计|小计|总计|共计)/;

const isName = (what: TableKind, words: string): boolean =>
  what === 'units' ? looksLikeUnit(words) : isPersonName(words.replace(/\s/g, '')) && hasSurname(words);

/** A cell with several people is as many rows; telephone numbers go along where there are as many. */
function apart(what: TableKind, values: Record<string, string>): Record<string, string>[] {
  if (what === 'units') return [values];
  const names = (values.name ?? '')
    .split(/[、，,;；\n]+/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (names.length < 2 || !names.every((name) => isPersonName(tidyName(name)))) return [values];
  const phones = (values.phone ?? '').split(/[、，,;；\n]+/);
  return names.map((name, at) => ({
    ...values,
    name,
    ...(values.phone !== undefined && phones.length === names.length ? { phone: phones[at] ?? '' } : {}),
  }));
}

/** 孙  权 → 孙权; 沈知远（女，回族） → 沈知远. */
const tidyName = (name: string): string =>
  name
    .replace(/[（(](?:女|男|[\u4e00-\u9fff]{1,5}族|中共|党员|[，、\s])+[）)]$/, '')
    .replace(/(?<=\p{Script=Han})[\s\u3000]+(?=\p{Script=Han})/gu, '')
    .trim();

function rowOf(what: TableKind, line: number, values: Record<string, string>): RosterRow {
  const doubts: Record<string, string> = {};
  if (what !== 'units') values.name = tidyName(values.name ?? '');
  const { name = '' } = values;
  if (name !== '' && !(what === 'units' ? looksLikeUnit(name) : isPersonName(name) || /^[A-Za-z·. ]+$/.test(name)))
    doubts.name = what === 'units' ? '不像单位名称，请核对' : '不像姓名，请核对';
  if (what === 'people' && /^(?:局|厅|委|办)?领导(?:班子)?(?:成员)?$|^班子成员$/.test(values.section ?? '')) {
    values.isLeader = '是';
    values.section = '';
  }
  const odd =
    what === 'people'
      ? (values.leads ?? '').split(/[、，,；;\s]+/).find((each) => each !== '' && !sectionLike.test(each))
      : undefined;
  if (odd) doubts.leads = `「${odd}」不像科室名称，导入会新建这个科室，请核对`;
  return { line, values, problem: null, doubts };
}

const sectionLike = /(?:科|室|处|股|办|中心|队|站|所|院|馆|组|会|局|园|公司)$/;

/** Whether a cell may stand in a column; null where anything may. */
function fits(what: TableKind, key: string, cell: string): boolean | null {
  switch (key) {
    case 'name':
      return what === 'units' ? looksLikeUnit(cell) : isPersonName(tidyName(cell)) && !sectionLike.test(cell);
    case 'phone':
    case 'contactPhone':
      return /^[\d+\-—（）()、/\s转]{4,}$/.test(cell);
    case 'section':
      return sectionLike.test(cell) || /领导/.test(cell);
    case 'contactPerson':
      return isPersonName(tidyName(cell.split(/[、，]/)[0] ?? ''));
    case 'kind':
      return kindInCell(cell) !== null && cell.length <= 6;
    case 'term':
      return termInCell(cell) !== null;
    case 'validFrom':
    case 'validUntil':
      return dayInCell(cell) !== null;
    case 'post':
    case 'organization':
    case 'delegation':
      return /\d{5,}/.test(cell) ? false : null;
    default:
      return null;
  }
}

/** 合并的格粘贴出来只有第一行有字: where no two rows below each other say the same, an empty cell is the one above. */
function fillDown(what: TableKind, roster: Roster, key: string) {
  const { rows } = roster;
  if (rows.some(({ values }, at) => at > 0 && values[key] !== '' && values[key] === rows[at - 1]?.values[key])) return;
  let above = '';
  let filled = 0;
  for (const { values } of rows) {
    if (values[key]) above = values[key];
    else if (above !== '' && values.isLeader !== '是' && !values.leads) {
      values[key] = above;
      filled += 1;
    }
  }
  if (filled > 0)
    roster.notes.push(`「${columnName(what, key)}」一栏空着的${filled}行照上面一行填了（表里是合并的格）。`);
}

/** Rows as a person left them in the grid, to be looked at again. */
export function rosterOfRows(
  what: TableKind,
  given: readonly { line: number; values: Record<string, string> }[],
): Roster {
  const rows = given.map(({ line, values }) => {
    const known = Object.entries(values).filter(([key]) => columnName(what, key) !== key);
    const row = rowOf(what, line, Object.fromEntries(known.map(([key, cell]) => [key, cell.trim()])));
    return { ...row, problem: rowProblem(what, row.values) };
  });
  return { ...nothing, columns: [...new Set(rows.flatMap(({ values }) => Object.keys(values)))], rows, problem: null };
}
