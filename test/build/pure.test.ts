import { expect, test } from 'vitest';
import { sourcesIn } from '../support/exported-names.ts';

test('规则不看钟、不碰运气：同样的事实总是同样的结果', () => {
  const impure = /Date\.now\b|new Date\(\s*\)|\bDate\(\)|Math\.random|\bperformance\b|\bTemporal\.Now\b|randomUUID/;
  const seen = sourcesIn(['shared'])
    .filter(({ text }) => impure.test(text))
    .map(({ file }) => file);
  expect(seen).toEqual([]);
});
