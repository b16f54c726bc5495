import { type Kysely, sql } from 'kysely';

/**
 * Cases that travel as signed packages: who signed, and what came in by which package. A signature that came with a
 * case was given under an account of another store, so `signature.accountId` may be empty.
 */
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of tables) await sql.raw(statement).execute(db);
  await withForeignSignatures(db);
}

const tables = [
  `create table packageSigner (
     fingerprint text primary key,
     publicKey text not null,
     office text not null,
     firstSeenAt text not null,
     firstSeenBy text not null
   ) strict, without rowid`,
  `create table packageImport (
     id integer primary key,
     proposalId integer references proposal (id),
     caseId integer,
     signer text not null references packageSigner (fingerprint),
     office text not null,
     /* SHA-256 of the manifest */
     digest text not null,
     at text not null,
     by text not null,
     /* JSON: what was done here, and what had been done there */
     done text not null,
     history text not null
   ) strict`,
  `create index packageImport_of on packageImport (proposalId, id)`,
  `create index packageImport_signer on packageImport (signer)`,
  ...['packageSigner', 'packageImport'].flatMap((table) =>
    ['update', 'delete'].map(
      (verb) =>
        `create trigger ${table}_no_${verb} before ${verb} on ${table} begin select raise(abort, '${table} rows never change'); end`,
    ),
  ),
];

const before = 'accountId integer not null references account (id)';
const after = 'accountId integer references account (id)';

/** SQLite cannot loosen a column, so the table is made anew; its triggers are taken as they are, whoever made them. */
async function withForeignSignatures(db: Kysely<any>): Promise<void> {
  const { rows } = await sql<{ type: string; sql: string }>`
    select type, sql from sqlite_master where tbl_name = 'signature' and sql is not null`.execute(db);
  const table = rows.find(({ type }) => type === 'table')?.sql ?? '';
  if (!table.includes(before)) throw new Error('the table of signatures is not as expected');
  for (const statement of [
    'create table signatureKept as select * from signature',
    'drop table signature',
    table.replace(before, after),
    'insert into signature select * from signatureKept',
    'drop table signatureKept',
    ...rows.filter(({ type }) => type !== 'table').map((row) => row.sql),
  ]) {
    await sql.raw(statement).execute(db);
  }
}
