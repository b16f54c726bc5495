import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { block } from '../samples/sample-letter.ts';
import { password, suggestion } from '../support/desk.ts';
import { fileOf } from '../support/import-samples.ts';
import { printed } from '../support/rendered-page.ts';
import { type DeskInBrowser, openDesk } from './browser.ts';

describe('文号登记簿和文号设置的页面', () => {
  let desk: DeskInBrowser;
  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  test('管理员写明已用到几号、各种文书的代字；经办人登记别处用号，空号、下一号看得见', async () => {
    const year = new Date().getFullYear();
    await desk.signIn('admin');
    const { page } = desk;
    await page.goto(`${desk.url}#/settings/numbers`);
    await page.getByText('没有写明，各代字每年从1号起编').waitFor();
    await page.getByLabel('催办函').fill('云民催');
    await page.getByRole('button', { name: /保\s*存/ }).click();
    await page.getByText('已保存').waitFor();
    await page.getByLabel('机关代字').fill('云民函');
    await page.getByLabel('年份').fill(String(year));
    await page.getByLabel('已用到').fill('5');
    await page.getByRole('button', { name: /写\s*明/ }).click();
    await page.getByRole('cell', { name: '5号' }).waitFor();
    await desk.screenshot('number-settings');

    const clerk = await desk.atShell('clerk');
    const { id } = await clerk.call('proposal.create', suggestion);
    const facts = { text: '需待批复。', documentNumber: `云民函〔${year}〕6号` };
    await clerk.call('paper.make', { proposalId: id, paper: 'extension', facts });
    await desk.signIn('clerk');
    await page.goto(`${desk.url}#/numbers`);
    await page.getByText('第77号《关于完善社区老年助餐服务的建议》的延期申请').waitFor();
    await page.getByRole('button', { name: '登记别处用号' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('文号、日期、用于什么').fill(`云民函〔${year}〕8—9号`);
    await dialog.getByText('第1行没有日期').waitFor();
    await desk.screenshot('number-enter-unread');
    const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
    await dialog.getByLabel('文号、日期、用于什么').fill(`云民函〔${year}〕8—9号 ${today} 低保复核告知函`);
    await dialog.getByRole('button', { name: '登记2个文号' }).click();
    await dialog.getByText(/会留下空号/).waitFor();
    await desk.screenshot('number-enter-asks');
    await dialog.getByLabel('不按顺序的理由').fill('7号由办公室留用');
    await dialog.getByRole('button', { name: '登记2个文号' }).click();
    await page.getByText('空号：没有登记').waitFor();
    await expect.poll(() => page.getByText(`云民函〔${year}〕10号`).count()).toBe(1);
    await desk.screenshot('number-register');
  });

  test('登记簿整本打印：不管屏幕上分几页，空号和作废的都在，每页有表头', async () => {
    const year = new Date().getFullYear();
    const clerk = await desk.atShell('clerk');
    const day = `${year}-01-05`;
    const entries = Array.from({ length: 150 }, (_, n) => ({
      ...{ number: `云民办〔${year}〕${n + 1}号`, day, about: '关于做好困难群众救助资金发放工作有关情况的函' },
    }));
    await (await desk.atShell('admin')).call('number.saveStart', { code: '云民办', year, used: 0, confirmed: true });
    await clerk.call('number.enter', { entries, orderReason: '' });
    await desk.signIn('clerk');
    const { page } = desk;
    await page.goto(`${desk.url}#/numbers`);
    await page.evaluate("window.print = () => document.body.setAttribute('data-printed', 'yes')");
    await page.getByRole('button', { name: /打\s*印/ }).click();
    await expect.poll(() => page.locator('body').getAttribute('data-printed')).toBe('yes');
    const pdf = await page.pdf({ preferCSSPageSize: true });

    const paper = await printed(pdf);
    expect(paper.pages).toBeGreaterThan(3);
    const words: string[] = [];
    for (let n = 1; n <= paper.pages; n++) {
      words.push(...(await paper.lines(n)).map(({ text }) => text.replaceAll(' ', '')));
    }
    paper.remove();
    expect(words.filter((text) => text.includes('签发或登记'))).toHaveLength(paper.pages);
    expect(words.filter((text) => text.includes(`云民办〔${year}〕`))).toHaveLength(150);
    expect(words.some((text) => text.includes('空号：没有登记'))).toBe(true);
  });

  test('屏幕放大到125%，登记簿、登记窗口和设置都放得下', async () => {
    const { page } = desk;
    await page.setViewportSize({ width: 1093, height: 614 });
    await page.goto(`${desk.url}#/numbers`);
    await page.getByText('空号：没有登记').waitFor();
    const wider = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');
    expect(wider).toBe(false);
    await desk.screenshot('number-register-125');
    await page.goto(`${desk.url}#/settings/numbers`);
    await page.getByText('只有管理员可以修改').waitFor();
    await desk.screenshot('number-settings-125');
    await page.setViewportSize({ width: 1366, height: 768 });
  });

  test('文号年份不相接，签发先不办，问过理由才编号', async () => {
    const year = new Date().getFullYear();
    const admin = await desk.atShell('admin');
    await admin.call('number.saveStart', { code: '云民函', year: year + 1, used: 2 });
    const clerk = await desk.atShell('clerk');
    const { id: proposalId } = await clerk.call('proposal.create', { ...suggestion, number: '78' });
    const draft = await clerk.call('draft.get', { proposalId });
    const content = { ...draft.content, blocks: [block('b', 0, '今年内再建助餐点20个。')] };
    const { revision } = await clerk.call('draft.save', { proposalId, revision: 0, content });
    await clerk.call('letter.submit', { proposalId, revision });
    await desk.signIn('leader');
    const { page } = desk;
    await page.goto(`${desk.url}#/review/${proposalId}`);
    await page.getByRole('button', { name: /^签\s*发$/ }).click();
    const signs = page.getByRole('dialog');
    await signs.getByLabel('登录密码').fill(password);
    await signs.getByRole('button', { name: /签\s*发/ }).click();
    const asks = page.getByRole('dialog', { name: '文号不按顺序，先不要签发' });
    await asks.getByText(`「云民函」最近一年的文号是${year + 1}年的`).waitFor();
    await desk.screenshot('number-sign-asks');
    await asks.getByLabel('不按顺序的理由').fill('明年的起始号先写上了');
    await asks.getByRole('button', { name: '写明理由签发' }).click();
    await asks.waitFor({ state: 'hidden' });
    await expect.poll(() => page.getByText(`云民函〔${year}〕10号`).count()).toBeGreaterThan(0);
  });

  test('今年的台账入库前，说明哪些号登记、哪些已有着落', async () => {
    const year = new Date().getFullYear();
    const clerk = await desk.atShell('clerk');
    const head = '类别,级别,届次,编号,案由,提出人,主办单位,答复日期,答复类别,答复文号';
    const row = (number: string, title: string, n: number) =>
      `建议,市,九届6次,${number},${title},沈知远,云澜市民政局,${year}-03-23,A,云民函〔${year}〕${n}号`;
    const text = [head, row('801', '关于养老床位的建议', 20), row('802', '关于公墓管理的建议', 8)].join('\n');
    const { id: batchId } = await clerk.call('imports.open', { name: '今年台账' });
    await clerk.call('imports.addFile', { batchId, file: fileOf('今年台账.csv', text) });
    await desk.signIn('clerk');
    const { page } = desk;
    await page.goto(`${desk.url}#/import/${batchId}?step=store`);
    await page.getByText(`《关于公墓管理的建议》的云民函〔${year}〕8号已用于程序以外的「低保复核告知函」`).waitFor();
    await desk.screenshot('import-numbers');
  });
});
