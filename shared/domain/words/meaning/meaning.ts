import { dimensions, vectorOf, wordsOfText } from './word-table.ts';

/** What a text speaks of, as a direction: texts of one matter point the same way, in whatever words. */
export type Meaning = Float64Array;

/** Reckoned once: the same paragraphs are compared again and again. */
const ready = new Map<string, Meaning>();

/** Of a longer text its beginning says what it is about. */
const longest = 3000;

/** What a text speaks of. 对不保留骨灰的 and 推广树葬、花葬 point nearly the same way; a text of unknown words points nowhere. */
export function meaningOf(text: string): Meaning {
  const known = ready.get(text);
  if (known) return known;
  if (ready.size >= 4000) ready.clear();
  const sum = new Float64Array(dimensions);
  for (const { row, tells } of wordsOfText(text.slice(0, longest))) {
    const vector = vectorOf(row);
    for (let n = 0; n < dimensions; n += 1) sum[n] = (sum[n] ?? 0) + tells * (vector[n] ?? 0);
  }
  const meaning = direction(sum);
  ready.set(text, meaning);
  return meaning;
}

/** How far two texts speak of one matter: 1 the same, 0 and less nothing in common. */
export function nearnessOfMeaning(one: Meaning, other: Meaning): number {
  let sum = 0;
  for (let n = 0; n < one.length; n += 1) sum += (one[n] ?? 0) * (other[n] ?? 0);
  return sum;
}

/**
 * How near a text is to each of several that have much in common, by what tells them apart: of a suggestion's asks all
 * speak of 助餐, one of 食品安全. Answers one number for each, 0 to 1.
 */
export function nearnessAmong(meanings: readonly Meaning[]): (text: Meaning) => number[] {
  const middle = new Float64Array(dimensions);
  if (meanings.length > 1) {
    for (const one of meanings) {
      for (let n = 0; n < dimensions; n += 1) middle[n] = (middle[n] ?? 0) + (one[n] ?? 0) / meanings.length;
    }
  }
  const apart = (meaning: Meaning) => direction(meaning.map((one, n) => one - (middle[n] ?? 0)));
  const sides = meanings.map(apart);
  return (text) => {
    if (text.every((one) => one === 0)) return sides.map(() => 0);
    const own = apart(text);
    return sides.map((side) => Math.max(0, nearnessOfMeaning(own, side)));
  };
}

function direction(vector: Float64Array): Meaning {
  const length = Math.sqrt(nearnessOfMeaning(vector, vector));
  return length === 0 ? vector : vector.map((one) => one / length);
}
