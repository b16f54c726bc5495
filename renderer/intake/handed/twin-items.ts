import { numberKey } from '../../../shared/domain/names/same-item.ts';
import { sameWords } from '../../../shared/domain/words/match.ts';
import type { HandedItem } from './handed-item.ts';

/**
 * Rows of one hand-over with one number: the second with the same 案由 is the same item and stays out; with another 案由 one
 * of the two numbers is wrong, and both wait for a person.
 */
export function withTwins(items: readonly HandedItem[]): HandedItem[] {
  const first = new Map<string, HandedItem>();
  const unsure = new Set<string>();
  const out = items.map((item): HandedItem => {
    const key = nameOf(item);
    const known = key === null ? undefined : first.get(key);
    if (key === null || !known) {
      if (key !== null) first.set(key, item);
      return item;
    }
    const { number, title } = item.fields;
    if (sameWords(title ?? '') === sameWords(known.fields.title ?? '')) {
      return { ...item, state: 'left', words: `清单里已有第${number}号《${title}》，不登记两次` };
    }
    unsure.add(key);
    return item;
  });
  return out.map((item) => {
    const key = nameOf(item);
    if (key === null || !unsure.has(key) || item.state === 'left') return item;
    const reason = `清单里有案由不同的两件都是第${item.fields.number}号，请核对编号`;
    const passage = item.notes.number?.passage ?? item.fields.number ?? '';
    return {
      ...item,
      notes: { ...item.notes, number: { ...item.notes.number, state: 'doubtful', passage, reason, filled: true } },
    };
  });
}

function nameOf({ fields: { kind, session, number } }: HandedItem): string | null {
  return number ? [kind, session?.level, session?.term, session?.meeting, numberKey(number)].join('|') : null;
}
