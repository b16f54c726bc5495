import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Question } from '../../../shared/contract.ts';
import type { PlatformProfile } from '../../../shared/model/platform/platform.ts';
import { block } from '../../samples/sample-letter.ts';
import { type Desk, openDesk, type Person, suggestion } from '../../support/desk.ts';

describe('答复录入交办单位的平台', () => {
  let desk: Desk;
  let clerk: Person;
  let leader: Person;
  let admin: Person;
  beforeAll(async () => {
    desk = await openDesk();
    clerk = await desk.signIn('clerk');
    leader = await desk.signIn('leader');
    admin = await desk.signIn('admin');
  });
  afterAll(() => desk.close());

  async function sign(proposalId: number, text: string) {
    const draft = await clerk.call('draft.get', { proposalId });
    const content = { ...draft.content, blocks: [block('a', 1, '办理情况'), block('b', 0, text)], resultClass: 'A' };
    const { revision } = await clerk.call('draft.save', { proposalId, revision: draft.revision, content });
    const sent = await clerk.call('letter.submit', { proposalId, revision, proofSeen: true });
    await leader.call('letter.sign', { proposalId, version: sent.submittedVersion as number });
  }
  const register = async (number: string) => (await clerk.call('proposal.create', { ...suggestion, number })).id;
  const shown = (proposalId: number) => clerk.call('platform.desk', { proposalId });
  const sheetOf = async (proposalId: number) => {
    const [sheet] = (await shown(proposalId)).sheets;
    if (!sheet) throw new Error('no sheet');
    return sheet;
  };
  const use = async (key: string, change: Partial<PlatformProfile> = {}) => {
    const platforms = await admin.call('platform.list', {});
    const next = platforms.map((each) => (each.key === key ? { ...each, used: true, ...change } : each));
    return admin.call('platform.save', { platforms: next });
  };
  const listed = async (upload: NonNullable<Question<'proposal.list'>['upload']>) =>
    (await clerk.call('proposal.list', { upload })).rows.map(({ number }) => number);
  const late = async () => (await clerk.call('proposal.board', {})).counts.toUpload;

  test('没有启用平台的，哪里都看不到它：不提醒、不筛选、不列在办理情况里，照旧只登记平台名称', async () => {
    const id = await register('10');
    await sign(id, '已建助餐点20个。');
    expect(await shown(id)).toMatchObject({ bar: null, sheets: [] });
    desk.at('2026-04-20T01:00:00.000Z');
    expect(await late()).toBe(0);
    expect([await listed('open'), await listed('late'), await listed('done')]).toEqual([[], [], []]);
    const life = await clerk.call('proposal.life', { proposalId: id });
    expect(life.uploads).toEqual([]);
    expect(life.standing.some(({ key }) => key === 'upload')).toBe(false);
    const after = await clerk.call('upload.record', { proposalId: id, day: '2026-04-20', platform: '市人大平台' });
    expect(after.events.at(-1)).toMatchObject({ event: 'uploaded', detail: { platform: '市人大平台' } });
    desk.at('2026-03-20T01:00:00.000Z');
  });

  test('平台由管理员设置；经办人不能改；照旧样子改的不存', async () => {
    const platforms = await admin.call('platform.list', {});
    expect(platforms.map(({ key, used }) => [key, used])).toEqual([
      ['npc', false],
      ['cppcc', false],
      ['gov', false],
    ]);
    expect((await clerk.refused('platform.save', { platforms })).code).toBe('operation.not-allowed');
    await use('npc');
    const stale = await admin.refused('platform.save', { platforms, seen: 'older' });
    expect(stale.code).toBe('record.stale');
    const { rows } = await admin.call('audit.list', {});
    const saved = rows.find(({ operation, outcome }) => operation === 'platform.save' && outcome === 'done');
    expect(saved?.words).toContain('启用人大代表建议办理平台');
    expect(stale.message).toContain('修改过这份设置');
    await admin.call('platform.save', {
      platforms: (await admin.call('platform.list', {})).filter(({ key }) => key !== 'gov'),
    });
    expect((await admin.call('platform.list', {})).map(({ key }) => key)).toEqual(['npc', 'cppcc']);
  });

  test('没有签发的不给内容；签发后每栏是什么、几个字；勾过的留着，谁勾的；别的件、没有的栏不能勾', async () => {
    const id = await register('11');
    expect((await shown(id)).bar).toContain('还没有签发');
    expect(
      (await clerk.refused('platform.tick', { proposalId: id, platform: 'npc', field: 'f1', ticked: true })).code,
    ).toBe('platform.bar');
    await sign(id, '已建助餐点20个。');
    const sheet = await sheetOf(id);
    expect(sheet.state).toBe('open');
    const body = sheet.fields.find(({ source }) => source === 'body');
    expect(body?.value).toContain('一、办理情况\n已建助餐点20个。');
    expect(body?.value).not.toContain('云民函');
    await clerk.call('platform.tick', { proposalId: id, platform: 'npc', field: 'f1', ticked: true });
    await clerk.call('platform.tick', { proposalId: id, platform: 'npc', field: 'f2', ticked: true });
    await clerk.call('platform.tick', { proposalId: id, platform: 'npc', field: 'f2', ticked: false });
    const [first, second] = (await sheetOf(id)).fields;
    expect(first?.tick).toMatchObject({ stale: false });
    expect(second?.tick).toBeNull();
    const none = { proposalId: id, platform: 'npc', field: 'f99', ticked: true };
    expect((await clerk.refused('platform.tick', none)).code).toBe('platform.no-field');
    expect((await clerk.refused('platform.tick', { ...none, platform: 'gov' })).code).toBe('platform.none');
    // 只是记号，不进经过。
    const { history } = await clerk.call('proposal.get', { proposalId: id });
    expect(history.some(({ words }) => words.includes('勾'))).toBe(false);
  });

  test('超过上限：说超几个字，给出办法；附件不合的逐个说明', async () => {
    await use('npc', {
      fields: [{ key: 'f1', label: '答复内容', source: 'body', words: '', limit: 20 }],
      files: { most: 1, largest: 1, endings: ['pdf'], nameLimit: null },
    });
    const id = await register('12');
    await sign(id, '全市已建助餐点20个，覆盖十二个街道。下一步再建。');
    await clerk.call('attachment.add', {
      proposalId: id,
      file: { name: '名单.txt', base64: Buffer.from('助餐点').toString('base64') },
    });
    const sheet = await sheetOf(id);
    const [body] = sheet.fields;
    expect(body?.over).toBe((body?.counted ?? 0) - 20);
    expect(body?.over).toBeGreaterThan(0);
    expect(body?.ways.length).toBeGreaterThan(0);
    expect(sheet.files[0]?.problems[0]).toContain('平台只收 .pdf');
  });

  test('几天没有上传，工作台提醒；登记已上传，谁、哪天、回执编号和文件都留着；清单分得出', async () => {
    const id = await register('13');
    await sign(id, '已建助餐点20个。');
    expect(await listed('open')).toContain('13');
    expect(await listed('late')).not.toContain('13');
    desk.at('2026-03-25T01:00:00.000Z');
    expect(await listed('late')).toContain('13');
    const before = await late();
    const file = { name: '回执.png', base64: Buffer.from('图').toString('base64') };
    const { id: receiptId } = await clerk.call('attachment.add', { proposalId: id, file });
    const told = { proposalId: id, day: '2026-03-25', platformKey: 'npc', receipt: 'HZ-2026-13' };
    const other = await register('14');
    await sign(other, '再建10个。');
    expect(await clerk.refused('upload.record', { ...told, proposalId: other, receiptId })).toMatchObject({
      code: 'platform.receipt',
      field: 'receiptId',
    });
    expect((await clerk.refused('upload.record', { ...told, day: '2026-03-26' })).code).toBe('day.ahead');
    expect((await clerk.refused('upload.record', { ...told, platformKey: 'gov' })).code).toBe('platform.none');
    const life = await clerk.call('upload.record', { ...told, receiptId });
    expect(life.uploads).toMatchObject([
      {
        key: 'npc',
        state: 'done',
        last: { day: '2026-03-25', receipt: 'HZ-2026-13', receiptFile: '回执.png', receiptId },
      },
    ]);
    expect(life.standing).toContainEqual(expect.objectContaining({ key: 'upload', tone: 'done' }));
    expect(await late()).toBe(before - 1);
    expect(await listed('done')).toEqual(['13']);
    expect(await listed('open')).not.toContain('13');
    const settings = await admin.call('desk.settings', {});
    expect(settings.ledgerColumns).not.toContain('uploaded');
    const { files } = await clerk.call('ledger.export', { year: 2026, columns: ['number', 'uploaded'] });
    const sheets = Object.values(unzipSync(Buffer.from(files[0]?.base64 ?? '', 'base64'))).map((part) =>
      strFromU8(part),
    );
    expect(sheets.join('')).toContain('2026-03-25 人大代表建议办理平台 HZ-2026-13');
    const { history } = await clerk.call('proposal.get', { proposalId: id });
    expect(history.at(-1)?.words).toBe(
      '上传人大代表建议办理平台（2026年3月25日，回执编号HZ-2026-13，回执「回执.png」）',
    );
  });

  test('登记错了的作废：又算没有上传，作废的留着理由', async () => {
    const id = await register('15');
    await sign(id, '已建助餐点20个。');
    const life = await clerk.call('upload.record', { proposalId: id, day: '2026-03-25', platformKey: 'npc' });
    const entry = life.events.at(-1)?.id ?? 0;
    const asContact = { proposalId: id, entry: 'upload', id: life.events[0]?.id ?? 0, reason: '不是上传' };
    if (life.events.length > 1) expect((await clerk.refused('entry.void', asContact)).code).toBe('entry.gone');
    const after = await clerk.call('entry.void', { proposalId: id, entry: 'upload', id: entry, reason: '传错了平台' });
    expect(after.uploads[0]?.state).toBe('open');
    expect(after.events.at(-1)).toMatchObject({ state: 'void', voidReason: '传错了平台' });
    expect(await listed('open')).toContain('15');
    expect(await listed('done')).not.toContain('15');
  });

  test('签发后改过的不给上传；重新签发，平台上的是原来的，勾过的栏内容变了要重录', async () => {
    const id = await register('16');
    await sign(id, '已建助餐点20个。');
    await clerk.call('platform.tick', { proposalId: id, platform: 'npc', field: 'f1', ticked: true });
    await clerk.call('upload.record', { proposalId: id, day: '2026-03-25', platformKey: 'npc' });
    const draft = await clerk.call('draft.get', { proposalId: id });
    const content = { ...draft.content, blocks: [block('b', 0, '已建助餐点25个。')] };
    await clerk.call('draft.save', { proposalId: id, revision: draft.revision, content });
    expect((await shown(id)).bar).toContain('签发已失效');
    const again = { proposalId: id, day: '2026-03-25', platformKey: 'npc' };
    expect((await clerk.refused('upload.record', again)).code).toBe('platform.bar');
    await sign(id, '已建助餐点25个。');
    const sheet = await sheetOf(id);
    expect(sheet.state).toBe('again');
    expect(sheet.fields[0]?.tick?.stale).toBe(true);
    expect(await listed('open')).toContain('16');
    await clerk.call('upload.record', again);
    expect((await sheetOf(id)).state).toBe('done');
  });

  test('会办的件由主办单位上传', async () => {
    const units = await clerk.call('unit.list', {});
    const { id } = await clerk.call('proposal.create', {
      ...suggestion,
      ...{ number: '17', role: 'co', leadUnitId: units[0]?.id ?? 0 },
    });
    expect((await shown(id)).bar).toContain('由主办单位上传');
  });

  test('两个平台都要传的，传了一个还算没有上传；平台的设置被别的程序改动，核验查得出', async () => {
    const platforms = await admin.call('platform.list', {});
    const [npc] = platforms;
    if (!npc) throw new Error('no platform');
    await admin.call('platform.save', {
      platforms: [...platforms, { ...npc, key: 'second', name: '政府办平台', kind: null }],
    });
    const id = await register('18');
    await sign(id, '已建助餐点20个。');
    await clerk.call('upload.record', { proposalId: id, day: '2026-03-25', platformKey: 'npc' });
    expect(await listed('open')).toContain('18');
    await clerk.call('upload.record', { proposalId: id, day: '2026-03-25', platformKey: 'second' });
    expect(await listed('open')).not.toContain('18');
    expect(await listed('done')).toContain('18');
    expect((await admin.call('audit.verify', {})).findings).toEqual([]);
  });
});
