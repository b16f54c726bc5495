/**
 * What was found for a field: a value, a doubt, or both, where the value is likely and a person should look. The passage
 * is where it stands.
 */
export type FieldFound<T> = { value: T | null; doubt: string | null; passage: string } | null;

export const sureOf = <T>(value: T, passage: string): FieldFound<T> => ({ value, doubt: null, passage });
export const doubtOf = (doubt: string, passage: string): FieldFound<never> => ({ value: null, doubt, passage });
/** A likely value that wants a look. */
export const likely = <T>(value: T, doubt: string, passage: string): FieldFound<T> => ({ value, doubt, passage });

/** The first that found anything. */
export function firstFound<T>(...tries: (() => FieldFound<T>)[]): FieldFound<T> {
  for (const each of tries) {
    const found = each();
    if (found) return found;
  }
  return null;
}
