import { describe, expect, test } from 'vitest';
import { letterCommitments } from '../../shared/domain/commitments/reading.ts';
import { cpuTimeOf, longestForHalfAMillion } from '../support/cpu-time.ts';
import { markedLetters } from './marked-letters.ts';
import { markedReplies } from './marked-replies.ts';

type Marked = { block: number; words: string; due: string | null; owner: string | null };

/** The letter without its marks, and what they say. */
function read(text: string) {
  const marked: Marked[] = [];
  const blocks = text.split('\n').map((line, block) => {
    const plain = line.replace(/\[\[([^|]*)\|([^|\]]*)(?:\|([^\]]*))?\]\]/g, (_, words, due, owner) => {
      marked.push({ block, words, due: due || null, owner: owner || null });
      return words;
    });
    return plain.startsWith('#') ? { level: 1, text: plain.slice(1) } : { level: 0, text: plain };
  });
  return { blocks, marked };
}

/** Pairs of neighbouring characters: two passages are the same one where most of the shorter one's are shared. */
function alike(a: string, b: string): number {
  const pairs = (words: string) => {
    const bare = words.replace(/[\s，。、；：“”（）《》]/g, '');
    return new Set([...bare].slice(1).map((sign, at) => ([...bare][at] ?? '') + sign));
  };
  const [x, y] = [pairs(a), pairs(b)];
  return [...x].filter((pair) => y.has(pair)).length / Math.max(1, Math.min(x.size, y.size));
}

const letters = [...markedLetters, ...markedReplies];
const tally = { wanted: 0, found: 0, given: 0, dated: 0, right: 0, owners: 0 };
const wrong: string[] = [];
for (const { day, text } of letters) {
  const { blocks, marked } = read(text);
  const given = letterCommitments(blocks, day);
  const open = new Set(given);
  tally.given += given.length;
  for (const want of marked) {
    tally.wanted += 1;
    const [best] = [...open]
      .filter(({ block }) => block === want.block)
      .sort((a, b) => alike(b.words, want.words) - alike(a.words, want.words));
    if (!best || alike(best.words, want.words) < 0.6) {
      wrong.push(`没有找到：${want.words}`);
      continue;
    }
    open.delete(best);
    tally.found += 1;
    if (best.owner === want.owner) tally.owners += 1;
    else wrong.push(`责任单位 ${best.owner}，应为 ${want.owner}：${want.words}`);
    if (want.due) tally.dated += 1;
    if (want.due && best.due === want.due) tally.right += 1;
    else if (want.due !== best.due) wrong.push(`时限 ${best.due}，应为 ${want.due}：${want.words}`);
  }
  for (const { words } of open) wrong.push(`不是承诺：${words}`);
}
const share = (part: number, of: number) => Math.round((part / of) * 1000) / 10;
console.info(
  `${letters.length}封函，承诺${tally.wanted}项：找到${share(tally.found, tally.wanted)}%，找出的${share(tally.found, tally.given)}%是承诺，` +
    `时限对${share(tally.right, tally.dated)}%，责任单位对${share(tally.owners, tally.found)}%\n${wrong.join('\n')}`,
);

describe('答复函里的承诺', () => {
  test('写明时间和事项的找得到，九成五以上', () => {
    expect(share(tally.found, tally.wanted)).toBeGreaterThanOrEqual(95);
  });

  test('已经做成的、背景、空话、有条件的、办不了的、代表提的、不是我们办的，都不当作承诺', () => {
    expect(share(tally.found, tally.given)).toBeGreaterThanOrEqual(95);
  });

  test('时限从函的日期推算', () => {
    expect(share(tally.right, tally.dated)).toBeGreaterThanOrEqual(96);
  });

  test('函中写明由谁办的，带出责任单位', () => {
    expect(share(tally.owners, tally.found)).toBeGreaterThanOrEqual(95);
  });

  test('五十万字没有标点的一段，几秒之内读完', () => {
    const blocks = ['年内新建', '2026年底前', '由市', '（', '“', '20', '将一是'].map((words) => ({
      ...{ level: 0, text: words.repeat(500_000 / words.length) },
    }));
    for (const block of blocks) {
      const cost = cpuTimeOf(() => letterCommitments([block], '2026-05-20'));
      expect(cost, block.text.slice(0, 8)).toBeLessThan(longestForHalfAMillion);
    }
  });
});
