import type { ComparedBecause, LetterVersionHead, Remark } from '../../../model/letter/letter.ts';

/**
 * With which earlier version a letter is compared unless someone chooses another: the one that went back to the clerk last;
 * of letters that never did, the newest that was remarked on or sent to be signed. Whoever has looked at it before plays no
 * part, so every leader sees the same each time. v1 returned, v3 sent → v1; v1 taken back by the clerk, v2 sent → v1; first
 * time → null.
 */
export function comparedVersion(
  versions: readonly Pick<LetterVersionHead, 'version' | 'reason'>[],
  present: number,
  remarks: readonly Pick<Remark, 'version' | 'returned'>[],
): { version: number; because: ComparedBecause } | null {
  const newest = (numbers: readonly number[]) => Math.max(0, ...numbers.filter((version) => version < present));
  const returned = newest(remarks.flatMap((one) => (one.returned ? [one.version] : [])));
  if (returned > 0) return { version: returned, because: 'returned' };
  const remarked = newest(remarks.map(({ version }) => version));
  const submitted = newest(versions.flatMap(({ version, reason }) => (reason === '送审' ? [version] : [])));
  if (remarked === 0 && submitted === 0) return null;
  return remarked >= submitted
    ? { version: remarked, because: 'remarked' }
    : { version: submitted, because: 'submitted' };
}
