import type { FieldReading } from '../../../model/items/proposal.ts';
import type { Finding } from '../page/finding.ts';

/** What the form shows of a field that the text says nothing of. */
export const absent = { state: 'absent' } as const;

/** A finding as the intake form shows it. A doubt with its reason → doubtful, nothing found → absent. */
export function asField<T>(finding: Finding<T>): FieldReading<T> {
  if (finding === null) return absent;
  if ('doubt' in finding) return { state: 'doubtful', passage: finding.passage, reason: finding.doubt };
  return { state: 'sure', value: finding.value, passage: finding.passage };
}
