import { sql } from 'kysely';
import { caseName } from '../../../shared/domain/earlier/twin-words.ts';
import type { Citation } from '../../../shared/model/letter/letter.ts';
import type { ReadDb } from '../../db/connections.ts';
import { readRows } from '../../db/read-rows.ts';
import { boundIds } from '../../db/wording/dialect.ts';
import { citingItems } from '../../references/citing-items.ts';

const mostNamed = 5;

/**
 * What later came to rest on a case or a material of the batch, by name, a few at most: fields set right by hand,
 * letters that were added to its cases by others, drafts that quote it. Empty when the batch can be taken back.
 */
export async function dependentsOf(db: ReadDb, batchId: number): Promise<string[]> {
  const named = [...(await corrected(db, batchId)), ...(await addedLetters(db, batchId))];
  if (named.length < mostNamed) named.push(...(await quotingDrafts(db, batchId)));
  return named.slice(0, mostNamed);
}

async function corrected(db: ReadDb, batchId: number): Promise<string[]> {
  const rows = await db
    .selectFrom('earlierCase')
    .select(['kind', 'number', 'title'])
    .where('batchId', '=', batchId)
    .where('correctedAt', 'is not', null)
    .limit(mostNamed)
    .execute();
  return rows.map((row) => `${caseName(row)}入库后更正过`);
}

async function addedLetters(db: ReadDb, batchId: number): Promise<string[]> {
  const rows = await db
    .selectFrom('earlierCase')
    .innerJoin('publishedLetter', 'publishedLetter.caseId', 'earlierCase.id')
    .select(['earlierCase.id', 'earlierCase.kind', 'earlierCase.number', 'earlierCase.title'])
    .distinct()
    .where('earlierCase.batchId', '=', batchId)
    .where('publishedLetter.batchId', 'is distinct from', batchId)
    .limit(mostNamed)
    .execute();
  return rows.map((row) => `${caseName(row)}后来又存入了函件`);
}

async function quotingDrafts(db: ReadDb, batchId: number): Promise<string[]> {
  const named: string[] = [];
  for await (const item of citingItems(db, (citations) => quotes(db, batchId, citations))) {
    named.push(`${caseName(item)}的稿件引用了其中的文字`);
    if (named.length === mostNamed) break;
  }
  return named;
}

async function quotes(db: ReadDb, batchId: number, cited: readonly Citation[]): Promise<boolean> {
  if (cited.length === 0) return false;
  const idsOf = (source: Citation['source']) =>
    boundIds(cited.filter((each) => each.source === source).map(({ id }) => id));
  const rows = await readRows(
    db,
    sql`select 1 from "earlierCase" where "batchId" = ${batchId} and "id" in ${idsOf('case')}
      union all select 1 from "reference" where "batchId" = ${batchId} and "id" in ${idsOf('reference')} limit 1`,
  );
  return rows.length > 0;
}
