import type { Kysely } from 'kysely';
import type { ReadDb } from './connections.ts';
import type { StoreKind } from './kind.ts';
import type { Database } from './schema.ts';
import type { Sealer } from './sealing/sealer.ts';

/** An open store, whichever database holds it: what the program works on. */
export type Store = {
  kind: StoreKind;
  db: Kysely<Database>;
  /** The data folder: keys, attachments, copies and log lie there, and of a store in SQLite its file. */
  folder: string;
  place: StorePlace;
  sealer: Sealer;
  /** Whether what stands under the store's name still is the open one. */
  holds(): boolean;
  /** Where what had been written after another file was laid, when the store was opened; null as a rule. */
  strangersAside: string | null;
  /**
   * Reads the store as it stands at this moment, on a connection of its own: however long it takes, nobody waits for it,
   * and what others write meanwhile is not seen.
   */
  snapshot<T>(work: (db: ReadDb) => Promise<T>): Promise<T>;
  /** Other programs on this store, at other PCs too; null where only this PC reaches it. */
  hosts: StoreHosts | null;
  /** Gives the room of what was deleted back to the disk: some of it, and whether more is left; or all of it. */
  giveBack(how: 'some' | 'all'): Promise<boolean>;
  /** Tells, soon after it was committed, that somebody has written: another program on this store, or this one. */
  watch(tell: () => void): () => void;
};

type StoreHosts = {
  /** Heard by every host that listens; nothing of it is kept. */
  say(words: string): Promise<void>;
  /** Listens, until what it answers is called; `stands` says, whenever the line stands anew, by which number others know this host. */
  hear(heard: (words: string) => void, stands: (host: number) => void): () => void;
  /** Whether the host of this number is still there. */
  isThere(host: number): Promise<boolean>;
};

/** Where a store is: in the data folder, or in PostgreSQL under an address that holds a secret. */
export type StorePlace = { folder: string; postgres: string | null };
