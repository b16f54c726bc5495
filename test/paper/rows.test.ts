import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ComparedLetter, compareLetters } from '../../build/rows/campaign.ts';
import { generatedLetter } from '../../build/rows/letters.ts';
import { reasonOf } from '../../build/rows/reasons.ts';
import { rowTotals } from '../../build/rows/row-report.ts';

/** A dozen letters of `npm run rows`, with tables, enclosures, long figures and web addresses. */
const folder = join(import.meta.dirname, '..', '..', 'test-results', 'rows-tested');

describe('打印页与 Word 文件逐行相同', () => {
  let compared: ComparedLetter[] = [];
  beforeAll(async () => {
    compared = await compareLetters(
      Array.from({ length: 12 }, (_, index) => generatedLetter(11, index)),
      folder,
    );
  }, 240_000);

  test('每页从同样的字起，页数相同', () => {
    for (const { name, pages, differences } of compared) {
      const known = differences.every((each) => reasonOf(each) !== 'unknown');
      if (!known || differences.length === 0)
        expect({ name, ...pages }).toMatchObject({ theirs: pages.ours, alike: pages.ours });
    }
  });

  test('千行里至少九百九十五行相同，不同的都说得出原因', () => {
    const totals = rowTotals(compared);
    expect(totals.rows).toBeGreaterThan(500);
    expect(totals.same / totals.rows).toBeGreaterThanOrEqual(0.995);
    expect(compared.flatMap(({ differences }) => differences.filter((each) => reasonOf(each) === 'unknown'))).toEqual(
      [],
    );
  });
});
