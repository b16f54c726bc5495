import { appendFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Raw from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLog } from '../../electron/context/log.ts';
import { storeFile } from '../../electron/db/open.ts';
import { bureau, type Desk, openDesk, type Person, password, suggestion } from '../support/desk.ts';
import { onPostgres } from '../support/postgres.ts';

/** Stands in whatever people can write, and in no word of the program's own. */
const mark = '璺';
const marked = (words: string) => `${mark}${words}${mark}`;

let desk: Desk;
let admin: Person;
beforeAll(async () => {
  desk = await openDesk();
  admin = await desk.signIn('admin');
  const { letterSettings, templates, ...office } = await admin.call('office.get', {});
  await admin.call('unit.save', {
    name: marked('渡口管理处'),
    shortName: marked('渡口处'),
    contactPerson: marked('甲'),
  });
  const { id: sectionId } = await admin.call('section.save', { name: marked('养老科') });
  await admin.call('account.create', { name: marked('a'), displayName: marked('柏松年'), roles: ['clerk'], password });
  await admin.call('person.save', { name: marked('柏松年'), post: marked('科长'), sectionId });
  await admin.call('representative.save', {
    kind: 'npc-suggestion',
    name: marked('钱三一'),
    organization: marked('厂'),
  });
  await admin.call('desk.saveSettings', {
    ...(await admin.call('desk.settings', {})),
    ...{ subjects: [marked('养老')], webFileName: `${mark}{编号}` },
  });
  const clerk = await desk.signIn('clerk');
  const { id: proposalId } = await clerk.call('proposal.create', {
    ...suggestion,
    ...{ title: marked('关于渡口的建议'), body: marked('原文'), remark: marked('备注') },
    proposers: [{ name: marked('丁百岁'), organization: marked('渡口村'), phone: '' }],
  });
  const file = { name: `${marked('名册')}.txt`, base64: Buffer.from(marked('名册'), 'utf8').toString('base64') };
  await clerk.call('attachment.add', { proposalId, file });
  await admin.call('office.save', {
    ...office,
    ...{ fullName: marked('民政局'), shortName: marked('民政'), city: marked('云澜市'), letterhead: marked('民政局') },
    ...{ contactPerson: marked('甲'), templates: { ...templates, note: marked('附注') }, letterSettings },
  });
  const log = openLog(desk.folder);
  const error = Object.assign(new TypeError(marked('读不出')), { code: 'EACCES' });
  log.error({ error, operation: 'draft.save', reference: marked('12') }, 'operation crashed');
  log.error({ error: { name: marked('N'), code: marked('C') }, operation: marked('o') }, marked('消息'));
  log.info({}, 'only told');
  appendFileSync(join(desk.folder, 'log', 'proposal-desk.log'), `${marked('半行')}\n`);
  const second = join(desk.folder, '..', `${mark}-second-${process.pid}`);
  mkdirSync(second, { recursive: true });
  await admin.call('backup.setSecond', { second: { folder: second, everyDays: 7 } });
});
afterAll(() => desk.close());

describe('情况说明', () => {
  test('到处都是记号的数据，说明里没有一个记号，没有文件夹的位置，也没有一件的编号', async () => {
    const { files } = await admin.call('health.report', {});
    const text = Buffer.from(files[0]?.base64 ?? '', 'base64').toString('utf8');
    expect(text).not.toContain(mark);
    for (const words of [
      desk.folder,
      '渡口',
      '名册',
      '柏松年',
      '纪云舒',
      '顾长风',
      bureau.replyCode,
      'clerk',
      'admin',
      '云澜',
    ])
      expect(text, words).not.toContain(words);
    expect(files[0]?.name).toMatch(/^程序情况_\d{4}-\d\d-\d\d\.txt$/);
  });

  test('有版本、系统、大小、条数、要紧的设置、错误的种类', async () => {
    const { files } = await admin.call('health.report', {});
    const text = Buffer.from(files[0]?.base64 ?? '', 'base64').toString('utf8');
    for (const words of [
      ...[
        '版本：0.',
        '（从源码运行）',
        'Node：24.',
        '数据在：',
        'proposal：1',
        'attachment：1',
        'lockMinutes：15',
        '第二处：每7天',
      ],
      ...[
        'operation crashed · draft.save · TypeError · EACCES：1次',
        '（其他）：1次',
        '【情况】',
        '备份：要处理：还没有备份',
      ],
    ])
      expect(text).toContain(words);
    expect(text).not.toContain('only told');
    const clerk = await desk.signIn('clerk');
    expect((await clerk.refused('health.report', {})).code).toBe('operation.not-allowed');
  });
});

describe('检查数据是否完好', () => {
  const lineOf = async () => (await admin.call('health.get', {})).lines.find(({ of }) => of === 'integrity');

  test('没有坏的说完好，查了多少；谁都看得到上次检查的结果', async () => {
    expect(await lineOf()).toMatchObject({ state: 'watch', words: '还没有检查过' });
    const found = await admin.call('health.check', {});
    expect(found).toMatchObject({ attachments: 1, findings: [], further: 0 });
    if (!onPostgres) expect(found.tables).toBeGreaterThan(50);
    expect((await lineOf())?.state).toBe('good');
    const clerk = await desk.signIn('clerk');
    const health = await clerk.call('health.get', {});
    expect(health.lines.map(({ of }) => of)).toEqual(['disk', 'backup', 'index', 'integrity']);
  });

  test('附件被改过的，说是哪个', async () => {
    const [stored] = readdirSync(join(desk.folder, 'attachments'));
    writeFileSync(join(desk.folder, 'attachments', String(stored)), '别的');
    const { findings } = await admin.call('health.check', {});
    expect(findings.join()).toContain('名册');
    expect(await lineOf()).toMatchObject({ state: 'bad' });
  });

  test.skipIf(onPostgres)('数据文件里的索引少了一行的，说是哪张表', async () => {
    const other = await openDesk();
    try {
      const chief = await other.signIn('admin');
      await chief.call('person.save', { name: '甲乙' });
      loseFromIndex(
        storeFile(other.folder),
        'person_name',
        `insert into person (name, post, phone, isLeader) values ('丙丁', '', '', 0)`,
      );
      const { findings } = await chief.call('health.check', {});
      expect(findings).toContain('数据表 person：row 2 missing from index person_name');
      const { lines } = await chief.call('health.get', {});
      expect(lines.find(({ of }) => of === 'integrity')).toMatchObject({ state: 'bad' });
    } finally {
      await other.close();
    }
  });
});

/** A row that its index never got, as after a write that did not reach the disk whole. */
function loseFromIndex(file: string, index: string, insert: string) {
  const change = (work: (raw: Raw.Database) => void) => {
    const raw = new Raw(file);
    raw.unsafeMode(true);
    raw.pragma('writable_schema = on');
    work(raw);
    raw.close();
  };
  let entry: unknown[] = [];
  change((raw) => {
    entry = raw
      .prepare('select type, name, tbl_name, rootpage, sql from sqlite_schema where name = ?')
      .raw()
      .get(index) as unknown[];
    raw.prepare('delete from sqlite_schema where name = ?').run(index);
    raw.pragma('schema_version = 9001');
  });
  change((raw) => void raw.prepare(insert).run());
  change((raw) => {
    raw.prepare('insert into sqlite_schema (type, name, tbl_name, rootpage, sql) values (?, ?, ?, ?, ?)').run(...entry);
    raw.pragma('schema_version = 9002');
  });
}
