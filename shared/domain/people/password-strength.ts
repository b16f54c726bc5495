import { type MatchExtended, ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import { pinyin } from 'pinyin-pro';
import { hanGuesses } from './han-guesses.ts';
import { habits, programWords, syllables } from './weak-words.ts';

/** Whose password it is, and what else someone who guesses it would try first. */
type KnownWords = { name: string; displayName: string; fullName?: string; shortName?: string; city?: string };

/** Fewer guesses than this find it: 10⁸ at the cost of a guess here are years of one computer, 10⁶ a few days. */
const enoughGuesses = 1e8;
/** What is longer than this is judged by its beginning, so that judging never takes long. */
const judged = 64;

const judge = new ZxcvbnFactory({
  dictionary: { ...dictionary, habits: [...habits], syllables: [...syllables] },
  graphs: adjacencyGraphs,
});

/**
 * Why a password is too easily guessed, in words; null when it will do. Page, shell and every place that sets one ask
 * here. 12345678 → 这是很多人都用的密码; zhangwei1990 of 张伟 → 里面有姓名、账号或单位的名称、拼音.
 */
export function weaknessOf(password: string, known: KnownWords): string | null {
  const plain = password.normalize('NFKC').slice(0, judged);
  if (plain.length < 8) return '不足8个字符';
  if (plain.replace(/\d/g, '').length <= 2) return '几乎全是数字，像生日、手机号或证件号';
  const words = wordsOf(known);
  if (/\p{Script=Han}/u.test(plain)) return weaknessOfHan(plain, known, words);
  const { guesses, sequence } = judge.check(plain, words);
  const usual = isNameWithNumber(plain);
  return guesses >= enoughGuesses && !usual ? null : reasonIn(plain, sequence, usual);
}

/** One with Chinese characters is reckoned by these; the library takes each of them for one of ten. */
function weaknessOfHan(plain: string, known: KnownWords, words: string[]): string | null {
  const { displayName, fullName = '', shortName = '', city = '' } = known;
  const names = [displayName, fullName, shortName, city].filter((name) => /\p{Script=Han}/u.test(name));
  const guesses = hanGuesses(plain, names, (piece) => judge.check(piece, words).guesses);
  if (guesses >= enoughGuesses) return null;
  const named = names.some((name) => name.length > 1 && plain.includes(name));
  return named ? '里面有姓名、账号或单位的名称、拼音' : '多是常见的词句、重复的字，或加几个数字';
}

/** Names, whole and in part, with their pinyin and its initials: 云澜市民政局 → yunlanshiminzhengju, ylsmzj, yunlan, 云澜 … */
function wordsOf({ name, displayName, fullName = '', shortName = '', city = '' }: KnownWords): string[] {
  const names = [displayName, displayName.slice(1), fullName, shortName, city, city.replace(/[省市县区]$/u, '')];
  const written = names.filter((each) => /\p{Script=Han}/u.test(each)).flatMap((each) => [each, ...spelled(each)]);
  const plain = [name, displayName, ...name.split(/[\s._@-]+/u)].filter((each) => each.length > 1);
  return [...new Set([...written, ...plain, ...programWords].map((each) => each.toLowerCase()))];
}

function spelled(text: string): string[] {
  const each = pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'removed' });
  const asName = pinyin(text, { toneType: 'none', type: 'array', v: true, nonZh: 'removed', surname: 'head' });
  return [each, asName].flatMap((all) => {
    const whole = [all.join(''), all.map((one) => one.charAt(0)).join(''), `${all.slice(1).join('')}${all[0] ?? ''}`];
    return whole.filter((word) => word.length > 1);
  });
}

/** A few syllables with a year, a day or some figures before or after: how most people here make a password. */
function isNameWithNumber(password: string): boolean {
  const plain = password.toLowerCase().replace(/[^a-z\d]/g, '');
  const parts = /^(\d*)([a-z]+)(\d*)$/.exec(plain);
  if (!parts) return false;
  const [, before = '', letters = '', after = ''] = parts;
  const figures = before.length + after.length;
  return (figures <= 8 && areSyllables(letters, 3)) || (figures <= 4 && areSyllables(letters, 4));
}

/** Whether letters are at most so many syllables of pinyin: zhangwei → zhang, wei. */
function areSyllables(letters: string, most: number): boolean {
  if (letters === '') return true;
  if (most === 0) return false;
  return syllables.some((each) => letters.startsWith(each) && areSyllables(letters.slice(each.length), most - 1));
}

/** What of it is guessed first, in the words of the office. */
function reasonIn(password: string, sequence: readonly MatchExtended[], usual: boolean): string {
  const found = (test: (match: MatchExtended) => boolean) => sequence.some(test);
  const isFrom = (names: readonly string[]) => (each: MatchExtended) =>
    names.includes(String('dictionaryName' in each ? each.dictionaryName : ''));
  const from = (...names: string[]) => found(isFrom(names));
  /** A common word somewhere in it is not what it is. */
  const mostly = (...names: string[]) =>
    sequence.filter(isFrom(names)).reduce((length, { token }) => length + token.length, 0) * 2 > password.length;
  if (from('userInputs')) return '里面有姓名、账号或单位的名称、拼音';
  if (usual) return '只是几个字的拼音，前后加几个数字';
  if (mostly('passwords-common', 'habits')) return '是很多人都用的密码，或由其稍加改动';
  if (found(({ pattern }) => pattern === 'repeat' || pattern === 'sequence' || pattern === 'spatial')) {
    return '是重复、连续或键盘上相邻的字符';
  }
  if (found(({ pattern }) => pattern === 'date' || pattern === 'regex')) return '主要是日期、年份';
  return '还不够长，再加一两个不相干的词';
}
