import { expect, test } from 'vitest';
import { barToSigning, barToTakingBack, signingRemark } from '../../shared/domain/letter/who-signs.ts';
import type { Submission } from '../../shared/model/letter/submission.ts';

const [writer, leader, other] = [
  { id: 1, displayName: '纪云舒' },
  { id: 2, displayName: '顾长风' },
  { id: 3, displayName: '沙明川' },
];
const today = '2026-03-23';
const of = (ways: Partial<Submission['ways']>, change: Partial<Submission> = {}): Submission => ({
  ways: { signer: 'any', ownLetter: 'remarked', takeBack: 'any', ...ways },
  responsible: { accountId: leader.id, name: leader.displayName, standIns: [] },
  submitter: { accountId: writer.id, name: writer.displayName, isHere: true },
  savedBy: writer.displayName,
  steps: [],
  agreed: [],
  ...change,
});

test('任何领导都可以签的，不是责任领导也能签，注明代签', () => {
  expect(barToSigning(of({}), other, today)).toBeNull();
  expect(signingRemark(of({}), other, '', today)).toBe('代责任领导顾长风签发');
  expect(signingRemark(of({}), leader, '', today)).toBe('');
});

test('由责任领导签发的，别的领导写明代签理由才能签；只由责任领导签发的，写了也不能', () => {
  expect(barToSigning(of({ signer: 'reason' }), other, today)).toEqual({ by: 'reason', name: '顾长风' });
  expect(signingRemark(of({ signer: 'reason' }), other, '出差', today)).toBe('代责任领导顾长风签发，理由：出差');
  expect(barToSigning(of({ signer: 'responsible' }), other, today)).toEqual({ by: 'responsible', name: '顾长风' });
  expect(barToSigning(of({ signer: 'responsible' }), leader, today)).toBeNull();
});

test('没有责任领导，或他没有能签发的账号，任何审签领导都可以签', () => {
  expect(barToSigning(of({ signer: 'responsible' }, { responsible: null }), other, today)).toBeNull();
});

test('自己送审的或自己写的，设了不可以就不能自己签；设了可以，注明自拟自签', () => {
  expect(barToSigning(of({ ownLetter: 'refused' }), writer, today)).toEqual({ by: 'own' });
  expect(barToSigning(of({ ownLetter: 'refused' }, { savedBy: other.displayName }), other, today)).toEqual({
    by: 'own',
  });
  expect(barToSigning(of({}, { responsible: null }), writer, today)).toBeNull();
  expect(signingRemark(of({}, { responsible: null }), writer, '', today)).toBe('自拟自签');
});

test('责任领导自己写的又不许自签，别的领导写明理由可以代签：总有人能签', () => {
  const own = of(
    { signer: 'responsible', ownLetter: 'refused' },
    { submitter: { accountId: leader.id, name: leader.displayName, isHere: true } },
  );
  expect(barToSigning(own, leader, today)).toEqual({ by: 'own' });
  expect(barToSigning(own, other, today)).toEqual({ by: 'reason', name: '顾长风' });
});

test('只由送审人撤回的，别人撤不了；送审人停用了，别的经办人可以', () => {
  expect(barToTakingBack(of({}), other)).toBeNull();
  expect(barToTakingBack(of({ takeBack: 'submitter' }), other)).toBe('纪云舒');
  expect(barToTakingBack(of({ takeBack: 'submitter' }), writer)).toBeNull();
  const gone = { submitter: { accountId: writer.id, name: writer.displayName, isHere: false } };
  expect(barToTakingBack(of({ takeBack: 'submitter' }, gone), other)).toBeNull();
});

test('责任领导外出时设了由谁代签的，那些天里由他签，不再问理由，签发上写明；过了那些天，和别人一样', () => {
  const standIns = [{ standInId: other.id, firstDay: '2026-03-20', lastDay: '2026-03-27', why: '出差' }];
  const away = of(
    { signer: 'responsible' },
    { responsible: { accountId: leader.id, name: leader.displayName, standIns } },
  );
  expect(barToSigning(away, other, today)).toBeNull();
  expect(signingRemark(away, other, '', today)).toBe(
    '代责任领导顾长风签发（出差，2026年3月20日至2026年3月27日由其代签）',
  );
  for (const day of ['2026-03-19', '2026-03-28']) {
    expect(barToSigning(away, other, day)).toEqual({ by: 'responsible', name: '顾长风' });
    expect(signingRemark(away, other, '', day)).toBe('代责任领导顾长风签发');
  }
  expect(barToSigning(away, { id: 4, displayName: '水清和' }, today)).toEqual({ by: 'responsible', name: '顾长风' });
  expect(barToSigning(away, leader, today)).toBeNull();
});
