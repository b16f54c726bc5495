import { type Kysely, sql } from 'kysely';

/** How the office's letters stand on paper, and its own Word templates. */
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // Empty: as the program sets letters by itself; what is missing here or in the templates is filled in when read.
  `alter table office add column letterSettings text not null default '{}'`,

  `create table wordTemplate (
     id integer primary key,
     name text not null,
     fileName text not null,
     size integer not null,
     sha256 text not null,
     storedAs text not null unique,
     report text not null,
     addedAt text not null,
     addedBy text not null,
     retiredAt text
   ) strict`,
];
