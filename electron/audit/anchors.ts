import { momentInWords } from '../../shared/domain/dates/moment.ts';
import type { KnownAnchor } from '../../shared/model/audit.ts';
import type { ReadDb } from '../db/connections.ts';
import { anchorHolds, anchorsBeside, logAnchor } from '../db/log-anchor.ts';
import { copiesFolder, copiesIn } from '../keeping/copies.ts';

/** The small file beside the store: the last end, those of the last days, and those that were not in the log any more. */
export function endsBeside(folder: string): KnownAnchor[] {
  const kept = anchorsBeside(folder);
  if (kept === null || kept === 'unread') return [];
  return [...kept.disagreements, ...kept.days, kept.latest].map((anchor) => ({ ...anchor, place: '数据旁的核对文件' }));
}

/** What each copy says of itself: where the log ended when it was made. */
async function endsInCopies(folder: string): Promise<KnownAnchor[]> {
  const copies = await copiesIn(copiesFolder(folder));
  return copies.flatMap(({ name, facts }) => {
    if (!facts || facts.log.at === null) return [];
    return [{ count: facts.log.count, digest: facts.log.digest, at: facts.log.at, place: `备份「${name}」` }];
  });
}

/** All ends of the log that are kept outside of the store; each says its place in words. */
export async function allEnds(folder: string): Promise<KnownAnchor[]> {
  return [...endsBeside(folder), ...(await endsInCopies(folder))];
}

/** 「数据旁的核对文件」 of a moment, for a sentence. */
function anchorWords({ place, count, at }: KnownAnchor): string {
  const when = at === '' ? '' : `在${momentInWords(at)}`;
  return `${place}${when}记着第${count}条`;
}

/** An end of the log from before a copy was brought back, of rows that the copy did not have: the log itself says so. */
function beforeRestore({ count, at }: KnownAnchor, restored: readonly { id: number; at: string }[]): boolean {
  return at !== '' && restored.some((row) => at <= row.at && count >= row.id);
}

/** Of ends that were kept elsewhere those that the log does not have, in words. */
export async function lostEnds(db: ReadDb, known: readonly KnownAnchor[]): Promise<string[]> {
  const lost: KnownAnchor[] = [];
  for (const anchor of known) if (!(await anchorHolds(db, anchor))) lost.push(anchor);
  // As a rule none is, and the log need not be looked through: the board and the sign-in ask this whenever they open.
  if (lost.length === 0) return [];
  const end = await logAnchor(db);
  const restored = await db
    .selectFrom('audit')
    .select(['id', 'at'])
    .where('operation', '=', 'backup.restore')
    .where('outcome', '=', 'done')
    .execute();
  const said = new Set<string>();
  for (const anchor of lost) {
    if (beforeRestore(anchor, restored)) continue;
    const is = end && end.count >= anchor.count ? '现在日志的这一条是另外的内容' : `现在日志只有${end?.count ?? 0}条`;
    said.add(
      `${anchorWords(anchor)}，校验码${anchor.digest.slice(0, 16)}；${is}：日志被截短或重写过，或数据是从更早的备份换上的`,
    );
  }
  return [...said];
}
