import type Raw from 'better-sqlite3';

/** A table as a copy holds it: its rows as lists, the columns in this order. */
type KeptTable = { name: string; columns: readonly string[] };

type Listed = { schema: string; name: string; type: string };
type Column = { name: string; hidden: number };

/** The index is made anew from the texts themselves. */
const madeAnew = /^search(Index|Piece|Document|Dirty|Build)/;

/** Every table whose rows a copy must hold, whatever version the store has; columns that are reckoned stay out. */
export function keptTables(raw: Raw.Database): KeptTable[] {
  const listed = raw.pragma('table_list') as Listed[];
  return listed
    .filter(({ schema, type, name }) => schema === 'main' && type === 'table' && !/^sqlite_/.test(name))
    .filter(({ name }) => !madeAnew.test(name))
    .map(({ name }) => ({ name, columns: columnsOf(raw, name) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function columnsOf(raw: Raw.Database, table: string): string[] {
  const columns = raw.pragma(`table_xinfo(${quotedName(table)})`) as Column[];
  return columns.filter(({ hidden }) => hidden === 0).map(({ name }) => name);
}

/** The rows of a table, one after the other; nothing else may be asked on this connection meanwhile. */
export function* rowsOut(raw: Raw.Database, { name, columns }: KeptTable): Generator<unknown[]> {
  yield* raw
    .prepare(`select ${columns.map(quotedName).join(', ')} from ${quotedName(name)}`)
    .raw()
    .iterate() as IterableIterator<unknown[]>;
}

export const quotedName = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** The version of the store's tables. */
export const schemaOf = (raw: Raw.Database) => Number(raw.pragma('user_version', { simple: true }));

/** What is wrong with the store's file, in SQLite's own words; null when it is whole. */
export function damageIn(raw: Raw.Database): string | null {
  try {
    const [found] = raw.pragma('integrity_check(1)') as { integrity_check: string }[];
    if (found?.integrity_check !== 'ok') return found?.integrity_check ?? '';
    const [broken] = raw.pragma('foreign_key_check') as { table: string; rowid: number }[];
    return broken ? `${broken.table} ${broken.rowid}` : null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
