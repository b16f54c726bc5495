import type { Dice } from './dice.ts';

/** Words on which the readers turn; put where they do not belong they make the likeliest trouble. */
const telling = [
  '收悉',
  '现答复如下：',
  '代表：',
  '委员：',
  '市民政局：',
  '关于',
  '第号建议',
  '届次会议',
  '《',
  '》',
  '“',
  '〔',
  '年月日',
  '第135号',
  '建议编号：',
  '提案人：',
  '一、',
  '（一）',
  '等',
  '、',
  '\t',
  '\n',
  '　',
  '\u0000',
  '\u202e',
  '\ud800',
  '𠮷',
  '＜',
  '<div>',
  '<td>',
  '<!--',
  '&#x110000;',
  '2020年0528',
  '=1+1',
];

type Mutation = (text: string, dice: Dice, other: string) => string;

const span = (text: string, dice: Dice, longest: number): [number, number] => {
  const from = dice.below(text.length + 1);
  return [from, Math.min(text.length, from + 1 + dice.below(longest))];
};

const mutations: readonly Mutation[] = [
  function cut(text, dice) {
    const [from, to] = span(text, dice, 200);
    return text.slice(0, from) + text.slice(to);
  },
  function keepBeginning(text, dice) {
    return text.slice(0, dice.below(text.length + 1));
  },
  function repeat(text, dice) {
    const [from, to] = span(text, dice, 60);
    const piece = text.slice(from, to);
    return text.slice(0, to) + piece.repeat(1 + dice.below(40)) + text.slice(to);
  },
  function repeatOften(text, dice) {
    const [from, to] = span(text, dice, 4);
    const piece = text.slice(from, to);
    return text.slice(0, to) + piece.repeat(dice.below(20_000)) + text.slice(to);
  },
  function swap(text, dice) {
    const [a, b] = [span(text, dice, 30), span(text, dice, 30)].sort((x, y) => x[0] - y[0]);
    if (!a || !b || a[1] > b[0]) return text;
    return text.slice(0, a[0]) + text.slice(...b) + text.slice(a[1], b[0]) + text.slice(...a) + text.slice(b[1]);
  },
  function insert(text, dice) {
    const at = dice.below(text.length + 1);
    return text.slice(0, at) + dice.pick(telling).repeat(1 + dice.below(3)) + text.slice(at);
  },
  function insertOften(text, dice) {
    const at = dice.below(text.length + 1);
    return text.slice(0, at) + dice.pick(telling).repeat(dice.below(8000)) + text.slice(at);
  },
  function nest(text, dice) {
    const [left, right] = dice.pick([
      ['《', '》'],
      ['（', '）'],
      ['“', '”'],
      ['<div>', '</div>'],
      ['<table><tr><td>', '</td></tr></table>'],
      ['<span>', ''],
    ] as const);
    const depth = dice.below(3000);
    const at = dice.below(text.length + 1);
    return text.slice(0, at) + left.repeat(depth) + right.repeat(depth) + text.slice(at);
  },
  function oneLine(text) {
    return text.replace(/\n/g, '');
  },
  function everyCharacterALine(text, dice) {
    const [from, to] = span(text, dice, 400);
    return text.slice(0, from) + [...text.slice(from, to)].join('\n') + text.slice(to);
  },
  function replaceCharacters(text, dice) {
    const chars = [...text];
    for (let n = dice.below(30); n >= 0 && chars.length > 0; n -= 1) {
      chars[dice.below(chars.length)] = String.fromCodePoint(
        dice.pick([0x20, 0x39, 0x3a, 0x4e00, 0x7b2c]) + dice.below(64),
      );
    }
    return chars.join('');
  },
  function join(text, dice, other) {
    return text.slice(0, dice.below(text.length + 1)) + other.slice(dice.below(other.length + 1));
  },
  function digits(text, dice) {
    return text.replace(/\d/g, (digit) => (dice.chance(4) ? String(dice.below(10)) : digit));
  },
];

/** No input grows beyond this; what is longer is refused before any reader sees it, or measured by the benches. */
const longest = 400_000;

/** Text changed in one to six ways. */
export function mutateText(text: string, dice: Dice, other: string): string {
  let changed = text;
  for (let left = 1 + dice.below(6); left > 0; left -= 1) {
    changed = dice.pick(mutations)(changed, dice, other).slice(0, longest);
  }
  return changed;
}
