import { type CharacterPairs, pairsOf, type Weights } from '../words/match.ts';
import { notionName, notionsOf } from './notions.ts';

/**
 * The words two texts have in common, most telling first: 「老年助餐服务」 rather than 老年, 年助, 助餐. `weight` says how
 * rare a two-character piece is; words inside longer shared words are not told again. At most `count` of them.
 */
export function sharedWords(text: string, other: string, weight: Weights, count = 6): string[] {
  const theirs = new Set(pairsOf(other).list);
  const words = new Map<string, number>();
  for (const run of text.match(/[\u4e00-\u9fff]+/g) ?? []) {
    for (const word of runsOf(run, theirs)) {
      // A run of shared pieces need not stand in the other text as a whole.
      for (const part of standing(word, other)) {
        if (!words.has(part)) words.set(part, weightOf(pairsOf(part), weight));
      }
    }
  }
  const ranked = [...words]
    .filter(([word]) => !plain.test(word))
    .sort((a, b) => b[1] - a[1] || b[0].length - a[0].length);
  const told: string[] = [];
  for (const [word] of ranked) {
    if (told.length === count) break;
    if (!told.some((longer) => longer.includes(word) || word.includes(longer))) told.push(word);
  }
  return told;
}

/**
 * What two texts both speak of in words of their own, most telling first: 「饭堂」 here is 「长者食堂」 there. `weight` says how
 * rare a notion is by its name; what both say in the same word is no such thing.
 */
export function saidOtherwise(
  text: string,
  other: string,
  weight: (name: string) => number,
  count = 4,
): { own: string; theirs: string }[] {
  const theirs = notionsOf(other);
  const told: { own: string; theirs: string }[] = [];
  const ranked = [...notionsOf(text)].sort((a, b) => weight(notionName(b[0])) - weight(notionName(a[0])));
  for (const [row, { words }] of ranked) {
    const said = theirs.get(row)?.words ?? [];
    if (said.length === 0 || words.some((word) => said.some((one) => one.includes(word) || word.includes(one))))
      continue;
    const pair = { own: longestOf(words), theirs: longestOf(said) };
    if (told.some(({ own, theirs: known }) => own === pair.own || known === pair.theirs)) continue;
    told.push(pair);
    if (told.length === count) break;
  }
  return told;
}

const longestOf = (words: readonly string[]) => words.reduce((most, word) => (word.length > most.length ? word : most));

/** Words of the trade that every item has. */
const plain =
  /^(?:关于|建议|提案|代表|委员|办理|答复|进一步|加强|加快|完善|推进|推动|促进|提高|提升|我市|全市|我局|工作|问题|情况|方面|相关|有关|积极|切实|不断|强化|落实|开展|建立|健全)+$/;

function* runsOf(run: string, theirs: ReadonlySet<number>): Generator<string> {
  let start = -1;
  for (let at = 0; at <= run.length - 1; at += 1) {
    const piece = at + 1 < run.length ? run.charCodeAt(at) * 65_536 + run.charCodeAt(at + 1) : -1;
    if (theirs.has(piece)) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      yield run.slice(start, at + 1);
      start = -1;
    }
  }
}

/** The parts of `word` that `other` really contains, the longest taken first, none over another. */
function standing(word: string, other: string): string[] {
  const found: { at: number; length: number }[] = [];
  for (let at = 0; at + 2 <= word.length; at += 1) {
    let length = 1;
    while (at + length < word.length && length < 16 && other.includes(word.slice(at, at + length + 1))) length += 1;
    if (length >= 2) found.push({ at, length });
  }
  const taken: { at: number; length: number }[] = [];
  for (const part of found.sort((a, b) => b.length - a.length)) {
    const free = taken.every(({ at, length }) => part.at + part.length <= at || at + length <= part.at);
    if (free) taken.push(part);
  }
  return taken.map(({ at, length }) => trimmed(word.slice(at, at + length))).filter((part) => part.length >= 2);
}

/** Particles and verbs of every title at a word's ends say nothing: 关于加强社区养老的 → 社区养老. */
function trimmed(word: string): string {
  return word
    .replace(/^(?:关于|进一步|加强|加快|加大|完善|推进|推动|促进|提高|提升|做好|建议|的|对|和|与|及|在|等)+/, '')
    .replace(/(?:的建议|的提案|工作的|的|和|与|及|等|建议|提案)+$/, '');
}

function weightOf({ list }: CharacterPairs, weight: Weights): number {
  let sum = 0;
  for (const piece of list) sum += weight(piece);
  return sum;
}
