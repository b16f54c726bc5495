import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { block } from '../../samples/sample-letter.ts';
import { suggestion } from '../../support/desk.ts';
import { type DeskInBrowser, openDesk } from '../browser.ts';

const visited = '您反映的冯桂珍老人生活困难一事，我局已上门核实，其联系电话13855012237，已纳入低保。';
const plan = '全市新建老年助餐点20个，优先在老年人口多、现有网点少的街道布局，年底前全部开放，并公布各点位的开放时间。';

describe('答复公开', () => {
  let desk: DeskInBrowser;
  let short: number;
  let long: number;
  beforeAll(async () => {
    desk = await openDesk();
    const clerk = await desk.atShell('clerk');
    const leader = await desk.atShell('leader');
    const admin = await desk.atShell('admin');
    const settings = await admin.call('desk.settings', {});
    await admin.call('desk.saveSettings', { ...settings, webPassing: 'leader' });
    const signed = async (number: string, texts: readonly string[]) => {
      const proposalId = (await clerk.call('proposal.create', { ...suggestion, number })).id;
      const draft = await clerk.call('draft.get', { proposalId });
      const blocks = texts.map((text, at) => block(`b${at}`, at % 6 === 0 && at > 0 ? 1 : 0, text));
      const { revision } = await clerk.call('draft.save', {
        proposalId,
        revision: draft.revision,
        content: { ...draft.content, blocks },
      });
      const sent = await clerk.call('letter.submit', { proposalId, revision, proofSeen: true });
      await leader.call('letter.sign', { proposalId, version: sent.submittedVersion as number });
      return proposalId;
    };
    short = await signed('77', [visited, plan]);
    const villages = [...'东西南北上下前后'].flatMap((side) => [...'河山桥塘林'].map((place) => `${side}${place}村`));
    const many = villages.map((name, at) => `${name}的一户已逐项走访，户主手机139${20_000_000 + at * 137}。${plan}`);
    long = await signed('78', many);
  });
  afterAll(() => desk.close());

  const list = () => desk.page.getByRole('list', { name: '标出的各处' });
  const region = () => desk.page.getByRole('region', { name: '整理公开稿' });

  test('经办人逐处决定，自己再选中一处标出；都决定了才能提交', async () => {
    await desk.signIn('clerk');
    const { page } = desk;
    await page.goto(`${desk.url}#/items/${short}`);
    await page.getByRole('button', { name: /^公\s*开$/ }).click();
    await region().getByText('标出2处，已决定0处').waitFor();
    const submit = page.getByRole('button', { name: '提交审核' });
    expect(await submit.isDisabled()).toBe(true);
    await list()
      .getByRole('button', { name: /冯桂珍/ })
      .click();
    await list().getByText('遮盖', { exact: true }).click();
    await desk.screenshot('publication-marks');
    expect(await page.locator('mark[data-put]').getAttribute('data-put')).toBe('冯某某');
    await list()
      .getByRole('button', { name: /13855012237/ })
      .click();
    await list().getByText('改写', { exact: true }).click();
    await list().getByRole('textbox', { name: '改写成' }).fill('（略）');
    // 「已上门核实」 is selected with the mouse.
    await page.evaluate(`{
      const line = [...document.querySelectorAll('article p')].find((each) => each.textContent.includes('已上门核实'));
      const node = [...line.childNodes].find((each) => each.textContent.includes('已上门核实'));
      const range = document.createRange();
      range.setStart(node, node.data.indexOf('已上门核实'));
      range.setEnd(node, node.data.indexOf('已上门核实') + 5);
      window.getSelection().removeAllRanges();
      window.getSelection().addRange(range);
      line.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
    }`);
    await list()
      .getByRole('button', { name: /已上门核实/ })
      .waitFor();
    expect(await submit.isDisabled()).toBe(true);
    await list().getByText('保留', { exact: true }).last().click();
    await list().getByRole('textbox', { name: '保留的理由' }).fill('工作情况，可以公开');
    await region().getByText('标出3处，已决定3处').waitFor();
    await desk.screenshot('publication-decided');
    await submit.click();
    await page.getByText('等审签领导审核').waitFor();
    await desk.screenshot('publication-waiting');
  });

  test('领导看见同样的标记，同意；经办人导出文件、登记网址', async () => {
    const { page } = desk;
    await desk.signIn('leader');
    await page.goto(`${desk.url}#/items/${short}/publication`);
    await page.getByText('遮盖1处，改写1处，保留1处').waitFor();
    await page.getByRole('button', { name: '同意公开' }).click();
    await page.getByText('审核同意').first().waitFor();
    await desk.signIn('clerk');
    await page.goto(`${desk.url}#/items/${short}/publication`);
    const names: string[] = [];
    page.on('download', (file) => names.push(file.suggestedFilename()));
    await page.getByRole('button', { name: '导出网页文件' }).click();
    await expect.poll(() => names.length, { timeout: 15_000 }).toBe(3);
    expect(names.sort()).toEqual(['docx', 'html', 'txt'].map((end) => `2026年建议第77号答复.${end}`));
    await page.getByRole('button', { name: '登记公开日期和网址' }).click();
    await page.getByRole('textbox', { name: '网址' }).fill('局网站');
    await page.getByRole('button', { name: /^登\s*记$/ }).click();
    await page.getByText('网址应以 http:// 或 https:// 开头').waitFor();
    await desk.screenshot('publication-address');
    await page.getByRole('textbox', { name: '网址' }).fill('https://mz.example.gov.cn/77.html');
    await page.getByRole('button', { name: /^登\s*记$/ }).click();
    await page.getByRole('link', { name: 'https://mz.example.gov.cn/77.html' }).first().waitFor();
    await desk.screenshot('publication-published');
  });

  test('四十处的长函：其余一次遮盖；离开再回来，决定过的还在', async () => {
    const { page } = desk;
    await page.goto(`${desk.url}#/items/${long}/publication`);
    await region().getByText('标出40处，已决定0处').waitFor();
    await desk.screenshot('publication-forty');
    await page.getByRole('button', { name: '下一处待定' }).click();
    await page.setViewportSize({ width: 1093, height: 614 });
    await desk.screenshot('publication-forty-125');
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.getByRole('button', { name: '其余40处都遮盖' }).click();
    await region().getByText('标出40处，已决定40处').waitFor();
    await page.goto(`${desk.url}#/publication?year=2026`);
    await page.getByText('在整理').waitFor();
    await desk.screenshot('publication-year');
    await page.goto(`${desk.url}#/items/${long}/publication`);
    await region().getByText('标出40处，已决定40处').waitFor();
    await page.getByRole('radiogroup', { name: '公开方式' }).getByText('摘要公开').click();
    await page
      .getByRole('textbox', { name: '摘要' })
      .fill('已逐户走访40户，联系电话13920000000，新建助餐点20个，年底前全部开放。');
    await region().getByText('标出1处').first().waitFor();
    await desk.screenshot('publication-summary');
    await page.getByRole('radiogroup', { name: '公开方式' }).getByText('不公开').click();
    await desk.screenshot('publication-closed');
  });
});
