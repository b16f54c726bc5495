import { type Kysely, sql } from 'kysely';

/** 作废登记: a registration that should never have been; its number is free again. */
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const mark = (table: string) =>
  `create trigger ${table === 'countedDirty' ? 'counted' : 'search'}_proposal_void after update of voidedAt on proposal
     begin insert or ignore into ${table} select 'item', new.id where new.id is not null; end`;

const statements = [
  'alter table proposal add column voidedAt text',
  'alter table proposal add column voidedBy text',
  'alter table proposal add column voidedWhy text',
  'drop index proposal_identity',
  `create unique index proposal_identity on proposal (kind, level, term, meeting, number) where voidedAt is null`,
  // Asked at every call: there are few, or none.
  'create index proposal_voided on proposal (id) where voidedAt is not null',
  mark('countedDirty'),
  mark('searchDirty'),
];
