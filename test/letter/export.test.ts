import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { converter } from '../../electron/reading/word/office-converter.ts';
import { compose } from '../../shared/domain/letter/compose.ts';
import { letterText } from '../../shared/domain/paper/text.ts';
import { refusal } from '../../shared/errors.ts';
import type { LetterForm } from '../../shared/model/kinds.ts';
import type { FileOut } from '../../shared/model/primitives.ts';
import { block } from '../samples/sample-letter.ts';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';
import { docxParts, docxText, paragraphsOf } from '../support/files/docx-parts.ts';
import { printed } from '../support/rendered-page.ts';

const bytesOf = (file: FileOut | undefined) => Buffer.from(file?.base64 ?? '', 'base64');

describe('导出函件', () => {
  let desk: Desk;
  let clerk: Person;
  let leader: Person;
  let units: number[];
  beforeAll(async () => {
    desk = await openDesk();
    [clerk, leader] = [await desk.signIn('clerk'), await desk.signIn('leader')];
    const directory = await clerk.call('unit.list', {});
    units = directory.slice(0, 2).map(({ id }) => id);
  });
  afterAll(() => desk.close());

  const two = [
    { name: '陈若安', organization: '', phone: '5550188' },
    { name: '许知夏', organization: '', phone: '' },
  ];

  async function written(change: Partial<typeof suggestion> | Record<string, unknown>) {
    const { id } = await clerk.call('proposal.create', { ...suggestion, ...change } as typeof suggestion);
    const draft = await clerk.call('draft.get', { proposalId: id });
    const content = {
      ...draft.content,
      resultClass: 'A',
      blocks: [block('a', 1, '加密助餐点布局'), block('b', 0, '全市已建成“邻里食堂”120个。')],
    };
    const { revision } = await clerk.call('draft.save', { proposalId: id, revision: 0, content });
    return { proposalId: id, revision };
  }
  async function signed(change: Record<string, unknown>) {
    const { proposalId, revision } = await written(change);
    const { submittedVersion } = await clerk.call('letter.submit', { proposalId, revision });
    await leader.call('letter.sign', { proposalId, version: submittedVersion as number });
    return proposalId;
  }
  async function signedWords(proposalId: number, form: LetterForm) {
    const { signature, context } = await clerk.call('draft.get', { proposalId });
    const { content } = await clerk.call('draft.version', { proposalId, version: signature?.version as number });
    return letterText(compose(content, context, form));
  }

  test('没签发的不能导出正式文本；送审稿可以，标明是送审稿，没有文号和征询意见表', async () => {
    const { proposalId } = await written({ number: '201' });
    expect((await clerk.refused('letter.export', { proposalId })).code).toBe('letter.not-signed');
    const { files } = await clerk.call('letter.export', { proposalId, text: 'draft' });
    expect(files).toHaveLength(1);
    expect(files[0]?.name).toContain('送审稿');
    const text = await docxText(bytesOf(files[0]));
    expect(text.split('\n')[0]).toBe('送审稿');
    expect(text).not.toContain('〔2026〕');
  });

  test.each(['letter', 'document'] as const)('%s：导出的文字就是签发的那一版，以后再改稿也不变', async (form) => {
    const proposalId = await signed({ number: form === 'letter' ? '202' : '203' });
    const words = await signedWords(proposalId, form);
    const first = (await clerk.call('letter.export', { proposalId, form })).files;
    expect(await docxText(bytesOf(first[0]))).toBe(words);
    expect(words).toContain('云民函〔2026〕');
    expect(words).toContain('2026年3月20日');

    const draft = await clerk.call('draft.get', { proposalId });
    const content = { ...draft.content, closing: ['签发后改动的结尾。'] };
    await clerk.call('draft.save', { proposalId, revision: draft.revision, content });
    desk.at('2026-03-25T01:00:00.000Z');
    const again = (await clerk.call('letter.export', { proposalId, form })).files;
    desk.at('2026-03-20T01:00:00.000Z');
    expect(again).toEqual(first);
  });

  test('文件按文号和收件人命名，附征询意见表；不要也可以', async () => {
    const proposalId = await signed({ number: '204' });
    const { files } = await clerk.call('letter.export', { proposalId });
    const number = (await clerk.call('proposal.get', { proposalId })).letter?.documentNumber;
    expect(files.map(({ name }) => name)).toEqual([
      `${number} 第204号建议答复函（陈若安代表）.docx`,
      `${number} 第204号建议征询意见表（陈若安代表）.docx`,
    ]);
    const form = paragraphsOf((await docxParts(bytesOf(files[1]))).get('word/document.xml') ?? '').join('\n');
    expect(form).toContain('陈若安');
    expect(form).toContain(number);
    expect((await clerk.call('letter.export', { proposalId, feedbackForm: false })).files).toHaveLength(1);
  });

  test('几位代表联名：合发一份写全部姓名，分别发则每人一份，称呼和「您」「你们」都随收函人', async () => {
    const proposalId = await signed({ number: '205', proposers: two });
    const together = await clerk.call('letter.export', { proposalId });
    expect(together.files).toHaveLength(2);
    expect(await docxText(bytesOf(together.files[0]))).toContain('\n陈若安、许知夏代表：\n');
    const each = (await clerk.call('letter.export', { proposalId, recipients: 'each' })).files;
    expect(each.map(({ name }) => name.match(/（(.+)）/)?.[1])).toEqual([
      ...['陈若安代表', '陈若安代表', '许知夏代表', '许知夏代表'],
    ]);
    const whole = await signedWords(proposalId, 'letter');
    for (const [index, name] of [
      [0, '陈若安'],
      [2, '许知夏'],
    ] as const) {
      const own = whole.replace('陈若安、许知夏代表：', `${name}代表：`).replaceAll('你们', '您');
      expect(await docxText(bytesOf(each[index]))).toBe(own);
      expect(whole).toContain('你们');
    }
  });

  test('归档的 PDF/A：文件自称 PDF/A-2b，带输出意图，字体全部嵌入；没有 LibreOffice 时说明怎么办', async () => {
    const proposalId = await signed({ number: '216' });
    const { files } = await clerk.call('letter.export', { proposalId, file: 'archive' });
    expect(files.map(({ name }) => name.slice(-10))).toEqual(
      ['（陈若安代表）.pdf', '（陈若安代表）.pdf'].map((end) => end.slice(-10)),
    );
    for (const file of files) {
      const bytes = bytesOf(file);
      const text = bytes.toString('latin1');
      expect(text).toContain('<pdfaid:part>2</pdfaid:part>');
      expect(text).toContain('<pdfaid:conformance>B</pdfaid:conformance>');
      expect(text).toContain('/OutputIntent');
      const paper = await printed(bytes);
      expect(paper.fonts.length).toBeGreaterThan(0);
      const { stdout } = await promisify(execFile)('pdffonts', [paper.pdf]);
      for (const row of stdout.trim().split('\n').slice(2))
        expect(row).toMatch(/ yes (?:yes|no)\s+(?:yes|no)\s+\d+ +\d+$/u);
      paper.remove();
    }
    expect(converter({ PATH: '/nowhere' }, 'win32')).toBeNull();
    expect(refusal('file.no-archive-pdf').failure.message).toContain('用 WPS 另存为 PDF/A');
  }, 120_000);

  test('文号作废后不能再导出正式文本', async () => {
    const proposalId = await signed({ number: '206' });
    const rows = (await leader.call('number.list', {})).rows;
    const row = rows.find((each) => each.proposalId === proposalId);
    await leader.call('number.void', { numberId: row?.id as number, reason: '编号用错' });
    expect((await clerk.refused('letter.export', { proposalId })).code).toBe('letter.not-signed');
  });

  test('我方会办的件导出会办意见，主送主办单位，没有征询意见表', async () => {
    const proposalId = await signed({ number: '207', role: 'co', leadUnitId: units[0] });
    const { files } = await clerk.call('letter.export', { proposalId });
    expect(files).toHaveLength(1);
    const text = await docxText(bytesOf(files[0]));
    expect(text).toContain('云民会〔2026〕1号');
    expect(text).toContain('的会办意见');
    expect(text).not.toContain('陈若安代表：');
  });

  test('征求会办意见函每家一份，写明期限；没征求过的单位导不出', async () => {
    const { id: proposalId } = await clerk.call('proposal.create', { ...suggestion, number: '208', role: 'lead' });
    expect((await clerk.refused('opinion.requestLetters', { proposalId })).code).toBe('opinion.none-asked');
    const asked = [
      { unitId: units[0] as number, dueOn: '2026-04-10' },
      { unitId: units[1] as number, dueOn: '2026-04-12' },
    ];
    const requests = await clerk.call('opinion.request', { proposalId, units: asked });
    const { files } = await clerk.call('opinion.requestLetters', { proposalId });
    expect(files).toHaveLength(2);
    const asDocument = await clerk.call('opinion.requestLetters', { proposalId, form: 'document' });
    expect(await docxText(bytesOf(files[0]))).not.toContain('印发');
    expect(await docxText(bytesOf(asDocument.files[0]))).toContain('印发');
    const texts = await Promise.all(files.map((file) => docxText(bytesOf(file))));
    for (const { unitName, dueOn } of requests) {
      const text = texts.find((each) => each.includes(`\n${unitName}：\n`));
      expect(text).toContain(dueOn === '2026-04-10' ? '4月10日前' : '4月12日前');
      expect(text).not.toContain('送审稿');
      // 建议原文作为附件另起一页。
      expect(text).toContain(`\n附件\n${suggestion.title}\n${suggestion.body}`);
    }
    const one = await clerk.call('opinion.requestLetters', { proposalId, unitIds: [units[1] as number] });
    expect(one.files).toHaveLength(1);
    const third = (await clerk.call('unit.list', {})).find(({ id }) => !units.includes(id));
    const refused = await clerk.refused('opinion.requestLetters', { proposalId, unitIds: [third?.id] });
    expect(refused.code).toBe('opinion.not-asked');
    expect(refused.message).toContain(third?.name);
  });

  test('导出记在这件的经过里', async () => {
    const proposalId = await signed({ number: '209' });
    await clerk.call('letter.export', { proposalId });
    const { history } = await clerk.call('proposal.get', { proposalId });
    expect(history.at(-1)?.words).toMatch(/^导出答复函云民函〔2026〕\d+号$/);
  });
});
