import { conceptsOf } from '../merging/matters/concepts.ts';
import { otherWords } from './other-words.ts';

/** What a text speaks of, each notion with the words that say it here and how often they stand. */
type Notions = ReadonlyMap<number, { words: readonly string[]; times: number }>;

/** Words by their first character, longer ones first, with the rows they stand in. */
const byStart = new Map<string, { word: string; rows: number[] }[]>();
otherWords.forEach((row, at) => {
  for (const word of new Set(row.split(' '))) {
    const start = byStart.get(word.charAt(0)) ?? [];
    byStart.set(word.charAt(0), start);
    const known = start.find((one) => one.word === word);
    if (known) known.rows.push(at);
    else start.push({ word, rows: [at] });
  }
});
for (const start of byStart.values()) start.sort((a, b) => b.word.length - a.word.length);

/** Cut once: the same texts are compared again and again. */
const ready = new Map<string, Notions>();

/** The notions of a text, by their rows in `otherWords`. 「开个饭堂，吃上热饭」 and 「新建长者食堂」 have one in common. */
export function notionsOf(text: string): Notions {
  const known = ready.get(text);
  if (known) return known;
  if (ready.size >= 2000) ready.clear();
  const found = new Map<number, { words: string[]; times: number }>();
  for (let at = 0; at < text.length; at += 1) {
    for (const { word, rows } of byStart.get(text.charAt(at)) ?? []) {
      if (!text.startsWith(word, at)) continue;
      for (const row of rows) {
        const notion = found.get(row) ?? { words: [], times: 0 };
        notion.times += 1;
        if (!notion.words.includes(word)) notion.words.push(word);
        found.set(row, notion);
      }
    }
  }
  ready.set(text, found);
  return found;
}

/** By which name a notion is counted. */
export const notionName = (row: number) => `#${row}`;
/** By which name a matter of `merging/matters` is counted. */
export const matterName = (matter: number) => `@${matter}`;

/** Everything by which a text is told from others, for counting how rare it is: #12 a notion, @7 a matter. */
export function spokenNames(text: string): string[] {
  return [...[...notionsOf(text).keys()].map(notionName), ...[...conceptsOf(text).keys()].map(matterName)];
}
