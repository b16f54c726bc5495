import Raw from 'better-sqlite3';
import { Client } from 'pg';
import { openStore, storeFile } from '../../electron/db/open.ts';
import { openStoreAt } from '../../electron/db/open-at.ts';
import { readAddress } from '../../electron/db/postgres/address.ts';
import { storeAddress } from '../../electron/db/postgres/kept-address.ts';
import { configOf } from '../../electron/db/postgres/pool.ts';
import type { Store } from '../../electron/db/store.ts';
import { openIndexFile } from '../../electron/search/index-file.ts';

/** The store of a data folder, wherever it is, as another program of ours opens it. */
export async function storeOf(folder: string): Promise<Store> {
  const postgres = storeAddress(folder, null, {});
  if (postgres === null) return openStore(folder);
  const store = await openStoreAt({ folder, postgres });
  await openIndexFile(store.db, folder);
  return store;
}

/** What somebody does to the store with another tool than ours; names with capitals stand in quotes. */
export async function otherHand<T>(folder: string, statement: string): Promise<T[]> {
  const postgres = storeAddress(folder, null, {});
  if (postgres === null) {
    const raw = new Raw(storeFile(folder));
    try {
      const prepared = raw.prepare(statement);
      if (prepared.reader) return prepared.all() as T[];
      prepared.run();
      return [];
    } finally {
      raw.close();
    }
  }
  const address = readAddress(postgres);
  const [server] = address.servers;
  if (!server) throw new Error('no server');
  const { options: _, ...config } = configOf(address, server);
  const client = new Client(config);
  await client.connect();
  try {
    return (await client.query(statement)).rows as T[];
  } finally {
    await client.end();
  }
}

/** Lets another tool change what guards keep as it is, by taking the guard away for the while. */
export async function withoutGuard(folder: string, guard: string, table: string, statement: string): Promise<void> {
  if (storeAddress(folder, null, {}) !== null) {
    await otherHand(folder, `alter table "${table}" disable trigger "${guard}"`);
    await otherHand(folder, statement);
    await otherHand(folder, `alter table "${table}" enable trigger "${guard}"`);
    return;
  }
  const find = `select sql from sqlite_schema where type = 'trigger' and name = '${guard}'`;
  const [trigger] = await otherHand<{ sql: string }>(folder, find);
  await otherHand(folder, `drop trigger "${guard}"`);
  await otherHand(folder, statement);
  await otherHand(folder, trigger?.sql ?? '');
}
