import { longerWords } from '../lists/longer-words.ts';
import { misspeltWords } from '../lists/misspelt-words.ts';
import { tradeWords } from '../lists/trade-words.ts';
import { twoCharacterWords } from '../lists/two-character-words.ts';
import { typedAlike } from '../lists/typed-alike.ts';

/** How unlikely a word of the trade is, at most. */
const tradeBits = 15.5;

const rightWords = () =>
  misspeltWords
    .trim()
    .split('\n')
    .map((row) => row.split(' ')[0] ?? '')
    .filter((word) => word.length >= 2);

type Known = {
  /** How unlikely a word is, in bits; undefined for what is none. */
  bits: ReadonlyMap<string, number>;
  /** The syllables by which a character is typed. */
  typed: ReadonlyMap<string, readonly string[]>;
  /** The characters of a syllable. */
  alike: ReadonlyMap<string, readonly string[]>;
  /** The longest word, in characters. */
  longest: number;
};

/** log2 of how many words were counted. */
const allWords = 25.8;
const bitsOf = (letter: string) => allWords - (letter.charCodeAt(0) - 97);
let known: Known | null = null;

/** The list of words, made ready when it is first asked for. */
export function knownWords(): Known {
  known ??= read();
  return known;
}

function read(): Known {
  const bits = new Map<string, number>();
  const typed = new Map<string, string[]>();
  const alike = new Map<string, string[]>();
  for (const row of typedAlike) {
    const [syllable = '', rest = ''] = row.split(' ');
    const characters: string[] = [];
    for (let at = 0; at + 1 < rest.length; at += 2) {
      const character = rest[at] ?? '';
      characters.push(character);
      bits.set(character, bitsOf(rest[at + 1] ?? 'a'));
      typed.set(character, [...(typed.get(character) ?? []), syllable]);
    }
    alike.set(syllable, characters);
  }
  for (const row of twoCharacterWords) {
    for (let at = 1; at + 1 < row.length; at += 2) bits.set(`${row[0]}${row[at]}`, bitsOf(row[at + 1] ?? 'a'));
  }
  for (const word of longerWords) bits.set(word.slice(0, -1), bitsOf(word.slice(-1)));
  // What these letters say day by day is no rare word, whatever a general dictionary counted.
  for (const word of [...tradeWords.trim().split(/\s+/u), ...rightWords()])
    bits.set(word, Math.min(bits.get(word) ?? 99, tradeBits));
  return { bits, typed, alike, longest: 4 };
}

/** What a character costs that no list has. */
const unknownBits = 24;

/** Short stretches are asked about again and again where names are looked for. */
const asked = new Map<string, number>();
const mostAsked = 20_000;

/** How unlikely a stretch of Chinese is, parted into words in the best way, in bits. */
export function unlikelihood(text: string): number {
  const before = asked.get(text);
  if (before !== undefined) return before;
  const { bits } = parted(text);
  if (asked.size >= mostAsked) asked.clear();
  if (text.length <= 16) asked.set(text, bits);
  return bits;
}

/** The stretch parted into words in the best way: where each begins, and how unlikely all of it is. */
export function parted(text: string): { bits: number; starts: number[] } {
  const { bits, longest } = knownWords();
  const best = new Float64Array(text.length + 1);
  const from = new Int32Array(text.length + 1);
  for (let end = 1; end <= text.length; end += 1) {
    let least = (best[end - 1] ?? 0) + (bits.get(text[end - 1] ?? '') ?? unknownBits) + singlePenalty;
    from[end] = end - 1;
    for (let size = 2; size <= longest && size <= end; size += 1) {
      const cost = bits.get(text.slice(end - size, end));
      if (cost === undefined) continue;
      const whole = (best[end - size] ?? 0) + cost;
      if (whole < least) {
        least = whole;
        from[end] = end - size;
      }
    }
    best[end] = least;
  }
  const starts: number[] = [];
  for (let end = text.length; end > 0; end = from[end] ?? 0) starts.push(from[end] ?? 0);
  return { bits: best[text.length] ?? 0, starts: starts.reverse() };
}

/** A character by itself is rarer in running text than the counted words say. */
const singlePenalty = 2;

/** Whether this is a word of the list. */
export const isWord = (text: string) => knownWords().bits.has(text);

/** Whether this is one of the words that are met most. */
export const isUsual = (text: string) => (knownWords().bits.get(text) ?? 99) <= 16;

/** Whether this character stands by itself in any text: 已, 由, 将. */
export const isUsualAlone = (character: string) => (knownWords().bits.get(character) ?? 99) <= 13;
