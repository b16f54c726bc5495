import type { Found } from '../../../model/letter/proof.ts';
import { foundAt, quotedPlaces } from '../found.ts';
import { fixedPhrases } from '../lists/fixed-phrases.ts';
import { shapedAlike } from '../lists/shaped-alike.ts';
import { tradePhrases } from '../lists/trade-phrases.ts';
import { isUsualAlone, isWord, knownWords, parted } from './known-words.ts';

type Phrases = {
  all: ReadonlySet<string>;
  gapped: ReadonlyMap<string, readonly string[]>;
  sizes: readonly number[];
  /** Phrases of four characters and more by their characters in order of code: 德高望重 and 德高重望. */
  sorted: ReadonlyMap<string, string>;
  /** Phrases of four characters without one of the two in the middle: 典案例 of 典型案例. A short form may be meant: a warning. */
  shortened: ReadonlyMap<string, string>;
  /** Phrases of four characters without the last: 合法权 of 合法权益. */
  cutOff: ReadonlyMap<string, string>;
};
let known: Phrases | null = null;

/** The phrases by what they are with one character left open: 因地制□. */
function phrases(): Phrases {
  if (known) return known;
  const all = new Set(
    (fixedPhrases + tradePhrases)
      .trim()
      .split(/\s+/u)
      .filter(({ length }) => length >= 3),
  );
  const gapped = new Map<string, string[]>();
  for (const phrase of all)
    for (let at = 0; at < phrase.length; at += 1) {
      const key = gap(phrase, at);
      gapped.set(key, [...(gapped.get(key) ?? []), phrase]);
    }
  const sorted = new Map(
    [...all].filter(({ length }) => length >= 4 && length <= 6).map((phrase) => [inOrder(phrase), phrase]),
  );
  const shortened = new Map(
    [...all]
      .filter(({ length }) => length === 4)
      .flatMap((phrase) => [
        [phrase[0] + phrase.slice(2), phrase] as const,
        [phrase.slice(0, 2) + phrase[3], phrase] as const,
      ]),
  );
  const four = [...all].filter(({ length }) => length === 4);
  const begun = Map.groupBy(four, (phrase) => phrase.slice(0, 3));
  const cutOff = new Map(
    [...begun].flatMap(([words, [only = '', ...more]]) => (more.length === 0 ? [[words, only] as const] : [])),
  );
  known = {
    ...{ all, gapped, sorted, shortened, cutOff },
    sizes: [...new Set([...all].map(({ length }) => length))].sort((a, b) => b - a),
  };
  return known;
}

const inOrder = (words: string) => [...words].sort().join('');
const gap = (words: string, at: number) => `${words.slice(0, at)}□${words.slice(at + 1)}`;

/** zh and z, ing and in are one to many an ear. */
const byEar = (syllable: string) => syllable.replace(/^([zcs])h/u, '$1').replace(/ng$/u, 'n');

const near = new Map<string, boolean>();

/** Whether one character may have been typed for the other. */
export function soundsOrLooksLike(one: string, other: string): boolean {
  const key = one + other;
  const ready = near.get(key);
  if (ready !== undefined) return ready;
  const { typed } = knownWords();
  const theirs = new Set((typed.get(other) ?? []).map(byEar));
  const is =
    (typed.get(one) ?? []).some((syllable) => theirs.has(byEar(syllable))) ||
    shapedAlike
      .trim()
      .split(/\s+/u)
      .some((group) => group.includes(one) && group.includes(other));
  near.set(key, is);
  return is;
}

/** A longer text is no letter. */
const longest = 20_000;

/** 固定说法错了一个字：因纳尽纳 → 应纳尽纳, 主题责任 → 主体责任. What is a phrase of the list itself, or quoted, stays. */
export function fixedPhrasesMisspelt(text: string): Found[] {
  if (text.length > longest) return [];
  const { all, gapped, sizes, sorted, shortened, cutOff } = phrases();
  const quoted = quotedPlaces(text);
  const found: Found[] = [];
  for (const { 0: run, index } of text.matchAll(/[\u4e00-\u9fff]{3,200}/gu)) {
    for (let at = 0; at + 3 <= run.length; at += 1) {
      const hit = sizes.flatMap((size): { words: string; meant: string; guessed?: boolean }[] => {
        const words = run.slice(at, at + size);
        if (words.length < size || all.has(words)) return [];
        for (let open = 0; open < size; open += 1) {
          const meant = gapped.get(gap(words, open))?.find((phrase) => isSlip(run, at, open, phrase));
          if (meant) return [{ words, meant }];
        }
        const turned = size >= 4 && size <= 6 ? sorted.get(inOrder(words)) : undefined;
        if (turned && turned !== words && isTurned(words, turned)) return [{ words, meant: turned }];
        const whole = size === 3 ? shortened.get(words) : undefined;
        if (whole && isShortened(run, at, words)) return [{ words, meant: whole, guessed: true }];
        const cut = size === 3 && at + 3 === run.length ? cutOff.get(words) : undefined;
        return cut && isCutOff(run) ? [{ words, meant: cut, guessed: true }] : [];
      })[0];
      if (!hit || quoted(index + at)) continue;
      found.push(
        foundAt(index + at, hit.words, {
          ...{ kind: 'typing', severity: hit.guessed ? 'warning' : 'error', right: hit.meant },
          message: `「${hit.words}」应为「${hit.meant}」`,
        }),
      );
      at += hit.words.length - 1;
    }
  }
  return found;
}

/** Of three characters the wrong one makes no word with its neighbours: 信息｜话 says nothing, 覆盖｜绿地 does. */
function isSlip(run: string, at: number, open: number, phrase: string): boolean {
  const wrong = run[at + open] ?? '';
  const right = phrase[open] ?? '';
  if (!soundsOrLooksLike(wrong, right) || alsoRight.test(run.slice(at, at + phrase.length))) return false;
  // In the first or last place the character may belong to what stands beside the phrase.
  const before = open === 0 && at > 0 ? run.slice(at - 1, at + 1) : '';
  const behind = open === phrase.length - 1 ? run.slice(at + open, at + open + 2) : '';
  const beside = [before, behind].some((pair) => pair.length === 2 && isWord(pair));
  return !beside;
}

/** Two characters changed places, and made of the words what are none: 德高重望, 奖资补金; 服务养老 is said the other way round. */
function isTurned(words: string, phrase: string): boolean {
  const off = [...words].flatMap((each, at) => (each === phrase[at] ? [] : [at]));
  if (off.length !== 2) return false;
  const [a = 0, b = 0] = off;
  if (words[a] !== phrase[b] || words[b] !== phrase[a]) return false;
  const { starts } = parted(words);
  return starts.some(
    (start, turn) => (starts[turn + 1] ?? words.length) - start === 1 && !isUsualAlone(words[start] ?? ''),
  );
}

/** 合法权。: the last character of the clause makes no word with those before it and none by itself. */
function isCutOff(run: string): boolean {
  const tail = run.slice(-8);
  const { starts } = parted(tail);
  const last = tail.at(-1) ?? '';
  return starts.at(-1) === tail.length - 1 && !isWord(tail.slice(-3)) && (knownWords().bits.get(last) ?? 99) > 11;
}

/** 通报曝光典案例: the three make a character that stands alone in the sentence, and the two others are no word. */
function isShortened(run: string, at: number, words: string): boolean {
  // 减材料、优流程: three characters by themselves are meant so.
  if (isWord(words) || at === 0 || /[要是]/u.test(run[at - 1] ?? '')) return false;
  const from = Math.max(0, at - 4);
  const around = run.slice(from, at + 7);
  const { starts } = parted(around);
  const alone = starts
    .filter((start, turn) => (starts[turn + 1] ?? around.length) - start === 1)
    .map((start) => start + from);
  if (alone.includes(at - 1) && !isUsualAlone(run[at - 1] ?? '') && !/[起个名件项条]/u.test(run[at - 1] ?? ''))
    return false;
  return (
    alone.some((place) => place >= at && place < at + 3 && !isUsualAlone(run[place] ?? '')) &&
    !starts.some((start, turn) => {
      const end = (starts[turn + 1] ?? around.length) + from;
      return (start + from < at && end > at) || (start + from < at + 3 && end > at + 3);
    })
  );
}

/** What is right beside a phrase that sounds like it. */
const alsoRight =
  /制订|其它|做出|生活治理|社会自理|权力机关|社会失业|适时|失实|事实|现实|实事|服务室|服务事|工作事|结构|制式|自治|授权|即时|即使|既是|以及|已经/u;
