import { daysLeftInWords } from '../../../shared/domain/dates/day.ts';
import { lightOf, type Thresholds, usualThresholds } from '../../../shared/domain/dates/light.ts';
import type { DeadlineMark } from '../../../shared/model/dates/deadline.ts';
import type { Day } from '../../../shared/model/primitives.ts';

type DeadlineTone = 'overdue' | 'soon' | 'fine' | 'done' | 'none' | 'paused';

type Standing = {
  deadline: Day | null;
  today: Day;
  /** What is said where no answer is owed any more. */
  done?: string | null;
  mark?: DeadlineMark | null;
  thresholds?: Thresholds;
};

const tones = { red: 'overdue', amber: 'soon', green: 'fine', none: 'none' } as const;

/** A deadline as the office says it, with its traffic light as the tone. The words alone carry the meaning. */
export function deadlineWords({ deadline, today, done, mark, thresholds = usualThresholds }: Standing): {
  tone: DeadlineTone;
  words: string;
} {
  if (done) return { tone: 'done', words: done };
  if (mark === 'paused') return { tone: 'paused', words: '已暂停' };
  if (!deadline) return { tone: 'none', words: '无期限' };
  return {
    tone: tones[lightOf(deadline, today, thresholds)],
    words: `${daysLeftInWords(today, deadline)}${mark === 'provisional' ? '（暂定）' : ''}`,
  };
}
