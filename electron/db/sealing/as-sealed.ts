import type { ReadDb } from '../connections.ts';
import { fieldDigest, rowsBy } from './row-image.ts';
import { foreignChangeOf } from './seal-check.ts';
import type { SealedTable } from './sealed-tables.ts';
import type { SealText } from './sealer.ts';
import { sealHash } from './seals.ts';

type Checking = { db: ReadDb; auditKey: Buffer };
type Key = readonly (string | number)[];

/** A row beside its seal: what differs, and whether a column held a value when this program wrote it last. */
type AsSealed = { changed: readonly string[]; held(column: string, value: string | number): boolean };

/**
 * Whether a row is as this program wrote it last, before somebody is let in by it. Null where nothing can be said:
 * no seal was ever set here, or not with this key.
 */
export async function asSealed({ db, auditKey }: Checking, table: SealedTable, key: Key): Promise<AsSealed | null> {
  const [change] = await foreignChangeOf(db, auditKey, table, key);
  if (!change) return { changed: [], held: () => false };
  if (!(await isSealedBy(db, auditKey))) return null;
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

/** Whether seals were ever set here with this key: who took those of one table away has not made its rows believable. */
async function isSealedBy(db: ReadDb, key: Buffer): Promise<boolean> {
  const [first] = await rowsBy<SealText & { hash: string }>(
    db,
    'select "ofTable", "ofKey", "proposalId", digest, fields, at, "foreignTo", hash from seal order by id limit 1',
  );
  return first !== undefined && sealHash(key, '', first) === first.hash;
}
