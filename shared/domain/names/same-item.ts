import type { Day } from '../../model/primitives.ts';
import { sameWords } from '../words/match.ts';
import { parseNumeral } from '../words/numeral.ts';

/**
 * What makes two 编号 the same number: width, case, leading zeros and Chinese numerals do not tell them apart. 077, ７７,
 * 七十七 and 第77号 → 77; B062 → B62.
 */
export function numberKey(number: string): string {
  const plain = number
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/^第|号$/gu, '')
    .toUpperCase();
  const value = parseNumeral(plain);
  if (value !== null) return String(value);
  return plain.replace(/\d+/gu, (digits) => digits.replace(/^0+(?=\d)/u, ''));
}

type Matter = { title: string; proposer: string; body: string };

/** A body shorter than this says too little to tell one item from another. */
const tellingBody = 30;

/** Whether two items are likely one taken in twice: the same 案由 by the same proposer, or the same text. */
export function isSameMatter(a: Matter, b: Matter): boolean {
  if (sameWords(a.title) === sameWords(b.title) && sameWords(a.proposer) === sameWords(b.proposer)) return true;
  const body = sameWords(a.body);
  return body.length >= tellingBody && body === sameWords(b.body);
}

type Days = { assignedOn: Day; receivedOn: Day | null; dueOn: Day | null };

const yearsAfter = (day: Day, years: number) => `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;

/** Whether the limit set had passed already when the item was received: likely a slip, but it does happen. */
export function isDueBeforeReceipt({ receivedOn, dueOn }: Pick<Days, 'receivedOn' | 'dueOn'>): boolean {
  return dueOn !== null && receivedOn !== null && dueOn < receivedOn;
}

/**
 * The first day of a registration that lies so far off that it is asked about: 交办 or 收到 after today by more than a
 * month or before it by more than three years, a limit more than two years after 交办. 2062-11-02 → 交办日期.
 */
export function farDay(
  { assignedOn, receivedOn, dueOn }: Days,
  today: Day,
): { field: keyof Days; what: string } | null {
  const soon = new Date(Date.parse(today) + 31 * 86_400_000).toISOString().slice(0, 10);
  const far = (day: Day | null) => day !== null && (day > soon || day < yearsAfter(today, -3));
  if (far(assignedOn)) return { field: 'assignedOn', what: '交办日期' };
  if (far(receivedOn)) return { field: 'receivedOn', what: '收到日期' };
  if (dueOn !== null && dueOn > yearsAfter(assignedOn, 2)) return { field: 'dueOn', what: '限时日期' };
  return null;
}
