import { meaningOfMatter } from '../../shared/domain/similar/nearness.ts';
import { spokenNames } from '../../shared/domain/similar/notions.ts';
import type { Meaning } from '../../shared/domain/words/meaning/meaning.ts';
import type { ReadDb } from '../db/connections.ts';
import { wholeOffice } from '../db/sight.ts';
import { documentsOf } from '../search/index-write.ts';
import { everyNth, recordsIndexed } from '../search/look-up.ts';
import { hanPieces } from '../search/pieces.ts';

/**
 * How many of a sample of records have a piece in their title, and how many in any text. The index could count them
 * all, but only by walking through every entry of a common piece, which takes longer than the whole search.
 */
export type Rarity = {
  records: number;
  sample: number;
  titles: Map<string, number>;
  texts: Map<string, number>;
  /** How many speak of a notion or a matter, by its name. */
  names: Map<string, number>;
  /** What they all speak of. */
  middle: Meaning | null;
};

const sampled = 400;
const kept = new Map<string, Rarity>();

/** The store's rarity, kept per data folder until the number of records has changed by a tenth. */
export async function rarityOf(db: ReadDb, folder: string): Promise<Rarity> {
  const records = await recordsIndexed(db);
  const known = kept.get(folder);
  if (known && Math.abs(known.records - records) * 10 <= known.records) return known;
  const rarity: Rarity = { records, sample: 0, titles: new Map(), texts: new Map(), names: new Map(), middle: null };
  const meanings: Meaning[] = [];
  // It is kept for everybody, and tells how often a piece stands, not where.
  for (const document of await sampleOf(wholeOffice(db), records)) {
    rarity.sample += 1;
    count(rarity.titles, hanPieces(document.title));
    const text = document.parts.flatMap(({ column, text: part }) => (column === 'text' ? [part] : [])).join('\n');
    count(rarity.texts, hanPieces(document.parts.map(({ text: part }) => part).join('\n')));
    count(rarity.names, spokenNames(`${document.title}\n${text.slice(0, 3000)}`));
    if (text !== '') meanings.push(meaningOfMatter({ title: document.title, asks: '', text }));
  }
  rarity.middle = middleOf(meanings);
  kept.set(folder, rarity);
  return rarity;
}

/** Of a handful of records it would be what these few speak of. */
const enoughForMiddle = 40;

function middleOf(meanings: readonly Meaning[]): Meaning | null {
  const [first] = meanings;
  if (!first || meanings.length < enoughForMiddle) return null;
  return first.map((_, n) => meanings.reduce((sum, one) => sum + (one[n] ?? 0), 0) / meanings.length);
}

async function sampleOf(db: ReadDb, records: number) {
  const rows = await everyNth(db, Math.max(1, Math.floor(records / sampled)));
  const documents = [];
  for (const [source, some] of Map.groupBy(rows, (row) => row.source)) {
    documents.push(
      ...(await documentsOf(
        db,
        source,
        some.map(({ sourceId }) => sourceId),
      )),
    );
  }
  return documents;
}

function count(counts: Map<string, number>, pieces: Iterable<string>): void {
  for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);
}
