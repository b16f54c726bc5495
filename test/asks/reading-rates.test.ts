import { expect, test } from 'vitest';
import { readAsks } from '../../shared/domain/asks/read-asks.ts';
import { cpuTimeOf, longestForHalfAMillion } from '../support/cpu-time.ts';
import { bodies } from './bodies.ts';
import { holds } from './likeness.ts';
import { samples } from './samples.ts';

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
