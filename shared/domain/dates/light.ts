import type { Day } from '../../model/primitives.ts';
import { daysBetween } from './day.ts';

type Light = 'red' | 'amber' | 'green' | 'none';
/** Days before the deadline from which each light burns: `redDays` 0 is red only when overdue. */
export type Thresholds = { amberDays: number; redDays: number };

/** What holds until the office sets its own: 黄灯 from 7 days before, 红灯 once overdue. */
export const usualThresholds: Thresholds = { amberDays: 7, redDays: 0 };
/** What a light is called on the screen: `amber` → 黄灯. */
export const lightNames: Record<Light, string> = { red: '红灯', amber: '黄灯', green: '绿灯', none: '无期限' };

/** 红灯: overdue, or fewer than `redDays` days left; 黄灯: at most `amberDays` days left; 绿灯: more. */
export function lightOf(deadline: Day | null, today: Day, { amberDays, redDays }: Thresholds): Light {
  if (deadline === null) return 'none';
  const left = daysBetween(today, deadline);
  if (left < redDays) return 'red';
  return left <= amberDays ? 'amber' : 'green';
}
