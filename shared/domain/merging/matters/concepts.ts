import { aspectWords } from './aspect-words.ts';
import { sideWords } from './side-words.ts';
import { subjectWords } from './subject-words.ts';

/** How strongly a text speaks of each matter, by the matter's number: 0 to 1. */
export type Concepts = ReadonlyMap<number, number>;

const lists = [subjectWords, aspectWords, sideWords].flatMap((words) => Object.entries(words));
const names = lists.map(([name]) => name);
/** Words by their first two characters, with the numbers of the matters they belong to. */
const byStart = new Map<string, { word: string; of: number[] }[]>();
lists.forEach(([name, words], at) => {
  for (const word of new Set([name, ...words.split(' ')])) {
    if (word.length < 2) continue;
    const start = word.slice(0, 2);
    const row = byStart.get(start) ?? [];
    byStart.set(start, row);
    const known = row.find((one) => one.word === word);
    if (known) known.of.push(at);
    else row.push({ word, of: [at] });
  }
});

const ready = new Map<string, Concepts>();

/** The matters a text speaks of. 「养老护理员持证率」 → 养老人才, 人才队伍, 养老服务. */
export function conceptsOf(text: string): Concepts {
  const known = ready.get(text);
  if (known) return known;
  if (ready.size >= 4000) ready.clear();
  const found = new Map<number, Set<string>>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    for (const { word, of } of byStart.get(text.slice(at, at + 2)) ?? []) {
      if (!text.startsWith(word, at)) continue;
      for (const matter of of) found.set(matter, (found.get(matter) ?? new Set()).add(word));
    }
  }
  const concepts = new Map<number, number>();
  for (const [matter, words] of found) {
    let weight = 0;
    for (const word of words) weight += word.length > 2 ? 1.3 : 1;
    concepts.set(matter, 1 - 0.5 ** weight);
  }
  ready.set(text, concepts);
  return concepts;
}

/** The number under which a matter goes. */
export function conceptNumber(name: string): number {
  return names.indexOf(name);
}

/** What none of them speaks of still says that a text is about something else. */
const unasked = 0.35;

/** How telling each matter is among these texts: 1 where one speaks of it, 0 where all do. */
export function conceptWeights(texts: readonly Concepts[]): (matter: number) => number {
  const counts = new Map<number, number>();
  for (const text of texts) for (const matter of text.keys()) counts.set(matter, (counts.get(matter) ?? 0) + 1);
  const top = Math.log(1 + texts.length);
  return (matter) => {
    const among = counts.get(matter) ?? 0;
    if (among === 0) return unasked;
    return top === 0 ? 0 : Math.max(0, Math.log((0.6 + texts.length) / among) / top);
  };
}

/** How far `text` speaks of what `wanted` does, 0 to about 1. */
export function conceptLikeness(text: Concepts, wanted: Concepts, weight: (matter: number) => number): number {
  let shared = 0;
  let own = 0;
  for (const [matter, strength] of text) {
    const telling = weight(matter);
    own += (strength * telling) ** 2;
    shared += strength * telling * (wanted.get(matter) ?? 0) * telling;
  }
  if (shared === 0) return 0;
  let theirs = 0;
  for (const [matter, strength] of wanted) theirs += (strength * weight(matter)) ** 2;
  return shared / Math.sqrt(own * theirs);
}
