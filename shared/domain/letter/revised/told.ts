import { type RevisedChange, type RevisedRemark, revisedKinds } from '../../../model/letter/revised.ts';

type Name = (by: string | null) => string;

/** What the log keeps of one change: 「采纳1（申签，正文第3段改字句）」 40 → 60. */
export function changeSaid(
  { kind, where, before, after }: Pick<RevisedChange, 'kind' | 'where' | 'before' | 'after'>,
  { fate, number, by }: { fate: '采纳' | '不采纳'; number: number; by: string },
): { field: string; before: string; after: string } {
  const field = `${fate}${number}（${by}，${where}${revisedKinds[kind]}）`;
  // A paragraph that was moved, parted or joined has the same words before and after.
  const told = kind === 'moved' || kind === 'split' || kind === 'joined';
  return told ? { field, before: before.slice(0, 60), after: revisedKinds[kind] } : { field, before, after };
}

/** 「采纳5处（申签4处、李科1处），不采纳2处（申签2处），收下批注3条」 */
export function takenInWords(
  {
    taken,
    refused,
    heard,
  }: { taken: readonly RevisedChange[]; refused: readonly RevisedChange[]; heard: readonly RevisedRemark[] },
  nameOf: Name,
): string {
  const said = (word: string, changes: readonly RevisedChange[]) => {
    if (changes.length === 0) return [];
    const counts = [...Map.groupBy(changes, ({ by }) => nameOf(by))].map(([name, own]) => `${name}${own.length}处`);
    return [`${word}${changes.length}处（${counts.join('、')}）`];
  };
  const remarks = heard.length === 0 ? [] : [`收下批注${heard.length}条`];
  return [...said('采纳', taken), ...said('不采纳', refused), ...remarks].join('，') || '没有采纳修改，没有收下批注';
}
