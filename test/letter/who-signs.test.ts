import { expect, test } from 'vitest';
import { barToSigning, barToTakingBack, signingRemark } from '../../shared/domain/letter/who-signs.ts';
import type { Submission } from '../../shared/model/letter/submission.ts';

const [writer, leader, other] = [
  { id: 1, displayName: '纪云舒' },
  { id: 2, displayName: '顾长风' },
  { id: 3, displayName: '沙明川' },
];
const of = (ways: Partial<Submission['ways']>, change: Partial<Submission> = {}): Submission => ({
  ways: { signer: 'any', ownLetter: 'remarked', takeBack: 'any', ...ways },
  responsible: { accountId: leader.id, name: leader.displayName },
  submitter: { accountId: writer.id, name: writer.displayName, isHere: true },
  savedBy: writer.displayName,
  ...change,
});

test('任何领导都可以签的，不是责任领导也能签，注明代签', () => {
  expect(barToSigning(of({}), other)).toBeNull();
  expect(signingRemark(of({}), other, '')).toBe('代责任领导顾长风签发');
  expect(signingRemark(of({}), leader, '')).toBe('');
});

test('由责任领导签发的，别的领导写明代签理由才能签；只由责任领导签发的，写了也不能', () => {
  expect(barToSigning(of({ signer: 'reason' }), other)).toEqual({ by: 'reason', name: '顾长风' });
  expect(signingRemark(of({ signer: 'reason' }), other, '出差')).toBe('代责任领导顾长风签发，理由：出差');
  expect(barToSigning(of({ signer: 'responsible' }), other)).toEqual({ by: 'responsible', name: '顾长风' });
  expect(barToSigning(of({ signer: 'responsible' }), leader)).toBeNull();
});

test('没有责任领导，或他没有能签发的账号，任何审签领导都可以签', () => {
  expect(barToSigning(of({ signer: 'responsible' }, { responsible: null }), other)).toBeNull();
});

test('自己送审的或自己写的，设了不可以就不能自己签；设了可以，注明自拟自签', () => {
  expect(barToSigning(of({ ownLetter: 'refused' }), writer)).toEqual({ by: 'own' });
  expect(barToSigning(of({ ownLetter: 'refused' }, { savedBy: other.displayName }), other)).toEqual({ by: 'own' });
  expect(barToSigning(of({}, { responsible: null }), writer)).toBeNull();
  expect(signingRemark(of({}, { responsible: null }), writer, '')).toBe('自拟自签');
});

test('责任领导自己写的又不许自签，别的领导写明理由可以代签：总有人能签', () => {
  const own = of(
    { signer: 'responsible', ownLetter: 'refused' },
    { submitter: { accountId: leader.id, name: leader.displayName, isHere: true } },
  );
  expect(barToSigning(own, leader)).toEqual({ by: 'own' });
  expect(barToSigning(own, other)).toEqual({ by: 'reason', name: '顾长风' });
});

test('只由送审人撤回的，别人撤不了；送审人停用了，别的经办人可以', () => {
  expect(barToTakingBack(of({}), other)).toBeNull();
  expect(barToTakingBack(of({ takeBack: 'submitter' }), other)).toBe('纪云舒');
  expect(barToTakingBack(of({ takeBack: 'submitter' }), writer)).toBeNull();
  const gone = { submitter: { accountId: writer.id, name: writer.displayName, isHere: false } };
  expect(barToTakingBack(of({ takeBack: 'submitter' }, gone), other)).toBeNull();
});
