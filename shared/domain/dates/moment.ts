import type { Day, Instant } from '../../model/primitives.ts';

/** The day in China on which the moment fell. 2026-03-20T17:00:00Z → 2026-03-21. */
export function dayOfMoment(instant: Instant): Day {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** The moment at which the day begins in China. 2026-03-21 → 2026-03-20T16:00:00.000Z. */
export function beginningOfDay(day: Day): Instant {
  return new Date(Date.parse(`${day}T00:00:00.000Z`) - 8 * 3_600_000).toISOString();
}

/** 2026年3月20日15:04, in China's time whatever the PC is set to. */
export function momentInWords(instant: Instant): string {
  const local = new Date(Date.parse(instant) + 8 * 3_600_000);
  if (Number.isNaN(local.getTime())) return '';
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${local.getUTCFullYear()}年${local.getUTCMonth() + 1}月${local.getUTCDate()}日`;
  return `${day}${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`;
}

/** For names of files, which sort by it: 20260320-150405, in China's time. */
export function momentInName(instant: Instant): string {
  const local = new Date(Date.parse(instant) + 8 * 3_600_000).toISOString();
  return `${local.slice(0, 10).replaceAll('-', '')}-${local.slice(11, 19).replaceAll(':', '')}`;
}

/** For tables: 2026-03-20 15:04, in China's time. */
export function momentInTable(instant: Instant): string {
  const local = new Date(Date.parse(instant) + 8 * 3_600_000);
  return Number.isNaN(local.getTime()) ? '' : local.toISOString().slice(0, 16).replace('T', ' ');
}
