import { type Kysely, PostgresAdapter } from 'kysely';
import type { ReadDb } from './connections.ts';

/** Which database is spoken to. */
export type StoreKind = 'sqlite' | 'postgres';

/** How each names the places of bound values in a statement. */
export const placeSigns: Record<StoreKind, (n: number) => string> = {
  sqlite: () => '?',
  postgres: (n) => `$${n}`,
};

/** Known of any connection, inside a transaction too, by what it runs on. */
export function kindOf(db: ReadDb): StoreKind {
  const { adapter } = (db as unknown as Kysely<unknown>).getExecutor();
  return adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite';
}
