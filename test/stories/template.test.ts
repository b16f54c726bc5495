import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { paragraph, usualParts, wordTemplate } from '../samples/word-templates.ts';
import { bureau, type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';
import { docxParts, paragraphsOf } from '../support/files/docx-parts.ts';

let desk: Desk;
let clerk: Person;
let leader: Person;
let admin: Person;
let template: Buffer;
beforeAll(async () => {
  desk = await openDesk();
  [clerk, leader, admin] = [await desk.signIn('clerk'), await desk.signIn('leader'), await desk.signIn('admin')];
  template = await wordTemplate();
});
afterAll(() => desk.close());

const file = (bytes: Uint8Array, name = '答复.docx') => ({ name, base64: Buffer.from(bytes).toString('base64') });

async function signedLetter(number: string, change: object = {}) {
  const { id: proposalId } = await clerk.call('proposal.create', { ...suggestion, number });
  const draft = await clerk.call('draft.get', { proposalId });
  const blocks = [
    { id: 'a', level: 1 as const, text: '加密老年助餐点布局', sources: [] },
    { id: 'b', level: 0 as const, text: '全市已建成助餐点120个。', sources: [] },
  ];
  const content = { ...draft.content, ...change, blocks };
  const saved = await clerk.call('draft.save', { proposalId, revision: draft.revision, content });
  const { submittedVersion } = await clerk.call('letter.submit', { proposalId, revision: saved.revision });
  await leader.call('letter.sign', { proposalId, version: submittedVersion as number });
  return proposalId;
}

async function linesOf(base64: string | undefined) {
  const parts = await docxParts(Buffer.from(base64 ?? '', 'base64'));
  return paragraphsOf(parts.get('word/document.xml') ?? '');
}

describe('本单位的 Word 模板', () => {
  test('管理员装入，原样保存；重名的、有错的不收，经办人不能装', async () => {
    const kept = await admin.call('template.add', { name: '本局答复', file: file(template) });
    expect(kept.sha256).toBe(createHash('sha256').update(template).digest('hex'));
    const back = await clerk.call('template.get', { id: kept.id });
    expect(back.files[0]?.base64).toBe(template.toString('base64'));
    expect((await clerk.call('template.list', {})).map(({ name }) => name)).toEqual(['本局答复']);
    const twin = await admin.refused('template.add', { name: '本局答复', file: file(template) });
    expect(twin).toMatchObject({ code: 'template.taken', field: 'name' });
    const faulty = file(await wordTemplate([paragraph('{标题}'), paragraph('{署名}')]));
    expect((await admin.call('template.check', { file: faulty })).problems.length).toBeGreaterThan(3);
    const refused = await admin.refused('template.add', { name: '有错', file: faulty });
    expect(refused.message).toContain('正文第2段「{署名}」，不认识{署名}');
    expect((await clerk.refused('template.add', { name: '另一份', file: file(template) })).code).toBe(
      'operation.not-allowed',
    );
    expect(await clerk.call('template.list', {})).toHaveLength(1);
  });

  test('签发的函套模板导出：文号、日期和每一段都是签发的文本', async () => {
    const [kept] = await clerk.call('template.list', {});
    const proposalId = await signedLetter('301');
    const out = await clerk.call('letter.export', { proposalId, template: kept?.id ?? 0, feedbackForm: false });
    const lines = await linesOf(out.files[0]?.base64);
    expect(lines.slice(0, 3)).toEqual([
      '云澜市民政局关于市九届人大五次会议第301号代表建议答复的函',
      '文号：云民函〔2026〕1号',
      '陈若安代表：',
    ]);
    expect(lines).toEqual(
      expect.arrayContaining(['一、加密老年助餐点布局', '全市已建成助餐点120个。', '2026年3月20日']),
    );
    const again = await clerk.call('letter.export', { proposalId, template: kept?.id ?? 0, feedbackForm: false });
    expect(again).toEqual(out);
    const draft = await clerk.call('letter.export', { proposalId, template: kept?.id ?? 0, text: 'draft' });
    expect((await linesOf(draft.files[0]?.base64))[1]).toBe('文号：送审稿');
  });

  test('模板没有附注的位置，而函里有附注：说明会丢什么，不导出', async () => {
    const without = usualParts().filter((_, index) => index !== 9);
    const { id } = await admin.call('template.add', { name: '无附注', file: file(await wordTemplate(without)) });
    const proposalId = await signedLetter('302');
    const refused = await clerk.refused('letter.export', { proposalId, template: id });
    expect(refused).toMatchObject({ code: 'template.no-place' });
    expect(refused.message).toContain('附注');
  });

  test('停用后不能再用；被改动过的模板不用', async () => {
    const proposalId = await signedLetter('303');
    const [first, second] = await clerk.call('template.list', {});
    await admin.call('template.retire', { id: second?.id ?? 0 });
    expect((await clerk.refused('letter.export', { proposalId, template: second?.id })).code).toBe('record.missing');
    const folder = join(desk.folder, 'attachments');
    for (const name of readdirSync(folder)) writeFileSync(join(folder, name), 'x');
    expect((await clerk.refused('letter.export', { proposalId, template: first?.id })).code).toBe('file.damaged');
  });
});

describe('函件样式', () => {
  test('四种样式都能整套换上，下一封新稿的用语和纸面跟着变', async () => {
    const presets = await clerk.call('office.presets', {});
    expect(presets.map(({ manner }) => manner)).toEqual(['unit-first', 'number-first', 'note-contact', 'document']);
    const stored = await admin.call('office.get', {});
    const chosen = presets.find(({ manner }) => manner === 'document');
    if (!chosen) throw new Error('没有文件样式');
    const letterSettings = { ...stored.letterSettings, ...chosen.settings, contactHead: '顾长风' };
    await admin.call('office.save', {
      ...stored,
      letterForm: chosen.form,
      templates: chosen.templates,
      letterSettings,
    });
    const proposalId = await signedLetter('310', { resultClass: 'A' });
    const out = await clerk.call('letter.export', { proposalId, feedbackForm: false });
    const lines = await linesOf(out.files[0]?.base64);
    expect(lines.slice(0, 2)).toEqual(['A', `${bureau.letterhead}文件`]);
    expect(lines).toContain('对市九届人大五次会议第310号建议的答复');
    const contact = lines.indexOf('承办负责人：顾长风');
    expect(lines.slice(contact, contact + 5)).toEqual([
      ...['承办负责人：顾长风', '承办人：纪云舒', '联系电话：0570-3000001', '云澜市民政局', '2026年3月20日'],
    ]);
  });

  test('保存单位信息时没有提到样式的，样式不变；旧单位没有选过的按通常办法', async () => {
    const stored = await admin.call('office.get', {});
    const { letterSettings, ...rest } = stored;
    const saved = await admin.call('office.save', rest);
    expect(saved.letterSettings).toEqual(letterSettings);
  });
});
