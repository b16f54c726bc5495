import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paragraph, wordTemplate } from '../../samples/word-templates.ts';
import { type Person, suggestion } from '../../support/desk.ts';
import { docxText } from '../../support/files/docx-parts.ts';
import { type DeskInBrowser, openDesk } from '../browser.ts';

describe('设置里的用语与格式、Word 模板', () => {
  let desk: DeskInBrowser;
  let page: Page;
  let admin: Person;
  let clerk: Person;
  beforeAll(async () => {
    desk = await openDesk({ now: () => new Date('2026-04-20T02:00:00.000Z') });
    page = desk.page;
    admin = await desk.atShell('admin');
    clerk = await desk.atShell('clerk');
    await desk.signIn('admin');
  }, 60_000);
  afterAll(() => desk.close());

  const paper = () => page.getByLabel('纸面预览');
  const opening = () => page.getByRole('textbox', { name: '开头（独办）' });

  test('换一种样式，旁边的纸面跟着变，保存后新稿用新的说法', async () => {
    await page.goto(`${desk.url}#/settings/templates`);
    await paper().getByText('代表建议答复的函').waitFor();
    await page.getByRole('button', { name: '套用文件，注类别、承办人和版记' }).click();
    await paper().getByText('云澜市民政局文件').waitFor();
    await paper().getByText('承办人：纪云舒').waitFor({ state: 'attached' });
    await page.getByLabel('承办负责人', { exact: true }).fill('顾长风');
    await paper().getByText('承办负责人：顾长风').waitFor({ state: 'attached' });
    await desk.screenshot('settings-manner');
    await page.getByRole('button', { name: /^保\s*存$/u }).click();
    await page.getByText('已保存').waitFor();
    const office = await admin.call('office.get', {});
    expect(office.letterForm).toBe('document');
    expect(office.letterSettings).toMatchObject({ manner: 'document', contact: 'block', contactHead: '顾长风' });
    const { id } = await clerk.call('proposal.create', suggestion);
    const draft = await clerk.call('draft.get', { proposalId: id });
    expect(draft.content.title).toBe('对市九届人大五次会议第77号建议的答复');
    expect(draft.content.contactLines?.[0]).toBe('承办负责人：顾长风');
  });

  test('字段点一下就插进光标处；写错的在栏下说明，恢复默认只改这一栏', async () => {
    await page.getByRole('tab', { name: '答复函' }).click();
    const usual = await opening().inputValue();
    await opening().fill('关于');
    await page.getByRole('button', { name: '{案由}', exact: true }).click();
    expect(await opening().inputValue()).toBe('关于{案由}');
    await opening().fill('{您}提出的{主题词}收悉');
    await page.getByText('不认识{主题词}，会原样印出来').waitFor();
    await opening().fill('{您}与{会办单位}');
    await page.getByText('{会办单位}在这里没有内容可填，会原样印出来').waitFor();
    const title = page.getByRole('textbox', { name: '标题' }).first();
    await title.fill('第{编号}号的复函');
    await page.getByRole('button', { name: '开头（独办）恢复默认' }).click();
    expect(await opening().inputValue()).toBe(usual);
    expect(await title.inputValue()).toBe('第{编号}号的复函');
    await paper().getByText('第77号的复函').waitFor();
  });

  test('有错的模板说在第几段，不能装入；好的装入后在导出处选用', async () => {
    await page.goto(`${desk.url}#/settings/word`);
    const field = page.locator('input[type=file]');
    const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/octet-stream', buffer });
    await field.setInputFiles(file('有错.docx', await wordTemplate([paragraph('{标题}'), paragraph('前言{正文}')])));
    await page.getByText('{正文}要单独成一段，前后不能有别的字').waitFor();
    await page.getByText('正文第2段「前言{正文}」').waitFor();
    expect(await page.getByRole('button', { name: /^装\s*入$/u }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: '不装入' }).click();
    await field.setInputFiles(file('宏.docx', Buffer.from('不是文档')));
    await page.getByText('不是 .docx、.dotx 或 .wpt 模板').waitFor();
    await field.setInputFiles(file('本局答复.docx', await wordTemplate()));
    await page.getByText(/可以使用，认出\d+个字段/u).waitFor();
    await desk.screenshot('settings-word-template');
    await page.getByRole('button', { name: /^装\s*入$/u }).click();
    await page.getByRole('button', { name: '本局答复', exact: true }).waitFor();
  });

  test('导出送审稿时选本单位的模板', async () => {
    const [{ id } = { id: 0 }] = (await clerk.call('proposal.list', {})).rows;
    const draft = await clerk.call('draft.get', { proposalId: id });
    const blocks = [{ id: 'a', level: 0 as const, text: '全市已建成助餐点120个。', sources: [] }];
    await clerk.call('draft.save', { proposalId: id, revision: draft.revision, content: { ...draft.content, blocks } });
    await desk.signIn('clerk');
    await page.goto(`${desk.url}#/items/${id}`);
    await page.getByRole('combobox', { name: '公文格式' }).click();
    await page.getByTitle('本局答复').click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出送审稿' }).click();
    const text = await docxText(readFileSync(await (await download).path()));
    expect(text).toContain('文号：送审稿');
    expect(text).toContain('全市已建成助餐点120个。');
    expect(text).toContain('承办负责人：顾长风');
  });
});
