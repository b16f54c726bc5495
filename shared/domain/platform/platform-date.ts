import type { PlatformDateForm } from '../../model/platform/platform.ts';
import type { Day } from '../../model/primitives.ts';
import { dayInWords } from '../dates/day.ts';

/** A day as a platform wants it written. 2026-03-05 → 2026/03/05, 2026.3.5, 2026年3月5日, 20260305. */
export function platformDate(day: Day, form: PlatformDateForm): string {
  if (form === 'words') return dayInWords(day);
  if (form === 'dot') return day.split('-').map(Number).join('.');
  return day.replaceAll('-', { dash: '-', slash: '/', solid: '' }[form]);
}
