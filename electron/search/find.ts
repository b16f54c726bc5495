import { sql } from 'kysely';
import { readSearch, type SearchQuery } from '../../shared/domain/search/query.ts';
import { withUnitNames } from '../../shared/domain/search/unit-names.ts';
import type { Day } from '../../shared/model/primitives.ts';
import type { HitPage, SearchQuestion, SearchSource } from '../../shared/model/search.ts';
import type { ReadDb } from '../db/connections.ts';
import { readRows } from '../db/read-rows.ts';
import { hiddenItems } from '../db/sight.ts';
import { namedUnits } from '../people/named-units.ts';
import type { SearchDocument } from './document.ts';
import { hitOf } from './hit.ts';
import { buildingOf } from './index-build.ts';
import { currentIndex, documentsOf } from './index-write.ts';
import { type IndexQuestion, indexQuestion } from './match.ts';
import { monthOfPlace, slots } from './place.ts';

type Found = { source: SearchSource; sourceId: number };
type Asked = IndexQuestion & { hidden: string };
type Page = { found: Found[]; total: number };

/** One page of what a question finds, newest or best first, with the exact number of all hits. */
export async function findRecords(db: ReadDb, question: SearchQuestion, today: Day): Promise<HitPage> {
  const query = withUnitNames(readSearch(question.text), await namedUnits(db), today);
  const asked = { ...indexQuestion(query, question), hidden: JSON.stringify(await hiddenItems(db)) };
  const from = (question.page - 1) * question.pageSize;
  const ranked = question.order === 'rank' && hasWords(query);
  const index = await currentIndex(db);
  const { found, total } = await (ranked ? best : newest)(index, asked, from, question.pageSize);
  const documents = await inOrder(db, found);
  const rows = await Promise.all(documents.map((document) => hitOf(document, query)));
  return { rows, total, remarks: query.remarks, building: await buildingOf(db) };
}

/** Without words all hits are equally good; then the newest come first. */
const hasWords = ({ all }: SearchQuery) => all.some(({ what }) => what === 'words' || what === 'title');

/** A bound number is a REAL, by which FTS5 would not know where to begin and to stop. */
const whole = (value: number) => sql`cast(${value} as integer)`;

const hits = ({ match, first, last, hidden }: Asked) =>
  sql`from "searchIndex" where "searchIndex" match ${match} and "rowid" between ${whole(first)} and ${whole(last)}
    ${hidden === '[]' ? sql`` : sql`and "rowid" not in ${placesOf(hidden)}`}`;

/** Where the index has these items, which whoever asks may not see. */
const placesOf = (items: string) => sql`(select "id" from "searchDocument" where "source" = 'item'
  and "sourceId" in (select "value" from json_each(${items})))`;

async function countOf(db: ReadDb, asked: Asked): Promise<number> {
  const rows = await readRows(db, sql<{ n: number }>`select count(*) as n ${hits(asked)}`);
  return rows[0]?.n ?? 0;
}

/** So many more than the page are looked at that the last month of the page is mostly among them. */
const ahead = 1500;

/**
 * The index hands out its numbers from the highest, which is by month. So that the days are right too, the months in
 * which the page begins and ends are taken whole and sorted. Few hits are thereby counted in the same go.
 */
async function newest(db: ReadDb, asked: Asked, from: number, count: number): Promise<Page> {
  for (let most = from + count + ahead; ; most *= 4) {
    const rows = await readRows(
      db,
      sql<{ rowid: number }>`select "rowid" ${hits(asked)}
      order by "rowid" desc limit ${most}`,
    );
    const places = rows.map(({ rowid }) => rowid);
    const all = places.length < most;
    const [top, bottom] = [places[from], places[Math.min(from + count, places.length) - 1]];
    if (top === undefined || bottom === undefined) return { found: [], total: places.length };
    const last = monthOfPlace(bottom);
    if (!all && monthOfPlace(places[places.length - 1] ?? 0) >= last) continue;
    const begin = places.findIndex((place) => monthOfPlace(place) <= monthOfPlace(top));
    const within = places.slice(begin).filter((place) => monthOfPlace(place) >= last);
    const sorted = await readRows(
      db,
      sql<Found>`select "source", "sourceId" from "searchDocument"
      where "id" in (select "value" from json_each(${JSON.stringify(within)}))
      order by "id" / ${sql.lit(slots)} desc, "day" desc, "id" desc limit ${count} offset ${from - begin}`,
    );
    return { found: sorted, total: all ? places.length : await countOf(db, asked) };
  }
}

/** By bm25, a word in the title counting eight times as much. */
async function best(db: ReadDb, asked: Asked, from: number, count: number): Promise<Page> {
  const rows = await readRows(
    db,
    sql<Found>`select "source", "sourceId" from (
      select "rowid" as "place", bm25("searchIndex", 1, 8, 1, 1, 1, 0) as "rank" ${hits(asked)}
      order by "rank", "place" desc limit ${count} offset ${from})
    join "searchDocument" on "searchDocument"."id" = "place" order by "rank", "place" desc`,
  );
  return { found: rows, total: await countOf(db, asked) };
}

async function inOrder(db: ReadDb, found: readonly Found[]): Promise<SearchDocument[]> {
  const read = new Map<string, SearchDocument>();
  for (const [source, rows] of Map.groupBy(found, (row) => row.source)) {
    const ids = rows.map(({ sourceId }) => sourceId);
    // A page of an export may be as long as the list.
    for (let at = 0; at < ids.length; at += 500) {
      const some = await documentsOf(db, source, ids.slice(at, at + 500));
      for (const document of some) read.set(`${source} ${document.id}`, document);
    }
  }
  return found.flatMap(({ source, sourceId }) => read.get(`${source} ${sourceId}`) ?? []);
}
