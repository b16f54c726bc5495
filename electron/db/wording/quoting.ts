import { type SqlBool, sql } from 'kysely';
import { placeIn } from './dialect.ts';

/** Whether a letter's content quotes anything; word for word the condition of the indexes of migration 0014. */
export const quoting = sql<SqlBool>`${placeIn(sql.ref('content'), sql.lit('"citations":[{'))} > 0`;
