import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { LogAnchor } from '../../shared/model/audit.ts';
import type { ReadDb } from './connections.ts';

/** The log's end: how many rows it has and the hash of the last one. Kept elsewhere, it proves what the log was then. */
export async function logAnchor(db: ReadDb): Promise<LogAnchor | null> {
  const last = await db
    .selectFrom('audit')
    .select(['id', 'hash', 'at'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last ? { count: last.id, digest: last.hash, at: last.at } : null;
}

const Anchor = z.object({
  count: z.number().int().positive(),
  digest: z.string().regex(/^[0-9a-f]{16,64}$/),
  at: z.string(),
});
const Beside = z.object({ latest: Anchor, days: z.array(Anchor), disagreements: z.array(Anchor).default([]) });
type AnchorsBeside = z.infer<typeof Beside>;

const fileOf = (folder: string) => join(folder, 'log-anchor.json');
/** The ends of so many days are kept beside the last one. */
const keptDays = 60;

/** What the small file beside the store says; null where there is none, 'unread' where it says nothing sensible. */
export function anchorsBeside(folder: string): AnchorsBeside | null | 'unread' {
  let text: string;
  try {
    text = readFileSync(fileOf(folder), 'utf8');
  } catch {
    return null;
  }
  try {
    return Beside.parse(JSON.parse(text));
  } catch {
    return 'unread';
  }
}

/**
 * Keeps the log's end beside the store. What stood there and is not in the log any more is not forgotten, whatever is
 * written after it: a log that was cut does not heal by going on.
 */
export async function keepAnchor(folder: string, db: ReadDb): Promise<void> {
  const now = await logAnchor(db);
  if (!now) return;
  const before = anchorsBeside(folder);
  const known = before === null || before === 'unread' ? null : before;
  // Another program wrote a later one meanwhile, and it holds.
  if (known && known.latest.count === now.count && known.latest.digest === now.digest) return;
  const disagreements = [...(known?.disagreements ?? [])];
  if (
    known &&
    !(await anchorHolds(db, known.latest)) &&
    !disagreements.some(({ digest }) => digest === known.latest.digest)
  ) {
    disagreements.push(known.latest);
  }
  const ofDay = ({ at }: LogAnchor) => at.slice(0, 10);
  const days = known && ofDay(known.latest) !== ofDay(now) ? [...known.days, known.latest] : (known?.days ?? []);
  write(folder, { latest: now, days: days.slice(-keptDays), disagreements });
}

/** Whether the log has this very row at this place. */
export async function anchorHolds(
  db: ReadDb,
  { count, digest }: Pick<LogAnchor, 'count' | 'digest'>,
): Promise<boolean> {
  const row = await db.selectFrom('audit').select('hash').where('id', '=', count).executeTakeFirst();
  return row?.hash.startsWith(digest) ?? false;
}

/** Under a name of its own until it is whole; not waited for on the disk, because the next one follows soon. */
function write(folder: string, anchors: AnchorsBeside): void {
  const part = `${fileOf(folder)}.${randomUUID()}.part`;
  try {
    writeFileSync(part, `${JSON.stringify(anchors)}\n`, { mode: 0o600 });
    renameSync(part, fileOf(folder));
  } finally {
    rmSync(part, { force: true });
  }
}
