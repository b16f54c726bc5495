import { saysNothing } from '../../ledger-reading/cells/text.ts';
import { firstMoved, shiftedHeader, shiftQuestion } from '../../ledger-reading/header/shifted.ts';
import { dayIn } from '../days.ts';
import { mentionsIn } from '../number.ts';
import { isCollective, peopleIn } from '../people.ts';
import { hasSurname } from '../surnames.ts';
import { looksLikeUnit, unitsListed } from '../unit-list.ts';
import { columnsByContent } from './headless.ts';
import { fieldOfLabel, type LabelField } from './labels.ts';
import { tight } from './lines.ts';
import type { Pair } from './pairs.ts';

/** A row of a list of items: its cells under the labels of their columns, and the heading of its part. */
export type ListRow = { pairs: Pair[]; section: string; text: string; remarks: string };
/** A table in a text or file: the items it lists, or the people of one slip. */
export type Grid = {
  what: 'items' | 'people';
  rows: ListRow[];
  from: number;
  to: number;
  unused: string[];
  skipped: number;
  /** Notes below or between its rows. */
  said: string[];
  /** No heading says what its columns are. */
  guessed?: boolean;
  /** That its heading seems to stand one column off. */
  question?: string;
};

/** `shifted`: a person said that the heading stands one column off. */
export type GridHints = { shifted?: boolean };

type Column = { field: LabelField | null; label: string };
type Split = (line: string) => string[];

const splits: readonly Split[] = [
  (line) => (line.includes('\t') ? line.split('\t').map((cell) => cell.trim()) : []),
  (line) =>
    line.includes('|')
      ? line
          .trim()
          .replace(/^\||\|$/g, '')
          .split('|')
          .map((cell) => cell.trim())
      : [],
  (line) => line.trim().split(/ {2,}/),
  (line) => (line.length < 600 && /[,，]/.test(line) ? commaCells(line.trim()) : []),
  (line) => line.trim().split(/ +/),
];
/** Cells of a CSV line; a comma in quotes parts nothing. */
const commaCells = (line: string): string[] =>
  (line.match(/(?:["“][^"“”]*["”]|[^,，"“])*(?:[,，]|$)/g) ?? [])
    .map((cell) =>
      cell
        .replace(/[,，]$/, '')
        .trim()
        .replace(/^["“]|["”]$/g, ''),
    )
    .slice(0, mostColumns + 1);
const mostColumns = 40;
const total = /^(?:合\s*计|小\s*计|总\s*计|共\s*\d+\s*件|注[：:]|说明[：:]|备注[：:]|制表|填表|以上)/;
const generic = new Set(['日期', '时间', '单位', '名称', '姓名', '时限', '期限', '类别', '意见']);

/** The tables of a text, each parted the way its header is. */
export function gridsIn(lines: readonly string[], hints: GridHints = {}): Grid[] {
  const grids: Grid[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.length > 600 || line.trim() === '') continue;
    for (const [way, split] of splits.entries()) {
      const header = headerOf(split(line));
      if (!header || (way === 4 && (header.columns.length < 4 || header.columns.some(({ field }) => field === null))))
        continue;
      const grid = gridFrom(lines, at, header, split, way === 2 || way === 4, hints);
      if (grid.rows.length === 0) continue;
      grids.push(grid);
      at = grid.to - 1;
      break;
    }
  }
  if (grids.length > 0) return grids;
  const one = upright(lines);
  return one.length > 0 ? one : headless(lines);
}

/** Rows below each other that are parted alike and have no heading: what a column is, its cells tell. */
function headless(lines: readonly string[]): Grid[] {
  for (const [way, split] of splits.entries()) {
    if (way === 4) continue;
    const cellsOf: Split = (line) =>
      split(line).flatMap((cell) => /^(第?\s?\d{1,6}\s?号)\s+(关于.+|《.+》)$/.exec(cell)?.slice(1) ?? [cell]);
    const isRow = (line: string) =>
      line.length < 400 &&
      // Sentences with 代表：, 主办： between their commas are no cells.
      !(way === 3 && /[：:]/.test(line)) &&
      cellsOf(line).length >= 3 &&
      cellsOf(line).some((cell) => /^[《“]?关于.{3,90}(?:建议|提案|议案)[》”]?$|^《.{4,90}》$/.test(cell));
    // Sentences of a circular may be parted by commas too; then not each of its items has cells.
    if (
      way === 3 &&
      lines.some((line) => /(?:^|[，,：:\s》])[《“]?关于[^，,。]{3,90}(?:建议|提案|议案)/.test(line) && !isRow(line))
    )
      continue;
    const from = lines.findIndex(isRow);
    if (from < 0) continue;
    const rows = lines
      .slice(from)
      .filter(isRow)
      .map((line) => cellsOf(line));
    const columns = columnsByContent(rows.slice(0, 60));
    if (!columns) continue;
    const grid = gridFrom(lines, from - 1, { what: 'items', columns }, cellsOf, way === 2);
    if (grid.rows.length > 1) return [{ ...grid, from, guessed: true }];
  }
  return [];
}

/** A table of a file, whose cells are known; merged cells are filled by the caller. */
export function gridOfCells(rows: readonly (readonly string[])[], hints: GridHints = {}): Grid | null {
  for (let at = 0; at < Math.min(rows.length, 30); at += 1) {
    const header = headerOf([...(rows[at] ?? [])]);
    if (!header) continue;
    const lines = rows.map((cells) => cells.map((cell) => cell.replace(/[\t\n]/g, ' ')).join('\t'));
    const grid = gridFrom(lines, at, header, (line) => line.split('\t'), false, hints);
    if (grid.rows.length > 0) return grid;
  }
  return null;
}

type Header = { what: Grid['what']; columns: Column[] };

/** Cells that are the labels of a list: number or title among them, and nothing that is a value. */
function headerOf(cells: readonly string[]): Header | null {
  if (cells.length < 2 || cells.length > mostColumns) return null;
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length < 2 || filled.some((cell) => cell.length > 24 || /[：:]$/.test(cell))) return null;
  const columns = cells.map((cell) => ({ field: cell === '' ? null : fieldOfLabel(cell), label: tight(cell) }));
  const known = columns.filter(({ field }) => field !== null);
  const has = (...fields: LabelField[]) => known.some(({ field }) => field !== null && fields.includes(field));
  if (known.length < 2 || known.length < filled.length * 0.6) return null;
  if (filled.some((cell) => /^\d+$|\d{4}|^[《“]?关于.{4,}(?:建议|提案|议案)/.test(cell))) return null;
  const items = (has('number', 'serial') && has('title', 'body')) || (has('title', 'number') && known.length >= 3);
  if (items) return { what: 'items', columns: settledColumns(columns) };
  return has('proposers') && has('organization', 'phone') && known.length >= 2 && filled.length === known.length
    ? { what: 'people', columns }
    : null;
}

/** A cell that bears its own label: 答复期限：2026年5月10日. */
const saidUnder = /^[\u4e00-\u9fff]{2,10}[：:].*\d{1,2}\s*[月/.-]\s*\d{1,2}/;

/** Of two columns for one field the first stays; 内容 is the title where there is no other. */
function settledColumns(columns: Column[]): Column[] {
  const titled = columns.some(({ field }) => field === 'title');
  const seen = new Set<LabelField>();
  return columns.map((column) => {
    const field = column.field === 'body' && !titled ? 'title' : column.field;
    if (field === null || field === 'other') return { ...column, field };
    const twice = seen.has(field) && !['proposers', 'dueOn', 'opinionDue', 'assignedOn', 'phone'].includes(field);
    seen.add(field);
    return { ...column, field: twice ? null : field };
  });
}

/** Columns with one more where most rows have a cell that no heading stands over. */
function widened(columns: Column[], rows: readonly (readonly string[])[]): Column[] {
  const width = columns.length;
  const full = rows.filter((cells) => cells.length >= width);
  const over = full.filter((cells) => (cells[width] ?? '') !== '').length;
  return over > 1 && over * 2 > full.length ? [...columns, { field: null, label: `第${width + 1}列` }] : columns;
}

/** The heading moved by one column, where its cells contradict it and fit the names beside them. */
function moved(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): { columns: Column[]; question: string } | null {
  const fields = columns.map(({ field }) => field);
  const filledOf = (column: number) =>
    rows.map((cells) => cells[column] ?? '').filter((cell) => cell !== '' && !saysNothing(cell));
  const asked = {
    fields,
    cells: filledOf,
    fits: (field: LabelField, cell: string) => fits[field]?.(cell) ?? null,
  };
  const shift = shiftedHeader(asked);
  if (shift === null) return null;
  const { column, sample } = firstMoved(asked, shift);
  const labels = columns.map(({ label }) => label);
  return {
    columns: shift.fields.map((field, at) => ({
      field,
      label: at < shift.from ? (labels[at] ?? '') : (labels[at - shift.by] ?? ''),
    })),
    question: shiftQuestion(labels[column] ?? '', sample),
  };
}

function gridFrom(
  lines: readonly string[],
  at: number,
  first: Header,
  split: Split,
  sparse: boolean,
  hints: GridHints = {},
): Grid {
  let { columns } = first;
  let next = at + 1;
  if (/^[\s|:：+=-]+$/.test(lines[next] ?? ' ') && (lines[next] ?? '').includes('-')) next += 1;
  const second = secondHeader(columns, split(lines[next] ?? ''), lines[at] ?? '', split);
  if (second) {
    columns = settledColumns(second);
    next += 1;
  }
  if (!sparse) columns = widened(columns, lines.slice(next, next + 40).map(split));
  const grid: Grid = { what: first.what, rows: [], from: at, to: next, unused: [], skipped: 0, said: [] };
  let section = '';
  const cellsOfRows: string[][] = [];
  for (let line = next; line < lines.length; line += 1) {
    const text = lines[line] ?? '';
    if (text.trim() === '') continue;
    const cells = split(text);
    const filled = cells.filter((cell) => cell !== '');
    const distinct = new Set(filled);
    const above = cellsOfRows.at(-1);
    if (sparse && above && filled.length < columns.length - 1 && restOf(above, columns, filled)) {
      grid.to = line + 1;
      continue;
    }
    if (filled.length <= 1 || (distinct.size === 1 && filled.length > 2)) {
      const words = (filled[0] ?? text).trim();
      const last = cellsOfRows.at(-1);
      const more = lines
        .slice(line + 1, line + 4)
        .some((each) => split(each).filter((cell) => cell !== '').length >= Math.min(3, columns.length));
      if (total.test(words)) {
        grid.skipped += 1;
        grid.said.push(text.trim());
      } else if (last && wrapped(last, columns, words, cells, split(text).length > 1)) grid.to = line + 1;
      else if (words.length <= 40 && more && !/[。]$/.test(words)) section = words;
      else break;
      continue;
    }
    // 「交办日期：…  答复期限：…」 under a list is said of all of it.
    if (first.what === 'items' && filled.every((cell) => saidUnder.test(cell))) {
      grid.said.push(filled.join('\n'));
      grid.to = line + 1;
      continue;
    }
    if (headerOf(cells) || (first.what === 'items' && total.test(filled[0] ?? ''))) {
      if (!headerOf(cells)) {
        grid.skipped += 1;
        grid.said.push(text.trim());
      }
      grid.to = line + 1;
      continue;
    }
    const row = sparse || cells.length < columns.length - 3 ? aligned(cells, columns) : cells.slice(0, columns.length);
    if (row === null) break;
    const last = cellsOfRows.at(-1);
    if (last && continues(last, row, columns))
      for (const [column, cell] of row.entries()) last[column] = `${last[column] ?? ''}${cell}`;
    else {
      cellsOfRows.push(row);
      grid.rows.push({ pairs: [], section, text: '', remarks: '' });
    }
    grid.to = line + 1;
  }
  const shift = first.what === 'items' && !sparse ? moved(columns, cellsOfRows) : null;
  if (shift && hints.shifted) columns = shift.columns;
  else if (shift) grid.question = shift.question;
  columns = columns.map((column, at) =>
    column.field === null || column.field === 'other' ? dayColumn(column, at, cellsOfRows) : column,
  );
  fillDown(cellsOfRows, columns);
  grid.rows.forEach((row, index) => {
    const cells = cellsOfRows[index] ?? [];
    row.text = cells.filter((cell) => cell !== '').join(' ');
    row.remarks = cells
      .filter(
        (cell, column) =>
          cell !== '' &&
          columns[column]?.field === 'other' &&
          /备注|说明|要求|其他|注/.test(columns[column]?.label ?? ''),
      )
      .join('；');
    row.pairs = cells.flatMap((cell, column) => {
      const { field, label } = columns[column] ?? { field: null, label: '' };
      const said = field === null || field === 'other' ? /^([\u4e00-\u9fff]{2,10})[：:](.+)$/.exec(cell) : null;
      const named = said ? fieldOfLabel(said[1] ?? '') : null;
      if (said && named && named !== 'other')
        return [
          { field: named, label: said[1] ?? '', value: said[2] ?? '', line: grid.from + 1 + index, passage: cell },
        ];
      return field === null || field === 'other'
        ? []
        : [{ field, label, value: cell, line: grid.from + 1 + index, passage: `${label}：${cell.slice(0, 80)}` }];
    });
  });
  const used = grid.rows.filter(({ pairs }) =>
    pairs.some(
      ({ field, value }) => (field === 'title' || field === 'number' || field === 'proposers') && value !== '',
    ),
  );
  grid.skipped += grid.rows.length - used.length;
  grid.rows = used;
  grid.unused = columns
    .filter(
      ({ field, label }, column) =>
        (field === null || field === 'other') &&
        label !== '' &&
        cellsOfRows.some((cells) => (cells[column] ?? '') !== ''),
    )
    .map(({ label }) => label);
  return grid;
}

/** 承办单位 above 主办 and 会办: the second row says which. */
function secondHeader(columns: Column[], below: readonly string[], line: string, split: Split): Column[] | null {
  const filled = below.filter((cell) => cell !== '');
  if (filled.length < 1 || filled.some((cell) => cell.length > 12 || /\d/.test(cell))) return null;
  const known = filled.filter((cell) => fieldOfLabel(cell) || generic.has(cell));
  if (
    known.length < filled.length * 0.6 ||
    (filled.length > columns.length / 2 &&
      columns.length > 3 &&
      filled.length === below.length &&
      below.length === columns.length)
  )
    return null;
  const top = split(line);
  let above = '';
  return below.map((cell, at) => {
    if ((top[at] ?? '') !== '') above = top[at] ?? '';
    if (cell === '') return columns[at] ?? { field: null, label: '' };
    const own = generic.has(cell) ? null : fieldOfLabel(cell);
    return {
      field: own ?? fieldOfLabel(above + cell) ?? fieldOfLabel(cell) ?? columns[at]?.field ?? null,
      label: above === cell ? cell : `${above}${cell}`,
    };
  });
}

/** A row that only carries the rest of the title above it. */
function continues(last: readonly string[], row: readonly string[], columns: readonly Column[]): boolean {
  const at = (field: LabelField) => columns.findIndex((column) => column.field === field);
  const [number, title] = [at('number'), at('title')];
  if (title < 0 || (row[title] ?? '') === '' || (number >= 0 && (row[number] ?? '') !== '')) return false;
  const others = row.filter((cell, column) => cell !== '' && column !== title).length;
  return others === 0 && !/(?:建议|提案|议案)$/.test(last[title] ?? '');
}

const wholeTitle = /(?:建议|提案|议案)[”》）]?$/;
const wholeUnit = /(?:[局委办厅部院会联队台]|中心|政府|公司|街道办事处|集团|总站|大学|学院|医院)$/;

/**
 * A line of a table in columns of blanks whose every cell goes on with a cell of the row above, in their order: the end of
 * its title, a further unit, the other half of a name; then the cells are put there.
 */
function restOf(row: string[], columns: readonly Column[], cells: readonly string[]): boolean {
  const takes = columns.map(({ field }, column) => (cell: string): string | null => {
    const own = row[column] ?? '';
    if (field === 'title')
      return own !== '' && !wholeTitle.test(own) && cell.length >= 2 && !looksLikeUnit(cell) ? own + cell : null;
    if (field === 'leadUnit' || field === 'coUnits' || field === 'units') {
      if (!/^[\u4e00-\u9fff、，（）()]{1,24}$/.test(cell) || own === '') return null;
      if (!wholeUnit.test(own) && !/[、，]$/.test(own))
        return looksLikeUnit(own) && looksLikeUnit(cell) && !/^[和与及]/.test(cell) && field !== 'leadUnit'
          ? `${own}、${cell}`
          : own + cell;
      if (/[、，]$/.test(own)) return own + cell;
      return field !== 'leadUnit' && looksLikeUnit(cell.split(/[、，]/)[0] ?? '') ? `${own}、${cell}` : null;
    }
    if (field === 'proposers' || field === 'others') {
      if (!/^[\p{Script=Han}·、，]{1,16}$/u.test(cell)) return null;
      if (own !== '' && isCollective(own + cell) && !isCollective(own)) return own + cell;
      return own !== '' &&
        cell.split(/[、，]/).every((name) => hasSurname(name) && name.length <= 4) &&
        !looksLikeUnit(cell)
        ? `${own.replace(/[、，]$/, '')}、${cell}`
        : null;
    }
    return field === 'organization' && own !== '' && /^[\u4e00-\u9fff]{1,14}$/.test(cell) ? own + cell : null;
  });
  const next = [...row];
  let from = 0;
  for (const cell of cells) {
    const column = takes.findIndex((take, at) => at >= from && take(cell) !== null);
    const taken = column < 0 ? null : takes[column]?.(cell);
    if (!taken) return false;
    next[column] = taken;
    from = column + 1;
  }
  row.splice(0, row.length, ...next);
  return true;
}

/** A line without cells of its own that ends the title above it. */
function wrapped(
  last: string[],
  columns: readonly Column[],
  words: string,
  cells: readonly string[],
  placed: boolean,
): boolean {
  const title = columns.findIndex(({ field }) => field === 'title');
  if (title < 0 || /(?:建议|提案|议案)[”》]?$/.test(last[title] ?? '') || !/(?:建议|提案|议案)[”》]?$/.test(words))
    return false;
  if (placed && (cells[title] ?? '') === '') return false;
  last[title] = `${last[title] ?? ''}${words}`;
  return true;
}

/** A column of days whose name alone is no label: 答复, 会办意见 below 时限. */
function dayColumn(column: Column, at: number, rows: readonly (readonly string[])[]): Column {
  const filled = rows.map((cells) => cells[at] ?? '').filter((cell) => cell !== '' && !saysNothing(cell));
  const days = filled.filter((cell) => cell.length < 20 && dayIn(cell, noYear)?.value);
  if (filled.length === 0 || days.length < filled.length * 0.6) return column;
  const { label } = column;
  if (/立案|收到|提出|提交|登记|收文|签收|实际|已/.test(label)) return column;
  if (/会办|协办/.test(label)) return { ...column, field: 'opinionDue' };
  if (/交办|转办|下达|派|发/.test(label)) return { ...column, field: 'assignedOn' };
  return /答|复|结|截|限|止|完成|反馈|主办/.test(label) ? { ...column, field: 'dueOn' } : column;
}

/**
 * Cells merged downwards come with their words in the first row only. In a column that says the same in two rows below
 * each other nothing was merged: there an empty cell says nothing.
 */
function fillDown(rows: string[][], columns: readonly Column[]) {
  columns.forEach(({ field }, column) => {
    if (
      field === null ||
      !['session', 'kind', 'level', 'assignedOn', 'dueOn', 'opinionDue', 'term', 'meeting'].includes(field)
    )
      return;
    const filled = rows.filter((row) => (row[column] ?? '') !== '').length;
    if (rows.length < 2 || filled === rows.length || (rows[0]?.[column] ?? '') === '') return;
    if (rows.some((row, at) => at > 0 && row[column] !== '' && row[column] === rows[at - 1]?.[column])) return;
    let above = '';
    for (const row of rows) {
      if ((row[column] ?? '') === '') row[column] = above;
      else above = row[column] ?? '';
    }
  });
}

const noYear = () => ({ year: 2000, doubt: null });
const fits: Partial<Record<LabelField, (cell: string) => boolean>> = {
  serial: (cell) => /^\d{1,4}$/.test(cell),
  number: (cell) => mentionsIn(cell).length > 0 || /^[A-Za-z]{0,3}-?\d{1,8}$/.test(cell),
  session: (cell) => /届|次/.test(cell),
  kind: (cell) => /建议|提案|议案/.test(cell) && cell.length < 8,
  title: (cell) => cell.length >= 8 && !/届/.test(cell) && !dayIn(cell, noYear),
  proposers: (cell) => peopleIn(cell).people.length > 0 || isCollective(cell),
  others: (cell) => peopleIn(cell).people.length > 0,
  role: (cell) => /^(?:主办|会办|独办|单办|分办|协办|参阅)/.test(cell),
  leadUnit: (cell) => unitsListed(cell).units.length > 0 && unitsListed(cell).odd === null,
  coUnits: (cell) => (unitsListed(cell).units.length > 0 && unitsListed(cell).odd === null) || saysNothing(cell),
  units: (cell) => unitsListed(cell).units.length > 0,
  assignedOn: (cell) => dayIn(cell, noYear) !== null,
  dueOn: (cell) => dayIn(cell, noYear) !== null,
  opinionDue: (cell) => dayIn(cell, noYear) !== null,
  phone: (cell) => /\d{7,}/.test(cell),
  keySupervision: (cell) => /^[是否√×★重]/.test(cell) || saysNothing(cell),
  consent: (cell) => /^[是否√×同不公]/.test(cell) || saysNothing(cell),
};

/** Cells of a row that lost its empty ones, each under the column it fits, in their order; null where they do not fit. */
function aligned(cells: readonly string[], columns: readonly Column[]): string[] | null {
  if (cells.length === columns.length) return [...cells];
  if (cells.length > columns.length) return null;
  const [n, m] = [cells.length, columns.length];
  const best = Array.from({ length: n + 1 }, () => new Array<number>(m + 1).fill(-Infinity));
  for (let c = 0; c <= m; c += 1) (best[0] as number[])[c] = 0;
  const worth = (i: number, c: number) => {
    const test = fits[columns[c]?.field ?? 'other'];
    return test ? (test(cells[i] ?? '') ? 2 : -3) : 0;
  };
  for (let i = 1; i <= n; i += 1) {
    for (let c = 1; c <= m; c += 1) {
      const row = best[i] as number[];
      row[c] = Math.max(row[c - 1] ?? -Infinity, (best[i - 1]?.[c - 1] ?? -Infinity) + worth(i - 1, c - 1));
    }
  }
  if ((best[n]?.[m] ?? -Infinity) < n * 0.8) return null;
  const placed = new Array<string>(m).fill('');
  let c = m;
  for (let i = n; i > 0; i -= 1) {
    // The leftmost place of equal worth: of two unit columns the first is meant.
    while (c > 0 && best[i]?.[c] === best[i]?.[c - 1]) c -= 1;
    placed[c - 1] = cells[i - 1] ?? '';
    c -= 1;
  }
  return placed;
}

/** A table whose cells came one a line: labels below each other, then the values in the same order, again and again. */
function upright(lines: readonly string[]): Grid[] {
  const filled = lines.map((text, line) => ({ text: text.trim(), line })).filter(({ text }) => text !== '');
  for (let at = 0; at < Math.min(filled.length, 60); at += 1) {
    let end = at;
    while (
      end < filled.length &&
      end - at < mostColumns &&
      fieldOfLabel(filled[end]?.text ?? '') &&
      !/[：:]/.test(filled[end]?.text ?? '')
    )
      end += 1;
    const width = end - at;
    if (width < 4) continue;
    const header = headerOf(filled.slice(at, end).map(({ text }) => text));
    if (!header) continue;
    const values = filled.slice(end);
    const rows: string[] = [];
    for (let from = 0; from + width <= values.length; from += width) {
      const cells = values.slice(from, from + width).map(({ text }) => text);
      const sound = cells.every((cell, column) => {
        const test = fits[header.columns[column]?.field ?? 'other'];
        return saysNothing(cell) || !test || test(cell);
      });
      if (!sound) break;
      rows.push(cells.join('\t'));
    }
    if (rows.length === 0) return [];
    const grid = gridFrom(['', ...rows], 0, header, (line) => line.split('\t'), false);
    return [{ ...grid, from: filled[at]?.line ?? 0, to: (values[rows.length * width - 1]?.line ?? 0) + 1 }];
  }
  return [];
}
