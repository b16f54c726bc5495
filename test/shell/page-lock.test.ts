import { expect, test } from 'vitest';
import { openLock } from '../../renderer/lock.ts';

test('锁定期间要办的先等着，解锁后照办', async () => {
  const lock = openLock();
  lock.set(false, 1);
  expect(await lock.opened()).toBe(true);
  lock.set(true);
  const done: boolean[] = [];
  const waiting = [lock.opened(), lock.opened()].map((each) => each.then((open) => done.push(open)));
  await Promise.resolve();
  expect(done).toEqual([]);
  lock.set(false);
  await Promise.all(waiting);
  expect(done).toEqual([true, true]);
});

test('换了人登录，前一个人等着的不再办', async () => {
  const lock = openLock();
  lock.set(true, 1);
  const waiting = lock.opened();
  lock.set(false, 2);
  expect(await waiting).toBe(false);
  expect(await lock.opened()).toBe(true);
  lock.set(true);
  const again = lock.opened();
  lock.set(false, null);
  expect(await again).toBe(false);
});

test('锁定和解锁都告诉页面，没有变的不告诉', () => {
  const lock = openLock();
  let told = 0;
  const stop = lock.watch(() => {
    told += 1;
  });
  lock.set(true, 1);
  lock.set(true);
  lock.set(false);
  stop();
  lock.set(true);
  expect(told).toBe(2);
});
