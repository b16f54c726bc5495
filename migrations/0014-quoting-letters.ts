import { type Kysely, sql } from 'kysely';

/** Letters that quote an earlier text are few: they are found without reading all the others. */
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const quoting = `instr(content, '"citations":[{') > 0`;
const statements = [
  `create index letter_quoting on letter (id) where ${quoting}`,
  `create index letterVersion_quoting on letterVersion (letterId) where ${quoting}`,
];
