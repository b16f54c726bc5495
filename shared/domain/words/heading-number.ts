import { chineseNumeral } from './numeral.ts';
import type { HeadingLevel } from './outline.ts';

/** The number of one heading: 一、 （一） 1. （1）, by level (GB/T 9704-2012, 7.3.3). */
export function headingNumber(level: 1 | 2 | 3 | 4, n: number): string {
  if (level === 1) return `${chineseNumeral(n)}、`;
  if (level === 2) return `（${chineseNumeral(n)}）`;
  return level === 3 ? `${n}.` : `（${n}）`;
}

/**
 * Numbers of all blocks, '' for plain paragraphs; a heading starts the count of the levels below it anew. Levels 1,
 * 2, 0, 2, 1 → 一、（一）, nothing, （二）, 二、.
 */
export function headingNumbers(blocks: readonly { level: HeadingLevel }[]): string[] {
  const counts = [0, 0, 0, 0, 0];
  return blocks.map(({ level }) => {
    if (level === 0) return '';
    counts[level] = (counts[level] ?? 0) + 1;
    counts.fill(0, level + 1);
    return headingNumber(level, counts[level]);
  });
}
