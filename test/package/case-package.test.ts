import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedLetters } from '../../electron/package/signed-letters.ts';
import { writePackage } from '../../electron/package/write-package.ts';
import { verifies } from '../../electron/people/ed25519.ts';
import { ItemFile } from '../../shared/model/package/case-file.ts';
import type { FileIn } from '../../shared/model/primitives.ts';
import { withoutIds } from '../support/case-without-ids.ts';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';
import { wholeItem } from './whole-item.ts';

type Parts = Record<string, Uint8Array>;
const partsOf = ({ base64 }: FileIn): Parts => unzipSync(Buffer.from(base64, 'base64'));
const fileOf = (parts: Parts): FileIn => ({
  name: '案卷.zip',
  base64: Buffer.from(zipSync(parts, { level: 0 })).toString('base64'),
});
const caseIn = (file: FileIn) => JSON.parse(Buffer.from(partsOf(file)['case.json'] ?? []).toString('utf8')) as ItemFile;
const attachmentsIn = (file: FileIn) =>
  Object.entries(partsOf(file)).flatMap(([name, held]) =>
    name.startsWith('attachments/') ? [[name.slice('attachments/'.length), held] as const] : [],
  );
const bytes = (text: string) => Buffer.from(text, 'utf8').toString('base64');

describe('案卷包', () => {
  let here: Desk;
  let there: Desk;
  let third: Desk | null = null;
  let proposalId: number;
  let sent: FileIn;
  let clerk: Person;
  let other: Person;
  beforeAll(async () => {
    here = await openDesk();
    there = await openDesk();
    proposalId = await wholeItem(here);
    clerk = await here.signIn('clerk');
    other = await there.signIn('clerk');
    sent = await exported(clerk, proposalId);
  });
  afterAll(async () => {
    await here.close();
    await there.close();
    await third?.close();
  });
  const exported = async (who: Person, id: number): Promise<FileIn> => {
    const { files } = await who.call('package.export', { proposalId: id });
    const file = files[0] as FileIn;
    return { name: file.name, base64: file.base64 };
  };
  const refusedBecause = async (file: FileIn, code: string) => {
    const refused = await other.refused('package.read', { file });
    expect(refused.code).toBe(code);
    expect((await other.refused('package.import', { file })).code).toBe(code);
    return refused.message;
  };
  const changed = (change: (parts: Parts) => void) => {
    const parts = partsOf(sent);
    change(parts);
    return fileOf(parts);
  };

  test('包里有清单、签名、案卷和附件；同一时刻导出两次，字节相同', async () => {
    expect(sent.name).toBe('第77号建议案卷包_2026-03-20.zip');
    const parts = partsOf(sent);
    expect(Object.keys(parts).sort()).toEqual([
      expect.stringMatching(/^attachments\/[0-9a-f]{64}$/),
      'case.json',
      'manifest.json',
      'signature.json',
    ]);
    const manifest = JSON.parse(Buffer.from(parts['manifest.json'] ?? []).toString('utf8'));
    expect(manifest).toMatchObject({ format: 1, what: 'item', office: '云澜市民政局', by: '纪云舒' });
    const { history: _, ...first } = caseIn(sent);
    const { history: __, ...second } = caseIn(await exported(clerk, proposalId));
    expect(second).toEqual(first);
  });

  test('签发的函随带公钥和所签的内容，收到的一方核验得过，并说出密钥指纹；改了内容、换了公钥、抽掉公钥的不收', async () => {
    const own = caseIn(sent);
    const [signature] = own.rows.signature;
    const [signer] = own.signers;
    expect(signature).toMatchObject({ remark: '', keyId: signer?.id });
    expect(verifies(signer?.publicKey ?? '', Buffer.from(signature?.statement ?? ''), signature?.signed ?? '')).toBe(
      true,
    );
    const { notes } = await other.call('package.read', { file: sent });
    expect(notes.join()).toContain(`签名核验通过，密钥指纹${signer?.fingerprint}`);
    const forged = (change: (file: ItemFile) => void) => {
      const file = caseIn(sent);
      change(file);
      return signedLetters(file).problem;
    };
    const first = (file: ItemFile) => file.rows.signature[0] as ItemFile['rows']['signature'][number];
    const key = (file: ItemFile) => file.signers[0] as ItemFile['signers'][number];
    expect(forged(() => undefined)).toBeNull();
    expect(forged((file) => Object.assign(first(file), { by: '别人' }))).toContain('不符');
    expect(forged((file) => Object.assign(first(file), { signedOn: '2026-01-05' }))).toContain('不符');
    expect(forged((file) => Object.assign(first(file), { statement: `${first(file).statement} ` }))).toContain('不符');
    expect(forged((file) => Object.assign(key(file), { publicKey: Buffer.alloc(32, 7).toString('base64') }))).toContain(
      '不符',
    );
    expect(forged((file) => Object.assign(key(file), { fingerprint: 'AAAA-BBBB-CCCC-DDDD-EEEE' }))).toContain('不符');
    expect(forged((file) => Object.assign(file, { signers: [] }))).toContain('不符');
  });

  test('以前的案卷包没有公钥，照样读得，并说明只核对了文字', () => {
    const file = JSON.parse(JSON.stringify(caseIn(sent)));
    delete file.signers;
    for (const row of file.rows.signature)
      for (const each of ['remark', 'statement', 'signed', 'keyId']) delete row[each];
    const before = ItemFile.parse(file);
    expect(signedLetters(before)).toEqual({
      problem: null,
      words: [expect.stringContaining('没有随带签名密钥，只核对了文字指纹')],
    });
  });

  test('没有的件整件存入；再导出，除序号和经过外与原来的案卷相同', async () => {
    const read = await other.call('package.read', { file: sent });
    expect(read).toMatchObject({ here: null, conflicts: [], missing: [], blocked: null });
    expect(read.signer).toMatchObject({ trust: 'new', office: '云澜市民政局' });
    expect(read.notes).toContain('单位名录中没有「云澜市气象台」，导入时一并建立。');
    const done = await other.call('package.import', { file: sent });
    const taken = done.proposalId as number;
    expect(done.done).toEqual([
      '整件存入第77号建议《关于完善社区老年助餐服务的建议》',
      expect.stringContaining('签名核验通过，密钥指纹'),
    ]);
    const before = caseIn(sent);
    const after = caseIn(await exported(other, taken));
    expect(withoutIds(after)).toEqual(withoutIds(before));
    expect(before.rows.letterVersion.length).toBeGreaterThan(0);
    expect(before.rows.deadlineEvent.length).toBe(1);
    expect(before.rows.lifeEvent.map(({ event }) => event)).toContain('combined');
    expect(after.history.slice(0, before.history.length)).toEqual(before.history);
    const item = await other.call('proposal.get', { proposalId: taken });
    const original = await clerk.call('proposal.get', { proposalId });
    expect(item.deadline).toEqual(original.deadline);
    // Who submitted it has no account here.
    const submission = original.letter?.submission && { ...original.letter.submission, submitter: null };
    expect(item.letter).toEqual({ ...original.letter, submission });
    expect(item.deliveredOn).toBe('2026-03-20');
    const [attachment] = item.attachments;
    const got = await other.call('attachment.get', { attachmentId: attachment?.id as number });
    expect(got.files[0]?.base64).toBe(bytes('%PDF-1.4 原文'));
    const [origin] = await other.call('package.origins', { proposalId: taken });
    expect(origin?.history.map(({ words }) => words)).toContain(
      '收件登记：第77号建议《关于完善社区老年助餐服务的建议》',
    );
    expect((await other.call('package.signers', {})).signers).toMatchObject([{ office: '云澜市民政局', packages: 1 }]);
    const log = await (await there.signIn('admin')).call('audit.list', {});
    expect(log.rows[0]?.words ?? '').toMatch(/./);
    expect(log.rows.map(({ words }) => words).join()).toContain(`签名${read.signer.fingerprint}`);
  });

  test('已有的件列出每处不同；不选的保持本机的，选了的改成包里的并记下前后，缺的补进来', async () => {
    const opinions = (await clerk.call('proposal.get', { proposalId })).requests[0];
    const item = await clerk.call('proposal.get', { proposalId });
    const input = {
      ...{ id: proposalId, revision: item.revision, kind: item.kind, session: item.session, number: item.number },
      ...{ title: item.title, proposers: item.proposers, role: item.role, coUnitIds: item.coUnitIds },
      ...{ assignedOn: item.assignedOn, consent: 'no' as const, remark: '对方的备注' },
    };
    await clerk.call('proposal.save', input);
    await clerk.call('opinion.receive', {
      proposalId,
      unitId: opinions?.unitId as number,
      text: '一、加密站点。新增站点8个。',
    });
    await clerk.call('attachment.add', { proposalId, file: { name: '原文扫描.pdf', base64: bytes('%PDF-1.4 重扫') } });
    const file = await exported(clerk, proposalId);
    const read = await other.call('package.read', { file });
    expect(read.signer.trust).toBe('known');
    expect(read.conflicts).toEqual([
      { field: 'body', label: '原文', ours: suggestion.body, theirs: '' },
      { field: 'consent', label: '是否同意公开', ours: '同意公开', theirs: '不同意公开' },
      { field: 'remark', label: '备注', ours: '重点件', theirs: '对方的备注' },
    ]);
    expect(read.missing.map(({ what }) => what)).toEqual(['附件', '会办意见']);
    expect(read.notes).toContain('附件「原文扫描.pdf」两边同名但内容不同；选中导入时两份都保留。');
    const { proposalId: own, done } = await other.call('package.import', { file, theirs: ['remark'] });
    expect(done).toContain('云澜市气象台会办意见存为第3版');
    const after = await other.call('proposal.get', { proposalId: own as number });
    expect(after).toMatchObject({ remark: '对方的备注', consent: 'yes', body: suggestion.body });
    expect(after.requests[0]?.opinions.length).toBe(3);
    expect(after.attachments.map(({ name }) => name)).toEqual(['原文扫描.pdf', '原文扫描.pdf']);
    const log = await (await there.signIn('admin')).call('audit.list', { proposalId: own });
    const row = log.rows.find(({ operation }) => operation === 'package.import');
    expect(row?.changes).toContainEqual({ field: 'remark', before: '重点件', after: '对方的备注' });
    expect((await other.refused('package.import', { file })).code).toBe('package.nothing');
  });

  test('签名以后改动一个字节，哪一部分都查得出来', async () => {
    const flip = (name: string) =>
      changed((parts) => {
        const part = Uint8Array.from(parts[name] ?? []);
        const place = Math.floor(part.length / 2);
        part[place] = (part[place] ?? 0) ^ 1;
        parts[name] = part;
      });
    const [attachment = ''] = Object.keys(partsOf(sent)).filter((name) => name.startsWith('attachments/'));
    await refusedBecause(flip('case.json'), 'package.part-changed');
    await refusedBecause(flip(attachment), 'package.part-changed');
    const title = changed((parts) => {
      const text = Buffer.from(parts['manifest.json'] ?? []).toString('utf8');
      parts['manifest.json'] = strToU8(text.replace('云澜市', '云岭市'));
    });
    expect(await refusedBecause(title, 'package.changed')).toContain('在签名以后被改动过');
    await refusedBecause(flip('signature.json'), 'package.changed');
  });

  test('冒用别的钥匙签名、指纹对不上的，不认', async () => {
    const forged = changed((parts) => {
      const signature = JSON.parse(Buffer.from(parts['signature.json'] ?? []).toString('utf8'));
      parts['signature.json'] = strToU8(JSON.stringify({ ...signature, fingerprint: 'AAAA-BBBB-CCCC-DDDD-EEEE' }));
    });
    await refusedBecause(forged, 'package.changed');
    await refusedBecause(
      changed((parts) => delete parts['signature.json']),
      'package.changed',
    );
  });

  test('清单上没有的、缺少的、重复的、链接、越出文件夹的路径，都不收', async () => {
    const [attachment = ''] = Object.keys(partsOf(sent)).filter((name) => name.startsWith('attachments/'));
    await refusedBecause(
      changed((parts) => Object.assign(parts, { '多出.exe': strToU8('x') })),
      'package.part-extra',
    );
    await refusedBecause(
      changed((parts) => delete parts[attachment]),
      'package.part-missing',
    );
    await refusedBecause(
      changed((parts) => Object.assign(parts, { 'CASE.JSON': strToU8('{}') })),
      'package.part-twice',
    );
    for (const name of ['../坏.txt', '/etc/坏.txt', 'C:\\坏.txt', 'attachments/../../坏.txt'])
      await refusedBecause(
        changed((parts) => Object.assign(parts, { [name]: strToU8('x') })),
        'file.reaching',
      );
    const link = partsOf(sent);
    const packed = zipSync({ ...link, 链接: [strToU8('/etc/passwd'), { os: 3, attrs: 0o120777 << 16 }] }, { level: 0 });
    await refusedBecause({ name: '案卷.zip', base64: Buffer.from(packed).toString('base64') }, 'package.link');
  });

  test('解压后极大的、不是压缩包的、空的、格式版本不同的，各有一句话', async () => {
    const bomb = zipSync({ 'manifest.json': new Uint8Array(60_000_000) }, { level: 9 });
    await refusedBecause({ name: '炸弹.zip', base64: Buffer.from(bomb).toString('base64') }, 'file.bomb');
    await refusedBecause({ name: '台账.xlsx', base64: bytes('不是压缩包') }, 'package.not-one');
    await refusedBecause({ name: '空.zip', base64: '' }, 'file.empty');
    await refusedBecause(fileOf({ 'readme.txt': strToU8('x') }), 'package.not-one');
    const later = changed((parts) => {
      const text = Buffer.from(parts['manifest.json'] ?? []).toString('utf8');
      parts['manifest.json'] = strToU8(text.replace('"format": 1', '"format": 9'));
    });
    expect(await refusedBecause(later, 'package.other-format')).toContain('第9版格式');
    await refusedBecause({ name: '半截.zip', base64: sent.base64.slice(0, 4000) }, 'file.broken');
  });

  test('签名有效而内容作假的，也不收：改了签发的文字、指向没有的行、能运行的网址、撞了的行', async () => {
    const forger = mkdtempSync(join(tmpdir(), 'forger-'));
    const files = new Map([...attachmentsIn(sent)]);
    const facts = { title: '冒名', office: '云澜市民政局', at: '2026-03-20T01:00:00.000Z', by: '某人' };
    const forged = (change: (file: ItemFile) => void): FileIn => {
      const file = caseIn(sent);
      change(file);
      const made = writePackage(forger, file, files, facts);
      return { name: '案卷.zip', base64: Buffer.from(made).toString('base64') };
    };
    const words = (file: ItemFile) => file.rows.letterVersion[0]?.content.blocks[0];
    const cases: [(file: ItemFile) => void, string][] = [
      [(file) => Object.assign(words(file) ?? {}, { text: '改过的话' }), '文字与指纹不符'],
      [(file) => Object.assign(file.rows.opinion[0] ?? {}, { unitId: 999 }), 'opinion.unitId指向包里没有的unit'],
      [(file) => Object.assign(file.rows.contact[0] ?? {}, { replacesId: 999 }), 'contact.replacesId指向'],
      [(file) => Object.assign(file.rows.attachment[0] ?? {}, { sha256: 'a'.repeat(64) }), '缺少附件'],
      [(file) => Object.assign(file.rows.lifeEvent[0] ?? {}, { detail: { url: 'javascript:alert(1)' } }), 'url'],
      [(file) => Object.assign(file.item, { stage: '随便' }), 'stage'],
      [(file) => Object.assign(file.item, { 多余: 1 }), '多余'],
    ];
    for (const [change, problem] of cases) {
      expect(await refusedBecause(forged(change), 'package.unsound')).toContain(problem);
    }
    const doubled = forged((file) => {
      file.item.number = '500';
      file.rows.documentNumber = [];
      file.rows.signature = [];
      file.rows.proposer = [...file.rows.proposer, ...file.rows.proposer];
    });
    const before = readdirSync(join(there.folder, 'attachments')).length;
    expect((await other.refused('package.import', { file: doubled })).message).toContain('内容前后矛盾');
    expect(readdirSync(join(there.folder, 'attachments')).length).toBe(before);
    expect((await other.call('proposal.list', { text: '500' })).total).toBe(0);
    rmSync(forger, { recursive: true });
  });

  test('文号在本机已给了别的件，整件不收，一行也不留下', async () => {
    third = await openDesk();
    const mine = await third.signIn('clerk');
    const leader = await third.signIn('leader');
    const { id } = await mine.call('proposal.create', { ...suggestion, number: '12' });
    const { revision, content } = await mine.call('draft.get', { proposalId: id });
    const blocks = [{ id: 'b1', level: 0 as const, text: '已办。', sources: [] }];
    const saved = await mine.call('draft.save', {
      proposalId: id,
      revision,
      content: { ...content, blocks, resultClass: 'A' },
    });
    const { submittedVersion } = await mine.call('letter.submit', { proposalId: id, revision: saved.revision });
    await leader.call('letter.sign', { proposalId: id, version: submittedVersion as number });
    const read = await mine.call('package.read', { file: sent });
    expect(read.blocked).toContain('文号云民函〔2026〕1号在本机已用于第12号');
    expect((await mine.refused('package.import', { file: sent })).message).toContain('没有导入：文号');
    expect((await mine.call('proposal.list', {})).total).toBe(1);
    expect((await mine.call('package.signers', {})).signers).toEqual([]);
  });

  test('对方签发而本机没有的函件，作为附件存在案卷里，不进本机文号登记簿', async () => {
    const mine = await (third as Desk).signIn('clerk');
    const { id } = await mine.call('proposal.create', { ...suggestion, role: 'lead' });
    const { done } = await mine.call('package.import', { file: sent });
    expect(done).toContain('补入附件「云民函〔2026〕1号（云澜市民政局签发）.txt」');
    expect(done).toContain('补入沟通1次');
    const { attachments } = await mine.call('proposal.get', { proposalId: id });
    const letter = attachments.find(({ name }) => name.endsWith('.txt'));
    const { files } = await mine.call('attachment.get', { attachmentId: letter?.id as number });
    const text = Buffer.from(files[0]?.base64 ?? '', 'base64').toString('utf8');
    expect(text).toContain('下一步，我局将于2026年10月底前新增社区助餐点30个。');
    expect((await mine.call('number.list', {})).rows.map(({ proposalId: owner }) => owner)).not.toContain(id);
  });

  test('编号写法不同的是同一件，与收件登记时一条规则；编号不同而案由、提出人相同的，导入前提醒核对', async () => {
    const { id } = await clerk.call('proposal.create', { ...suggestion, number: '912', title: '关于口袋公园的建议' });
    const file = await exported(clerk, id);
    const twin = await other.call('proposal.create', { ...suggestion, number: '０912', title: '关于口袋公园的建议' });
    expect((await other.call('package.read', { file })).here).toMatchObject({ proposalId: twin.id });
    const another = { ...suggestion, number: '913', title: '关于社区食堂的建议' };
    const sentOn = await exported(clerk, (await clerk.call('proposal.create', another)).id);
    await other.call('proposal.create', { ...another, number: '914' });
    const read = await other.call('package.read', { file: sentOn });
    expect(read.here).toBeNull();
    expect(read.notes.join()).toContain('本机第914号《关于社区食堂的建议》');
  });

  test('往年件也能导出、导入；再来一次时说已有，不重复存', async () => {
    const record = {
      ...{
        kind: 'npc-suggestion' as const,
        session: { level: 'municipal' as const, term: 8, meeting: 2 },
        number: '9',
      },
      ...{ title: '关于增设长椅的建议', letterTitle: '对第9号建议的答复', addressees: ['陈若安'] },
      ...{ replyUnit: '云澜市民政局', replyDate: '2019-05-06', blocks: [{ level: 0, text: '已增设长椅40处。' }] },
    };
    await clerk.call('letters.import', { letters: [record] });
    const { files } = await clerk.call('package.export', { caseId: 1 });
    const file = files[0] as FileIn;
    const sentCase = { name: file.name, base64: file.base64 };
    const done = await other.call('package.import', { file: sentCase });
    expect(done.done).toEqual(['存入往年件《关于增设长椅的建议》，函件1封']);
    const read = await other.call('package.read', { file: sentCase });
    expect(read).toMatchObject({ what: 'earlier', here: { caseId: done.caseId }, missing: [] });
    expect((await other.refused('package.import', { file: sentCase })).code).toBe('package.nothing');
  });

  test('往年件是不是同一件，与导入台账时是同一条规则：编号写成015、案由略有出入也认得', async () => {
    const record = {
      ...{ kind: 'npc-suggestion' as const, session: { level: 'municipal' as const, term: 8, meeting: 3 } },
      ...{ letterTitle: '对第15号建议的答复', addressees: ['陈若安'], replyUnit: '云澜市民政局' },
      ...{ replyDate: '2020-05-06', blocks: [{ level: 0, text: '已增设灯箱12处。' }] },
    };
    await clerk.call('letters.import', { letters: [{ ...record, number: '15', title: '关于增设灯箱的建议' }] });
    const [sent] = (await clerk.call('search.find', { text: '灯箱' })).rows;
    const ours = { number: '015', title: '增设公交灯箱', addressees: ['陈若安', '沈知远'] };
    await other.call('letters.import', { letters: [{ ...record, ...ours }] });
    const { files } = await clerk.call('package.export', { caseId: sent?.id as number });
    const { name, base64 } = files[0] as FileIn;
    const read = await other.call('package.read', { file: { name, base64 } });
    expect(read).toMatchObject({ here: { title: '增设公交灯箱' }, missing: [] });
    expect(read.conflicts.map(({ label, ours, theirs }) => [label, ours, theirs])).toEqual([
      ['编号', '015', '15'],
      ['案由', '增设公交灯箱', '关于增设灯箱的建议'],
      ['提出人', '陈若安、沈知远', '陈若安'],
    ]);
  });
});
