import { expect, test } from 'vitest';
import { readAsks } from '../../shared/domain/asks/read-asks.ts';
import { cpuTimeOf, longestForHalfAMillion } from '../support/cpu-time.ts';
import { bodies } from './bodies.ts';
import { holds, shareOf } from './likeness.ts';
import { samples } from './samples.ts';
import { waysOfAsking } from './ways-of-asking.ts';

const all = [
  ...bodies,
  ...samples.map(({ name, body, asks }) => ({ name, body, asks: asks.map(({ words }) => words) })),
];

test('各种写法的建议，所提要求读出九成以上，读出的九成以上确是要求', () => {
  const missed: string[] = [];
  const wrong: string[] = [];
  let wanted = 0;
  let given = 0;
  for (const { name, body, asks } of all) {
    const read = readAsks(body);
    wanted += asks.length;
    given += read.length;
    missed.push(
      ...asks.filter((words) => !read.some(({ text }) => holds(text, words))).map((words) => `${name}：${words}`),
    );
    const isAsked = (text: string, statement: string) =>
      asks.some((words) => holds(text, words) || holds(words, statement));
    wrong.push(
      ...read.filter(({ text, statement }) => !isAsked(text, statement)).map(({ text }) => `${name}：${text}`),
    );
  }
  console.info(`要求：应读${wanted}，读出${wanted - missed.length}；给出${given}，确是${given - wrong.length}`);
  expect(missed.length / wanted, missed.join('\n')).toBeLessThanOrEqual(0.03);
  expect(wrong.length / given, wrong.join('\n')).toBeLessThanOrEqual(0.03);
});

test('各人各样的提法（要求、不如、可考虑、最好、该、吧，逐单位提，夹在分析里），九成以上各成一条，别的不当要求', () => {
  const missed: string[] = [];
  const joined: string[] = [];
  const wrong: string[] = [];
  let wanted = 0;
  let given = 0;
  for (const [name, marked] of waysOfAsking) {
    const asks = [...marked.matchAll(/\{([^}]+)\}/g)].map(([, words = '']) => words);
    const read = readAsks(marked.replace(/[{}]/g, ''));
    const at = asks.map((words) => read.findIndex(({ text }) => shareOf(text, words) >= 0.6));
    wanted += asks.length;
    given += read.length;
    missed.push(...asks.filter((_, n) => at[n] === -1).map((words) => `${name}：${words}`));
    joined.push(
      ...asks.filter((_, n) => at[n] !== -1 && at.indexOf(at[n] ?? -1) < n).map((words) => `${name}：${words}`),
    );
    wrong.push(...read.filter((_, n) => !at.includes(n)).map(({ text }) => `${name}：${text}`));
  }
  const apart = wanted - missed.length - joined.length;
  console.info(`各样提法：应读${wanted}，各成一条${apart}；给出${given}，不是要求的${wrong.length}`);
  expect(apart / wanted, [...missed, ...joined].join('\n')).toBeGreaterThanOrEqual(0.92);
  expect(wrong.length / given, wrong.join('\n')).toBeLessThanOrEqual(0.04);
});

test('读出的每一条都是原文的原话，一字不改', () => {
  for (const { name, body } of all) {
    const plain = body.replace(/\s/g, '');
    for (const { text } of readAsks(body)) {
      for (const line of text.split('\n')) expect(plain, name).toContain(line.replace(/\s/g, ''));
    }
  }
});

test('五十万字不分段、不断句，或全是序号，也在几秒之内读完', () => {
  const hostile = [
    '建议',
    '应',
    '一是',
    '并且',
    '（',
    '老人希望，',
    '1.',
    '要加强监管，',
    '应当》',
    '如能给予，',
    '同时，还，',
  ];
  for (const piece of hostile) {
    const body = piece.repeat(Math.ceil(500_000 / piece.length));
    expect(
      cpuTimeOf(() => readAsks(body)),
      piece,
    ).toBeLessThan(longestForHalfAMillion);
  }
});
