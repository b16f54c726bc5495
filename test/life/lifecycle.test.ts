import { describe, expect, test } from 'vitest';
import { letterOwed, moves, movesOpen, stageAfter } from '../../shared/domain/life/lifecycle.ts';
import { stages } from '../../shared/model/life/stage.ts';

describe('办理流程', () => {
  test('经办人拟稿、送审，领导签发，经办人办结', () => {
    expect(stageAfter('registered', 'draft')).toBe('drafting');
    expect(stageAfter('drafting', 'submit')).toBe('submitted');
    expect(stageAfter('submitted', 'sign')).toBe('signed');
    expect(stageAfter('signed', 'close')).toBe('closed');
  });

  test('没有送审的不能签发，已办结的不能再送审', () => {
    expect(stageAfter('drafting', 'sign')).toBeNull();
    expect(stageAfter('closed', 'submit')).toBeNull();
  });

  test('经办人不能签发，领导不能送审', () => {
    expect(movesOpen('submitted', ['clerk'])).toEqual(['withdraw']);
    expect(movesOpen('submitted', ['leader'])).toEqual(['return', 'sign']);
  });

  test('每个状态都有来路，也都有去路', () => {
    const names = Object.keys(moves) as (keyof typeof moves)[];
    for (const stage of Object.keys(stages) as (keyof typeof stages)[]) {
      expect(
        names.some((name) => stageAfter(stage, name) !== null),
        stage,
      ).toBe(true);
      if (stage !== 'registered')
        expect(
          names.some((name) => moves[name].to === stage),
          stage,
        ).toBe(true);
    }
  });

  test('主办、独办、分办的写答复函，会办的写会办意见，参阅的不写', () => {
    expect(['sole', 'lead', 'split', 'co', 'reference'].map((role) => letterOwed(role as 'sole'))).toEqual([
      'reply',
      'reply',
      'reply',
      'opinion',
      null,
    ]);
  });
});
