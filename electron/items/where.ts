import type { ExpressionBuilder } from 'kysely';
import type { Database } from '../db/schema.ts';

/** What a list's question asks of `proposal`. */
export type Where = ExpressionBuilder<Database, 'proposal'>;
