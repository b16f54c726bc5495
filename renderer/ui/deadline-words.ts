import type { Day } from '../../shared/model/primitives.ts';
import { daysBetween } from './day-words.ts';

export type DeadlineTone = 'overdue' | 'soon' | 'fine' | 'done' | 'none';

type Standing = { deadline: Day | null; today: Day; done?: boolean };

/** A deadline as the office says it; soon means within seven days. The words alone carry the meaning. */
export function deadlineWords({ deadline, today, done }: Standing): { tone: DeadlineTone; words: string } {
  if (done) return { tone: 'done', words: '已办复' };
  if (!deadline) return { tone: 'none', words: '无期限' };
  const left = daysBetween(today, deadline);
  if (left < 0) return { tone: 'overdue', words: `已逾期${-left}天` };
  if (left === 0) return { tone: 'soon', words: '今天到期' };
  return { tone: left <= 7 ? 'soon' : 'fine', words: `还剩${left}天` };
}
