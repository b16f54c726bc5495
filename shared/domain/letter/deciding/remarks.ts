import type { Remark } from '../../../model/letter/letter.ts';

/** How far a remark is: nobody has answered it, the clerk has, the leader is content. */
export const remarkStandings = { open: '待答复', answered: '已答复，待了结', settled: '已了结' } as const;
type RemarkStanding = keyof typeof remarkStandings;

/**
 * Where a remark stands, by what was said to it last: answered → 已答复, settled → 已了结, 再改 → 待答复. Of letters that
 * were reviewed before there were answers the clerk's mark holds.
 */
export function remarkStanding({ settledAt, steps }: Pick<Remark, 'settledAt' | 'steps'>): RemarkStanding {
  const last = steps.at(-1)?.act;
  if (last === undefined) return settledAt === null ? 'open' : 'settled';
  return last === 'settle' ? 'settled' : last === 'answer' ? 'answered' : 'open';
}

/** Remarks in the order in which they are worked at: open ones first, then the answered, then the settled. */
export function inOrderOfWork<T extends Pick<Remark, 'id' | 'settledAt' | 'steps'>>(remarks: readonly T[]): T[] {
  const order: RemarkStanding[] = ['open', 'answered', 'settled'];
  return remarks.toSorted((a, b) => order.indexOf(remarkStanding(a)) - order.indexOf(remarkStanding(b)) || a.id - b.id);
}

type Placed = { blockId: string; from: number; to: number };

/**
 * Where the words of a remark stand in the letter as it is now: where they stood; else the nearest place in that paragraph
 * where they stand still; else the one other paragraph that says them. Null where they are gone, or the remark is on a whole
 * paragraph or letter.
 */
export function remarkPlace(
  { blockId, words, fromAt }: Pick<Remark, 'blockId' | 'words' | 'fromAt'>,
  blocks: readonly { id: string; text: string }[],
): Placed | null {
  if (blockId === null || words === '') return null;
  const at = (id: string, from: number): Placed => ({ blockId: id, from, to: from + words.length });
  const own = blocks.find(({ id }) => id === blockId);
  const places = own ? placesOf(own.text, words) : [];
  const wanted = fromAt ?? 0;
  const [nearest] = places.toSorted((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
  if (nearest !== undefined) return at(blockId, nearest);
  const others = blocks.filter(({ id, text }) => id !== blockId && text.includes(words));
  const [only] = others;
  return only && others.length === 1 ? at(only.id, only.text.indexOf(words)) : null;
}

function placesOf(text: string, words: string): number[] {
  const places: number[] = [];
  for (let from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + 1)) places.push(from);
  return places;
}
