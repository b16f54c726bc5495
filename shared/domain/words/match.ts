/**
 * Likeness of short Chinese texts by pairs of characters: 养老床位 → 养老, 老床, 床位. Digits and signs are left out,
 * so that two sentences which differ only in a figure are alike.
 */

/** Pairs of one text, each once, as sorted numbers. */
export type CharacterPairs = { readonly list: Uint32Array };

/** How telling a pair is; pairs that stand in every text weigh little. */
export type Weights = (pair: number) => number;

const isHan = (code: number) => code >= 0x4e00 && code <= 0x9fff;

/** Cut once: the same paragraphs are compared again and again. */
const ready = new Map<string, CharacterPairs>();

/** The pairs of a text: 养老床位 → 养老, 老床, 床位. */
export function pairsOf(text: string): CharacterPairs {
  const known = ready.get(text);
  if (known) return known;
  if (ready.size >= 4000) ready.clear();
  const pairs = cut(text);
  ready.set(text, pairs);
  return pairs;
}

function cut(text: string): CharacterPairs {
  const found = new Set<number>();
  for (let index = 0; index + 1 < text.length; index += 1) {
    const first = text.charCodeAt(index);
    const second = text.charCodeAt(index + 1);
    if (isHan(first) && isHan(second)) found.add(first * 65_536 + second);
  }
  return { list: Uint32Array.from(found).sort() };
}

/** Pairs of several texts taken together. 养老, 老床 and 老床, 床位 → 养老, 老床, 床位. */
export function joinPairs(parts: readonly CharacterPairs[]): CharacterPairs {
  const found = new Set<number>();
  for (const part of parts) for (const pair of part.list) found.add(pair);
  return { list: Uint32Array.from(found).sort() };
}

/**
 * Weight of a pair by the number of `texts` it stands in: 1 for the rarest, towards 0 for one found in all. 建议
 * stands in every title and weighs nothing, 助餐 in one and weighs 1.
 */
export function weightsOf(texts: readonly CharacterPairs[]): Weights {
  const counts = new Map<number, number>();
  for (const text of texts) for (const pair of text.list) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const top = Math.log(1 + texts.length);
  return (pair) => (top === 0 ? 1 : Math.log((1 + texts.length) / (counts.get(pair) ?? 1)) / top);
}

const even: Weights = () => 1;

/** Dice's measure, 0 to 1: twice the shared weight over the sum of both. The same words → 1; 养老床位 and 殡葬改革 → 0. */
export function likeness(a: CharacterPairs, b: CharacterPairs, weight: Weights = even): number {
  const sum = total(a, weight) + total(b, weight);
  return sum === 0 ? 0 : (2 * shared(a, b, weight)) / sum;
}

/**
 * The share of `part`'s weight that is found in `whole`, 0 to 1: does the paragraph speak of the heading's words?
 * 养老床位 in 新增养老床位300张 → 1.
 */
export function coverage(part: CharacterPairs, whole: CharacterPairs, weight: Weights = even): number {
  const sum = total(part, weight);
  return sum === 0 ? 0 : shared(part, whole, weight) / sum;
}

/**
 * Whether `likeness` could reach `threshold` at all; spares comparing texts of very different lengths. A heading and
 * a page of text can never reach 0.8.
 */
export function mayBeAlike(a: CharacterPairs, b: CharacterPairs, threshold: number): boolean {
  const few = Math.min(a.list.length, b.list.length);
  const many = Math.max(a.list.length, b.list.length);
  return many > 0 && (2 * few) / (few + many) >= threshold;
}

function shared(a: CharacterPairs, b: CharacterPairs, weight: Weights): number {
  let sum = 0;
  let left = 0;
  let right = 0;
  while (left < a.list.length && right < b.list.length) {
    const one = a.list[left] as number;
    const other = b.list[right] as number;
    if (one === other) {
      sum += weight(one);
      left += 1;
      right += 1;
    } else if (one < other) left += 1;
    else right += 1;
  }
  return sum;
}

const totals = new WeakMap<Weights, WeakMap<CharacterPairs, number>>();

function total(text: CharacterPairs, weight: Weights): number {
  if (weight === even) return text.list.length;
  const known = totals.get(weight) ?? new WeakMap<CharacterPairs, number>();
  totals.set(weight, known);
  let sum = known.get(text);
  if (sum !== undefined) return sum;
  sum = 0;
  for (const pair of text.list) sum += weight(pair);
  known.set(text, sum);
  return sum;
}

/**
 * The words without spaces and with one width of signs: what makes two statements the same statement. 「全市 有20个站点。」
 * and 「全市有20个站点」 are one statement.
 */
export function sameWords(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/[「『“”"]/g, '"')
    .replace(/[。.]$/, '');
}

/**
 * A short name made from words, the same on every machine: two 32-bit FNV-1a sums, 13 characters at most. The same
 * words give the same name on every PC, so that two merges can be compared.
 */
export function wordsKey(words: string): string {
  let low = 0x811c9dc5;
  let high = 0x1b873593;
  for (let index = 0; index < words.length; index += 1) {
    const code = words.charCodeAt(index);
    low = Math.imul(low ^ code, 0x01000193);
    high = Math.imul(high ^ (code + index), 0x01000193);
  }
  return (low >>> 0).toString(36) + (high >>> 0).toString(36);
}
