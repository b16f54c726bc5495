import { expect, test } from 'vitest';
import { readSalutation } from '../../shared/domain/reading/letter/salutation.ts';
import { bodyBlocks } from '../../shared/domain/reading/page/body-blocks.ts';

test('「等5位代表」是一共5人', () => {
  expect(readSalutation('水长东、白云生等5位代表：', true)).toMatchObject({
    names: ['水长东', '白云生'],
    count: 5,
    doubt: null,
  });
});

test.each(['等0位', '等99999位'])('「%s代表」的人数不对，列为存疑，不当真', (said) => {
  expect(readSalutation(`水长东、白云生${said}代表：`, true)).toMatchObject({
    count: null,
    doubt: { doubt: `称呼写「${said}」，人数不对` },
  });
});

test('几十万字没有换行的文件，分成存得下的几段，一字不少', () => {
  const body = '我市持续完善社区助餐服务。'.repeat(20_000);
  const blocks = bodyBlocks([{ text: body, indented: true }]);
  expect(blocks.length).toBeGreaterThan(1);
  expect(Math.max(...blocks.map(({ text }) => text.length))).toBeLessThanOrEqual(100_000);
  expect(blocks.map(({ text }) => text).join('')).toBe(body);
});
