import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type ComparedLetter, comparePapers } from '../../build/rows/campaign.ts';
import { generatedLetter } from '../../build/rows/letters.ts';
import { reasonOf } from '../../build/rows/reasons.ts';
import { rowReport, rowTotals } from '../../build/rows/row-report.ts';
import { rowBreaks } from '../../shared/domain/paper/row-breaks.ts';

/** A dozen letters of `npm run rows`, with tables, enclosures, long figures and web addresses. */
const seed = 11;
const folder = join(import.meta.dirname, '..', '..', 'test-results', 'rows-tested');
const rows = (text: string, width: number) => rowBreaks(text, width, 0).map(({ from, to }) => text.slice(from, to));

describe('打印页与 Word 文件逐行相同', () => {
  let compared: ComparedLetter[] = [];
  beforeAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const letters = Array.from({ length: 12 }, (_, index) => generatedLetter(seed, index));
    compared = await comparePapers(letters, folder);
    writeFileSync(join(folder, 'report.md'), rowReport(compared, `种子 ${seed}，${letters.length}封。`));
  }, 300_000);

  test('页数相同；没有不同之处的函，每页从同样的字起', () => {
    for (const { name, pages, differences } of compared) {
      expect({ name, pages: pages.theirs }).toEqual({ name, pages: pages.ours });
      if (differences.length === 0) expect({ name, alike: pages.alike }).toEqual({ name, alike: pages.ours });
    }
  });

  test('除了按 Word 而不同的，千行里至少九百九十五行相同', () => {
    const { rows: all, unknown } = rowTotals(compared);
    expect(all).toBeGreaterThan(500);
    const open = compared.flatMap(({ differences }) => differences.filter((each) => reasonOf(each) === 'unknown'));
    expect(unknown / all, JSON.stringify(open)).toBeLessThanOrEqual(0.005);
  });
});

describe('行首行末', () => {
  test('〔不在行末，〕和％‰℃°不在行首，文号的年份和序号连在一起', () => {
    expect(rows('一二三四五六七〔2026〕31号', 8)).toEqual(['一二三四五六七', '〔2026〕31号']);
    expect(rows('一二三四五六七八％的', 8)).toEqual(['一二三四五六七', '八％的']);
    expect(rows('一二三四五六七81‰的', 8)).toEqual(['一二三四五六七', '81‰的']);
    expect(rows('一二三四五六七24℃的', 8)).toEqual(['一二三四五六七', '24℃的']);
    expect(rows('一二三四五六七45°的', 8)).toEqual(['一二三四五六七', '45°的']);
  });

  test('网址整段移到下一行，连字符之后可以断开', () => {
    expect(rows('详见一二三www.lj.gov.cn的', 8)).toEqual(['详见一二三', 'www.lj.gov.cn的']);
    expect(rows('一二三四五0571-88990011', 8)).toEqual(['一二三四五0571-', '88990011']);
  });
});
