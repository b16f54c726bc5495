import { utf16Words } from '../text-encoding.ts';
import { type List, type ListLevel, listLabels, type NumberingRef } from '../word/list-labels.ts';
import { formatOfCode } from '../word/number-formats.ts';

const levelHead = 28;
const listHead = 28;

/** The numbers that Word draws itself (MS-DOC, PlfLst and PlfLfo): a label for each paragraph that asks. */
export function readLists(
  table: Buffer,
  kinds: { at: number; length: number },
  uses: { at: number; length: number },
): (ref: NumberingRef) => string {
  const abstracts = kinds.length > 0 ? readKinds(table, kinds) : new Map<string, Map<number, ListLevel>>();
  const lists = uses.length > 0 ? readUses(table, uses.at) : new Map<string, List>();
  return listLabels(abstracts, lists);
}

/** The levels of all lists stand behind the lists themselves. */
function readKinds(table: Buffer, { at: start, length }: { at: number; length: number }) {
  const abstracts = new Map<string, Map<number, ListLevel>>();
  const count = Math.min(table.readUInt16LE(start), Math.floor((table.length - start) / listHead));
  let at = start + length;
  for (let n = 0; n < count; n += 1) {
    const head = start + 2 + n * listHead;
    if (head + listHead > table.length) break;
    const levels = new Map<number, ListLevel>();
    abstracts.set(String(table.readInt32LE(head)), levels);
    const simple = ((table[head + 26] ?? 0) & 1) === 1;
    for (let level = 0; level < (simple ? 1 : 9) && at + levelHead <= table.length; level += 1) {
      const read = readLevel(table, at);
      levels.set(level, read.level);
      at = read.end;
    }
  }
  return abstracts;
}

/** Numbers of levels stand in the text as characters below nine. */
function readLevel(table: Buffer, at: number): { level: ListLevel; end: number } {
  const character = table[at + 24] ?? 0;
  const paragraph = table[at + 25] ?? 0;
  const words = at + levelHead + character + paragraph;
  const length = words + 2 <= table.length ? table.readUInt16LE(words) : 0;
  const end = words + 2 + length * 2;
  const text = Array.from(utf16Words(table.subarray(words + 2, end)), (sign) =>
    sign.charCodeAt(0) < 9 ? `%${sign.charCodeAt(0) + 1}` : sign,
  ).join('');
  return { level: { format: formatOfCode(table[at + 4] ?? 0), text, start: table.readInt32LE(at) }, end };
}

/** What paragraphs refer to by their place, beginning with one; which levels begin anew is told behind them all. */
function readUses(table: Buffer, start: number): Map<string, List> {
  const lists = new Map<string, List>();
  const count = Math.min(table.readUInt32LE(start), Math.floor((table.length - start) / 16));
  let at = start + 4 + count * 16;
  for (let n = 0; n < count; n += 1) {
    const head = start + 4 + n * 16;
    if (head + 16 > table.length) break;
    const starts = new Map<number, number>();
    lists.set(String(n + 1), { abstract: String(table.readInt32LE(head)), starts });
    at += 4;
    for (let changed = table[head + 12] ?? 0; changed > 0 && at + 8 <= table.length; changed -= 1) {
      const flags = table.readUInt32LE(at + 4);
      if ((flags & 0x10) !== 0 && (flags & 0x20) === 0) starts.set(flags & 0xf, table.readInt32LE(at));
      at += 8;
      if ((flags & 0x20) === 0) continue;
      if (at + levelHead > table.length) break;
      const read = readLevel(table, at);
      if ((flags & 0x10) !== 0) starts.set(flags & 0xf, read.level.start);
      at = read.end;
    }
  }
  return lists;
}
