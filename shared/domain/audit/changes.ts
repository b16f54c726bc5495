import type { Change } from '../../model/audit.ts';

const longest = 300;

/**
 * The fields in which two rows differ, in the order of `after`; long texts are named by their length. `{title: '甲'}`
 * and `{title: '乙'}` → `[{field: 'title', before: '甲', after: '乙'}]`.
 */
export function changesBetween(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Change[] {
  return Object.keys(after)
    .filter((field) => field in before && !same(before[field], after[field]))
    .map((field) => ({ field, before: short(before[field]), after: short(after[field]) }));
}

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

function short(value: unknown): unknown {
  if (typeof value === 'string' && value.length > longest) return `${value.slice(0, 60)}……（共${value.length}字）`;
  if (value !== null && typeof value === 'object') {
    const json = JSON.stringify(value);
    return json.length > longest * 3 ? `（${json.length}字符的内容）` : value;
  }
  return value ?? null;
}
