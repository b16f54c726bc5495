import { sql } from 'kysely';
import type { ReadDb } from '../connections.ts';
import { kindOf } from '../kind.ts';
import { readRows } from '../read-rows.ts';

/** The tables of the store's own file, to be looked through one after the other; none where it is a database. */
export async function tablesToCheck(db: ReadDb): Promise<string[]> {
  if (kindOf(db) !== 'sqlite') return [];
  const rows = await readRows(
    db,
    sql<{
      name: string;
    }>`select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name`,
  );
  return rows.map(({ name }) => name);
}

/** What SQLite finds wrong in one table and its indexes; empty when it is sound. */
export async function faultsOfTable(db: ReadDb, table: string): Promise<string[]> {
  const rows = await readRows(db, sql<{ integrity_check: string }>`select * from pragma_integrity_check(${table})`);
  return rows.map((row) => row.integrity_check).filter((words) => words !== 'ok');
}
