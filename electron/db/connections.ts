import type { Kysely } from 'kysely';
import type { ReadonlyKysely } from 'kysely/readonly';
import type { Database } from './schema.ts';

/**
 * A connection that can only read: what queries get, and tasks outside their transactions. A function that takes one
 * writes nothing. Whoever may write may also read, so a `WriteDb` fits wherever a `ReadDb` is asked for. SQL written by
 * hand goes through `readRows` (read-rows.ts), because kysely would run any statement.
 */
export type ReadDb = Pick<ReadonlyKysely<Database>, 'selectFrom' | 'selectNoFrom' | 'fn' | 'case' | 'dynamic'>;

/** The transaction of a command, or of a task's `write`. */
export type WriteDb = Kysely<Database>;
