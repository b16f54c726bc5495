import type { ChaseStep } from '../../model/board/schedule.ts';
import type { Day } from '../../model/primitives.ts';
import { addDays } from '../dates/day.ts';

/** `every`: days between reminders; `times`: reminders to the unit before the next goes to its leader. */
type Ladder = { every: number; times: number };

/**
 * The next chase letter for a late opinion: the first the day after it was due, then one every `every` days after the
 * last, and from number `times` + 1 on to the unit's leader. `sent` are the days of the letters so far. Due
 * 2026-04-20, nothing sent → the first on 2026-04-21; sent that day, every 3 days → the second on 2026-04-24.
 */
export function nextChase(dueOn: Day, sent: readonly Day[], { every, times }: Ladder): ChaseStep {
  const last = [...sent].sort().at(-1) ?? '';
  const step = sent.length + 1;
  return { step, on: last === '' ? addDays(dueOn, 1) : addDays(last, every), toLeader: step > times };
}

/** 第一次催办 · 第2次催办 · 报领导催办 */
export function chaseInWords({ step, toLeader }: Pick<ChaseStep, 'step' | 'toLeader'>): string {
  if (toLeader) return `第${step}次催办（致单位领导）`;
  return `第${step}次催办`;
}
