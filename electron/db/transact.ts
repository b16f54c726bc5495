import { setTimeout as pause } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { WriteDb } from './connections.ts';
import { errorKind } from './error-kind.ts';
import type { Database } from './schema.ts';

/** As long as a person waits for a word; several programs that sign one after the other on a slow PC need some seconds. */
const patience = 8_000;
/** Nobody is to come always a moment after the others: between 10 and 50 ms. */
const rest = () => 10 + Math.random() * 40;

/**
 * One transaction; while another program is writing it is tried again for some seconds, and everyone goes on reading
 * meanwhile: nobody waits inside the database.
 */
export async function transact<T>(db: Kysely<Database>, work: (db: WriteDb) => Promise<T>): Promise<T> {
  let begun = false;
  return whileBusy(
    () =>
      db.transaction().execute((transaction) => {
        begun = true;
        return work(transaction);
      }),
    () => begun,
  );
}

/** Work that another program's writing may hold up, tried again for some seconds unless it has `begun` to do something. */
export async function whileBusy<T>(work: () => Promise<T>, begun: () => boolean = () => false): Promise<T> {
  const until = performance.now() + patience;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (begun() || errorKind(error) !== 'busy' || performance.now() > until) throw error;
      await pause(rest());
    }
  }
}
