import { type SqlBool, sql } from 'kysely';

/** Whether a letter's content quotes anything; word for word the condition of the indexes of migration 0014. */
export const quoting = sql<SqlBool>`instr("content", '"citations":[{') > 0`;
