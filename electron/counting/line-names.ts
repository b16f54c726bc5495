import type { ReadDb } from '../db/connections.ts';

/** Whose line a row stands in: ours by their number, others by the name an old ledger gives, or nobody's. */
type LineNames = {
  keyOf(id: number | null, name: string): string;
  nameOf(key: string): string;
  /** Our one of this key: number and name; null for a key of a mere name, and for none. */
  ours(key: string): { id: number; name: string | null } | null;
};

type Which = 'section' | 'person';

/** 科室 or people by key. A name that only one of ours bears is that one; two of the same name stay apart from it. */
export async function lineNames(db: ReadDb, which: Which): Promise<LineNames> {
  const rows = await db.selectFrom(which).select(['id', 'name']).execute();
  const names = new Map(rows.map(({ id, name }) => [String(id), name]));
  const bearers = Map.groupBy(rows, ({ name }) => name);
  const onlyOne = (name: string) => {
    const those = bearers.get(name);
    return those?.length === 1 ? those[0] : undefined;
  };
  return {
    keyOf(id, name) {
      if (id !== null) return String(id);
      if (name === '') return '';
      const one = onlyOne(name);
      return one ? String(one.id) : `=${name}`;
    },
    nameOf: (key) => (key.startsWith('=') ? key.slice(1) : (names.get(key) ?? '')),
    ours(key) {
      const name = names.get(key);
      if (name === undefined) return null;
      return { id: Number(key), name: onlyOne(name) ? name : null };
    },
  };
}
