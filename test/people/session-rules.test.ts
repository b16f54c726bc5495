import { expect, test } from 'vitest';
import { endsSessions, isIdle } from '../../shared/domain/people/sessions.ts';
import { oneMoreTry } from '../../shared/domain/people/tries.ts';

test('密码、停用、少一个角色才算，多一个角色不算', () => {
  const before = { roles: ['clerk'], disabled: false } as const;
  expect(endsSessions(before, { ...before, password: true })).toBe(true);
  expect(endsSessions(before, { ...before, disabled: true, password: false })).toBe(true);
  expect(endsSessions(before, { ...before, roles: ['leader'], password: false })).toBe(true);
  expect(endsSessions(before, { ...before, roles: ['clerk', 'leader'], password: false })).toBe(false);
  expect(endsSessions({ ...before, disabled: true }, { ...before, password: false })).toBe(false);
});

test('到了分钟数才锁，0 不锁，电脑时间倒拨的也锁', () => {
  const minute = 60_000;
  expect(isIdle(0, 15 * minute - 1, 15)).toBe(false);
  expect(isIdle(0, 15 * minute, 15)).toBe(true);
  expect(isIdle(15 * minute, 0, 15)).toBe(true);
  expect(isIdle(0, 900 * minute, 0)).toBe(false);
});

test('第五次就开始等候；等候期间不试；一天以前的不算', () => {
  const now = '2026-03-20T01:00:00.000Z';
  let kept = oneMoreTry(null, now);
  for (let n = 2; n <= 4; n += 1) kept = oneMoreTry(kept, now);
  expect(kept).toEqual({ failures: 4, at: now, waitUntil: null });
  const fifth = oneMoreTry(kept, now);
  expect(fifth?.waitUntil).toBe('2026-03-20T01:15:00.000Z');
  expect(oneMoreTry(fifth, now)).toBeNull();
  expect(oneMoreTry(fifth, '2026-03-20T01:15:00.000Z')?.failures).toBe(1);
  expect(oneMoreTry(kept, '2026-03-21T01:00:00.000Z')?.failures).toBe(1);
});
