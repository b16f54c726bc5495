import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FileIn } from '../../shared/model/primitives.ts';
import { type Desk, openDesk as openOther, type Person, suggestion } from '../support/desk.ts';
import { type DeskInBrowser, openDesk } from './browser.ts';

const noon = '2026-03-20T04:00:00.000Z';

describe('导出清单，案卷包从一台电脑到另一台', () => {
  let desk: DeskInBrowser;
  let page: Page;
  let other: Desk;
  let sender: Person;
  let proposalId: number;
  beforeAll(async () => {
    desk = await openDesk({ now: () => new Date(noon) });
    page = desk.page;
    other = await openOther(noon);
    sender = await other.signIn('clerk');
    ({ id: proposalId } = await sender.call('proposal.create', { ...suggestion, remark: '请先与代表沟通' }));
    const file = { name: '建议原件.pdf', base64: Buffer.from('%PDF-1.4').toString('base64') };
    await sender.call('attachment.add', { proposalId, file });
    await desk.signIn('clerk');
  });
  afterAll(async () => {
    await desk.close();
    await other.close();
  });

  const packed = async (): Promise<FileIn> => {
    const { files } = await sender.call('package.export', { proposalId });
    return { name: files[0]?.name ?? '', base64: files[0]?.base64 ?? '' };
  };
  const choose = (file: FileIn) =>
    page.setInputFiles('input[type=file]', {
      name: file.name,
      mimeType: 'application/zip',
      buffer: Buffer.from(file.base64, 'base64'),
    });

  test('案卷包页：空着时说放什么；改动过的包说不能导入', async () => {
    await page.goto(`${desk.url}#/items`);
    await page.getByRole('button', { name: '导入案卷包' }).click();
    await page.getByText('也可以把别的电脑上导出的案卷包').waitFor();
    await desk.screenshot('exports-01-empty');
    const file = await packed();
    const bytes = Buffer.from(file.base64, 'base64');
    const place = bytes.indexOf('完善社区', bytes.indexOf('case.json'));
    bytes[place + 2] = (bytes[place + 2] ?? 0) ^ 1;
    await choose({ ...file, base64: bytes.toString('base64') });
    await page.getByRole('alert').getByText('里的「案卷」与清单上的校验值不符').waitFor();
    await desk.screenshot('exports-02-changed');
  });

  test('本机没有的件：看清签名，整件存入，打开就是那一件，经过里注明来源', async () => {
    await choose(await packed());
    await page.getByText('第一次见到这个签名').waitFor();
    await page.getByText('本机没有这件，整件存入').waitFor();
    await desk.screenshot('exports-03-new');
    await page.getByRole('button', { name: /^导\s?入$/ }).click();
    await page.getByText('整件存入第77号建议').waitFor();
    await page.getByRole('button', { name: '打开这件' }).click();
    await page.getByRole('heading', { name: suggestion.title }).waitFor();
    const history = page.getByRole('region', { name: '经过' });
    await history.getByRole('button', { name: /对方的经过\d+条/ }).click();
    await history.getByText('收件登记：第77号建议').waitFor();
    await history.scrollIntoViewIfNeeded();
    await desk.screenshot('exports-04-origin');
  });

  test('本机已有的件：不同之处本机和包里并排，选用包里的才改，缺的补进来', async () => {
    const item = await sender.call('proposal.get', { proposalId });
    await sender.call('proposal.save', {
      ...suggestion,
      ...{ id: proposalId, revision: item.revision, title: '关于完善社区老年助餐服务和送餐上门的建议' },
      ...{ consent: 'yes', remark: '', proposers: [...suggestion.proposers, { name: '孟知秋' }] },
    });
    const file = { name: '补充材料.txt', base64: Buffer.from('补充材料').toString('base64') };
    await sender.call('attachment.add', { proposalId, file });
    await page.goto(`${desk.url}#/package`);
    await choose(await packed());
    await page.getByText('与本机不同的栏目（4）').waitFor();
    await page.getByRole('radiogroup', { name: '案由选用' }).getByText('包里的').click();
    await page.getByText('将1栏改为包里的，补入1项').waitFor();
    await desk.screenshot('exports-05-conflicts');
    await page.getByRole('button', { name: /^导\s?入$/ }).click();
    await page.getByText('补入附件「补充材料.txt」').waitFor();
    await desk.screenshot('exports-06-done');
    const clerk = await desk.atShell('clerk');
    const { rows } = await clerk.call('proposal.list', {});
    const after = await clerk.call('proposal.get', { proposalId: rows[0]?.id as number });
    expect(after).toMatchObject({
      title: '关于完善社区老年助餐服务和送餐上门的建议',
      remark: '请先与代表沟通',
      consent: 'unknown',
    });
  });

  test('列表的「导出」给出当前筛选的表格；文件名写清单和日期', async () => {
    await page.goto(`${desk.url}#/items`);
    await page.getByRole('button', { name: /导\s?出$/ }).click();
    await page.getByRole('menuitem', { name: '表格 .xlsx' }).waitFor();
    await desk.screenshot('exports-07-menu');
    const download = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: '文本 .csv' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('办理件_2026-03-20.csv');
    expect(readFileSync(await file.path(), 'utf8')).toContain('关于完善社区老年助餐服务和送餐上门的建议');
  });

  test('件上的「导出案卷包」给出签了名的一包；设置里看得到本机指纹和收过谁的包', async () => {
    await page.getByRole('link', { name: /送餐上门/ }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出案卷包' }).click();
    expect((await download).suggestedFilename()).toBe('第77号建议案卷包_2026-03-20.zip');
    await desk.screenshot('exports-08-item');
    await page.goto(`${desk.url}#/settings/signers`);
    await page.getByText('2份').waitFor();
    await desk.screenshot('exports-09-signers');
    const letter = {
      ...{ kind: 'npc-suggestion' as const, number: '9', title: '关于增设长椅的建议', addressees: ['陈若安'] },
      ...{ replyUnit: '云澜市民政局', replyDate: '2019-05-06', blocks: [{ level: 0, text: '已增设长椅40处。' }] },
    };
    await (await desk.atShell('clerk')).call('letters.import', { letters: [letter] });
    await page.goto(`${desk.url}#/cases/1`);
    const former = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出案卷包' }).click();
    expect((await former).suggestedFilename()).toBe('2019年第9号建议案卷包_2026-03-20.zip');
    await desk.screenshot('exports-13-case');
    for (const [place, name] of [
      ['numbers', 'exports-10-numbers'],
      ['statistics', 'exports-11-statistics'],
      ['settings/units', 'exports-12-units'],
    ] as const) {
      await page.goto(`${desk.url}#/${place}`);
      await page
        .getByRole('button', { name: /导\s?出$/ })
        .first()
        .waitFor();
      await desk.screenshot(name);
    }
  });
});
