import { type RowContext, saidBy } from './context.ts';

/** What holds in each part of a table: 「一、」 begins anew, 「（一）」 adds to the part it stands in. */
export function partContexts(
  base: RowContext,
  parts: readonly { row: number; words: string }[],
  place: (row: number) => string,
): RowContext[] {
  const contexts = [base];
  let outer: RowContext = {};
  for (const { row, words } of parts) {
    const said = saidBy({ words, place: `${place(row)} 分组标题` });
    const inner = /^[（(]/.test(words.trim());
    if (!inner) outer = said;
    contexts.push({ ...base, ...outer, ...(inner ? said : {}) });
  }
  return contexts;
}
