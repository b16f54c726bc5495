import { describe, expect, test } from 'vitest';
import {
  type ActFacts,
  barTo,
  firstAct,
  isCorrectable,
  isOpenAct,
  isUnsettled,
  itemActs,
  takesDraft,
  takesFeedback,
} from '../../shared/domain/life/acts.ts';
import { keysOf } from '../../shared/model/kinds.ts';

const facts: ActFacts = {
  role: 'sole',
  stage: 'registered',
  asked: 0,
  clock: 'running',
  clockRecords: 0,
  drafted: false,
  signed: false,
  stale: false,
  undelivered: false,
  underMain: false,
  combinedOpen: 0,
  combined: 0,
  numbered: false,
};
const openTo = (changed: Partial<ActFacts>) =>
  keysOf(itemActs).filter((name) => isOpenAct(name, { ...facts, ...changed }));

test('修改登记、分派、沟通、附件、文书随时可以', () => {
  for (const stage of ['registered', 'submitted', 'closed', 'archived'] as const) {
    expect(openTo({ stage })).toEqual(expect.arrayContaining(['edit', 'assign', 'contact', 'attach', 'paper']));
  }
});

describe('期限', () => {
  test('期限在走才能延期、暂停；停着的只能恢复；答复了的都不能', () => {
    expect(openTo({})).toEqual(expect.arrayContaining(['extend', 'pause']));
    expect(openTo({})).not.toContain('resume');
    expect(openTo({ clock: 'paused' })).toEqual(expect.arrayContaining(['extend', 'resume']));
    expect(openTo({ clock: 'paused' })).not.toContain('pause');
    for (const clock of ['done', 'none'] as const) {
      for (const act of ['extend', 'pause', 'resume']) expect(openTo({ clock })).not.toContain(act);
    }
  });
  test('起算日随时可以更正；有过期限记录才能撤回', () => {
    expect(openTo({ clock: 'done' })).toContain('correctStart');
    expect(openTo({})).not.toContain('undo');
    expect(openTo({ clockRecords: 1 })).toContain('undo');
  });
});

describe('会办意见', () => {
  test('主办的件在办结以前可以征求意见，征求过才能导出征求函、登记意见', () => {
    expect(openTo({ role: 'lead' })).toContain('ask');
    expect(openTo({ role: 'lead' })).not.toContain('receive');
    expect(openTo({ role: 'lead', asked: 2 })).toEqual(expect.arrayContaining(['askLetters', 'receive']));
    expect(openTo({ role: 'lead', asked: 2, stage: 'closed' })).not.toContain('ask');
    expect(openTo({ role: 'sole' })).not.toContain('ask');
  });
});

describe('稿件和签发', () => {
  test('送审以后不能改稿，只能撤回送审或审签', () => {
    expect(openTo({ stage: 'submitted' })).toEqual(expect.arrayContaining(['sign', 'takeBackLetter']));
    expect(openTo({ stage: 'submitted' })).not.toContain('write');
    expect(openTo({ stage: 'returned' })).toContain('write');
    expect(openTo({ stage: 'signed' })).toContain('write');
  });
});

describe('送达和公开', () => {
  test('签发以后才登记送达，都送到了就不再登记', () => {
    expect(openTo({ signed: true, undelivered: true })).toContain('deliver');
    expect(openTo({ signed: true })).not.toContain('deliver');
    expect(openTo({ undelivered: true })).not.toContain('deliver');
  });
  test('会办意见只送达，不上传平台、不公开', () => {
    expect(openTo({ role: 'co', signed: true, undelivered: true })).toContain('deliver');
    expect(openTo({ role: 'co', signed: true })).not.toContain('publish');
    expect(openTo({ signed: true })).toEqual(expect.arrayContaining(['upload', 'publish']));
  });
  test('送到了、还没有反馈的人，才登记反馈；会办意见没有反馈', () => {
    expect(takesFeedback('sole', true, false)).toBe(true);
    expect(takesFeedback('sole', false, false)).toBe(false);
    expect(takesFeedback('sole', true, true)).toBe(false);
    expect(takesFeedback('co', true, false)).toBe(false);
  });
  test('更正过、作废了的登记不能再更正；面复不是单独一次送达，不在这里更正', () => {
    expect(isCorrectable({ state: 'held' })).toBe(true);
    expect(isCorrectable({ state: 'void' })).toBe(false);
    expect(isCorrectable({ state: 'corrected' })).toBe(false);
    expect(isCorrectable({ state: 'held', way: 'oral' })).toBe(false);
  });
});

describe('承诺', () => {
  test('有了文号的答复才登记承诺、调整类别', () => {
    expect(openTo({ signed: true })).toEqual(expect.arrayContaining(['promise', 'reclassify']));
    expect(openTo({})).not.toContain('promise');
    expect(openTo({ role: 'co', signed: true })).not.toContain('promise');
  });
  test('已落实、无法落实的承诺不再加节点', () => {
    expect(['waiting', 'running', 'changed', 'done', 'failed'].map((each) => isUnsettled(each as 'done'))).toEqual([
      true,
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('并案', () => {
  test('要答复而还没有答复、自己没有并入别件的，可以并入别件', () => {
    expect(openTo({})).toContain('combine');
    expect(openTo({ stage: 'signed' })).not.toContain('combine');
    expect(openTo({ underMain: true })).not.toContain('combine');
    expect(openTo({ role: 'co' })).not.toContain('combine');
    expect(openTo({ underMain: true })).toContain('separate');
  });
  test('写了稿、并入的件还没有送审，才能把正文带过去', () => {
    expect(openTo({ drafted: true, combinedOpen: 1 })).toContain('carryDraft');
    expect(openTo({ combinedOpen: 1 })).not.toContain('carryDraft');
    expect([takesDraft('drafting'), takesDraft('submitted'), takesDraft('signed')]).toEqual([true, false, false]);
  });
});

describe('其他办理', () => {
  test('参阅件阅存，不办结；签发或面复以后办结；办结了可以恢复、归档', () => {
    expect(openTo({ role: 'reference' })).toContain('file');
    expect(openTo({})).not.toContain('file');
    expect(openTo({ stage: 'signed', signed: true })).toContain('close');
    expect(openTo({ stage: 'answered' })).toContain('close');
    expect(openTo({ stage: 'closed' })).toEqual(expect.arrayContaining(['reopen', 'archive']));
  });
  test('会办件不面复；主办单位要求的，可以重新办理', () => {
    expect(openTo({})).toContain('oral');
    expect(openTo({ stage: 'signed' })).toContain('again');
    expect(openTo({ role: 'co' })).not.toContain('oral');
    expect(openTo({ role: 'co', stage: 'signed' })).toContain('again');
  });
  test('只有分办件登记分工；会办、参阅件不经市政府办公室答复；归档、退办、撤回的都不再登记', () => {
    expect(openTo({ role: 'split' })).toEqual(expect.arrayContaining(['part', 'via', 'carry']));
    expect(openTo({})).not.toContain('part');
    expect(openTo({ role: 'co' })).not.toContain('via');
    expect(openTo({ role: 'reference' })).not.toContain('via');
    for (const stage of ['archived', 'transferred', 'withdrawn'] as const) {
      expect(openTo({ role: 'split', stage })).not.toContain('part');
      expect(openTo({ stage })).not.toContain('carry');
    }
  });
  test('误登的可以作废；编过文号、送审中、面复过、办结、归档、退办等答复、并案的不能，说明该怎么办', () => {
    for (const stage of ['registered', 'drafting', 'returned', 'withdrawn', 'transferred'] as const) {
      expect(openTo({ stage, asked: 3 })).toContain('void');
    }
    const why = (changed: Partial<ActFacts>) => barTo('void', { ...facts, ...changed });
    const lacks = (words: string) => ({ by: 'lacks', words: expect.stringContaining(words) });
    expect(why({ numbered: true })).toEqual(lacks('「修改登记」'));
    expect(why({ stage: 'submitted' })).toEqual(lacks('先撤回送审'));
    expect(why({ stage: 'transfer' })).toEqual(lacks('先登记退办答复'));
    expect(why({ stage: 'answered' })).toEqual(lacks('已经面复'));
    expect(why({ stage: 'closed' })).toEqual(lacks('先「恢复办理」'));
    expect(why({ stage: 'archived' })).toEqual(lacks('先「取消归档」'));
    expect(why({ underMain: true })).toEqual(lacks('先「取消并案」'));
    expect(why({ combined: 2 })).toEqual(lacks('有2件并入这一件'));
  });
  test('申请退办以后等答复；有人不满意的先重新办理', () => {
    expect(openTo({ stage: 'transfer' })).toContain('answer');
    expect(firstAct('transfer', null)).toBe('answer');
    expect(firstAct('signed', 'no')).toBe('again');
    expect(firstAct('signed', 'partly')).toBeNull();
  });
});
