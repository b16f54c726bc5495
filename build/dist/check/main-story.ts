import { Document, Packer, Paragraph } from 'docx';
import type { Browser, Page } from 'playwright-core';
import { must } from './verdicts.ts';

/** Passwords take a PC a while on purpose, and one that builds has other work. */
const patience = 180_000;
const password = 'harbour-maple-lantern-7';
/** An invented reply number, by which a later start knows that the letter is still there. */
const storyNumber = (year: number) => `云民函〔${year}〕1号`;

const day = (offset: number) => {
  const date = new Date(Date.now() + offset * 86_400_000);
  return `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;
};
const notice = () => `关于交办市九届人大五次会议代表建议的通知
市民政局：
现将市九届人大五次会议第77号建议《关于完善社区老年助餐服务的建议》交由你局主办，市财政局会办。领衔代表：陈若安。
交办日期：${day(-3)}。请于${day(80)}前答复代表。`;
const body = `近年来老年人“吃饭难”问题突出。为此建议：
一、加密老年助餐点布局。在老旧小区优先补点。
二、加大运营补贴力度。对长者食堂给予用餐补贴。`;
const finance = `云澜市财政局
关于第77号建议的会办意见
市民政局：
一、关于加密老年助餐点布局
支持在老旧小区优先补点，安排新建助餐点经费300万元，年内增设助餐点36个。
二、关于加大运营补贴力度
市级财政安排老年助餐补贴资金1260万元。全市共有长者食堂128家纳入补贴范围。
三、下一步工作
将会同有关部门完善补贴资金绩效评价办法。`;

/**
 * The main job from the first set-up to the exported letter, over the page that the installed program shows, as a clerk and
 * a leader do it. Reading the Word file proves the reader's process, exporting the letter the writer.
 */
export async function mainStory(browser: Browser, url: string): Promise<string> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  const field = (name: string) => page.getByLabel(name, { exact: true }).first();
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
  try {
    await page.goto(url);
    const office = {
      ...{ 单位全称: '云澜市民政局', 单位简称: '市民政局', 所在市县: '云澜市', 发文机关标志: '云澜市民政局' },
      ...{ 答复函机关代字: '云民函', 会办意见机关代字: '云民会', 建议交办机关: '市人大常委会代表工委' },
      ...{ 提案交办机关: '市政协提案委', 姓名: '纪云舒', 账号: 'clerk', 密码: password },
    };
    for (const [name, words] of Object.entries(office)) await field(name).fill(words);
    await press(/完成设置|开始使用|保存/);
    await page.getByText('工作台').first().waitFor();
    await call(page, url, 'account.create', leader);

    await page.keyboard.press('Control+n');
    await field('粘贴交办通知或答复函文字').fill(notice());
    await press('识别填表');
    await filled(page, '编号', '77');
    await field('建议提案原文').fill(body);
    await page.keyboard.press('Control+s');
    await page.getByText('下一步').first().waitFor();
    await press('征求会办意见');
    await page.getByRole('button', { name: '征求1家意见' }).click();
    await page.getByText('已征求1家').waitFor();
    await press('从文件登记意见');
    const word = new Document({ sections: [{ children: finance.split('\n').map((text) => new Paragraph(text)) }] });
    const file = { name: '财政局意见.docx', mimeType: 'application/octet-stream', buffer: await Packer.toBuffer(word) };
    await page.getByRole('dialog').locator('input[type=file]').setInputFiles(file);
    await page.getByRole('button', { name: '登记1份意见' }).click();
    await page.getByText('已征求1家，收到1家').waitFor();

    await page.goto(`${url}#/items/1/draft`);
    await press('汇总会办意见');
    await page.getByRole('dialog').getByRole('button', { name: '知道了' }).click();
    await page.getByText('加大运营补贴力度').first().waitFor();
    await page.keyboard.press('Control+Enter');
    await staged(page, url, 'submitted');

    await signIn(page, url, 'leader', 'first-harbour-maple-9');
    await call(page, url, 'account.changePassword', { current: 'first-harbour-maple-9', next: password });
    await signIn(page, url, 'leader');
    await page.goto(`${url}#/review/1`);
    const number = storyNumber(new Date().getFullYear());
    await page.getByText(number).first().waitFor();
    await press(/^签发/);
    await page.getByRole('dialog').getByLabel('登录密码').fill(password);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /签\s*发/ })
      .click();
    await staged(page, url, 'signed');

    await signIn(page, url, 'clerk');
    await page.goto(`${url}#/items/1/draft`);
    await page.getByText(number).first().waitFor();
    await page.keyboard.press('Control+e');
    const letter = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name: /导出/ }).click();
    return (await letter).suggestedFilename();
  } finally {
    await context.close();
  }
}

/** After an upgrade: the letter of the story is there and says the same. */
export async function storyIsThere(browser: Browser, url: string): Promise<string> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  try {
    await signIn(page, url, 'clerk');
    await page.goto(`${url}#/items`);
    await page.getByText('关于完善社区老年助餐服务的建议').first().waitFor();
    const draft = await call(page, url, 'draft.get', { proposalId: 1 });
    must(draft.stage === 'signed', `答复函应是已签发，现在是 ${draft.stage}`);
    return '已签发的答复函在';
  } finally {
    await context.close();
  }
}

const leader = { name: 'leader', displayName: '顾长风', roles: ['leader'], password: 'first-harbour-maple-9' };

/** The reader's words have come into the form. */
async function filled(page: Page, name: string, words: string) {
  for (let tries = 0; tries < 150; tries += 1) {
    if ((await page.getByLabel(name, { exact: true }).first().inputValue()) === words) return;
    await page.waitForTimeout(200);
  }
  throw new Error(`「${name}」没有读出来`);
}

type Draft = { stage: string };

async function staged(page: Page, url: string, stage: string) {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await call(page, url, 'draft.get', { proposalId: 1 })).stage === stage) return;
    await page.waitForTimeout(300);
  }
  throw new Error(`没有到「${stage}」这一步：${((await page.textContent('body')) ?? '').slice(0, 600)}`);
}

async function signIn(page: Page, url: string, name: string, word = password) {
  await call(page, url, 'session.login', { name, password: word });
  await page.goto('about:blank');
  await page.goto(url);
}

/** Asks the program as its page does. */
async function call(page: Page, url: string, operation: string, data: object): Promise<Draft> {
  const answered = await page.request.post(`${url}call/${operation}`, {
    data,
    timeout: patience,
    headers: { origin: url.slice(0, -1) },
  });
  const reply = (await answered.json()) as { ok: true; value: Draft } | { ok: false; error: { message: string } };
  if (!reply.ok) throw new Error(`${operation}：${reply.error.message}`);
  return reply.value;
}
