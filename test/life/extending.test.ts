import { expect, test } from 'vitest';
import { wayToExtend } from '../../shared/domain/life/extending.ts';

test('延期由领导批准的，经办人只能申请；领导批准是自己的一步；管理员不管', () => {
  expect(wayToExtend('granted', ['clerk'])).toBe('ask');
  expect(wayToExtend('granted', ['leader'])).toBe('grant');
  expect(wayToExtend('granted', ['clerk', 'leader'])).toBe('grant');
  expect(wayToExtend('granted', ['admin'])).toBeNull();
});

test('本单位设了由经办人登记的，经办人照旧登记批准人；领导仍可以直接批准', () => {
  expect(wayToExtend('recorded', ['clerk'])).toBe('record');
  expect(wayToExtend('recorded', ['leader'])).toBe('grant');
});
