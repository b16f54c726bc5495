import { describe, expect, test } from 'vitest';
import { accountOf } from '../../shared/domain/merging/account.ts';
import { leftOut, pendingUpdates } from '../../shared/domain/merging/derived.ts';
import { mergeOpinions } from '../../shared/domain/merging/merge.ts';
import { sameWords } from '../../shared/domain/words/match.ts';
import { wholeSentences } from '../../shared/domain/words/sentences.ts';
import type { LetterContent } from '../../shared/model/letter/letter.ts';
import type { Opinion, TextBlock } from '../../shared/model/opinions.ts';
import { emptyContent, opinion, sampleAsks, sampleOpinions } from '../samples/opinion-samples.ts';

const asks = sampleAsks();
const samples = sampleOpinions();
const stock = samples.flatMap(({ blocks }) => blocks);
const rounds = 150;

type Dice = { upTo(n: number): number; pick<T>(from: readonly T[]): T; happens(chance: number): boolean };

/** A seeded dice: a failing round can be thrown again. */
function dice(seed: number): Dice {
  let state = seed * 2654435761 + 1;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const upTo = (n: number) => Math.floor(next() * n);
  return {
    upTo,
    pick: (from) => from[upTo(from.length)] as (typeof from)[number],
    happens: (chance) => next() < chance,
  };
}

function randomBlocks(throws: Dice): TextBlock[] {
  return Array.from({ length: 3 + throws.upTo(9) }, () => varied(throws, throws.pick(stock)));
}

/** Now and then other figures, or some words gone. */
function varied(throws: Dice, block: TextBlock): TextBlock {
  if (throws.happens(0.3)) return { ...block, text: block.text.replace(/\d/g, () => String(1 + throws.upTo(8))) };
  if (throws.happens(0.2)) return { ...block, text: block.text.slice(0, 6 + throws.upTo(block.text.length)) };
  return block;
}

function randomOpinions(throws: Dice): Opinion[] {
  return Array.from({ length: 2 + throws.upTo(5) }, (_, n) => opinion(n + 1, randomBlocks(throws)));
}

function shuffled<T>(throws: Dice, list: readonly T[]): T[] {
  const rest = [...list];
  return list.map(() => rest.splice(throws.upTo(rest.length), 1)[0] as T);
}

/** What a clerk does to a draft: rewords, moves, takes out, writes something of their own. */
function edited(throws: Dice, content: LetterContent): LetterContent {
  const blocks = [...content.blocks];
  for (let n = throws.upTo(8); n > 0 && blocks.length > 3; n -= 1) {
    const at = throws.upTo(blocks.length);
    const block = blocks[at];
    if (!block) continue;
    const deed = throws.upTo(4);
    if (deed === 0) blocks[at] = { ...block, text: `${block.text}（经核）` };
    else if (deed === 1) blocks.splice(throws.upTo(blocks.length), 0, ...blocks.splice(at, 1));
    else if (deed === 2) blocks.splice(at, 1);
    else blocks.splice(at, 0, { id: `b${throws.upTo(1_000_000)}`, level: 0, text: '我局另行说明。', sources: [] });
  }
  return { ...content, blocks };
}

function expectNothingLost(content: LetterContent, opinions: readonly Opinion[]) {
  const out = leftOut(content, opinions);
  for (const { id, unitId, blocks } of opinions) {
    blocks.forEach(({ text }, paragraph) => {
      const cited = content.blocks.some(({ sources }) =>
        sources.some(
          (one) =>
            one.unitId === unitId && (one.words === text || (one.opinionId === id && one.paragraph === paragraph)),
        ),
      );
      const left = out.some((one) => one.opinionId === id && one.paragraph === paragraph);
      expect(cited || left, `第${unitId}家第${paragraph}段「${text}」不见了`).toBe(true);
    });
  }
}

function expectSoundIds(content: LetterContent) {
  const ids = content.blocks.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => id.length <= 40)).toBe(true);
}

describe(`汇总的通例（${rounds}种随机情形）`, () => {
  const cases = Array.from({ length: rounds }, (_, seed) => seed);

  test('意见换任何次序，结果一字不差', () => {
    for (const seed of cases) {
      const throws = dice(seed);
      const opinions = randomOpinions(throws);
      const used = throws.happens(0.7) ? asks : [];
      const one = mergeOpinions({ content: emptyContent, asks: used, opinions });
      const other = mergeOpinions({ content: emptyContent, asks: used, opinions: shuffled(throws, opinions) });
      expect(JSON.stringify(other), `第${seed}种`).toBe(JSON.stringify(one));
    }
  });

  test('一家一家地汇总，与一次汇总相同，谁先谁后都一样', () => {
    for (const seed of cases) {
      const throws = dice(seed);
      const opinions = randomOpinions(throws);
      const used = throws.happens(0.7) ? asks : [];
      const whole = mergeOpinions({ content: emptyContent, asks: used, opinions }).content;
      const order = shuffled(throws, opinions);
      let content = emptyContent;
      for (let n = 1; n <= order.length; n += 1)
        content = mergeOpinions({ content, asks: used, opinions: order.slice(0, n) }).content;
      expect(JSON.stringify(content), `第${seed}种`).toBe(JSON.stringify(whole));
    }
  });

  test('再汇总一次什么也不变，经办人改过、移过、删过之后也是', () => {
    for (const seed of cases) {
      const throws = dice(seed);
      const opinions = randomOpinions(throws);
      const mine = edited(throws, mergeOpinions({ content: emptyContent, asks, opinions }).content);
      const again = mergeOpinions({ content: mine, asks, opinions: shuffled(throws, opinions) });
      expect(again.content, `第${seed}种`).toBe(mine);
      expect(again.changes).toEqual([]);
    }
  });

  test('意见的每一段不在稿件里就在未采用里', () => {
    for (const seed of cases) {
      const throws = dice(seed);
      const opinions = randomOpinions(throws);
      const content = mergeOpinions({ content: emptyContent, asks, opinions }).content;
      expectNothingLost(content, opinions);
      expectNothingLost(edited(throws, content), opinions);
      expectSoundIds(content);
      expect(
        leftOut(content, opinions).filter(({ why, text }) => why === 'other' && text.length > 25),
        `第${seed}种`,
      ).toEqual([]);
    }
  });

  test('每家的每一句都有着落：用在稿中的和各种未用的，加起来正好是全部', () => {
    const asides = ['以上数据请勿公开。', '我局无不同意见。', '专此函复。', '建议改由市城管局会办。'];
    for (const seed of cases) {
      const throws = dice(seed);
      const opinions = randomOpinions(throws).map((one) => ({
        ...one,
        blocks: one.blocks.flatMap((block) =>
          throws.happens(0.3) ? [block, { level: 0 as const, text: throws.pick(asides) }] : [block],
        ),
      }));
      const content = mergeOpinions({ content: emptyContent, asks, opinions }).content;
      for (const [n, { unitId, all, used, out }] of accountOf(edited(throws, content), opinions).entries()) {
        const { blocks } = opinions.find((one) => one.unitId === unitId) ?? { blocks: [] };
        expect(all, `第${seed}种第${n}家`).toBe(
          blocks.reduce((sum, { text }) => sum + Math.max(1, wholeSentences(text).length), 0),
        );
        expect(used).toBeGreaterThanOrEqual(0);
        expect(used + Object.values(out).reduce((sum, each) => sum + each, 0)).toBe(all);
      }
      const inDraft = content.blocks.map(({ text }) => text);
      expect(
        inDraft.filter((text) => asides.includes(text)),
        `第${seed}种`,
      ).toEqual([]);
    }
  });

  test('一家改了意见，别家的段落和经办人自己写的一字不动，改过的不覆盖，一段不丢', () => {
    for (const seed of cases) {
      const throws = dice(seed);
      const opinions = randomOpinions(throws);
      const mine = edited(throws, mergeOpinions({ content: emptyContent, asks, opinions }).content);
      const { unitId, blocks } = throws.pick(opinions);
      const changed = shuffled(throws, blocks).flatMap((block) => (throws.happens(0.2) ? [] : [varied(throws, block)]));
      const newer = [
        ...opinions,
        opinion(unitId, [...changed, ...(throws.happens(0.5) ? randomBlocks(throws) : [])], 2),
      ];
      const { content, changes } = mergeOpinions({ content: mine, asks, opinions: newer });

      const foreign = (from: LetterContent) =>
        from.blocks.filter(({ level, sources }) => level !== 1 && !sources.some((one) => one.unitId === unitId));
      const known = new Set(mine.blocks.map(({ id }) => id));
      const before = new Map(foreign(mine).map((block) => [block.id, JSON.stringify(block)]));
      for (const block of content.blocks) {
        const was = before.get(block.id);
        if (was === undefined) continue;
        const joined = changes.some(({ kind, blockId }) => kind === 'joined' && blockId === block.id);
        if (!joined) expect(JSON.stringify(block), `第${seed}种`).toBe(was);
        expect(block.text).toBe((JSON.parse(was) as { text: string }).text);
      }
      const order = (from: LetterContent) => from.blocks.flatMap(({ id }) => (before.has(id) ? [id] : []));
      expect(order(content), `第${seed}种`).toEqual(order(mine));
      for (const block of mine.blocks) {
        const isOwn = block.sources.length > 0 && !block.sources.some(({ words }) => words === block.text);
        if (isOwn)
          expect(
            content.blocks.some(({ id, text }) => id === block.id && text === block.text),
            `第${seed}种`,
          ).toBe(true);
      }
      expect(
        content.blocks.filter(({ id, sources }) => !known.has(id) && sources.some((one) => one.unitId !== unitId)),
      ).toEqual([]);
      const current = newer.filter((one) => one.unitId !== unitId || one.version === 2);
      expectNothingLost(content, current);
      const former = new Set(blocks.map(({ text }) => text));
      const out = leftOut(content, newer).map(({ text }) => text);
      for (const { text, level } of newer.at(-1)?.blocks ?? []) {
        if (level !== 0 || former.has(text)) continue;
        // New words stand in the draft or are listed, or another unit had said them: a citation alone is not enough.
        const said = (words: string) => sameWords(words) === sameWords(text);
        const stands = content.blocks.some(
          (block) => said(block.text) || block.sources.some((one) => one.unitId !== unitId && said(one.words)),
        );
        expect(stands || out.includes(text), `第${seed}种「${text}」`).toBe(true);
      }
      expectSoundIds(content);
      expect(pendingUpdates(content, newer).every((update) => update.unitId === unitId)).toBe(true);
      expect(mergeOpinions({ content, asks, opinions: newer }).content).toBe(content);
    }
  });
});
