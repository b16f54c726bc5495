import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer } from '../../shared/contract.ts';
import { wholeSentences } from '../../shared/domain/words/sentences.ts';
import { mergeSamples, writtenOn } from '../samples/merging/cases.ts';
import { type Desk, openDesk } from '../support/desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const bare = (text: string) => text.replace(/\s/g, '');

/** What of an opinion stands in no source and is not left out. */
function lostOf(text: string, unit: string, { blocks, leftOut }: Answer<'opinion.merge'>): string[] {
  const told = [...blocks.flatMap(({ sources }) => sources), ...leftOut]
    .filter((one) => one.unit === unit)
    .map(({ paragraph }) => bare(paragraph))
    .join('\n');
  return wholeSentences(bare(text.replace(/^(?:[一二三]、|（[一二三]）)/gm, ''))).filter(
    (sentence) => !told.includes(sentence),
  );
}

test('不用登录就能试汇总：每一句都在稿中或列在未用里，什么也不存', async () => {
  const stranger = desk.connect();
  for (const { title, asks, units } of mergeSamples) {
    const opinions = Object.entries(units).map(([unit, lines]) => ({ unit, text: lines.replace(/^\S+ /gm, '') }));
    const body = `建议：\n${asks.map((ask, n) => `${n + 1}.${ask}。`).join('\n')}`;
    const answer = await stranger.call('opinion.merge', { date: writtenOn, proposal: { title, body }, opinions });
    expect(answer.asks.map(({ statement }) => statement)).toHaveLength(asks.length);
    for (const { unit, text } of opinions) {
      for (const line of text.split('\n')) expect(lostOf(line, unit, answer), line).toEqual([]);
    }
    expect(answer.leftOut.some(({ why, suggests }) => why === 'to-us' && suggests !== null)).toBe(true);
    expect(answer.blocks.some(({ ask }) => ask !== null)).toBe(true);
  }
});

test('没有意见、没有原文也答得出；多出的栏目指出来', async () => {
  const stranger = desk.connect();
  const nothing = { date: writtenOn, proposal: { title: '', body: '' }, opinions: [] };
  expect(await stranger.call('opinion.merge', nothing)).toEqual({
    ...{ asks: [], blocks: [], leftOut: [], alike: [], conflicts: [] },
  });
  expect((await stranger.refused('opinion.merge', { ...nothing, more: 1 })).code).toBe('input.invalid');
});

test('五十万字不分段的意见、近两千段的意见，几秒内答复，再多的说明太长', async () => {
  const stranger = desk.connect();
  const proposal = { title: '关于养老的建议', body: '建议：\n1.增加养老床位。\n2.培训护理员。' };
  const texts = [
    '全市养老床位达到300张，'.repeat(38_000),
    '1'.repeat(500_000),
    Array.from({ length: 1900 }, (_, n) => `第${n}街道现有养老床位${n}张，护理员${n * 3}人。`).join('\n'),
  ];
  for (const text of texts) {
    const start = performance.now();
    await stranger.call('opinion.merge', { date: writtenOn, proposal, opinions: [{ unit: '市卫健委', text }] });
    console.log(`${text.length}字：${Math.round(performance.now() - start)}毫秒`);
  }
  const many = '全市现有养老床位三百张。\n'.repeat(2100);
  const refused = await stranger.refused('opinion.merge', {
    ...{ date: writtenOn, proposal, opinions: [{ unit: '市卫健委', text: many }] },
  });
  expect(refused.message).toContain('市卫健委');
}, 90_000);
