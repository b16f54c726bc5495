import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compose } from '../../shared/domain/letter/compose.ts';
import { pagedLetter } from '../../shared/domain/paper/paged-letter.ts';
import { lineText } from '../../shared/domain/paper/text.ts';
import type { LetterForm } from '../../shared/model/kinds.ts';
import type { LetterContent } from '../../shared/model/letter/letter.ts';
import { sampleParagraph } from '../samples/sample-letter.ts';
import { type Person, suggestion } from '../support/desk.ts';
import { type Box, printed, type Rendered, rendered, type TextLine } from '../support/rendered-page.ts';
import { type DeskInBrowser, openDesk } from './browser.ts';

/** 28 × 60 characters without punctuation: their lines can only be full. */
const solid = '云澜市民政局办理人大代表建议提升农村养老服务质量让老年人安享'.slice(0, 28).repeat(60);
const mixed = `2025年安排资金1234.5万元，实施“银龄守护”行动，评定3A”级养老机构12家（含公建民营5家）。${sampleParagraph}`;
const characterMm = (15.75 * 25.4) / 72;
const squeezed = (text: string) => text.replace(/\s/gu, '');

const near = (value: number | undefined, wanted: number, tolerance = 1) => {
  expect(value, `应为 ${wanted} ± ${tolerance} 毫米`).toBeGreaterThanOrEqual(wanted - tolerance);
  expect(value, `应为 ${wanted} ± ${tolerance} 毫米`).toBeLessThanOrEqual(wanted + tolerance);
};

/** What leaves the printer: the page as Chromium prints it. */
async function onPaper(page: Page): Promise<Rendered> {
  return printed(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
}
async function allLines(paper: Rendered): Promise<TextLine[][]> {
  return Promise.all(Array.from({ length: paper.pages }, (_, index) => paper.lines(index + 1)));
}

describe('打印页', () => {
  let desk: DeskInBrowser;
  let page: Page;
  let clerk: Person;
  let leader: Person;
  const items: number[] = [];
  beforeAll(async () => {
    desk = await openDesk({ now: () => new Date('2026-04-20T02:00:00.000Z') });
    page = desk.page;
    clerk = await desk.atShell('clerk');
    leader = await desk.atShell('leader');
    items.push(await letter('77', [solid, mixed, mixed]));
    items.push(await letter('78', [mixed]));
    items.push(await letter('79', [mixed, mixed], false));
    await desk.signIn('clerk');
  });
  afterAll(() => desk.close());

  async function letter(number: string, paragraphs: string[], sign = true): Promise<number> {
    const { id } = await clerk.call('proposal.create', { ...suggestion, number });
    const draft = await clerk.call('draft.get', { proposalId: id });
    const blocks: LetterContent['blocks'] = [
      { id: 'h', level: 1, text: '加密老年助餐点布局', sources: [] },
      ...paragraphs.map((text, index) => ({ id: `p${index}`, level: 0 as const, text, sources: [] })),
    ];
    const content = { ...draft.content, blocks, copyTo: ['市人大常委会代表工委'] };
    const { revision } = await clerk.call('draft.save', { proposalId: id, revision: draft.revision, content });
    if (!sign) return id;
    const { submittedVersion } = await clerk.call('letter.submit', { proposalId: id, revision, proofSeen: true });
    await leader.call('letter.sign', { proposalId: id, version: submittedVersion as number });
    return id;
  }
  async function open(address: string, form: LetterForm = 'letter') {
    await page.goto('about:blank');
    await page.goto(`${desk.url}#${address}`);
    await page.getByText(form === 'letter' ? '信函格式' : '文件格式', { exact: true }).click();
    await page
      .getByRole('article', { name: /^第\d+页$/ })
      .first()
      .waitFor();
    await expect.poll(() => page.getByRole('button', { name: '打印' }).isEnabled()).toBe(true);
  }

  test('A4纸，满页二十二行，每行二十八字，上37、下35、左28、右26毫米', async () => {
    await open(`/print/${items[0]}`);
    await desk.screenshot('print-01-letter');
    const paper = await onPaper(page);
    near(paper.sizeMm.width, 210, 0.3);
    near(paper.sizeMm.height, 297, 0.3);
    const lines = (await paper.lines(2)).slice(0, -1);
    expect(lines).toHaveLength(22);
    for (const { text, left, right } of lines) {
      expect([...text]).toHaveLength(28);
      near(left, 28, 0.5);
      near(right, 184, 0.7);
    }
    const pitch = ((lines.at(-1)?.top ?? 0) - (lines[0]?.top ?? 0)) / 21;
    expect((pitch * 72) / 25.4).toBeCloseTo(28.95, 1);
    const ink = await paper.ink(2, 'black');
    near(ink[0]?.top, 37 + 3, 3);
    expect(ink[21]?.bottom).toBeLessThanOrEqual(297 - 35);
    paper.remove();
  });

  test('页码双页居左、单页居右，各空一字，在版心下7毫米；信函首页没有', async () => {
    await open(`/print/${items[0]}`);
    const paper = await onPaper(page);
    expect((await paper.ink(1, 'black')).filter(({ top }) => top > 263)).toEqual([]);
    for (const number of [2, 3]) {
      const [box] = (await paper.ink(number, 'black')).filter(({ top }) => top > 263) as [Box];
      near(box.top, 262 + 7 + 1.5, 1.5);
      if (number === 2) near(box.left, 28 + 4.94, 0.7);
      else near(box.right, 184 - 4.94, 0.7);
      expect(squeezed((await paper.lines(number)).at(-1)?.text ?? '')).toBe(`—${number}—`);
    }
    paper.remove();
  });

  test('信函的红头：标志上边缘30毫米，红双线170毫米；套打不印红色，黑字位置一点不动', async () => {
    await open(`/print/${items[0]}`);
    const whole = await onPaper(page);
    const [mark, thick, thin, footThin, footThick] = await whole.ink(1, 'red');
    near(mark?.top, 30, 1.5);
    for (const rule of [thick, thin, footThin, footThick]) {
      near(rule?.left, 20, 0.3);
      near(rule?.right, 190, 0.3);
    }
    near(footThick?.bottom, 277, 0.5);
    await page.getByText('套打（不印红色部分）').click();
    await desk.screenshot('print-02-preprinted');
    const without = await onPaper(page);
    expect(without.pages).toBe(whole.pages);
    expect(await without.ink(1, 'red')).toEqual([]);
    expect(await without.ink(1, 'black')).toEqual(await whole.ink(1, 'black'));
    whole.remove();
    without.remove();
  });

  for (const form of ['letter', 'document'] as const) {
    test(`${form === 'letter' ? '信函' : '文件'}：打印与导出的 Word 文件页数相同，每页每行的字相同，高低相差不到1毫米`, async () => {
      await open(`/print/${items[0]}`, form);
      const paper = await onPaper(page);
      const { files } = await clerk.call('letter.export', {
        proposalId: items[0] as number,
        form,
        feedbackForm: false,
      });
      const word = await rendered(Buffer.from(files[0]?.base64 ?? '', 'base64'));
      expect(paper.pages).toBe(word.pages);
      const words = (lines: TextLine[][]) => lines.map((each) => each.map(({ text }) => squeezed(text)));
      expect(words(await allLines(paper))).toEqual(words(await allLines(word)));
      for (let at = 1; at <= paper.pages; at += 1) {
        for (const colour of ['black', 'red'] as const) {
          const [ours, theirs] = [await paper.ink(at, colour), await word.ink(at, colour)];
          expect(ours).toHaveLength(theirs.length);
          for (const [index, { top, bottom }] of ours.entries()) {
            const other = theirs[index] as Box;
            near((top + bottom) / 2, (other.top + other.bottom) / 2);
          }
        }
      }
      if (form === 'document') await desk.screenshot('print-03-document');
      paper.remove();
      word.remove();
    });
  }

  test('推算的每一行就是纸上的每一行', async () => {
    await open(`/print/${items[0]}`);
    const paper = await onPaper(page);
    const draft = await clerk.call('draft.get', { proposalId: items[0] as number });
    const reckoned = pagedLetter(compose(draft.content, draft.context, 'letter'));
    expect(paper.pages).toBe(reckoned.length);
    const last = reckoned[1]?.placed.flatMap(({ line, rows, from, to }) =>
      rows.slice(from, to).map((row) => squeezed(lineText(line).slice(row.from, row.to))),
    );
    expect((await paper.lines(2)).slice(0, -1).map(({ text }) => squeezed(text))).toEqual(last);
    near((await paper.lines(3))[0]?.left, 28 + 0, 12 * characterMm);
    paper.remove();
  });

  test('成批打印：没有签发的不印并说明；双面时每份从新的一张起', async () => {
    await open(`/print?ids=${items.join(',')}`);
    await page.getByText('1件没有列入打印').waitFor();
    await page.getByRole('link', { name: '第79号建议' }).waitFor();
    await desk.screenshot('print-04-batch');
    const duplex = await onPaper(page);
    const heads = async (paper: Rendered) =>
      (await Promise.all(Array.from({ length: paper.pages }, (_, at) => paper.ink(at + 1, 'red')))).flatMap(
        (ink, at) => (ink.length > 0 ? [at + 1] : []),
      );
    const starts = await heads(duplex);
    expect(starts).toHaveLength(2);
    for (const start of starts) expect(start % 2).toBe(1);
    await page.getByText('双面', { exact: true }).click();
    const simplex = await onPaper(page);
    expect(simplex.pages).toBeLessThanOrEqual(duplex.pages);
    duplex.remove();
    simplex.remove();
  });

  test('浏览器里按「打印」用浏览器自己的打印窗口；「导出 PDF」说明怎样另存', async () => {
    await open(`/print/${items[0]}`);
    await page.evaluate("window.print = () => document.body.setAttribute('data-printed', 'yes')");
    await page.getByRole('button', { name: '打印' }).click();
    await expect.poll(() => page.locator('body').getAttribute('data-printed')).toBe('yes');
    await page.getByRole('button', { name: '导出 PDF' }).click();
    await page.getByText(/另存为 PDF/).waitFor();
    await desk.screenshot('print-05-pdf');
  });

  test('列表里选多件，装进一个压缩包；没有签发的列出原因，文件名不重复', async () => {
    await page.goto(`${desk.url}#/items`);
    await page.getByText(/^共3件/).waitFor();
    await page
      .getByRole('checkbox', { name: /select all|全选/i })
      .first()
      .check();
    await page.getByText('已选3件').waitFor();
    await desk.screenshot('print-07-chosen');
    await page.getByRole('button', { name: '导出答复函' }).click();
    const dialog = page.getByRole('dialog');
    await desk.screenshot('print-08-batch-export');
    await dialog.getByRole('button', { name: '导出3件' }).click();
    await dialog.getByText('导出2件，共4个文件；1件没有导出，原因如下。').waitFor();
    await dialog.getByText(/第79号建议/).waitFor();
    await dialog.getByText(/还没有签发/).waitFor();
    await desk.screenshot('print-09-batch-report');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: '保存压缩包' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('函件2026-04-20 4个.zip');
    const packed = unzipSync(new Uint8Array(readFileSync(await download.path())));
    const names = Object.keys(packed).sort();
    expect(names).toHaveLength(5);
    expect(names.filter((name) => name.endsWith('.docx'))).toHaveLength(4);
    expect(new TextDecoder().decode(packed['没有导出的件.txt'])).toMatch(/第79号建议 .*\t答复函还没有签发/);
    const { files } = await clerk.call('letter.export', { proposalId: items[0] as number });
    for (const { name, base64 } of files) {
      expect(Buffer.from(packed[name] as Uint8Array).equals(Buffer.from(base64, 'base64'))).toBe(true);
    }
    await dialog.locator('.ant-modal-footer').getByRole('button', { name: '关闭' }).click();
    await page.getByRole('region', { name: '选中的件' }).getByRole('button', { name: '打印' }).click();
    await page.getByText('1件没有列入打印').waitFor();
  });

  test('成批导出中途停下：已做好的留着，说明还有几件没有轮到', async () => {
    await page.goto(`${desk.url}#/items`);
    await page
      .getByRole('checkbox', { name: /select all|全选/i })
      .first()
      .check();
    await page.getByRole('button', { name: '导出答复函' }).click();
    const dialog = page.getByRole('dialog');
    let letOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      letOn = resolve;
    });
    await page.route('**/call/letter.export', async (route) => {
      await held;
      await route.continue();
    });
    await dialog.getByRole('button', { name: '导出3件' }).click();
    await dialog.getByText('0/3件').waitFor();
    await dialog.getByRole('button', { name: '停下' }).click();
    letOn();
    await dialog.getByText(/停下时还有2件没有轮到/).waitFor();
    await page.unroute('**/call/letter.export');
    await dialog.locator('.ant-modal-footer').getByRole('button', { name: '关闭' }).click();
  });

  test('设置里写明公文字体本机有没有，以什么代替', async () => {
    await page.goto(`${desk.url}#/settings/fonts`);
    const row = (font: string) => page.getByRole('row', { name: new RegExp(`^${font}`) });
    // 开发用的 Debian 没有方正小标宋，有 Noto 和与 Times New Roman 等宽的 Liberation。
    await expect.poll(() => row('方正小标宋简体').textContent()).toMatch(/没有思源宋体（加粗）$/);
    expect(await row('黑体').textContent()).toMatch(/没有思源黑体$/);
    expect(await row('Times New Roman').textContent()).toMatch(/已安装/);
    await desk.screenshot('print-10-fonts');
  });

  test('稿件预览下方写明页数、各页行数、抄送所在页，以及本机缺的字体', async () => {
    await page.goto(`${desk.url}#/review/${items[0]}`);
    await page.getByText(/共\d+页，双面印\d+张/).waitFor();
    await page.getByText(/各页行数：\d+、22、/).waitFor();
    await page.getByText(/抄送在第\d+页/).waitFor();
    await desk.screenshot('print-06-status');
  });
});
