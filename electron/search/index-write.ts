import { CompiledQuery, type Kysely } from 'kysely';
import type { SearchSource } from '../../shared/model/search.ts';
import { breath } from '../context/breath.ts';
import type { ReadDb, WriteDb } from '../db/connections.ts';
import { type Bound, insertRows } from '../db/insert-rows.ts';
import { kindOf } from '../db/kind.ts';
import type { Database } from '../db/schema.ts';
import { withoutVoided } from '../db/sight.ts';
import { transact } from '../db/transact.ts';
import { caseDocuments } from './case-document.ts';
import { type SearchDocument, type WordColumn, wordColumns } from './document.ts';
import { indexOf, withIndex } from './index-file.ts';
import { mergeAfter } from './index-merge.ts';
import { itemDocuments } from './item-document.ts';
import { facetsOf } from './match.ts';
import { indexPieces } from './pieces.ts';
import { spellingsOf } from './pinyin.ts';
import { monthOf, monthOfPlace, monthRange } from './place.ts';
import { referenceDocuments } from './reference-document.ts';

const documentsBySource: Record<SearchSource, (db: ReadDb, ids: readonly number[]) => Promise<SearchDocument[]>> = {
  item: itemDocuments,
  case: caseDocuments,
  reference: referenceDocuments,
};

/** Records as search sees them, in the order asked for; what is no longer there is left out. */
export async function documentsOf(db: ReadDb, source: SearchSource, ids: readonly number[]): Promise<SearchDocument[]> {
  if (ids.length === 0) return [];
  const found = new Map((await documentsBySource[source](db, ids)).map((document) => [document.id, document]));
  return ids.flatMap((id) => found.get(id) ?? []);
}

/** More marks than this at once are no person's doing: `search.rebuild` works them off in steps. */
const atOnce = 2000;
const several = 100;

/** Characters: to index more of them takes longer than anybody should wait for another one's commit. */
const soonIndexed = 20_000;

/**
 * Brings the index up to date with what was written in this transaction. The marks are left by the store itself
 * (triggers of migration 0007), so no writer can forget them; the door calls this before every commit. A very long
 * record keeps its mark: it is indexed after the commit, or before the next search (`indexLeft`).
 */
export async function keepIndex(db: WriteDb): Promise<void> {
  // Where the index is beside the store, it takes over what is committed, when it is asked.
  if (kindOf(db) === 'sqlite') await keepMarked(db, db, soonIndexed);
}

/** More marks than this are no person's saving, and are worked off in the background. */
const few = 50;

/** Indexes the long records that were saved just now, each in a transaction of its own; others have their turn between. */
export async function indexLeft(db: Kysely<Database>): Promise<void> {
  if (kindOf(db) !== 'sqlite') return;
  for (;;) {
    const marked = await db
      .selectFrom('searchDirty')
      .selectAll()
      .limit(few + 1)
      .execute();
    const [first] = marked;
    if (!first || marked.length > few) return;
    await transact(db, (trx) => indexMarked(trx, trx, [first]));
    await breath();
  }
}

/** The index as whoever asks it now must see it. */
export async function currentIndex(db: ReadDb): Promise<ReadDb> {
  const index = await indexOf(db);
  if (index === db) return db;
  const [mark] = await index.selectFrom('searchDirty').select('sourceId').limit(1).execute();
  if (mark) await withIndex(db, () => Promise.reject(new Error('no file')), keepMarked);
  return index;
}

/** Works off the marks in the index; of more than some thousand none. */
export async function keepMarked(index: WriteDb, db: ReadDb, longest = Number.POSITIVE_INFINITY): Promise<void> {
  const marked = await index
    .selectFrom('searchDirty')
    .selectAll()
    .limit(atOnce + 1)
    .execute();
  if (marked.length === 0 || marked.length > atOnce) return;
  for (let at = 0; at < marked.length; at += several) {
    await indexMarked(index, db, marked.slice(at, at + several), longest);
  }
}

/** Indexes records that are marked, and takes their marks away; those with more characters than `longest` keep them. */
export async function indexMarked(
  index: WriteDb,
  db: ReadDb,
  marked: readonly { source: SearchSource; sourceId: number }[],
  longest = Number.POSITIVE_INFINITY,
): Promise<void> {
  for (const [source, rows] of Map.groupBy(marked, (row) => row.source)) {
    const ids = rows.map(({ sourceId }) => sourceId);
    const documents = await documentsOf(await withoutVoided(db), source, ids);
    const long = new Set(documents.flatMap((each) => (charactersIn(each) > longest ? each.id : [])));
    const soon = ids.filter((id) => !long.has(id));
    await unmark(index, source, soon);
    const present = documents.filter(({ id }) => !long.has(id));
    await indexDocuments(index, source, present, await standingOf(index, source, soon));
  }
}

function charactersIn({ parts }: SearchDocument): number {
  return parts.reduce((sum, { text }) => sum + text.length, 0);
}

/** Indexes new records of which the documents are at hand, so that they need not be read again for their marks. */
export async function indexNew(db: WriteDb, source: SearchSource, documents: readonly SearchDocument[]): Promise<void> {
  if (documents.length === 0 || kindOf(db) === 'postgres') return;
  await unmark(
    db,
    source,
    documents.map(({ id }) => id),
  );
  await indexDocuments(db, source, documents, new Map());
}

async function unmark(index: WriteDb, source: SearchSource, ids: readonly number[]): Promise<void> {
  await index.deleteFrom('searchDirty').where('source', '=', source).where('sourceId', 'in', ids).execute();
}

/** Puts records into the index as they now are, or takes them out where they are gone. */
export async function indexRecords(
  index: WriteDb,
  db: ReadDb,
  source: SearchSource,
  ids: readonly number[],
): Promise<void> {
  const documents = await documentsOf(await withoutVoided(db), source, ids);
  await indexDocuments(index, source, documents, await standingOf(index, source, ids));
}

/** By record, where those of them stand that are in the index. */
async function standingOf(index: ReadDb, source: SearchSource, ids: readonly number[]): Promise<Map<number, number>> {
  const rows = await index
    .selectFrom('searchDocument')
    .select(['id', 'sourceId'])
    .where('source', '=', source)
    .where('sourceId', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, sourceId }) => [sourceId, id]));
}

/** `standing` is where those of them stand that are in the index, and others that are to go out of it. */
async function indexDocuments(
  db: WriteDb,
  source: SearchSource,
  present: readonly SearchDocument[],
  standing: ReadonlyMap<number, number>,
): Promise<void> {
  const alive = new Set(present.map(({ id }) => id));
  const gone = [...standing].flatMap(([sourceId, id]) => (alive.has(sourceId) ? [] : id));
  // All that is not the index comes first: FTS5 ends a segment wherever another statement could be rolled back alone,
  // and at every number that is lower than the one before.
  if (gone.length > 0) await db.deleteFrom('searchDocument').where('id', 'in', gone).execute();
  const placed = await place(db, source, present, standing);
  let pieces = 0;
  for (const at of [...standing.values()].toSorted((a, b) => a - b)) await takeOut(db, at);
  for (const [id, document] of placed.toSorted(([a], [b]) => a - b)) pieces += await putWords(db, id, document);
  await mergeAfter(db, pieces);
}

const documentColumns = ['id', 'source', 'sourceId', 'day'] as const;

/** Gives each record its number, the one it has where it stays in its month. */
async function place(
  db: WriteDb,
  source: SearchSource,
  documents: readonly SearchDocument[],
  standing: ReadonlyMap<number, number>,
): Promise<[id: number, document: SearchDocument][]> {
  const tops = new Map<number, number>();
  const placed: [number, SearchDocument][] = [];
  const added: Bound[][] = [];
  for (const document of documents) {
    const { day } = document;
    const month = monthOf(document);
    const at = standing.get(document.id);
    const id = at !== undefined && monthOfPlace(at) === month ? at : await freePlace(db, month, tops);
    placed.push([id, document]);
    if (at === undefined) added.push([id, source, document.id, day]);
    else await db.updateTable('searchDocument').set({ id, day }).where('id', '=', at).execute();
  }
  await insertRows(db, 'searchDocument', documentColumns, added);
  return placed;
}

const takeOut = (db: WriteDb, id: number) =>
  db.executeQuery(CompiledQuery.raw('delete from searchIndex where rowid = ?', [id]));

/** The next number of a month; `tops` holds those given out in the same go, which are not yet written. */
async function freePlace(db: ReadDb, month: number, tops: Map<number, number>): Promise<number> {
  const { first, last } = monthRange(month);
  let top = tops.get(month);
  if (top === undefined) {
    const highest = await db
      .selectFrom('searchDocument')
      .select(({ fn }) => fn.max('id').as('id'))
      .where('id', '>=', first)
      .where('id', '<=', last)
      .executeTakeFirstOrThrow();
    top = highest.id ?? first;
  }
  tops.set(month, top + 1);
  return top + 1;
}

const put = `insert into searchIndex (rowid, ${wordColumns.join(', ')}, facet) values (?, ?, ?, ?, ?, ?, ?)`;

/** Answers about how many pieces that were. */
async function putWords(db: WriteDb, id: number, document: SearchDocument): Promise<number> {
  const words: Record<WordColumn, string> = { title: '', people: '', unit: '', code: '', text: '' };
  for (const { column, text } of document.parts) {
    const pieces = indexPieces(text);
    words[column] += words[column] === '' ? pieces : ` ${pieces}`;
  }
  const proposers = await Promise.all(document.proposers.map(spellingsOf));
  const handlers = await Promise.all(document.handlers.map(spellingsOf));
  const values = [...wordColumns.map((column) => words[column]), facetsOf(document, { proposers, handlers })];
  await db.executeQuery(CompiledQuery.raw(put, [id, ...values]));
  return values.reduce((sum, { length }) => sum + length / 3, 0);
}
