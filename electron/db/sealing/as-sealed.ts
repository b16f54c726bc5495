import type { ReadDb } from '../connections.ts';
import { fieldDigest, rowsBy } from './row-image.ts';
import { foreignChangeOf } from './seal-check.ts';
import type { SealedTable } from './sealed-tables.ts';
import type { SealText } from './sealer.ts';
import { sealHash, tableBegun } from './seals.ts';

type Checking = { db: ReadDb; auditKey: Buffer };
type Key = readonly (string | number)[];

/** A row beside its seal: what differs, and whether a column held a value when this program wrote it last. */
type AsSealed = { changed: readonly string[]; held(column: string, value: string | number): boolean };

/**
 * Whether a row is as this program wrote it last, before somebody is let in by it. Null where nothing can be said: the
 * sealing of its table never began, or the key is not the one it began with.
 */
export async function asSealed({ db, auditKey }: Checking, table: SealedTable, key: Key): Promise<AsSealed | null> {
  const [change] = await foreignChangeOf(db, auditKey, table, key);
  if (!change) return { changed: [], held: () => false };
  if (!(await isSealedBy(db, auditKey, table))) return null;
  const [seal] = await rowsBy<{ fields: string }>(
    db,
    'select fields from seal where "ofTable" = ? and "ofKey" = ? order by id desc limit 1',
    [table, JSON.stringify(key)],
  );
  const known = JSON.parse(seal?.fields ?? '{}') as Record<string, string>;
  // A seal that was rewritten itself says nothing.
  const says = !change.fields.includes('?');
  return { changed: change.fields, held: (column, value) => says && known[column] === fieldDigest(value) };
}

/** Whether a row that lets somebody in was written by another program. */
export async function isForeignRow(checking: Checking, table: SealedTable, key: Key): Promise<boolean> {
  const found = await asSealed(checking, table, key);
  return found !== null && found.changed.length > 0;
}

async function isSealedBy(db: ReadDb, key: Buffer, table: SealedTable): Promise<boolean> {
  const [begun] = await rowsBy<SealText & { hash: string; previous: string | null }>(
    db,
    `select seal."ofTable", seal."ofKey", seal."proposalId", seal.digest, seal.fields, seal.at, seal."foreignTo", seal.hash,
       "before".hash as previous
     from seal left join seal as "before" on "before".id = seal.id - 1
     where seal."ofTable" = ? and seal."ofKey" = ? order by seal.id limit 1`,
    [table, tableBegun],
  );
  return begun !== undefined && sealHash(key, begun.previous ?? '', begun) === begun.hash;
}
