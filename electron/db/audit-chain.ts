import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditVerdict } from '../../shared/model/audit.ts';
import type { ReadDb, WriteDb } from './connections.ts';
import type { Database } from './schema.ts';

type AuditEntry = Omit<Database['audit'], 'id' | 'hash' | 'changes'> & { changes: string };

/** The key of this data folder's chain, made at first use. */
export function auditKey(folder: string): Buffer {
  const file = join(folder, 'audit.key');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32), { mode: 0o600, flag: 'wx' });
  return readFileSync(file);
}

/** Adds one row whose hash covers the row before it: an edited, removed or reordered row breaks all that follow. */
export async function appendAudit(db: WriteDb, key: Buffer, entry: AuditEntry): Promise<void> {
  const last = await db.selectFrom('audit').select('hash').orderBy('id', 'desc').limit(1).executeTakeFirst();
  await db
    .insertInto('audit')
    .values({ ...entry, hash: link(key, last?.hash ?? '', entry) })
    .execute();
}

/** Walks the whole chain, a thousand rows at a time. */
export async function verifyAudit(db: ReadDb, key: Buffer): Promise<AuditVerdict> {
  let [rows, previous, lastId] = [0, '', 0];
  for (;;) {
    const page = await db.selectFrom('audit').selectAll().where('id', '>', lastId).orderBy('id').limit(1000).execute();
    if (page.length === 0) return { rows, sound: true, firstBroken: null };
    for (const { id, hash, ...entry } of page) {
      // Ids are given one by one, so a hole is a removed row.
      if (id !== lastId + 1 || hash !== link(key, previous, entry)) return { rows, sound: false, firstBroken: id };
      [rows, previous, lastId] = [rows + 1, hash, id];
    }
  }
}

function link(key: Buffer, previous: string, entry: AuditEntry): string {
  const { at, accountId, who, via, operation, proposalId, input, words, outcome, changes } = entry;
  const fields = [previous, at, accountId, who, via, operation, proposalId, input, words, outcome];
  // Rows from before the log kept changes have none, and were linked without them.
  if (changes !== '') fields.push(changes);
  return createHmac('sha256', key).update(JSON.stringify(fields)).digest('hex');
}
