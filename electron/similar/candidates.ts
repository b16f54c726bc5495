import { type Kysely, sql } from 'kysely';
import { core, type Matter } from '../../shared/domain/similar/nearness.ts';
import type { Weights } from '../../shared/domain/text-match.ts';
import type { EarlierSource } from '../../shared/model/similar.ts';
import type { Database } from '../db/schema.ts';
import { phraseOf } from '../search/pieces.ts';
import type { EarlierKey } from './earlier-matters.ts';

type Db = Kysely<Database>;

/** The index looks at no more than about so many entries: rare pieces find what is near, common ones only cost time. */
const entries = 20_000;
const mostPieces = 24;

type Telling = { term: string; weight: number };

/**
 * Records that share the matter's most telling pieces, best first, and how rare each piece is in the whole store:
 * 1 for one that nothing else has, towards 0 for one that stands everywhere.
 */
export async function candidates(
  db: Db,
  matter: Matter,
  count: number,
): Promise<{ keys: EarlierKey[]; weight: Weights }> {
  const records = await recordCount(db);
  const inTitle = hanPieces(core(matter.title));
  const terms = new Set([...inTitle, ...hanPieces(matter.asks || matter.text)]);
  const standing = await documentCounts(db, [...terms]);
  const top = Math.log(records + 2);
  const rarity = (n: number) => Math.log((records + 2) / (n + 1)) / top;
  const weight: Weights = (piece) => rarity(standing.get(termOf(piece)) ?? 0);

  const ranked = [...terms]
    .flatMap((term): (Telling & { n: number })[] => {
      const n = standing.get(term) ?? 0;
      return n === 0 ? [] : [{ term, n, weight: rarity(n) * (inTitle.has(term) ? 3 : 1) }];
    })
    .toSorted((a, b) => b.weight - a.weight);
  const chosen: string[] = [];
  let looked = 0;
  for (const { term, n } of ranked) {
    if (chosen.length >= mostPieces || (looked + n > entries && chosen.length > 0)) continue;
    chosen.push(term);
    looked += n;
  }
  if (chosen.length === 0) return { keys: [], weight };
  const match = `{title text} : (${chosen.map((term) => `"${term}"`).join(' OR ')})`;
  const { rows } = await sql<{ source: string; sourceId: number }>`
    select "source", "sourceId" from (
      select "rowid" as "place", bm25("searchIndex", 1, 8, 1, 1, 1, 0) as "rank" from "searchIndex"
      where "searchIndex" match ${match} order by "rank" limit ${count * 2})
    join "searchDocument" on "searchDocument"."id" = "place"
    where "source" in ('item', 'case') order by "rank" limit ${count}`.execute(db);
  return { keys: rows.map(keyOf), weight };
}

/** Cases and items in whose list of proposers one of the names stands, newest first, `count` at most. */
export async function recordsOfPeople(db: Db, names: readonly string[], count: number): Promise<EarlierKey[]> {
  const phrases = names.flatMap((name) => phraseOf(name) ?? []);
  if (phrases.length === 0) return [];
  const match = `people : (${phrases.join(' OR ')})`;
  const { rows } = await sql<{ source: string; sourceId: number }>`
    select "source", "sourceId" from "searchIndex" join "searchDocument" on "searchDocument"."id" = "searchIndex"."rowid"
    where "searchIndex" match ${match} and "source" in ('item', 'case')
    order by "searchIndex"."rowid" desc limit ${count}`.execute(db);
  return rows.map(keyOf);
}

const keyOf = ({ source, sourceId }: { source: string; sourceId: number }): EarlierKey => ({
  source: source as EarlierSource,
  id: sourceId,
});

async function recordCount(db: Db): Promise<number> {
  const counted = db.selectFrom('searchDocument').select(({ fn }) => fn.countAll<number>().as('n'));
  return (await counted.executeTakeFirstOrThrow()).n;
}

/** In how many records each piece stands. */
async function documentCounts(db: Db, terms: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ term: string; doc: number }>`
    select "term", "doc" from json_each(${JSON.stringify(terms)}) as "wanted"
    join "searchPiece" on "searchPiece"."term" = "wanted"."value"`.execute(db);
  return new Map(rows.map(({ term, doc }) => [term, doc]));
}

const termOf = (piece: number) => String.fromCharCode(Math.floor(piece / 65_536), piece % 65_536);

/** Two-character pieces as the index holds them; only Chinese ones tell what a text is about. */
function hanPieces(text: string): Set<string> {
  const found = new Set<string>();
  for (const run of text.match(/[\u4e00-\u9fff]{2,}/g) ?? []) {
    for (let at = 0; at + 1 < run.length && found.size < 1500; at += 1) found.add(run.slice(at, at + 2));
  }
  return found;
}
