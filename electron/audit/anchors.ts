import { momentInWords } from '../../shared/domain/dates/moment.ts';
import type { KnownAnchor } from '../../shared/model/audit.ts';
import { anchorsBeside } from '../db/log-anchor.ts';
import { copiesFolder, copiesIn } from '../keeping/copies.ts';

/** Where ends of the log are kept outside of the store; each source says the place in words. */
type AnchorSource = (folder: string) => AsyncIterable<KnownAnchor> | Iterable<KnownAnchor>;

/** The small file beside the store: the last end, those of the last days, and those that were not in the log any more. */
function* besideTheStore(folder: string): Iterable<KnownAnchor> {
  const kept = anchorsBeside(folder);
  if (kept === null || kept === 'unread') return;
  for (const anchor of kept.disagreements) yield { ...anchor, place: '数据旁的核对文件' };
  for (const anchor of kept.days) yield { ...anchor, place: '数据旁的核对文件' };
  yield { ...kept.latest, place: '数据旁的核对文件' };
}

/** What each copy says of itself: where the log ended when it was made. */
async function* inTheCopies(folder: string): AsyncIterable<KnownAnchor> {
  for (const { name, facts } of await copiesIn(copiesFolder(folder))) {
    if (!facts || facts.log.at === null) continue;
    yield { count: facts.log.count, digest: facts.log.digest, at: facts.log.at, place: `备份「${name}」` };
  }
}

/** All places there are. */
export const anchorSources: readonly AnchorSource[] = [besideTheStore, inTheCopies];

/** 「数据旁的核对文件」 of a moment, for a sentence. */
export function anchorWords({ place, count, at }: KnownAnchor): string {
  const when = at === '' ? '' : `在${momentInWords(at)}`;
  return `${place}${when}记着第${count}条`;
}
