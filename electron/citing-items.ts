import type { Kysely } from 'kysely';
import type { Citation } from '../shared/model/letter.ts';
import { breath } from './breath.ts';
import { fromJson } from './db/json.ts';
import type { Database } from './db/schema.ts';

type Db = Kysely<Database>;

/** Letters looked through between two breaths. */
const slice = 200;
/** How the JSON of a content that quotes anything is told without parsing it. */
const quoting = '%"citations":[{%';

/**
 * Each item in whose letters, as they stand or as they once stood, a paragraph was taken from a source that
 * `isCited` looks for: what was quoted must stay where a reader of the letter can look it up.
 */
export async function* citingItems(db: Db, isCited: (citations: readonly Citation[]) => boolean | Promise<boolean>) {
  const told = new Set<number>();
  for (let after = 0; ; await breath()) {
    const letters = await db
      .selectFrom('letter')
      .innerJoin('proposal', 'proposal.id', 'letter.proposalId')
      .select(['letter.id', 'proposalId', 'proposal.kind', 'number', 'title'])
      .where('letter.id', '>', after)
      .orderBy('letter.id')
      .limit(slice)
      .execute();
    const last = letters.at(-1);
    if (!last) return;
    after = last.id;
    const citations = await citationsOf(
      db,
      letters.map(({ id }) => id),
    );
    for (const { id, proposalId, ...item } of letters) {
      if (told.has(proposalId) || !(await isCited(citations.get(id) ?? []))) continue;
      told.add(proposalId);
      yield item;
    }
  }
}

async function citationsOf(db: Db, letterIds: readonly number[]): Promise<Map<number, Citation[]>> {
  const standing = await db
    .selectFrom('letter')
    .select(['id', 'content'])
    .where('id', 'in', letterIds)
    .where('content', 'like', quoting)
    .execute();
  const former = await db
    .selectFrom('letterVersion')
    .select(['letterId as id', 'content'])
    .where('letterId', 'in', letterIds)
    .where('content', 'like', quoting)
    .execute();
  const found = new Map<number, Citation[]>();
  for (const { id, content } of [...standing, ...former]) {
    const cited = fromJson(content).blocks.flatMap(({ citations = [] }) => citations);
    found.set(id, [...(found.get(id) ?? []), ...cited]);
  }
  return found;
}
