import { expect, test } from 'vitest';
import { openDesk } from './browser.ts';

test('新数据文件夹：打开就是首次设置', async () => {
  const desk = await openDesk({ fresh: true });
  await desk.page.getByText('发文机关标志').first().waitFor();
  await desk.screenshot('set-up');
  await desk.close();
});

test('设置过以后：没有登录的先登录，登录后看到自己的名字，刷新仍在，退出后又要登录', async () => {
  const desk = await openDesk();
  await desk.page.getByRole('textbox', { name: '密码' }).waitFor();
  await desk.screenshot('login');
  await desk.signIn('clerk');
  await desk.page.getByText('纪云舒').first().waitFor();
  await desk.page.reload();
  await desk.page.getByText('纪云舒').first().waitFor();
  await desk.screenshot('board-empty');
  const cookies = await desk.page.context().cookies();
  expect(cookies).toMatchObject([{ httpOnly: true, sameSite: 'Strict', domain: '127.0.0.1' }]);
  await desk.page.context().clearCookies();
  await desk.page.reload();
  await desk.page.getByRole('textbox', { name: '密码' }).waitFor();
  await desk.close();
});

test('演示：登录页写明演示账号', async () => {
  const desk = await openDesk({ demo: true });
  await desk.page.getByText('演示').first().waitFor();
  await desk.screenshot('login-demo');
  await desk.close();
});

test('页面报错时，测试不会当作通过', async () => {
  const desk = await openDesk({ fresh: true });
  await desk.page.evaluate(
    "console.error('坏了'); setTimeout(() => { throw new Error('漏了'); }); fetch('https://www.gov.cn/').catch(() => 0);",
  );
  await desk.page.waitForTimeout(200);
  const failure = await desk.close().then(
    () => '',
    (error: Error) => error.message,
  );
  expect(failure).toContain('坏了');
  expect(failure).toContain('漏了');
  expect(failure).toContain('www.gov.cn');
});
