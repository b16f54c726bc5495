import type { Change } from '../../model/audit.ts';
import type { OfficeLine } from '../../model/package/office-file.ts';
import { changesBetween } from '../audit/changes.ts';

/** A setting of a file beside what stands here under the same name. */
type Matched<T, H extends T> = {
  row: T;
  here: H | null;
  state: OfficeLine['state'];
  changes: Change[];
  reason: string;
};

type Rule<T> = {
  /** What one setting is known by. */
  keyOf: (row: T) => string;
  /** What of it is compared and shown, field by field. */
  told: (row: T) => Readonly<Record<string, unknown>>;
  /** Two of one name are two, as people are. */
  mayShareName?: boolean;
};

/**
 * What becomes of each setting of a file: what is not here is new, what differs gets the file's value, what is here only
 * stays. Where several bear one name nobody can say which is meant: only one that is wholly alike is the same.
 */
export function matchSettings<T, H extends T>(
  rows: readonly T[],
  here: readonly H[],
  { keyOf, told, mayShareName = false }: Rule<T>,
): { matched: Matched<T, H>[]; onlyHere: number } {
  const [ours, theirs] = [byKey(here, keyOf), byKey(rows, keyOf)];
  const matched = rows.map((row): Matched<T, H> => {
    const known = ours.get(keyOf(row)) ?? [];
    const alike = theirs.get(keyOf(row)) ?? [];
    const plain = { row, here: null, changes: [], reason: '' };
    if (known.length === 0) {
      if (mayShareName || alike[0] === row) return { ...plain, state: 'new' };
      return { ...plain, state: 'refused', reason: '文件里写了两次，只收前一个' };
    }
    const same = known.find((each) => changesBetween(told(each), told(row)).length === 0);
    if (same) return { ...plain, here: same, state: 'same' };
    const [only] = known;
    if (known.length > 1 || alike.length > 1 || !only)
      return { ...plain, state: 'refused', reason: '有同名的几个，分不清是哪一个，请在本机逐个核对' };
    return { ...plain, here: only, state: 'changed', changes: changesBetween(told(only), told(row)) };
  });
  return { matched, onlyHere: here.filter((each) => !theirs.has(keyOf(each))).length };
}

function byKey<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) found.set(keyOf(row), [...(found.get(keyOf(row)) ?? []), row]);
  return found;
}
