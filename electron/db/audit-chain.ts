import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type Raw from 'better-sqlite3';
import type { ReadDb, WriteDb } from './connections.ts';
import type { Database } from './schema.ts';
import { keyedDigest } from './sealing/keyed-digest.ts';

type AuditEntry = Omit<Database['audit'], 'id' | 'hash' | 'changes' | 'seal'> & { changes: string; seal: string };

/** The key of this data folder's chain, made at first use. */
export function auditKey(folder: string): Buffer {
  const file = join(folder, 'audit.key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600, flag: 'wx' });
  return readFileSync(file);
}

/**
 * Adds one row whose hash covers the row before it: an edited, removed or reordered row breaks all that follow. Answers
 * its number.
 */
export async function appendAudit(db: WriteDb, key: Buffer, entry: AuditEntry): Promise<number> {
  const last = await db.selectFrom('audit').select('hash').orderBy('id', 'desc').limit(1).executeTakeFirst();
  const { id } = await db
    .insertInto('audit')
    .values({ ...entry, hash: link(key, last?.hash ?? '', entry) })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export type LogChain = {
  rows: number;
  firstBroken: number | null;
  /** The seals that the rows name, each with the first row that names it, and the one of the last row. */
  seals: ReadonlyMap<string, number>;
  lastSeal: string;
};

/** Walks the whole chain, a thousand rows at a time; `step` is told how many. */
export async function verifyAudit(db: ReadDb, key: Buffer, step: (rows: number) => Promise<void>): Promise<LogChain> {
  const seals = new Map<string, number>();
  let [rows, previous, lastId, lastSeal] = [0, '', 0, ''];
  for (;;) {
    const page = await db.selectFrom('audit').selectAll().where('id', '>', lastId).orderBy('id').limit(1000).execute();
    if (page.length === 0) return { rows, firstBroken: null, seals, lastSeal };
    for (const { id, hash, ...entry } of page) {
      // Ids are given one by one, so a hole is a removed row.
      if (id !== lastId + 1 || hash !== link(key, previous, entry)) return { rows, firstBroken: id, seals, lastSeal };
      if (entry.seal !== '' && !seals.has(entry.seal)) seals.set(entry.seal, id);
      [rows, previous, lastId, lastSeal] = [rows + 1, hash, id, entry.seal || lastSeal];
    }
    await step(page.length);
  }
}

/** Whether the log's first row was written with this key; a log without rows says nothing against it. */
export function keyFits(raw: Raw.Database, key: Buffer): boolean {
  const first = raw.prepare('select * from audit order by id limit 1').get() as
    | (AuditEntry & { id: number; hash: string })
    | undefined;
  if (!first) return true;
  const { id: _, hash, ...entry } = first;
  return hash === link(key, '', entry);
}

function link(key: Buffer, previous: string, entry: AuditEntry): string {
  const { at, accountId, who, via, operation, proposalId, input, words, outcome, changes, seal } = entry;
  const fields: unknown[] = [previous, at, accountId, who, via, operation, proposalId, input, words, outcome];
  // Rows from before the log kept changes have none, and were linked without them.
  if (changes !== '') fields.push(changes);
  if (seal !== '') fields.push({ seal });
  return keyedDigest(key, JSON.stringify(fields));
}
