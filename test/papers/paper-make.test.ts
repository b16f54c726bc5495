import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PaperKind, paperKinds } from '../../shared/model/papers/kinds.ts';
import type { FileOut } from '../../shared/model/primitives.ts';
import { block } from '../samples/sample-letter.ts';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';
import { docxParts, docxText, paragraphsOf } from '../support/files/docx-parts.ts';

const bytesOf = (file: FileOut | undefined) => Buffer.from(file?.base64 ?? '', 'base64');
const bodyOf = async (file: FileOut | undefined) =>
  paragraphsOf((await docxParts(bytesOf(file))).get('word/document.xml') ?? '').join('\n');

describe('文书：由经办人选定种类、填写内容，导出 Word', () => {
  let desk: Desk;
  let clerk: Person;
  let leader: Person;
  let units: number[];
  let names: string[];
  beforeAll(async () => {
    desk = await openDesk();
    [clerk, leader] = [await desk.signIn('clerk'), await desk.signIn('leader')];
    const directory = await clerk.call('unit.list', {});
    units = directory.slice(0, 2).map(({ id }) => id);
    names = directory.slice(0, 2).map(({ name }) => name);
  });
  afterAll(() => desk.close());

  let next = 300;
  async function item(change: Record<string, unknown> = {}) {
    next += 1;
    const { id } = await clerk.call('proposal.create', { ...suggestion, number: `${next}`, ...change });
    return id;
  }
  async function make(proposalId: number, paper: PaperKind, facts: Record<string, string> = {}) {
    return (await clerk.call('paper.make', { proposalId, paper, facts })).files;
  }

  test('打印的表与导出的表是同样的内容：办理单一张，征询意见表每人一张，等次用本单位的', async () => {
    const people = ['陈若安', '许知夏'].map((name) => ({ name, organization: '', phone: '' }));
    const proposalId = await item({ proposers: people });
    const sheet = await clerk.call('paper.forms', {
      proposalId,
      paper: 'handling-sheet',
      facts: { section: '养老科' },
    });
    expect(sheet.map(({ form }) => form.title)).toEqual(['云澜市民政局人大代表建议办理单']);
    const words = await bodyOf((await make(proposalId, 'handling-sheet', { section: '养老科' }))[0]);
    for (const { fields } of sheet[0]?.form.rows ?? []) {
      for (const { value } of fields) for (const line of value.split('\n')) expect(words).toContain(line);
    }
    const each = await clerk.call('paper.forms', { proposalId, paper: 'feedback', facts: { recipients: 'each' } });
    expect(each.map(({ addressees }) => addressees)).toEqual([['陈若安代表'], ['许知夏代表']]);
    const scales = await clerk.call('scales.get', {});
    expect(JSON.stringify(each[1]?.form.rows)).toContain(scales.result.map(({ text }) => `□${text}`).join('　'));
    const wrong = await clerk.refused('paper.forms', { proposalId, paper: 'reminder' as 'feedback' });
    expect(wrong.code).toBe('input.invalid');
  });

  test('催办函写给单位领导的，称呼和正文另有说法', async () => {
    const proposalId = await item({ role: 'lead' });
    await clerk.call('opinion.request', { proposalId, units: [{ unitId: units[0] as number, dueOn: '2026-04-10' }] });
    const [file] = await make(proposalId, 'reminder', { whom: 'leader', until: '2026-04-20' });
    const text = await docxText(bytesOf(file));
    expect(text).toContain(`\n${names[0]}主要负责同志：\n`);
    expect(text).toContain('恳请您予以关注');
    expect(text).not.toContain('{');
  });

  test('独办件没有会办单位，不列催办函；没有稿件，不列发文稿纸', async () => {
    const choices = await clerk.call('paper.choices', { proposalId: await item() });
    const listed = choices.map(({ paper }) => paper);
    expect(listed).not.toContain('reminder');
    expect(listed).not.toContain('issue-sheet');
    expect(listed).toContain('hand-back');
    expect((await clerk.refused('paper.make', { proposalId: await item(), paper: 'reminder' })).code).toBe(
      'paper.not-for',
    );
  });

  test('催办函每家没回的各一份，写明何时征求、原定何时反馈、请于何时前反馈；已回的不催', async () => {
    const proposalId = await item({ role: 'lead' });
    const asked = units.map((unitId) => ({ unitId, dueOn: '2026-04-10' }));
    await clerk.call('opinion.request', { proposalId, units: asked });
    const both = await make(proposalId, 'reminder', { until: '2026-04-20' });
    expect(both).toHaveLength(2);
    const text = await docxText(bytesOf(both[0]));
    expect(text).toContain(`\n${names[0]}：\n`);
    for (const words of ['于2026年3月20日函请', '于2026年4月10日前反馈', '于2026年4月20日前将加盖公章的会办意见']) {
      expect(text).toContain(words);
    }
    await clerk.call('opinion.receive', { proposalId, unitId: units[0] as number, text: '一、已增加助餐点。' });
    const one = await make(proposalId, 'reminder');
    expect(one).toHaveLength(1);
    expect(one[0]?.name).toContain(`催办函（${names[1]}）`);
  });

  test('退办申请主送交办机关，理由必填；不写由谁承办就没有那一句', async () => {
    const proposalId = await item();
    const refused = await clerk.refused('paper.make', { proposalId, paper: 'hand-back' });
    expect(refused).toMatchObject({ code: 'paper.fact-missing', field: 'facts.text' });
    const reason = '一、助餐点建设由住房城乡建设部门负责。\n二、我局没有此项职责。';
    const bare = await docxText(bytesOf((await make(proposalId, 'hand-back', { text: reason }))[0]));
    expect(bare).toContain('\n市人大常委会代表工委：\n贵委交由我局独办的');
    expect(bare).toContain('一、助餐点建设由住房城乡建设部门负责。');
    expect(bare).not.toContain('建议由');
    const named = await make(proposalId, 'hand-back', { text: reason, proposedUnit: '市住房和城乡建设局' });
    expect(await docxText(bytesOf(named[0]))).toContain('根据职责分工，建议由市住房和城乡建设局承办。');
  });

  test('延期申请预填交办后六个月，主送交办机关；会办件主送主办单位', async () => {
    const proposalId = await item();
    const fields = await clerk.call('paper.fields', { proposalId, paper: 'extension' });
    expect(fields.find(({ name }) => name === 'until')?.value).toBe('2026-09-20');
    const text = await docxText(bytesOf((await make(proposalId, 'extension', { text: '需待规划批复。' }))[0]));
    for (const words of ['应于2026年6月20日前办结', '延长至2026年9月20日', '向陈若安代表说明情况', '妥否，请函复。']) {
      expect(text).toContain(words);
    }
    const co = await item({ role: 'co', leadUnitId: units[0] });
    const ours = await docxText(bytesOf((await make(co, 'extension', { text: '需待规划批复。' }))[0]));
    expect(ours).toContain(`\n${names[0]}：\n`);
  });

  test('阶段性答复写明何时正式答复；联名的每人一份', async () => {
    const proposers = ['陈若安', '许知夏'].map((name) => ({ name, organization: '', phone: '' }));
    const proposalId = await item({ proposers });
    const files = await make(proposalId, 'interim', { text: '已完成选址，正在设计。' });
    expect(files).toHaveLength(2);
    const texts = await Promise.all(files.map((file) => docxText(bytesOf(file))));
    expect(texts[0]).toContain('\n陈若安代表：\n');
    expect(texts[1]).toContain('\n许知夏代表：\n');
    expect(texts[1]).toContain('于2026年6月20日前正式答复您');
  });

  async function signed(change: Record<string, unknown> = {}) {
    const proposalId = await item(change);
    const draft = await clerk.call('draft.get', { proposalId });
    const content = { ...draft.content, resultClass: 'B', blocks: [block('b', 0, '今年内再建助餐点20个。')] };
    const { revision } = await clerk.call('draft.save', { proposalId, revision: 0, content });
    const { submittedVersion } = await clerk.call('letter.submit', { proposalId, revision });
    await leader.call('letter.sign', { proposalId, version: submittedVersion as number });
    return proposalId;
  }

  test('二次答复和承诺落实告知函引用原答复的文号和日期', async () => {
    const proposalId = await signed();
    const { letter } = await clerk.call('proposal.get', { proposalId });
    const second = await make(proposalId, 'second-reply', { raised: '补贴标准没有说明', text: '补贴为每餐3元。' });
    const text = await docxText(bytesOf(second[0]));
    expect(text).toContain(`已于2026年3月20日以${letter?.documentNumber}函答复。`);
    expect(text).toContain('您在反馈意见中提出：补贴标准没有说明。');
    expect(text.split('\n')[0]).toBe('B');
    const kept = await make(proposalId, 'commitment', { promise: '年内再建助餐点20个', text: '已建成21个。' });
    expect(await docxText(bytesOf(kept[0]))).toContain('并承诺：年内再建助餐点20个。');
    const wrong = await clerk.refused('paper.make', {
      ...{ proposalId, paper: 'second-reply' },
      facts: { text: '甲', firstNumber: '云民函〔20263号' },
    });
    expect(wrong).toMatchObject({ code: 'paper.fact-wrong', field: 'facts.firstNumber' });
  });

  test('二次答复预填征询意见表上写的原因和要求', async () => {
    const proposalId = await signed();
    const day = '2026-03-20';
    await clerk.call('delivery.record', { proposalId, day, recipients: ['陈若安代表'], way: 'post' });
    const said = { attitude: '满意', result: '不满意', reason: '没有说明补贴标准。', wishes: '请明确标准' };
    await clerk.call('feedback.receive', { proposalId, day, respondent: '陈若安代表', ...said });
    const fields = await clerk.call('paper.fields', { proposalId, paper: 'second-reply' });
    expect(fields.find(({ name }) => name === 'raised')?.value).toBe('没有说明补贴标准；请明确标准');
  });

  test('征询意见表：态度和结果分开评或只评一栏，等次用本单位的', async () => {
    const proposalId = await signed();
    const two = await bodyOf((await make(proposalId, 'feedback'))[0]);
    expect(two.match(/□满意　□基本满意　□不满意/g)).toHaveLength(2);
    const one = await bodyOf(
      (await make(proposalId, 'feedback', { scales: 'one', words: '同意、理解、保留、不同意' }))[0],
    );
    expect(one.match(/□同意　□理解　□保留　□不同意/g)).toHaveLength(1);
    const refused = await clerk.refused('paper.make', { proposalId, paper: 'feedback', facts: { words: '还行' } });
    expect(refused.code).toBe('paper.fact-wrong');
  });

  test('发文稿纸印上签发的版本和文字指纹', async () => {
    const proposalId = await signed();
    const { signature } = await clerk.call('draft.get', { proposalId });
    const text = await bodyOf((await make(proposalId, 'issue-sheet'))[0]);
    expect(text).toContain(`第${signature?.version}版（已签发）`);
    expect(text.replace(/ /g, '')).toContain(signature?.fingerprint);
    expect(text).toContain('顾长风');
  });

  test('办理单、面复记录写好已知的，其余留空手写', async () => {
    const proposalId = await item({ keySupervision: true });
    const sheet = await bodyOf((await make(proposalId, 'handling-sheet', { suggested: '由养老服务科承办。' }))[0]);
    for (const words of ['独办（重点督办）', '2026年6月20日', '由养老服务科承办。', '陈若安'])
      expect(sheet).toContain(words);
    const record = await bodyOf((await make(proposalId, 'oral-record', { place: '市第一医院' }))[0]);
    for (const words of ['市第一医院', '2026年3月20日', '签名：']) expect(record).toContain(words);
  });

  test('没填日期的函标为送审稿；不认识的内容、不成日期的日期都不收', async () => {
    const proposalId = await item();
    const files = await make(proposalId, 'hand-back', { text: '不属我局职责。', day: '' });
    expect((await docxText(bytesOf(files[0]))).split('\n')[0]).toBe('送审稿');
    const unknown = await clerk.refused('paper.make', { proposalId, paper: 'hand-back', facts: { 原因: '甲' } });
    expect(unknown.code).toBe('paper.fact-unknown');
    const day = { text: '甲', until: '2026-02-30' };
    expect((await clerk.refused('paper.make', { proposalId, paper: 'extension', facts: day })).code).toBe(
      'paper.fact-wrong',
    );
  });

  test('同一份文书再做一次，字节完全相同；做过什么记在经过里', async () => {
    const proposalId = await signed();
    const facts: Partial<Record<PaperKind, Record<string, string>>> = {
      'hand-back': { text: '甲。' },
      extension: { text: '甲。' },
      interim: { text: '甲。' },
      'second-reply': { text: '甲。' },
      commitment: { text: '甲。', promise: '乙' },
    };
    const choices = await clerk.call('paper.choices', { proposalId });
    for (const { paper } of choices) {
      const first = await make(proposalId, paper, facts[paper]);
      const again = await make(proposalId, paper, facts[paper]);
      const all = [...(await docxParts(bytesOf(first[0]))).values()].join('');
      if (paper === 'handling-sheet' || paper === 'issue-sheet') {
        // These say how far the log had come, and making one is itself a row of it.
        const parts = [...(await docxParts(bytesOf(again[0]))).values()].join('');
        const withoutMark = (text: string) => text.replace(/操作日志第.*?<\/w:p>/gs, '');
        expect(withoutMark(parts)).toBe(withoutMark(all));
      } else expect(again).toEqual(first);
      expect(all).not.toMatch(/w:sdt>|<w:pict|<w:drawing|Theme="/);
    }
    const { history } = await clerk.call('proposal.get', { proposalId });
    expect(history.at(-1)?.words).toBe(`制作${paperKinds[choices.at(-1)?.paper as PaperKind].name}`);
  });

  test('发文稿纸和办理单下面印着操作日志的末尾，拿来核验对得上', async () => {
    const proposalId = await signed();
    const admin = await desk.signIn('admin');
    for (const paper of ['handling-sheet', 'issue-sheet'] as const) {
      const [file] = await make(proposalId, paper);
      const text = (await bodyOf(file)).replace(/\s/g, '');
      const [, count, digest] = /操作日志第(\d+)条校验码([0-9a-f]{16})/.exec(text) ?? [];
      const printed = { count: Number(count), digest: digest ?? '' };
      expect((await admin.call('audit.verify', { printed })).findings).toEqual([]);
      if (paper === 'issue-sheet') expect(text).toMatch(/签发密钥(?:[0-9A-F]{4}-){4}[0-9A-F]{4}/);
    }
  });
});
