import { settleCounted } from '../../../electron/counting/keep-counted.ts';
import type { Store } from '../../../electron/db/store.ts';
import { storeOf } from '../store-of.ts';

/** What a store has kept for its statistics, and the same reckoned anew from all that is recorded. */
export async function countedAnew(folder: string) {
  const store = await storeOf(folder);
  try {
    const kept = await rows(store);
    await store.db.transaction().execute(async (db) => {
      await db.deleteFrom('counted').execute();
      await db.deleteFrom('countedRules').execute();
    });
    await settleCounted(store.db);
    return { kept, anew: await rows(store) };
  } finally {
    await store.db.destroy();
  }
}

function rows({ db }: Store) {
  return db.selectFrom('counted').selectAll().orderBy('source').orderBy('sourceId').execute();
}
