import type { CaseField } from '../../../model/earlier/earlier-case.ts';
import type { Table, TableCell } from '../../../model/reading/file-content.ts';
import { wordsOfCell } from '../cells/text.ts';
import type { Header } from '../header/header.ts';
import { type LooseRow, looksLoose, looseRow } from './loose-rows.ts';

export type RowLeftOut = { row: number; words: string; reason: string };

/** The rows below a header, told apart: cases (with the rows that carry on with them), headings of parts, the rest. */
type RowKinds = {
  /** 0-based. `more` are rows of the same case, whose number and title are merged with it, `loose` may be. */
  cases: { row: number; more: number[]; part: number; loose: LooseRow[] }[];
  /** Headings such as 「一、人大建议（12件）」; `part` above counts them from 1, 0 is before the first. */
  parts: { row: number; words: string }[];
  leftOut: RowLeftOut[];
};

const total = /^(?:本页|全年|全部|以上)?(?:合计|小计|总计|共计|累计|总数)/;
const counted = /^(?:以上)?(?:共|合计|总计)\d*件?/;
const note =
  /^(?:填表人|填报人|制表|制表人|审核人?|负责人|填报单位|填表单位|填报日期|填表日期|填报时间|制表日期|单位负责人|说明|填表说明|备注|注|附注|联系人|经办人|打印日期|第\d+页|共\d+页)[:：（(\d、.]|^(?:注|说明|备注)[:：]?$|^第\d+页/;
/** Whether words begin a row of sums, or a note below a table: 合计 4人, 填表人：…. */
export function noRecord(words: string): string | null {
  const plain = words.replace(/\s/g, '');
  if (total.test(plain) || counted.test(plain)) return '合计行';
  return note.test(plain) ? '表下的说明' : null;
}

const onlyOne = '只有一格有字，不是一件';
const partMark =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[）)]|第[一二三四五六七八九十]+部分)/;
const partWords = /人大|政协|建议|提案|主办|会办|协办|独办|分办|参阅|重点|[省市县区]级|全国|届/;

/**
 * Goes through the rows once, looking at few cells of each. 合计 and 填表说明 are left out with their reason; 一、建议 heads
 * the rows under it.
 */
export function tellRows(table: Table, header: Header, fieldAt: ReadonlyMap<CaseField, number>): RowKinds {
  const kinds: RowKinds = { cases: [], parts: [], leftOut: [] };
  const titleAt = fieldAt.get('title') ?? -1;
  const numberAt = fieldAt.get('number') ?? -1;
  const carried = carriedOn(table, header, [titleAt, numberAt]);
  const headerCells = wordsOf(table, header);
  const titles = new Set(
    table.rows.slice(0, header.top).flatMap((row) => row.map(wordsOfCell).filter((text) => text !== '')),
  );
  const wide = wideMerges(table, header);
  let blankFrom = -1;
  for (let at = 0; at < header.top; at += 1) {
    const words = rowWords(table.rows[at] ?? []);
    if (words !== '') kinds.leftOut.push({ row: at + 1, words, reason: '表头以上的标题' });
  }
  for (let at = header.bottom + 1; at < table.rows.length; at += 1) {
    const row = table.rows[at] ?? [];
    const { count, first } = look(row);
    if (count === 0) {
      if (blankFrom < 0) blankFrom = at;
      continue;
    }
    if (blankFrom >= 0) {
      const rows = blankFrom + 1 === at ? '' : `（至第${at}行）`;
      kinds.leftOut.push({ row: blankFrom + 1, words: '', reason: `空行${rows}` });
      blankFrom = -1;
    }
    const carries = (column: number) =>
      column < 0 || carried.has(at * 2 + (column === titleAt ? 0 : 1)) || isBlank(row[column]);
    const before = kinds.cases.at(-1);
    if (
      before &&
      before.row + before.more.length === at - 1 &&
      isCarried(at) &&
      carries(titleAt) &&
      carries(numberAt)
    ) {
      before.more.push(at);
      continue;
    }
    const words = wordsOfCell(row[first]);
    const reason = reasonFor(row, count, first, words);
    const nameless = titleAt >= 0 && numberAt >= 0 && isBlank(row[titleAt]) && isBlank(row[numberAt]);
    const follows = before && before.row + before.more.length + before.loose.length === at - 1;
    if (nameless && follows && (reason === null || reason === onlyOne) && looksLoose(row, count)) {
      before.loose.push(looseRow(row, at));
      continue;
    }
    if (reason === null) kinds.cases.push({ row: at, more: [], part: kinds.parts.length, loose: [] });
    else {
      if (reason === '分组标题') kinds.parts.push({ row: at, words });
      kinds.leftOut.push({ row: at + 1, words: rowWords(row), reason });
    }

    function reasonFor(cells: readonly TableCell[], filled: number, from: number, lead: string): string | null {
      const plain = lead.replace(/\s/g, '');
      if (isRepeated(cells, headerCells)) return '重复的表头';
      if (filled <= 2 && titles.has(lead)) return '重复的标题';
      const titled =
        titleAt >= 0 && titleAt !== from && !isBlank(cells[titleAt]) && !/^\d+件?$/.test(wordsOfCell(cells[titleAt]));
      if (!titled && (total.test(plain) || (counted.test(plain) && filled <= 2))) return '合计行';
      if (filled <= 3 && !titled && note.test(plain)) return '表下的说明';
      if (filled > 1) return null;
      if (wide.has(at) || from !== titleAt) {
        if (plain.length <= 60 && (partMark.test(plain) || (partWords.test(plain) && from <= 1))) return '分组标题';
        return from === titleAt && !wide.has(at) ? null : onlyOne;
      }
      return partMark.test(plain) && plain.length <= 24 && partWords.test(plain) ? '分组标题' : null;
    }
  }
  return kinds;

  function isCarried(at: number): boolean {
    return carried.has(at * 2) || carried.has(at * 2 + 1);
  }
}

/** As they stand in the sheet: a header repeated is a header copied. */
function wordsOf(table: Table, { top, bottom }: Header): Set<string> {
  const cells = table.rows.slice(top, bottom + 1).flat();
  return new Set(cells.filter((cell) => typeof cell === 'string' && cell.trim() !== '') as string[]);
}

const isBlank = (cell: TableCell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

function look(row: readonly TableCell[]): { count: number; first: number } {
  let count = 0;
  let first = -1;
  for (let column = 0; column < row.length; column += 1) {
    if (isBlank(row[column])) continue;
    if (first < 0) first = column;
    count += 1;
    // Enough to know that it is no heading, total or note.
    if (count > 8) break;
  }
  return { count, first };
}

const longestWords = 80;

function rowWords(row: readonly TableCell[]): string {
  const words = row
    .map(wordsOfCell)
    .filter((text) => text !== '')
    .join(' ');
  return words.length > longestWords ? `${words.slice(0, longestWords - 1)}…` : words;
}

/** A header printed again on each page: half of its filled cells at least, in words that stand in the header. */
function isRepeated(row: readonly TableCell[], header: ReadonlySet<string>): boolean {
  let same = 0;
  let other = 0;
  for (const cell of row) {
    if (isBlank(cell)) continue;
    if (typeof cell === 'string' && header.has(cell)) same += 1;
    else other += 1;
    if (other > 2 && other > same) return false;
  }
  return same >= 2 && same > other;
}

/** Rows looked at in all ranges together; only a hostile file needs more. */
const mostCarried = 1_000_000;

/**
 * For number and title: which rows lie in a merged range below its first row. Keys are row × 2, plus 1 for the
 * number.
 */
function carriedOn(table: Table, header: Header, [titleAt = -1, numberAt = -1]: readonly number[]): Set<number> {
  const rows = new Set<number>();
  let budget = mostCarried;
  for (const { top, bottom, left, right } of table.merges) {
    const held = (left <= titleAt && titleAt <= right) || (left <= numberAt && numberAt <= right);
    if (!held || bottom === top || top <= header.bottom || budget <= 0) continue;
    budget -= Math.min(bottom, table.rows.length) - top;
    for (let row = top + 1; row <= Math.min(bottom, table.rows.length - 1); row += 1) {
      if (left <= titleAt && titleAt <= right) rows.add(row * 2);
      if (left <= numberAt && numberAt <= right) rows.add(row * 2 + 1);
    }
  }
  return rows;
}

function wideMerges(table: Table, header: Header): Set<number> {
  const rows = new Set<number>();
  for (const { top, bottom, left, right } of table.merges) {
    if (top === bottom && top > header.bottom && right - left >= Math.min(3, header.columns.length - 1)) rows.add(top);
  }
  return rows;
}
