import { type Kysely, type Selectable, sql } from 'kysely';
import type { SearchSource } from '../../shared/model/search.ts';
import type { Database } from '../db/schema.ts';
import { caseDocuments } from './case-document.ts';
import { type SearchDocument, type WordColumn, wordColumns } from './document.ts';
import { itemDocuments } from './item-document.ts';
import { facetsOf } from './match.ts';
import { piecesOf } from './pieces.ts';
import { spellingsOf } from './pinyin.ts';
import { monthOf, monthOfPlace, monthRange } from './place.ts';
import { referenceDocuments } from './reference-document.ts';

type Db = Kysely<Database>;

const documentsBySource: Record<SearchSource, (db: Db, ids: readonly number[]) => Promise<SearchDocument[]>> = {
  item: itemDocuments,
  case: caseDocuments,
  reference: referenceDocuments,
};

/** Records as search sees them, in the order asked for; what is no longer there is left out. */
export async function documentsOf(db: Db, source: SearchSource, ids: readonly number[]): Promise<SearchDocument[]> {
  if (ids.length === 0) return [];
  const found = new Map((await documentsBySource[source](db, ids)).map((document) => [document.id, document]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** More marks than this at once are no person's doing: `search.rebuild` works them off in steps. */
const atOnce = 2000;
const several = 100;

/**
 * Brings the index up to date with what was written in this transaction. The marks are left by the store itself
 * (triggers of migration 0007), so no writer can forget them; the door calls this before every commit.
 */
export async function keepIndex(db: Db): Promise<void> {
  const marked = await db
    .selectFrom('searchDirty')
    .selectAll()
    .limit(atOnce + 1)
    .execute();
  if (marked.length === 0 || marked.length > atOnce) return;
  for (let at = 0; at < marked.length; at += several) await indexMarked(db, marked.slice(at, at + several));
}

/** Indexes records that are marked, and takes their marks away. */
export async function indexMarked(
  db: Db,
  marked: readonly { source: SearchSource; sourceId: number }[],
): Promise<void> {
  for (const [source, rows] of Map.groupBy(marked, (row) => row.source)) {
    const ids = rows.map(({ sourceId }) => sourceId);
    await indexRecords(db, source, ids);
    await db.deleteFrom('searchDirty').where('source', '=', source).where('sourceId', 'in', ids).execute();
  }
}

/** Puts records into the index as they now are, or takes them out where they are gone. */
export async function indexRecords(db: Db, source: SearchSource, ids: readonly number[]): Promise<void> {
  const standing = new Map(
    (
      await db
        .selectFrom('searchDocument')
        .select(['id', 'sourceId'])
        .where('source', '=', source)
        .where('sourceId', 'in', ids)
        .execute()
    ).map(({ id, sourceId }) => [sourceId, id]),
  );
  const present = await documentsOf(db, source, ids);
  const places = new Map<number, number>();
  const added: Selectable<Database['searchDocument']>[] = [];
  for (const document of present) {
    const { day } = document;
    const month = monthOf(document);
    const at = standing.get(document.id);
    if (at !== undefined) await takeOut(db, at);
    const id = at !== undefined && monthOfPlace(at) === month ? at : await freePlace(db, month, places);
    if (at === undefined) added.push({ id, source, sourceId: document.id, day });
    else await db.updateTable('searchDocument').set({ id, day }).where('id', '=', at).execute();
    await putWords(db, id, document);
  }
  if (added.length > 0) await db.insertInto('searchDocument').values(added).execute();
  const alive = new Set(present.map(({ id }) => id));
  for (const [sourceId, id] of standing) {
    if (alive.has(sourceId)) continue;
    await takeOut(db, id);
    await db.deleteFrom('searchDocument').where('id', '=', id).execute();
  }
}

const takeOut = (db: Db, id: number) => sql`delete from "searchIndex" where "rowid" = ${id}`.execute(db);

/** The next number of a month; `places` holds those given out in the same go, which are not yet written. */
async function freePlace(db: Db, month: number, places: Map<number, number>): Promise<number> {
  const { first, last } = monthRange(month);
  let top = places.get(month);
  if (top === undefined) {
    const highest = await db
      .selectFrom('searchDocument')
      .select(({ fn }) => fn.max('id').as('id'))
      .where('id', '>=', first)
      .where('id', '<=', last)
      .executeTakeFirstOrThrow();
    top = highest.id ?? first;
  }
  places.set(month, top + 1);
  return top + 1;
}

async function putWords(db: Db, id: number, document: SearchDocument): Promise<void> {
  const words: Record<WordColumn, string[]> = { title: [], people: [], unit: [], code: [], text: [] };
  for (const { column, text } of document.parts) words[column].push(piecesOf(text));
  const [title, people, unit, code, text] = wordColumns.map((column) => words[column].join(' '));
  const proposers = await Promise.all(document.proposers.map(spellingsOf));
  const handlers = await Promise.all(document.handlers.map(spellingsOf));
  const facets = facetsOf(document, { proposers, handlers });
  await sql`insert into "searchIndex" ("rowid", "title", "people", "unit", "code", "text", "facet")
    values (${id}, ${title}, ${people}, ${unit}, ${code}, ${text}, ${facets})`.execute(db);
}
