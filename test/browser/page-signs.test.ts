import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pageSigns } from '../../electron/browser/page-signs.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const minute = 60_000;
const answer = () => new EventEmitter() as unknown as ServerResponse;

function watched(stays = () => false) {
  let isGone = false;
  const signs = pageSigns({
    patience: 10 * minute,
    stays,
    gone: () => {
      isGone = true;
    },
  });
  return { signs, isGone: () => isGone };
}

test('最后一个页面关闭十分钟以后退出，有页面说话就从头数', () => {
  const { signs, isGone } = watched();
  vi.advanceTimersByTime(9 * minute);
  const response = answer();
  signs.asked(response);
  response.emit('close');
  vi.advanceTimersByTime(9 * minute);
  expect(isGone()).toBe(false);
  vi.advanceTimersByTime(2 * minute);
  expect(isGone()).toBe(true);
});

test('一个回答没有完，或页面还在听，不退出', () => {
  const { signs, isGone } = watched();
  const response = answer();
  signs.asked(response);
  vi.advanceTimersByTime(60 * minute);
  expect(isGone()).toBe(false);
  response.emit('close');
  vi.advanceTimersByTime(11 * minute);
  expect(isGone()).toBe(true);
});

test('浏览器让页面休眠了，等到第二天', () => {
  const { signs, isGone } = watched();
  const response = answer();
  signs.asked(response);
  signs.asleep();
  response.emit('close');
  vi.advanceTimersByTime(13 * 60 * minute);
  expect(isGone()).toBe(false);
  vi.advanceTimersByTime(2 * 60 * minute);
  expect(isGone()).toBe(true);
});

test('作为主机，没有页面也不退出；不做主机了再数', () => {
  let isHost = true;
  const { isGone } = watched(() => isHost);
  vi.advanceTimersByTime(24 * 60 * minute);
  expect(isGone()).toBe(false);
  isHost = false;
  vi.advanceTimersByTime(11 * minute);
  expect(isGone()).toBe(true);
});
