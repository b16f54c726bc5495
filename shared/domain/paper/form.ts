import type { FormRow } from '../../model/papers/form.ts';

/** A row of two fields side by side: 承办科室 and 承办人. */
export function pair(a: readonly [string, string], b: readonly [string, string], lines = 1): FormRow {
  return { fields: [a, b].map(([label, value]) => ({ label, value })), lines };
}

/** A row of one field over the whole width: 案由. */
export function wide(label: string, value: string, lines = 1, foot?: string): FormRow {
  return { fields: [{ label, value, ...(foot === undefined ? {} : { foot }) }], lines };
}

/** Signature and day to be written by hand at the foot of a cell. */
export const handSigned = '签名：　　　　　　　年　　月　　日';
/** A day to be written by hand in a narrow cell. */
export const unfilledDay = '　　　年　月　日';
