import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { carriedTables } from '../../electron/settings/part.ts';
import { keysOf } from '../../shared/model/kinds.ts';
import type { OfficeFile, OfficePart } from '../../shared/model/package/office-file.ts';
import type { FileIn } from '../../shared/model/primitives.ts';
import { columns } from '../db/columns.ts';
import { type Desk, openDesk, type Person, password } from '../support/desk.ts';
import { columnsLeft, notCarried } from './not-carried.ts';
import { caseWords, numberedOutside, officeWithAll } from './office-with-all.ts';

type Parts = Record<string, Uint8Array>;
const partsOf = ({ base64 }: FileIn): Parts => unzipSync(Buffer.from(base64, 'base64'));
const fileOf = (parts: Parts, name = '设置.zip'): FileIn => ({
  name,
  base64: Buffer.from(zipSync(parts, { level: 0 })).toString('base64'),
});
const textOf = (file: FileIn) => Buffer.from(partsOf(file)['office.json'] ?? []).toString('utf8');
const contentOf = (file: FileIn) => JSON.parse(textOf(file)) as OfficeFile;

async function exported(admin: Person, parts?: OfficePart[]): Promise<FileIn> {
  const { files } = await admin.call('office.export', parts ? { parts } : {});
  return { name: files[0]?.name ?? '', base64: files[0]?.base64 ?? '' };
}

let home: Desk;
let admin: Person;
let sent: FileIn;
beforeAll(async () => {
  home = await openDesk();
  await officeWithAll(home);
  admin = await home.signIn('admin');
  sent = await exported(admin);
});
afterAll(() => home.close());

describe('设置文件里有什么', () => {
  test('每张表要么是本单位的设置、在文件里，要么写明为什么不是', () => {
    const said = [...keysOf(carriedTables), ...keysOf(notCarried), 'office', 'leaderSection'];
    expect(said.toSorted()).toEqual(Object.keys(columns).toSorted());
  });

  test('每一栏都在文件里，不在的写明为什么；每张表都真有内容', () => {
    const { rows } = contentOf(sent);
    const inFile = (table: string, column: string) =>
      table === 'office' ? column in rows.office : rows.tables[table]?.some((row) => column in row);
    for (const table of [...keysOf(carriedTables), 'office' as const]) {
      if (table !== 'office') expect(rows.tables[table]?.length, table).toBeGreaterThan(0);
      const left = Object.keys(columnsLeft[table] ?? {});
      for (const column of Object.keys(columns[table]))
        expect(inFile(table, column), `${table}.${column}`).toBe(!left.includes(column));
    }
    expect(JSON.parse(String(rows.tables.person?.find(({ name }) => name === '顾长风')?.leads))).toEqual([
      '养老服务科',
    ]);
  });

  test('没有密码、密钥，没有一件的任何一个字，也没有编过、用过的号', () => {
    const text = textOf(sent);
    for (const secret of ['scrypt', 'hash', 'PRIVATE KEY', 'locked']) expect(text).not.toContain(secret);
    for (const words of [caseWords, '渡口的老人', '丁百岁', '名册', '旧渡口改建', String(numberedOutside)])
      expect(text).not.toContain(words);
    const names = Object.keys(partsOf(sent));
    expect(names.filter((name) => name.startsWith('attachments/'))).toHaveLength(1);
    expect(sent.name).toBe('设置_市民政局_2026-03-20.zip');
  });

  test('只导出选了的几项；经办人不能导出', async () => {
    const file = await exported(admin, ['units', 'calendar']);
    const { parts, rows } = contentOf(file);
    expect(parts).toEqual(['units', 'calendar']);
    expect(rows.office).toEqual({});
    expect(Object.keys(rows.tables).toSorted()).toEqual(['calendarYear', 'unit']);
    const clerk = await home.signIn('clerk');
    expect((await clerk.refused('office.export', {})).code).toBe('operation.not-allowed');
    expect((await clerk.refused('office.import', { file, parts: ['units'] })).code).toBe('operation.not-allowed');
  });
});

describe('新装的电脑从设置文件开始', () => {
  let fresh: Desk;
  const account = { name: 'head', displayName: '柏松年', roles: ['admin' as const], password: 'Lantern-river-42' };
  beforeAll(async () => {
    fresh = await openDesk('2026-03-21T01:00:00.000Z', { isFresh: true });
  });
  afterAll(() => fresh.close());

  test('没有登录也能先看：谁签的，有哪些，都是新的；设置好以后别人就看不了', async () => {
    const reading = await fresh.connect().call('office.read', { file: sent });
    expect(reading).toMatchObject({ office: '云澜市民政局', isOwnOffice: null, signer: { trust: 'new' } });
    expect(reading.accounts.map(({ name }) => name).toSorted()).toEqual(['admin', 'clerk', 'head', 'leader', 'second']);
    expect(reading.parts.every(({ usual }) => usual)).toBe(true);
    expect(reading.parts.find(({ part }) => part === 'units')?.counts.new).toBeGreaterThan(10);
    expect(await fresh.connect().call('office.ready', {})).toBeNull();
  });

  test('没有单位信息的文件不能开始，说明怎么办', async () => {
    const units = await exported(admin, ['units']);
    const refused = await fresh.connect().refused('office.begin', { file: units, account });
    expect(refused.code).toBe('office-file.no-office');
    expect((await fresh.connect().refused('office.begin', { account })).code).toBe('office-file.none-ready');
  });

  test('开始以后，再导出的与原来的一样；日志写明从哪个文件来', async () => {
    const first = fresh.connect();
    await first.call('office.begin', { file: sent, account });
    const again = contentOf(await exported(first));
    const { account: accounts, ...tables } = contentOf(sent).rows.tables;
    const { account: here, ...same } = again.rows.tables;
    expect(again.rows.office).toEqual(contentOf(sent).rows.office);
    for (const [table, rows] of Object.entries(tables)) expect(same[table], table).toEqual(rows);
    const names = (list: typeof accounts) => list?.map(({ name }) => name).toSorted();
    expect(names(here)).toEqual(names(accounts));
    const { rows } = await first.call('audit.list', { operation: '从设置文件开始' });
    expect(rows[0]?.words).toMatch(/^首次设置：从云澜市民政局的设置文件（签名[0-9A-F-]+）开始：.*单位名录：新增/);
    expect((await fresh.connect().refused('office.read', { file: sent })).code).toBe('session.needed');
    expect((await fresh.connect().refused('office.begin', { file: sent, account })).code).toBe('office.exists');
  });

  test('账号没有密码，谁也登录不了；管理员设了密码，由本人改成自己的；审签领导要由别的领导确认', async () => {
    const first = fresh.connect();
    await first.call('session.login', { name: 'head', password: account.password });
    const list = await first.call('account.list', {});
    const of = (name: string) => list.find((each) => each.name === name);
    expect(of('clerk')).toMatchObject({ hasPassword: false, roles: ['clerk'] });
    expect(of('head')).toMatchObject({ hasPassword: true });
    for (const tried of ['', ' ', password, 'scrypt']) {
      const code = (await fresh.connect().refused('session.login', { name: 'clerk', password: tried })).code;
      expect(['session.wrong', 'input.invalid']).toContain(code);
    }
    const clerk = of('clerk');
    const given = 'birch-kettle-64';
    await first.call('account.save', { id: clerk?.id ?? 0, displayName: '纪云舒', roles: ['clerk'], password: given });
    const person = fresh.connect();
    await person.call('session.login', { name: 'clerk', password: given });
    expect(await person.call('session.current', {})).toMatchObject({ givenPassword: true });
    // The first leader of the file is the office's first, the further one waits for another leader's word.
    const leader = of('leader');
    expect(leader).toMatchObject({ roles: ['leader'], asked: false, hasPassword: false });
    await first.call('account.save', {
      id: leader?.id ?? 0,
      displayName: '顾长风',
      roles: ['leader'],
      password: given,
    });
    const { changedOutside } = (await first.call('account.list', {})).find(({ name }) => name === 'leader') ?? {};
    expect(changedOutside).toEqual([]);
    const people = (await first.call('organisation.get', {})).people;
    expect(people.find(({ name }) => name === '纪云舒')?.accountId).toBe(clerk?.id);
    expect((await first.call('audit.verify', {})).findings).toEqual([]);
  });
});

describe('收下设置文件：先看再收', () => {
  let other: Desk;
  let chief: Person;
  beforeAll(async () => {
    other = await openDesk();
    chief = await other.signIn('admin');
  });
  afterAll(() => other.close());
  const lineOf = async (part: OfficePart, name: string, file = sent) =>
    (await chief.call('office.read', { file })).parts
      .find((each) => each.part === part)
      ?.lines.find((each) => each.name === name);

  test('新的、不同的、只在本机的各是多少；不同的写出改前改后', async () => {
    const reading = await chief.call('office.read', { file: sent });
    expect(reading.isOwnOffice).toBe(true);
    const part = (key: OfficePart) => reading.parts.find((each) => each.part === key);
    expect(part('office')?.lines[0]).toMatchObject({
      state: 'changed',
      changes: [{ field: 'contactPhone', before: '0570-3000001', after: '0570-3009999' }],
    });
    expect(part('units')).toMatchObject({ counts: { new: 1, changed: 0 } });
    expect(part('ways')?.lines[0]?.changes).toEqual([{ field: 'lockMinutes', before: 15, after: 7 }]);
    expect(part('accounts')).toMatchObject({ counts: { new: 1, same: 4 } });
    expect(part('calendar')).toMatchObject({ counts: { new: 1 } });
    expect(part('scales')?.lines[0]?.changes.map(({ field }) => field)).toEqual(['attitudeScale']);
    expect(
      part('rules')
        ?.lines.map(({ name }) => name)
        .at(-1),
    ).toBe('新收的件适用哪一版');
  });

  test('选了的收下，没选的一项不动；一次收完，日志里有改前改后', async () => {
    const { seen } = await chief.call('office.read', { file: sent });
    const before = await chief.call('ways.get', {});
    const { done } = await chief.call('office.import', {
      file: sent,
      parts: ['office', 'units', 'word', 'rules'],
      seen,
    });
    expect(done).toEqual(['单位信息：改1处', 'Word 模板：新增1', '单位名录：新增1', '期限规则：新增1，修改1']);
    expect(await chief.call('ways.get', {})).toEqual(before);
    expect((await chief.call('office.get', {})).contactPhone).toBe('0570-3009999');
    const { files } = await chief.call('template.get', { id: (await chief.call('template.list', {}))[0]?.id ?? 0 });
    const bytes = Buffer.from(files[0]?.base64 ?? '', 'base64');
    expect(Object.values(partsOf(sent)).some((held) => bytes.equals(held))).toBe(true);
    const { rows } = await chief.call('audit.list', { operation: '收下设置文件' });
    expect(rows[0]?.words).toMatch(/^收下云澜市民政局的设置（签名.*单位名录：新增1/);
    expect(rows[0]?.changes).toEqual([{ field: 'contactPhone', before: '0570-3000001', after: '0570-3009999' }]);
  });

  test('同一个文件再收，什么也不变；看过以后本机又改了的，不收', async () => {
    expect((await chief.refused('office.import', { file: sent, parts: ['office', 'units'] })).code).toBe(
      'office-file.nothing',
    );
    const { seen } = await chief.call('office.read', { file: sent });
    await chief.call('unit.save', { name: '云澜市桥梁处', shortName: '桥梁处' });
    const ways = await chief.call('ways.get', {});
    await chief.call('ways.save', { ...ways, lockMinutes: 20 });
    const refused = await chief.refused('office.import', { file: sent, parts: ['ways'], seen });
    expect(refused.code).toBe('office-file.moved-on');
    expect((await chief.call('ways.get', {})).lockMinutes).toBe(20);
  });

  test('本机已有的账号不动，一个姓名两个账号的不收', async () => {
    const { id } = (await chief.call('account.list', {})).find(({ name }) => name === 'second') ?? { id: 0 };
    await chief.call('account.save', { id, displayName: '沙明川', roles: ['clerk', 'admin'] });
    expect(await lineOf('accounts', 'second（沙明川）')).toMatchObject({ state: 'kept' });
    await chief.call('account.create', { name: 'bai', displayName: '柏松年', roles: ['clerk'], password });
    expect(await lineOf('accounts', 'head（柏松年）')).toMatchObject({ state: 'refused' });
  });

  test('别的单位的文件：单位信息、人员、账号、代表、代字不先勾，其余的勾上', async () => {
    const office = await chief.call('office.get', {});
    await chief.call('office.save', { ...office, fullName: '青屿县民政局', shortName: '县民政局' });
    const reading = await chief.call('office.read', { file: sent });
    expect(reading.isOwnOffice).toBe(false);
    expect(reading.parts.filter(({ usual }) => !usual).map(({ part }) => part)).toEqual([
      ...(['office', 'numbers', 'accounts', 'people', 'representatives'] as const),
    ]);
  });
});

describe('不能收的文件，各说一句', () => {
  const because = async (file: FileIn, code: string) => {
    const refused = await admin.refused('office.read', { file });
    expect(refused.code).toBe(code);
    return refused.message;
  };
  const changed = (change: (parts: Parts) => void) => {
    const parts = { ...partsOf(sent) };
    change(parts);
    return fileOf(parts);
  };
  const withManifest = (change: (manifest: Record<string, unknown>) => void) =>
    changed((parts) => {
      const manifest = JSON.parse(Buffer.from(parts['manifest.json'] ?? []).toString('utf8')) as Record<
        string,
        unknown
      >;
      change(manifest);
      parts['manifest.json'] = strToU8(JSON.stringify(manifest));
    });

  test('改过的、少了一份的、多出一份的、半截的、不是这种文件的', async () => {
    const flipped = changed((parts) => {
      const text = Buffer.from(parts['office.json'] ?? []).toString('utf8');
      parts['office.json'] = strToU8(text.replace('0570-3009999', '0570-3009998'));
    });
    expect(await because(flipped, 'package.part-changed')).toContain('「设置」');
    expect(
      await because(
        withManifest((manifest) => Object.assign(manifest, { office: '假的局' })),
        'package.changed',
      ),
    ).toContain('在签名以后被改动过');
    await because(
      changed((parts) => delete parts['office.json']),
      'package.part-missing',
    );
    await because(
      changed((parts) => Object.assign(parts, { '多.txt': strToU8('x') })),
      'package.part-extra',
    );
    const half = { name: '半截.zip', base64: sent.base64.slice(0, 4 * Math.floor(sent.base64.length / 8)) };
    expect((await admin.refused('office.read', { file: half })).code).toMatch(/^file\./);
    await because({ name: '通知.zip', base64: Buffer.from('不是压缩包').toString('base64') }, 'office-file.not-one');
    await because(fileOf({ 'a.txt': strToU8('a') }), 'office-file.not-one');
  });

  test('案卷包、带走包在这里说是什么；设置文件在那里也说是什么', async () => {
    const clerk = await home.signIn('clerk');
    const { files } = await clerk.call('package.export', { proposalId: 1 });
    await because({ name: '案卷.zip', base64: files[0]?.base64 ?? '' }, 'package.case');
    expect((await clerk.refused('package.read', { file: sent })).code).toBe('package.office');
    expect((await clerk.refused('away.read', { file: sent })).code).toBe('package.office');
  });
});
