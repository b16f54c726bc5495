import Raw from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { migrate } from '../open.ts';
import type { Database } from '../schema.ts';
import { keepStatements } from '../statements.ts';
import { keptTables, quotedName } from './rows-out.ts';

/** A new store that is being filled with the rows of a copy. */
export type Filling = {
  /** Puts rows into a table; refuses a table or a column that the version does not have. */
  table(name: string, columns: readonly string[]): (row: readonly unknown[]) => void;
  /** Everything is in: the guards stand again, links hold, later steps of the program are taken. */
  finish(): Promise<void>;
  /** Lets go of the file, whole or not. */
  close(): void;
};

/**
 * Makes a store of the version that a copy has, by the program's own steps, and takes rows in. What the steps put in
 * themselves gives way to what the copy holds. The guards that keep people's words from changing are set aside while it
 * is filled, and stand again before anyone can open it.
 */
export async function fillStore(file: string, version: number): Promise<Filling> {
  const raw = new Raw(file);
  raw.pragma('journal_mode = off');
  raw.pragma('synchronous = off');
  raw.pragma('cache_size = -65536');
  const db = new Kysely<Database>({ dialect: new SqliteDialect({ database: keepStatements(raw) }) });
  await migrate(db, 0, version);
  raw.pragma('foreign_keys = off');
  const known = new Map(keptTables(raw).map((table) => [table.name, new Set(table.columns)]));
  const guards = raw.prepare("select name, sql from sqlite_schema where type = 'trigger'").all() as Guard[];
  for (const { name } of guards) raw.exec(`drop trigger ${quotedName(name)}`);
  for (const name of known.keys()) raw.exec(`delete from ${quotedName(name)}`);
  raw.exec('begin');
  return {
    table(name, columns) {
      const own = known.get(name);
      if (!own || columns.some((column) => !own.has(column))) throw new Error(`no such table or column: ${name}`);
      const places = columns.map(() => '?').join(', ');
      const insert = raw.prepare(
        `insert into ${quotedName(name)} (${columns.map(quotedName).join(', ')}) values (${places})`,
      );
      return (row) => void insert.run(...row);
    },
    async finish() {
      for (const { sql } of guards) raw.exec(sql);
      if (guards.some(({ name }) => name.startsWith('search_'))) indexAnew(raw);
      raw.exec('commit');
      const broken = raw.pragma('foreign_key_check') as { table: string }[];
      if (broken[0]) throw new Error(`rows without what they belong to: ${broken[0].table}`);
      raw.pragma('foreign_keys = on');
      await migrate(db, version);
      raw.pragma('journal_mode = delete');
    },
    close: () => void raw.close(),
  };
}

type Guard = { name: string; sql: string };

/** The index stands empty and its making begins at the first record. */
function indexAnew(raw: Raw.Database) {
  raw.exec(`delete from searchDirty; delete from searchBuild;
    insert into searchBuild select 1, 'item', 0, 0, total from (select
      (select count(*) from proposal) + (select count(*) from earlierCase) + (select count(*) from reference) as total)
    where total > 0`);
}
