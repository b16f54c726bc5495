import type { Citation } from '../../shared/model/letter/letter.ts';
import { breath } from '../context/breath.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson } from '../db/json.ts';
import { quoting } from '../db/wording/quoting.ts';

/**
 * Each item in whose letters, as they stand or as they once stood, a paragraph was taken from a source that
 * `isCited` looks for: what was quoted must stay where a reader of the letter can look it up.
 */
export async function* citingItems(
  db: ReadDb,
  isCited: (citations: readonly Citation[]) => boolean | Promise<boolean>,
) {
  const told = new Set<number>();
  for (const letterId of await quotingLetters(db)) {
    await breath();
    if (!(await isCited(await citationsOf(db, letterId)))) continue;
    const item = await db
      .selectFrom('letter')
      .innerJoin('proposal', 'proposal.id', 'letter.proposalId')
      .select(['proposal.id', 'proposal.kind', 'number', 'title'])
      .where('letter.id', '=', letterId)
      .executeTakeFirstOrThrow();
    if (told.has(item.id)) continue;
    told.add(item.id);
    yield item;
  }
}

async function quotingLetters(db: ReadDb): Promise<number[]> {
  const standing = await db.selectFrom('letter').select('id').where(quoting).execute();
  const former = await db.selectFrom('letterVersion').select('letterId as id').distinct().where(quoting).execute();
  return [...new Set([...standing, ...former].map(({ id }) => id))];
}

async function citationsOf(db: ReadDb, letterId: number): Promise<Citation[]> {
  const standing = await db.selectFrom('letter').select('content').where('id', '=', letterId).execute();
  const former = await db
    .selectFrom('letterVersion')
    .select('content')
    .where('letterId', '=', letterId)
    .where(quoting)
    .execute();
  return [...standing, ...former].flatMap(({ content }) =>
    fromJson(content).blocks.flatMap(({ citations = [] }) => citations),
  );
}
