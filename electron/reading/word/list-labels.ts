import { printedNumber } from './number-formats.ts';

/** `text` is what Word prints, with `%1` to `%9` for the numbers of the levels. */
export type ListLevel = { format: string; text: string; start: number };
/** A list counts together with all lists of the same kind (`abstract`); `starts` are levels that begin anew with it. */
export type List = { abstract: string; starts: Map<number, number> };

/** Which list and level a paragraph belongs to, itself or through its style; list '0' means none. */
export type NumberingRef = { list: string | null; level: number | null };

/** Restores the numbers Word draws itself: a label for each paragraph in the order they are asked for. */
export function listLabels(
  abstracts: ReadonlyMap<string, ReadonlyMap<number, ListLevel>>,
  lists: ReadonlyMap<string, List>,
): (ref: NumberingRef) => string {
  const counts = new Map<string, number[]>();
  const started = new Set<string>();
  return ({ list, level }) => {
    const numbered = list === null ? undefined : lists.get(list);
    const levels = numbered && abstracts.get(numbered.abstract);
    const depth = level ?? 0;
    const own = levels?.get(depth);
    if (!numbered || !levels || !own) return '';
    const count = counts.get(numbered.abstract) ?? [];
    counts.set(numbered.abstract, count);
    const restart = started.has(`${list}/${depth}`) ? undefined : numbered.starts.get(depth);
    started.add(`${list}/${depth}`);
    count[depth] = restart ?? (count[depth] === undefined ? own.start : count[depth] + 1);
    count.length = depth + 1;
    if (own.format === 'bullet' || own.format === 'none') return '';
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const at = Number(digit) - 1;
      const shown = levels.get(at);
      return printedNumber(count[at] ?? shown?.start ?? 1, shown?.format ?? 'decimal');
    });
  };
}
