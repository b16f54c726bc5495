import { settleCounted } from '../../../electron/counting/keep-counted.ts';
import { openStore, type SqliteStore } from '../../../electron/db/open.ts';

/** What a store has kept for its statistics, and the same reckoned anew from all that is recorded. */
export async function countedAnew(folder: string) {
  const store = await openStore(folder);
  try {
    const kept = await rows(store);
    await store.db.deleteFrom('counted').execute();
    await store.db.deleteFrom('countedRules').execute();
    await settleCounted(store.db);
    return { kept, anew: await rows(store) };
  } finally {
    await store.db.destroy();
  }
}

function rows({ db }: SqliteStore) {
  return db.selectFrom('counted').selectAll().orderBy('source').orderBy('sourceId').execute();
}
