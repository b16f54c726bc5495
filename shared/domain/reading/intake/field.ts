import type { FieldReading } from '../../../model/items/proposal.ts';
import type { Finding } from '../page/finding.ts';

export const absent = { state: 'absent' } as const;

/** A finding as the intake form shows it. */
export function asField<T>(finding: Finding<T>): FieldReading<T> {
  if (finding === null) return absent;
  if ('doubt' in finding) return { state: 'doubtful', passage: finding.passage, reason: finding.doubt };
  return { state: 'sure', value: finding.value, passage: finding.passage };
}
