import { type Kysely, sql } from 'kysely';

/** The words of attachments, for search; where none could be read, the sentence that says why. */
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const mark = (row: 'new' | 'old') =>
  `insert or ignore into searchDirty select 'item', proposalId from attachment where id = ${row}.attachmentId;`;

const statements = [
  `create table attachmentText (
     attachmentId integer primary key references attachment (id),
     text text not null,
     problem text not null
   ) strict`,
  `create trigger search_attachmentText_insert after insert on attachmentText begin ${mark('new')} end`,
  `create trigger search_attachmentText_update after update on attachmentText begin ${mark('new')} end`,
  `create trigger search_attachmentText_delete after delete on attachmentText begin ${mark('old')} end`,
];
