import { type Kysely, sql } from 'kysely';

/**
 * The index's segments are merged by the program, a bite with each transaction, not by FTS5 within some commit; and
 * what an import asks at every step is answered from indexes alone.
 */
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

// A segment is written anew alone only when nearly all of it is gone: a batch that is taken back goes bit by bit.
const settings = { automerge: 0, usermerge: 16, crisismerge: 1000, deletemerge: 80 };

const statements = [
  ...Object.entries(settings).map(
    ([name, value]) => `insert into searchIndex (searchIndex, rank) values ('${name}', ${value})`,
  ),
  `drop index importRecord_state`,
  `create index importRecord_state on importRecord (batchId, state, id, decision)`,
  `create index earlierCase_corrected on earlierCase (batchId) where correctedAt is not null`,
];
