import type { QueueRow } from '../../../model/letter/letter.ts';
import type { Day } from '../../../model/primitives.ts';

/** What is said of letters that are through all steps and wait for the signature. */
export const atSigning = '签发';

/** The step at which a letter of the queue lies, by name. */
export const lyingAt = ({ step }: Pick<QueueRow, 'step'>): string => step?.name ?? atSigning;

type LyingPlace = { name: string; count: number; late: number };

/**
 * At which steps the letters in review lie, and how many of them longer than the step may take; the signature last. Nothing
 * where no letter lies at a step: there is only the signature to wait for.
 */
export function lyingPlaces(queue: readonly Pick<QueueRow, 'step'>[], today: Day): LyingPlace[] {
  const places = [...Map.groupBy(queue, lyingAt)].map(([name, rows]) => ({
    name,
    count: rows.length,
    late: rows.filter(({ step }) => isLate(step, today)).length,
  }));
  if (places.every(({ name }) => name === atSigning)) return [];
  return places.toSorted((a, b) => Number(a.name === atSigning) - Number(b.name === atSigning) || b.count - a.count);
}

/** Whether a letter lies at its step longer than it may. */
export function isLate(step: QueueRow['step'], today: Day): boolean {
  return step?.dueOn != null && step.dueOn < today;
}
