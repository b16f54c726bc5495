import { CompiledQuery, type Kysely } from 'kysely';
import { caseName } from '../../shared/domain/earlier/twin-words.ts';
import type { LetterContent } from '../../shared/model/letter.ts';
import { fromJson } from '../db/json.ts';
import type { Database } from '../db/schema.ts';
import { breath } from './purge.ts';

type Db = Kysely<Database>;

/** Drafts looked through between two breaths. */
const slice = 200;
const mostNamed = 5;

/**
 * What later came to rest on a case or a material of the batch, by name, a few at most: fields set right by hand,
 * letters that were added to its cases by others, drafts that quote it. Empty when the batch can be taken back.
 */
export async function dependentsOf(db: Db, batchId: number): Promise<string[]> {
  const named = [...(await corrected(db, batchId)), ...(await addedLetters(db, batchId))];
  if (named.length < mostNamed) named.push(...(await quotingDrafts(db, batchId)));
  return named.slice(0, mostNamed);
}

async function corrected(db: Db, batchId: number): Promise<string[]> {
  const rows = await db
    .selectFrom('earlierCase')
    .select(['kind', 'number', 'title'])
    .where('batchId', '=', batchId)
    .where('correctedAt', 'is not', null)
    .limit(mostNamed)
    .execute();
  return rows.map((row) => `${caseName(row)}入库后更正过`);
}

async function addedLetters(db: Db, batchId: number): Promise<string[]> {
  const rows = await db
    .selectFrom('earlierCase')
    .innerJoin('publishedLetter', 'publishedLetter.caseId', 'earlierCase.id')
    .select(['earlierCase.id', 'earlierCase.kind', 'earlierCase.number', 'earlierCase.title'])
    .distinct()
    .where('earlierCase.batchId', '=', batchId)
    .where('publishedLetter.batchId', 'is not', batchId)
    .limit(mostNamed)
    .execute();
  return rows.map((row) => `${caseName(row)}后来又存入了函件`);
}

async function quotingDrafts(db: Db, batchId: number): Promise<string[]> {
  const named: string[] = [];
  for (let after = 0; ; await breath()) {
    const drafts = await db
      .selectFrom('letter')
      .innerJoin('proposal', 'proposal.id', 'letter.proposalId')
      .select(['letter.id', 'content', 'proposal.kind', 'number', 'title'])
      .where('letter.id', '>', after)
      .orderBy('letter.id')
      .limit(slice)
      .execute();
    for (const { content, ...item } of drafts) {
      if (!content.includes('"citations":[{')) continue;
      if (await quotes(db, batchId, fromJson(content))) named.push(`${caseName(item)}的稿件引用了其中的文字`);
      if (named.length === mostNamed) return named;
    }
    const last = drafts.at(-1);
    if (!last) return named;
    after = last.id;
  }
}

async function quotes(db: Db, batchId: number, { blocks }: Pick<LetterContent, 'blocks'>): Promise<boolean> {
  const cited = blocks.flatMap(({ citations = [] }) => citations);
  const idsOf = (source: string) => JSON.stringify(cited.filter((each) => each.source === source).map(({ id }) => id));
  const { rows } = await db.executeQuery(
    CompiledQuery.raw(
      `select 1 from earlierCase where batchId = ? and id in (select value from json_each(?))
       union all select 1 from reference where batchId = ? and id in (select value from json_each(?)) limit 1`,
      [batchId, idsOf('case'), batchId, idsOf('reference')],
    ),
  );
  return rows.length > 0;
}
