import { CompiledQuery } from 'kysely';
import type { WriteDb } from '../connections.ts';
import { kindOf } from '../kind.ts';
import { inWordsOf, type RowFound, rowQuery, rowsBy } from './row-image.ts';
import { type ForeignChange, shapeOf } from './seal-check.ts';

const notes = { sqlite: 'temp.touched', postgres: 'pg_temp.touched' } as const;

/**
 * Has these rows sealed with this transaction as they are, those gone as gone: somebody has looked at them and answers
 * for them. The seals say which of their columns another program had changed.
 */
export async function sealAsFound(db: WriteDb, changes: readonly ForeignChange[]): Promise<void> {
  const kind = kindOf(db);
  for (const { table, key } of changes) {
    const [there] = await rowsBy<RowFound>(db, rowQuery(await shapeOf(db, table)), key);
    const note = `insert into ${notes[kind]} ("ofTable", "ofKey", "before") values (?, ?, ?)`;
    const values = [table, JSON.stringify(key), there?.row ?? null];
    await db.executeQuery(CompiledQuery.raw(inWordsOf(kind, note), values));
  }
}
