import { type OpenOptions, openStore } from './open.ts';
import { openPostgres } from './postgres/open.ts';
import type { Store, StorePlace } from './store.ts';

/** Opens a store where it is, making or migrating it first; refuses with `storage.*` and `store.*`. */
export function openStoreAt({ folder, postgres }: StorePlace, options: OpenOptions = {}): Promise<Store> {
  return postgres === null ? openStore(folder, options) : openPostgres(folder, postgres, options);
}
