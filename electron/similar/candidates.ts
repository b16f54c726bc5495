import { core, type Matter, type MatterRarity } from '../../shared/domain/similar/nearness.ts';
import { notionName, notionsOf } from '../../shared/domain/similar/notions.ts';
import type { Weights } from '../../shared/domain/words/match.ts';
import type { EarlierSource } from '../../shared/model/similar.ts';
import type { ReadDb } from '../db/connections.ts';
import { bestMatches, newestMatches } from '../search/look-up.ts';
import { facetToken, hanPieces, phraseOf } from '../search/pieces.ts';
import type { EarlierKey } from './earlier-matters.ts';
import { type Rarity, rarityOf } from './rarity.ts';

/** The index looks at no more than about so many entries: rare pieces find what is near, common ones only cost time. */
const entries = 30_000;
const mostPieces = 40;
/** Of a long text no more than its beginning is looked for. */
const mostText = 1500;

/**
 * Records whose titles, and records whose texts, share the matter's most telling pieces, and those that speak of its
 * most telling notions in whatever words; and how telling things are: 1 for what hardly anything else has, towards 0 for
 * what stands everywhere.
 */
export async function candidates(
  db: ReadDb,
  folder: string,
  matter: Matter,
  count: number,
): Promise<{ keys: EarlierKey[]; rarity: MatterRarity }> {
  const rarity = await rarityOf(db, folder);
  const top = Math.log(rarity.sample + 2);
  const rare = (counted: number | undefined) => Math.log((rarity.sample + 2) / ((counted ?? 0) + 1)) / top;
  const piece: Weights = (one) => rare(rarity.texts.get(termOf(one)));
  const name = (one: string) => rare(rarity.names.get(one));

  const inTitle = hanPieces(core(matter.title));
  const inText = hanPieces(`${core(matter.title)}\n${(matter.asks || matter.text).slice(0, mostText)}`);
  const titles = telling(inTitle, rarity.titles, rarity).map((piece) => facetToken('h', piece));
  const byTitle = await best(db, `facet : (${anyOf(titles)})`, count);
  const byText = await best(db, `{title text} : (${anyOf(telling(inText, rarity.texts, rarity))})`, count);
  const notions = telling(notionNames(matter), rarity.names, rarity);
  const spoken = notions.flatMap((one) => [facetToken('o', one), facetToken('v', one)]);
  const byNotion = await best(db, `facet : (${anyOf(spoken)})`, count);
  const known = new Set<string>();
  const keys = [...byNotion, ...byTitle, ...byText].filter(({ source, id }) => {
    const key = `${source} ${id}`;
    return !known.has(key) && known.add(key);
  });
  return { keys, rarity: { piece, name, middle: rarity.middle } };
}

/** The notions of a matter by their names, those of its title and asks where it has any. */
function notionNames({ title, asks, text }: Matter): Set<string> {
  const words = `${core(title)}\n${(asks || text).slice(0, mostText)}`;
  return new Set([...notionsOf(words).keys()].map(notionName));
}

/** The rarest pieces, as many as the index can look up at once. */
function telling(pieces: Iterable<string>, counts: ReadonlyMap<string, number>, { records, sample }: Rarity): string[] {
  const rarestFirst = Array.from(pieces, (piece) => ({ piece, n: counts.get(piece) ?? 0 })).toSorted(
    (a, b) => a.n - b.n,
  );
  let looked = 0;
  return rarestFirst
    .filter(({ n }, at) => {
      looked += (n * records) / Math.max(sample, 1);
      return at === 0 || (at < mostPieces && looked <= entries);
    })
    .map(({ piece }) => piece);
}

const anyOf = (terms: readonly string[]) => terms.map((term) => `"${term}"`).join(' OR ');

/** The records that fit an expression best; none for an empty one. */
async function best(db: ReadDb, match: string, count: number): Promise<EarlierKey[]> {
  if (match.endsWith('()')) return [];
  return (await bestMatches(db, match, count)).map(keyOf);
}

/** Cases and items in whose list of proposers one of the names stands, newest first, `count` at most. */
export async function recordsOfPeople(db: ReadDb, names: readonly string[], count: number): Promise<EarlierKey[]> {
  const phrases = names.flatMap((name) => phraseOf(name) ?? []);
  if (phrases.length === 0) return [];
  return (await newestMatches(db, `people : (${phrases.join(' OR ')})`, count)).map(keyOf);
}

const keyOf = ({ source, sourceId }: { source: string; sourceId: number }): EarlierKey => ({
  source: source as EarlierSource,
  id: sourceId,
});

const termOf = (piece: number) => String.fromCharCode(Math.floor(piece / 65_536), piece % 65_536);
