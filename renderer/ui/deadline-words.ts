import { daysBetween, daysLeftInWords } from '../../shared/domain/day.ts';
import type { DeadlineMark } from '../../shared/model/deadline.ts';
import type { Day } from '../../shared/model/primitives.ts';

export type DeadlineTone = 'overdue' | 'soon' | 'fine' | 'done' | 'none' | 'paused';

type Standing = { deadline: Day | null; today: Day; done?: boolean; mark?: DeadlineMark | null };

/** A deadline as the office says it; soon means within seven days. The words alone carry the meaning. */
export function deadlineWords({ deadline, today, done, mark }: Standing): { tone: DeadlineTone; words: string } {
  if (done) return { tone: 'done', words: '已办复' };
  if (mark === 'paused') return { tone: 'paused', words: '已暂停' };
  if (!deadline) return { tone: 'none', words: '无期限' };
  const left = daysBetween(today, deadline);
  const tone = left < 0 ? 'overdue' : left <= 7 ? 'soon' : 'fine';
  return { tone, words: `${daysLeftInWords(today, deadline)}${mark === 'provisional' ? '（暂定）' : ''}` };
}
