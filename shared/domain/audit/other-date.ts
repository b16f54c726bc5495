import type { DeadlineMark } from '../../model/dates/deadline.ts';
import { dayInWords } from '../dates/day.ts';

/** What the lists go by, as it stands in the item's columns. */
export type KeptDeadline = { deadline: string | null; deadlineMark: DeadlineMark | null };

/** 「2026年12月5日」, 「暂停」, 「无」. */
function keptInWords({ deadline, deadlineMark }: KeptDeadline): string {
  if (deadlineMark === 'paused') return '暂停计算';
  const day = deadline === null ? '无期限' : /^\d{4}-\d\d-\d\d$/.test(deadline) ? dayInWords(deadline) : deadline;
  return deadlineMark === 'provisional' ? `${day}（暂定）` : day;
}

/** A date of the lists that is not what follows from the records: 「清单里的期限是2027年6月30日，按…推算是2026年12月5日」. */
export function otherDateWords(kept: KeptDeadline, due: KeptDeadline): string {
  const [is, reckoned] = [keptInWords(kept), keptInWords(due)];
  // An upgrade may bring another calendar of holidays; all else that dates follow from reckons them at once.
  return `清单里的期限是${is}，按登记、规则和放假安排推算是${reckoned}：被本程序以外的手段改动过，或升级后放假安排有变`;
}
