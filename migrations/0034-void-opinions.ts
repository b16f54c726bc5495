import { type Kysely, sql } from 'kysely';

/** 作废会办意见: it stays as it came and counts no more, who decided so and why; it can be taken back. */
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  'alter table opinion add column voidedAt text',
  'alter table opinion add column voidedBy text',
  'alter table opinion add column voidedWhy text',
  // What the unit wrote never changes; whether it counts may.
  'drop trigger opinion_no_update',
  `create trigger opinion_no_update before update of id, proposalId, unitId, version, blocks, fileName, receivedOn, recordedAt,
     recordedBy on opinion begin select raise(abort, 'opinion rows never change'); end`,
];
