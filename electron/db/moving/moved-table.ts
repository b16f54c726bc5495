import type Raw from 'better-sqlite3';
import { keptTables, quotedName } from '../files/rows-out.ts';

/** A table as it is carried from one database into the other: in the order of its keys. */
export type MovedTable = { name: string; columns: readonly string[]; keys: readonly string[] };

type Column = { name: string; pk: number };

/** Every table whose rows the store is made of; the index is made anew. */
export function movedTables(raw: Raw.Database): MovedTable[] {
  return keptTables(raw).map(({ name, columns }) => {
    const all = raw.pragma(`table_info(${quotedName(name)})`) as Column[];
    const keys = all.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk);
    return { name, columns, keys: keys.map((column) => column.name) };
  });
}

export const listOf = (names: readonly string[]) => names.map(quotedName).join(', ');

/** The same words in both: what they compare is plain text and numbers, in the order of their bytes. */
export const rowsInOrder = ({ name, columns, keys }: MovedTable) =>
  `select ${listOf(columns)} from ${quotedName(name)} order by ${listOf(keys)}`;
