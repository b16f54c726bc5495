import { join } from 'node:path';
import Raw from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { block } from '../samples/sample-letter.ts';
import { password, suggestion } from '../support/desk.ts';
import { type DeskInBrowser, openDesk } from './browser.ts';

describe('签发、核验、确认审签领导的页面', () => {
  let desk: DeskInBrowser;
  let proposalId: number;
  beforeAll(async () => {
    desk = await openDesk();
    proposalId = await submitted('77');
  });
  afterAll(() => desk.close());

  async function submitted(number: string): Promise<number> {
    const clerk = await desk.atShell('clerk');
    const { id } = await clerk.call('proposal.create', { ...suggestion, number });
    const draft = await clerk.call('draft.get', { proposalId: id });
    const blocks = [block('b', 0, '全市已建成助餐点120个。')];
    const content = { ...draft.content, blocks, resultClass: 'A' };
    const { revision } = await clerk.call('draft.save', { proposalId: id, revision: 0, content });
    await clerk.call('letter.submit', { proposalId: id, revision });
    return id;
  }
  const tool = (sql: string) => {
    const raw = new Raw(join(desk.folder, 'proposal-desk.db'));
    raw.exec(sql);
    raw.close();
  };

  test('签发先问密码；填错了说明，对话框还在；填对了，注明签发密钥', async () => {
    await desk.signIn('leader');
    const { page } = desk;
    await page.goto(`${desk.url}#/review/${proposalId}`);
    await page.getByRole('button', { name: /^签\s*发$/ }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByRole('button', { name: /签\s*发/ }).isDisabled()).toBe(true);
    await dialog.getByLabel('登录密码').fill('not-the-password');
    await desk.screenshot('signing-password');
    await dialog.getByLabel('登录密码').press('Enter');
    await dialog.getByText('密码不对，没有签发；还可以试4次。').waitFor();
    await desk.screenshot('signing-wrong-password');
    await dialog.getByLabel('登录密码').fill(password);
    await dialog.getByRole('button', { name: /签\s*发/ }).click();
    await page.getByText(/签发密钥 (?:[0-9A-F]{4}-){4}/).waitFor();
    await desk.screenshot('signing-signed');
  });

  test('送审的稿子被别的程序改过：审签页说明，签发按不下去', async () => {
    const id = await submitted('78');
    tool(`drop trigger letterVersion_no_update;
      update letterVersion set content = replace(content, '120个', '999个')
      where letterId = (select id from letter where proposalId = ${id})`);
    const { page } = desk;
    await page.goto(`${desk.url}#/review/${id}`);
    await page.getByText(/稿件正在审签，请先撤回送审或退回，由经办人核对文字后再送审/).waitFor();
    expect(await page.getByRole('button', { name: /^签\s*发$/ }).isDisabled()).toBe(true);
    await desk.screenshot('signing-changed-outside');
  });

  test('增设审签领导：账号页看得出待确认，领导在审签页确认', async () => {
    const admin = await desk.atShell('admin');
    await admin.call('account.create', { name: 'deputy', displayName: '副局长', roles: ['leader'], password });
    const { page } = desk;
    await page.goto(`${desk.url}#/review`);
    await page.getByText('副局长（账号deputy）要增设为审签领导，请您确认').waitFor();
    await desk.screenshot('leader-request');
    await desk.signIn('admin');
    await page.goto(`${desk.url}#/settings/accounts`);
    await page.getByText('审签领导待确认').waitFor();
    await page.getByRole('button', { name: /账号leader/ }).click();
    await page.getByText(/此后的每次签发都注明/).waitFor();
    await desk.screenshot('account-dialog-leader');
    await page.getByRole('button', { name: /取\s*消/ }).click();
    await desk.signIn('leader');
    await page.goto(`${desk.url}#/review`);
    await page.getByRole('button', { name: /确\s*认/ }).click();
    await page.getByText('副局长（账号deputy）要增设为审签领导，请您确认').waitFor({ state: 'hidden' });
    expect((await admin.call('account.list', {})).find(({ name }) => name === 'deputy')).toMatchObject({
      roles: ['leader'],
      asked: false,
    });
  });

  test('核验日志：列出哪一件的什么被改过；纸面上的校验码也能核对', async () => {
    const { page } = desk;
    await page.goto(`${desk.url}#/settings/log`);
    await page.getByRole('button', { name: '核验日志' }).click();
    await page.getByText('第78号：留存的稿件的文字被本程序以外的手段改动过').waitFor();
    await page.getByText('核验能说明什么，不能说明什么').click();
    await desk.screenshot('log-verified');
    await page.getByText('核验能说明什么，不能说明什么').click();
    await page.getByText('用纸面上的校验码核对').click();
    await page.getByLabel('纸面上的条数').fill('2');
    await page.getByLabel('纸面上的校验码').fill('0123 4567 89ab cdef');
    await page.getByRole('button', { name: /核\s*对/ }).click();
    await page.getByText(/纸面上记着第2条/).waitFor();
    await page.setViewportSize({ width: 1093, height: 614 });
    const wider = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
    expect(wider).toBe(false);
    await desk.screenshot('log-printed-end-125');
    await page.goto(`${desk.url}#/review/${proposalId}`);
    await desk.screenshot('review-signed-125');
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.goto(`${desk.url}#/settings/desk`);
    await page.getByText('签发后多少分钟内不再问密码').waitFor();
    await desk.screenshot('desk-settings-signing');
  });
});
