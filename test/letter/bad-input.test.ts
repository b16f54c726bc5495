import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formDocx } from '../../electron/docx/form-docx.ts';
import { letterDocx } from '../../electron/docx/letter-docx.ts';
import { addresseesOf } from '../../shared/domain/letter/addressee.ts';
import { letterCheck, letterErrors } from '../../shared/domain/letter/check.ts';
import { compose } from '../../shared/domain/letter/compose.ts';
import { initialContent, type LetterFacts } from '../../shared/domain/letter/initial-content.ts';
import { letterText } from '../../shared/domain/paper/text.ts';
import { titleLines } from '../../shared/domain/paper/title-lines.ts';
import { feedbackForm } from '../../shared/domain/papers/feedback-form.ts';
import type { ComposeContext } from '../../shared/model/letter/composed.ts';
import type { LetterContent } from '../../shared/model/letter/letter.ts';
import { block, sampleContent, sampleContext, sampleFacts, samplePerson } from '../samples/sample-letter.ts';
import { docxText } from '../support/files/docx-parts.ts';
import { type Rendered, renderedAll } from '../support/rendered-page.ts';

/** What a clerk may type or paste: the letter stays whole and within the 版心, or the check says what is wrong. */

const long30 = '阿卜杜热依木·麦麦提吐尔逊·艾合买提江·阿不都克里木·买买提';
const twelve = Array.from({ length: 12 }, (_, index) =>
  samplePerson(`${`甲乙丙丁戊己庚辛壬癸子丑`.charAt(index)}某某`),
);
const title120 =
  `临江市民政局${'关于进一步加强农村留守老年人关爱服务体系建设和社区养老服务设施规划布局'.repeat(4)}`.slice(0, 117) +
  '的答复';
const table = '年度\t养老机构数\t床位数\t补助资金（万元）\n2024\t35\t4200\t1234.5\n2025\t41\t5100\t1560';
const paragraph = '我局会同有关部门完善老年助餐服务网络，落实运营补贴，加强食品安全监管，方便老年人就近用餐。';

type Trial = { name: string; content: LetterContent; context?: Partial<ComposeContext> };

const withPeople = (proposers: LetterFacts['proposal']['proposers']): Trial['content'] => ({
  ...initialContent('reply', { ...sampleFacts, proposal: { ...sampleFacts.proposal, proposers } }),
  blocks: [block('a', 0, paragraph)],
});
const addressees = (proposers: LetterFacts['proposal']['proposers']) =>
  addresseesOf({ ...sampleFacts.proposal, proposers });
const people30 = [samplePerson(long30)];
const longOffice = '临江市农村留守老年人关爱服务和社区助餐服务联席会议办公室秘书处';
const office = { ...sampleContext.office, fullName: longOffice, letterhead: longOffice, issuer: longOffice };

const trials: Trial[] = [
  { name: '三十个字的姓名', content: withPeople(people30), context: { addressees: addressees(people30) } },
  { name: '十二位联名', content: withPeople(twelve), context: { addressees: addressees(twelve) } },
  { name: '一百二十个字的标题', content: sampleContent({ title: title120 }) },
  { name: '两万字的一段', content: sampleContent({ blocks: [block('a', 0, paragraph.repeat(450))] }) },
  {
    name: '从Word粘来的表格',
    content: sampleContent({ blocks: [block('a', 0, table), block('b', 0, '以上情况供参考。')] }),
  },
  { name: '表情和生僻字', content: sampleContent({ blocks: [block('a', 0, '𠮷野家、㙍山村的老人说👍很满意😀。')] }) },
  { name: '三十个字的单位名称', content: sampleContent(), context: { office } },
  { name: '三十个字的单位名称，不盖章', content: sampleContent(), context: { office: { ...office, seal: false } } },
  {
    name: '不断开的长网址',
    content: sampleContent({ blocks: [block('a', 0, `详见http://www.example.cn/${'a1b2c3'.repeat(30)}。`)] }),
  },
];
const forms = ['letter', 'document'] as const;
const runs = trials.flatMap((trial) =>
  forms.map((form) => ({
    ...trial,
    form,
    composed: compose(trial.content, { ...sampleContext, ...trial.context }, form),
  })),
);

describe('少见的输入：文字一个不少，印在版心之内', () => {
  let papers: Rendered[] = [];
  let files: Uint8Array[] = [];
  beforeAll(async () => {
    files = await Promise.all(runs.map(({ composed }) => letterDocx(composed, { office: '临江市民政局', day: null })));
    papers = await renderedAll(files);
  }, 200_000);
  afterAll(() => papers[0]?.remove());

  test.each(runs.map(({ name, form }, index) => ({ name, form, index })))('$name（$form）', async ({ index, form }) => {
    const { composed, content } = runs[index] as (typeof runs)[number];
    const paper = papers[index] as Rendered;
    expect(letterErrors(content)).toBeNull();
    expect(await docxText(files[index] as Uint8Array)).toBe(letterText(composed));
    const pages = Array.from({ length: paper.pages }, (_, page) => page + 1);
    for (const page of new Set([1, 2, paper.pages])) {
      for (const { left, right, top, bottom } of (await paper.ink(page, 'black')).filter((band) => band.top < 263)) {
        expect(left).toBeGreaterThan(27);
        // 行末标点可以悬出半个字。
        expect(right).toBeLessThan(184 + 3.4);
        // 标记在信函首页红头的右上方。
        expect(top).toBeGreaterThan(form === 'letter' && page === 1 ? 10 : 36.5);
        expect(bottom).toBeLessThan(262.6);
      }
      for (const { left, right } of await paper.ink(page, 'red')) {
        expect(left).toBeGreaterThan(19);
        expect(right).toBeLessThan(191);
      }
    }
    const printed = (await Promise.all(pages.map((page) => paper.lines(page))))
      .flat()
      .map(({ text }) => text)
      .join('');
    expect(charactersOf(printed.replace(/—\d+—/gu, ''))).toEqual(charactersOf(letterText(composed)));
  });
});

/** How often each character stands there; order may differ where a line holds two columns. */
function charactersOf(text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  // Rare characters may be printed by another font without a name for them; dashes are also in page numbers; a mark
  // that hangs at the end of a row is not printed by LibreOffice 7.4 (the .docx holds it, see above).
  for (const character of text
    .replace(/&amp;/gu, '&')
    .replace(/[\s—，。、；：！？\p{Extended_Pictographic}]|[\u{10000}-\u{10ffff}]|㙍/gu, '')) {
    counts[character] = (counts[character] ?? 0) + 1;
  }
  return counts;
}

describe('出文之前就说清楚', () => {
  const errors = (change: Partial<LetterContent>) => letterErrors(sampleContent(change));

  test('没有正文不能出文', () => {
    expect(errors({ blocks: [] })).toContain('缺少正文');
    expect(errors({ blocks: [block('a', 0, ' 　\n')] })).toContain('缺少正文');
  });

  test.each(['\u0000', '\u0007', '\u000b', '\u001b', '\ud800', '\uffff'])('控制字符 %j 指出在哪里', (character) => {
    expect(errors({ blocks: [block('a', 0, `前${character}后`)] })).toContain('控制字符');
    expect(errors({ title: `关于${character}的函` })).toContain('控制字符');
    expect(errors({ enclosureTexts: [`附${character}件`] })).toContain('控制字符');
  });

  test('表情和扩展区的生僻字提醒核对打印件', () => {
    const words = letterCheck(sampleContent({ blocks: [block('a', 0, '𠮷野家😀')] })).map((problem) => problem.words);
    expect(words.join()).toMatch(/「𠮷😀」.*核对打印件/u);
  });

  test('扩展区外也不在常用字库里的㙍提醒核对', () => {
    const words = letterCheck(sampleContent({ blocks: [block('a', 0, '㙍山村')] })).map((problem) => problem.words);
    expect(words.join()).toContain('「㙍」');
  });

  test('附件有正文没有名称就印不出来，不能出文', () => {
    expect(errors({ enclosures: ['甲表'], enclosureTexts: ['甲', '乙'] })).toContain('没有附件名称');
    expect(errors({ enclosures: ['甲表'], enclosureTexts: ['甲', ''] })).toBeNull();
  });

  test('粘来的表格提醒改成文字或附件', () => {
    const words = letterCheck(sampleContent({ blocks: [block('a', 0, table)] })).map((problem) => problem.words);
    expect(words.join()).toContain('表格');
  });

  test('标题过长提醒精简，仍一字不差地排完，不断词', () => {
    expect([...title120]).toHaveLength(120);
    const lines = titleLines(title120);
    expect(lines.join('')).toBe(title120);
    expect(lines.length).toBeLessThanOrEqual(8);
    expect(
      letterCheck(sampleContent({ title: title120 }))
        .map(({ words }) => words)
        .join(),
    ).toContain('精简');
  });
});

test('征询意见表填得再满也不裁字，能印一页就印一页', async () => {
  const form = (title: string, proposer: string): Parameters<typeof feedbackForm>[0] => ({
    ...{ kind: 'npc-suggestion', session: '市十五届人大四次会议', number: '20182012', title, proposer },
    ...{ collective: false, phone: '', officeName: longOffice, coUnitNames: sampleFacts.coUnitNames },
    ...{ documentNumber: '临民函〔2026〕3号', signedOn: '', contactPerson: '罗青禾', contactPhone: '5550123' },
  });
  const all = [form(title120, long30), form(title120, twelve.map(({ name }) => name).join('、'))];
  const papers = await renderedAll(
    await Promise.all(all.map((facts) => formDocx(feedbackForm(facts), { office: longOffice, day: null }))),
  );
  for (const [index, paper] of papers.entries()) {
    expect(paper.pages).toBe(1);
    const text = (await paper.lines(1)).map((line) => line.text).join('');
    expect(charactersOf(text).某 ?? 0).toBe(charactersOf(JSON.stringify(all[index])).某 ?? 0);
    expect((await paper.ink(1, 'black')).at(-1)?.bottom).toBeLessThan(262.6);
  }
  papers[0]?.remove();
});
