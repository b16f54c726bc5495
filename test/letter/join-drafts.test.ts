import { describe, expect, test } from 'vitest';
import { newDice } from '../../build/fuzz/dice.ts';
import { joinDrafts } from '../../shared/domain/letter/join-drafts.ts';
import { LetterContent } from '../../shared/model/letter/letter.ts';

const block = (id: string, text: string) => ({ id, level: 0 as const, text, sources: [] });
const letter = (texts: Record<string, string>, words: object = {}) =>
  LetterContent.parse({
    ...{ title: '题', salutation: '称呼', opening: '开头', closing: ['结尾'] },
    blocks: Object.entries(texts).map(([id, text]) => block(id, text)),
    ...words,
  });
const textsOf = (joined: ReturnType<typeof joinDrafts>) => joined?.content.blocks.map(({ text }) => text);
const base = letter({ a: '甲段', b: '乙段', c: '丙段' });

describe('两个人同时写一份稿件', () => {
  test('各改各的段落，合在一起', () => {
    const joined = joinDrafts(
      base,
      letter({ a: '甲改', b: '乙段', c: '丙段' }),
      letter({ a: '甲段', b: '乙段', c: '丙改' }),
    );
    expect(textsOf(joined)).toEqual(['甲改', '乙段', '丙改']);
    expect(joined?.sideBySide).toEqual([]);
  });

  test('改了同一段，两种写法上下并列，谁写的都不丢', () => {
    const joined = joinDrafts(
      base,
      letter({ a: '我改', b: '乙段', c: '丙段' }),
      letter({ a: '他改', b: '乙段', c: '丙段' }),
    );
    expect(textsOf(joined)).toEqual(['他改', '我改', '乙段', '丙段']);
    expect(joined?.sideBySide).toEqual([{ theirs: 'a', mine: 'a~2' }]);
  });

  test('改成一样的，只留一份', () => {
    const same = letter({ a: '一样', b: '乙段', c: '丙段' });
    expect(textsOf(joinDrafts(base, same, same))).toEqual(['一样', '乙段', '丙段']);
  });

  test('一人删去一段，另一人没动的，删去；另一人改过的，留着', () => {
    const without = letter({ a: '甲段', c: '丙段' });
    expect(textsOf(joinDrafts(base, without, base))).toEqual(['甲段', '丙段']);
    expect(textsOf(joinDrafts(base, without, letter({ a: '甲段', b: '乙改', c: '丙段' })))).toEqual([
      '甲段',
      '乙改',
      '丙段',
    ]);
    expect(textsOf(joinDrafts(base, letter({ a: '甲段', b: '乙改', c: '丙段' }), without))).toEqual([
      '甲段',
      '乙改',
      '丙段',
    ]);
  });

  test('两人都添的段落都在，各跟在原来的段落后面', () => {
    const joined = joinDrafts(
      base,
      letter({ a: '甲段', m: '我添', b: '乙段', c: '丙段' }),
      letter({ a: '甲段', b: '乙段', t: '他添', c: '丙段' }),
    );
    expect(textsOf(joined)).toEqual(['甲段', '我添', '乙段', '他添', '丙段']);
  });

  test('一人换了段落次序，另一人改了字，都在', () => {
    const joined = joinDrafts(
      base,
      letter({ c: '丙段', a: '甲段', b: '乙段' }),
      letter({ a: '甲段', b: '乙改', c: '丙段' }),
    );
    expect(textsOf(joined)).toEqual(['丙段', '甲段', '乙改']);
  });

  test('标题、开头这些栏各改各的合在一起；改了同一栏的，由人来定', () => {
    const mine = letter({ a: '甲段', b: '乙段', c: '丙段' }, { opening: '新开头' });
    const theirs = letter({ a: '甲段', b: '乙段', c: '丙段' }, { title: '新题' });
    expect(joinDrafts(base, mine, theirs)?.content).toMatchObject({ opening: '新开头', title: '新题' });
    expect(joinDrafts(base, mine, { ...theirs, opening: '别的开头' })).toBeNull();
  });

  test('不采纳的理由两人的都在，谁撤回的就没有了；意见汇总到第几版，以多的为准', () => {
    const reason = (words: string) => ({ kind: 'rejected' as const, unitId: 1, words, reason: '重复' });
    const was = { ...base, decisions: [reason('旧')], merged: [{ unitId: 1, version: 1 }] };
    const mine = { ...was, decisions: [reason('旧'), reason('我')], merged: [{ unitId: 1, version: 2 }] };
    const theirs = { ...was, decisions: [reason('他')], merged: [{ unitId: 2, version: 1 }] };
    const joined = joinDrafts(was, mine, theirs)?.content;
    expect(joined?.decisions).toEqual([reason('他'), reason('我')]);
    expect(joined?.merged).toEqual([
      { unitId: 2, version: 1 },
      { unitId: 1, version: 2 },
    ]);
  });

  test('不论怎样改：谁改过、添过的字都在，段落的编号不重', () => {
    const { below: roll } = newDice(20261129);
    const ids = ['a', 'b', 'c', 'd', 'e', 'x', 'y'];
    const made = () => {
      const order = ids.filter(() => roll(4) > 0).sort(() => roll(3) - 1);
      return letter(Object.fromEntries(order.map((id) => [id, ['甲', '乙', '丙', '丁'][roll(4)] ?? ''])));
    };
    for (let round = 0; round < 500; round += 1) {
      const [start, mine, theirs] = [made(), made(), made()];
      const blocks = joinDrafts(start, mine, theirs)?.content.blocks ?? [];
      expect(new Set(blocks.map(({ id }) => id)).size).toBe(blocks.length);
      const before = new Map(start.blocks.map(({ id, text }) => [id, text]));
      for (const { id, text } of [...mine.blocks, ...theirs.blocks]) {
        if (before.get(id) === text) continue;
        expect(
          blocks.some((each) => each.text === text && each.id.startsWith(id)),
          `${round}`,
        ).toBe(true);
      }
    }
  });
});
