import { expect, test } from 'vitest';
import { type ActFacts, barTo, lacksToClose } from '../../shared/domain/life/acts.ts';
import { laterGround } from '../../shared/domain/life/closing-day.ts';
import { stageToReturnTo } from '../../shared/domain/life/lifecycle.ts';
import { barToRole } from '../../shared/domain/life/role-change.ts';

const signed: ActFacts = {
  role: 'sole',
  stage: 'signed',
  asked: 0,
  clock: 'done',
  clockRecords: 0,
  drafted: true,
  signed: true,
  stale: false,
  undelivered: false,
  underMain: false,
  combinedOpen: 0,
  combined: 0,
  numbered: false,
};

test('签发有效、送到每一位收函人才能办结；会办的送到主办单位', () => {
  expect(lacksToClose(signed)).toBeNull();
  expect(lacksToClose({ ...signed, signed: false })).toBe('答复函还没有有效的签发和文号');
  expect(lacksToClose({ ...signed, stale: true })).toBe('答复函签发后又有改动，须重新送审签发');
  expect(lacksToClose({ ...signed, undelivered: true })).toBe('还有收函人没有登记送达或面复');
  expect(lacksToClose({ ...signed, role: 'co', undelivered: true })).toBe('会办意见还没有登记送达主办单位');
  expect(lacksToClose({ ...signed, stage: 'answered', signed: false })).toBeNull();
  expect(lacksToClose({ ...signed, role: 'co', stage: 'answered', signed: false })).not.toBeNull();
});

test('不能办的，说得出是环节不对、办理方式不对，还是缺什么', () => {
  expect(barTo('close', signed)).toBeNull();
  expect(barTo('close', { ...signed, stage: 'drafting' })).toEqual({ by: 'stage' });
  expect(barTo('oral', { ...signed, stage: 'drafting', role: 'co' })).toEqual({ by: 'role' });
  expect(barTo('close', { ...signed, undelivered: true })).toMatchObject({ by: 'lacks' });
});

test('办结日期不早于所依据的最后一件事', () => {
  const grounds = [
    { what: '签发日期', day: '2026-04-01' },
    { what: '送达日期', day: '2026-04-03' },
    { what: '面复日期', day: null },
  ];
  expect(laterGround('2026-04-02', grounds)).toEqual({ what: '送达日期', day: '2026-04-03' });
  expect(laterGround('2026-04-03', grounds)).toBeNull();
});

test('恢复回到离开时的环节；文号作废了的回到拟稿，没写过的回到待办理', () => {
  const facts = { role: 'sole', signed: true, oral: false, drafted: true } as const;
  expect(stageToReturnTo('signed', facts)).toBe('signed');
  expect(stageToReturnTo('signed', { ...facts, signed: false })).toBe('drafting');
  expect(stageToReturnTo('answered', { ...facts, oral: true })).toBe('answered');
  expect(stageToReturnTo(null, { ...facts, signed: false, drafted: false })).toBe('registered');
  expect(stageToReturnTo(null, { ...facts, signed: false, oral: true })).toBe('answered');
  expect(stageToReturnTo('signed', { ...facts, role: 'reference' })).toBe('registered');
});

test('审签中的不改办理方式；签发了答复函的不改会办、参阅；办结了的先恢复', () => {
  expect(barToRole('lead', { ...signed, stage: 'submitted' })).toBe('in-review');
  expect(barToRole('sole', { ...signed, stage: 'submitted' })).toBeNull();
  expect(barToRole('lead', signed)).toBeNull();
  expect(barToRole('co', signed)).toBe('signed');
  expect(barToRole('sole', { role: 'reference', stage: 'closed', signed: false })).toBe('closed');
});
