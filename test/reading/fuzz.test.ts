import { expect, test } from 'vitest';
import { fuzzInput, fuzzRound } from '../../build/fuzz/fuzz-case.ts';
import { fuzzedReaders } from '../../build/fuzz/readers.ts';

/** A few rounds with a seed of their own; `npm run fuzz` goes on for minutes. */
const rounds = 12;

test.each(fuzzedReaders)('损坏的输入：$name 只会给出结果，或用一句话说明读不了', async (reader) => {
  for (let round = 0; round < rounds; round += 1)
    expect(await fuzzRound(reader, 20211204, round, Number.POSITIVE_INFINITY)).toBeNull();
});

test('同一个种子、同一轮，造出的输入相同，可以重现', () => {
  for (const reader of fuzzedReaders) {
    expect(fuzzInput(reader, 5, 9).equals(fuzzInput(reader, 5, 9))).toBe(true);
    expect(fuzzInput(reader, 5, 9).equals(fuzzInput(reader, 6, 9))).toBe(false);
  }
});

test('读的程序一旦抛出别的错，就报出来', async () => {
  const broken = {
    name: 'broken',
    input: () => Buffer.from('x'),
    read: () => {
      throw new TypeError('boom');
    },
  };
  expect((await fuzzRound(broken, 1, 2))?.what).toContain('boom');
});
