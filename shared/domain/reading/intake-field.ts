import type { FieldReading } from '../../model/proposal.ts';
import type { Finding } from './finding.ts';

export const absent = { state: 'absent' } as const;

/** A finding as the intake form shows it. */
export function asField<T>(finding: Finding<T>): FieldReading<T> {
  if (finding === null) return absent;
  if ('doubt' in finding) return { state: 'doubtful', passage: finding.passage, reason: finding.doubt };
  return { state: 'sure', value: finding.value, passage: finding.passage };
}
