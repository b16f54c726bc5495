import { hanWords, usualHan } from './weak-words.ts';

const han = /\p{Script=Han}/u;
const listed = new Set(hanWords);
const longestListed = Math.max(...hanWords.map((word) => [...word].length));

/** The names of the office and the person are tried before everything else, whole and in part. */
const ofName = 4;
/** A word of the list, wherever it stands there. */
const ofWord = hanWords.length;
/** In running text the next character is one of some thirty as a rule; one that is seldom written, of some thousand. */
const ofUsual = 30;
const ofSeldom = 1_500;
/** That something stands twice is one of the first things tried. */
const ofRepeating = 2;

/**
 * How many guesses find a password in which Chinese characters stand, by those who try names and known phrases first and
 * character by character only what is left; `others` are the guesses of a piece without any. 民政局民政局 → some hundred,
 * 崖柏鹞鹰浣熊苔藓 → 10²⁵.
 */
export function hanGuesses(text: string, names: readonly string[], others: (piece: string) => number): number {
  const characters = [...once(text)];
  const known = new Set(names.flatMap(partsOf));
  const longest = Math.max(longestListed, ...[...known].map((name) => [...name].length));
  /** The fewest guesses for the first so many characters. */
  const fewest = [text === characters.join('') ? 1 : ofRepeating];
  const taken = new Set<string>();
  const reach = (end: number, guesses: number) => {
    fewest[end] = Math.min(fewest[end] ?? Number.POSITIVE_INFINITY, guesses);
  };
  for (let at = 0; at < characters.length; at += 1) {
    const before = fewest[at];
    // In the middle of a piece without Chinese characters nothing begins.
    if (before === undefined) continue;
    const first = characters[at] ?? '';
    if (!han.test(first)) {
      let end = at + 1;
      while (end < characters.length && !han.test(characters[end] ?? '')) end += 1;
      reach(end, before * Math.max(1, others(characters.slice(at, end).join(''))));
      continue;
    }
    reach(at + 1, before * ofCharacter(first, taken));
    for (let length = 2; length <= longest && at + length <= characters.length; length += 1) {
      const piece = characters.slice(at, at + length).join('');
      if (known.has(piece)) reach(at + length, before * ofName);
      else if (listed.has(piece)) reach(at + length, before * ofWord);
    }
    taken.add(first);
  }
  return fewest[characters.length] ?? Number.POSITIVE_INFINITY;
}

/** One that stood before is no news. */
function ofCharacter(character: string, taken: ReadonlySet<string>): number {
  if (taken.has(character)) return ofName;
  return usualHan.has(character) ? ofUsual : ofSeldom;
}

/** 云澜市民政局 → every piece of two characters and more: who knows the name tries 云澜, 市民政局 … */
function partsOf(name: string): string[] {
  const characters = [...name].filter((each) => han.test(each));
  return characters.flatMap((_, from) =>
    characters.slice(from + 1).map((__, more) => characters.slice(from, from + 2 + more).join('')),
  );
}

/** What is written several times in a row, once. 民政局民政局 → 民政局. */
function once(text: string): string {
  return text.replace(/^(.+?)\1+$/su, '$1');
}
