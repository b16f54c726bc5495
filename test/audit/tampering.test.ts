import { createHmac } from 'node:crypto';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Raw from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditKey } from '../../electron/db/audit-chain.ts';
import { storeFile } from '../../electron/db/open.ts';
import { type KeptSeal, sealHash } from '../../electron/db/sealing/seals.ts';
import { openApp } from '../../electron/door/app.ts';
import type { AuditVerdict } from '../../shared/model/audit.ts';
import { wholeItem } from '../package/whole-item.ts';
import { type Desk, openDesk, type Person, password, person, suggestion } from '../support/desk.ts';
import { otherHand } from '../support/store-of.ts';

/** What a plain SQLite tool can do to the file while nobody looks; the words are what the verification says of it. */
type Tampering = { what: string; sql: string; says: RegExp; stops: 'letter' | 'package' | 'nothing' };

const rows: readonly Tampering[] = [
  {
    what: '签发版的文字（30个改成999个）',
    sql: `update letterVersion set content = replace(content, '30个', '999个')`,
    says: /第77号：留存的稿件的文字被本程序以外的手段改动过.*第77号的签发：第2版的文字与签发（2026-03-20）时的文字指纹不符/s,
    stops: 'letter',
  },
  {
    what: '签发版的文字连同指纹一起改',
    sql: `update letterVersion set content = replace(content, '30个', '31个'), fingerprint = 'a${'0'.repeat(63)}';
      update signature set fingerprint = 'a${'0'.repeat(63)}'`,
    says: /签发记录的文字指纹被本程序以外的手段改动过/,
    stops: 'letter',
  },
  {
    what: '签发版换成不成稿件的内容',
    sql: `update letterVersion set content = '{}'`,
    says: /留存的稿件的文字被.*第2版的文字与签发（2026-03-20）时的文字指纹不符/s,
    stops: 'letter',
  },
  {
    what: '文号的序号',
    sql: 'update documentNumber set n = 9',
    says: /文号登记的序号被.*文号现在是云民函〔2026〕9号（2026-03-20签发时为云民函〔2026〕1号）/s,
    stops: 'letter',
  },
  { what: '文号的年份', sql: 'update documentNumber set year = 2025', says: /文号登记的年份被/, stops: 'letter' },
  {
    what: '文号的代字',
    sql: `update documentNumber set code = '云民办'`,
    says: /文号登记的机关代字被/,
    stops: 'letter',
  },
  {
    what: '签发日期',
    sql: `update signature set signedOn = '2026-03-01'`,
    says: /签发日期现在是2026-03-01（2026-03-20签发时为2026-03-20）/,
    stops: 'letter',
  },
  { what: '签发人', sql: `update signature set by = '沙明川'`, says: /签发人现在是沙明川/, stops: 'letter' },
  { what: '签名', sql: `update signature set signed = 'AAAA'`, says: /不是顾长风的密钥/, stops: 'letter' },
  {
    what: '签发密钥的公钥',
    sql: `update signingKey set publicKey = '${Buffer.alloc(32, 1).toString('base64')}'`,
    says: /签发密钥的公钥被/,
    stops: 'letter',
  },
  {
    what: '会办意见的文字',
    sql: `update opinion set blocks = replace(blocks, '5个', '50个') where version = 2`,
    says: /会办意见的文字被.*会办意见现在不同或缺少/s,
    stops: 'letter',
  },
  { what: '删去一版会办意见', sql: 'delete from opinion where version = 1', says: /会办意见少了一条/, stops: 'letter' },
  { what: '附件的名称', sql: `update attachment set name = '别的.pdf'`, says: /附件的名称被/, stops: 'letter' },
  {
    what: '办理方式',
    sql: `update proposal set role = 'sole' where id = 1`,
    says: /收件登记的办理方式被/,
    stops: 'letter',
  },
  { what: '编号', sql: `update proposal set number = '78' where id = 1`, says: /收件登记的编号被/, stops: 'letter' },
  {
    what: '提出人',
    sql: `update proposer set name = '陈某' where proposalId = 1`,
    says: /提出人的姓名被/,
    stops: 'letter',
  },
  {
    what: '账号的角色',
    sql: `update account set roles = '["clerk"]' where name = 'leader'`,
    says: /账号的角色被/,
    stops: 'letter',
  },
  {
    what: '经办人给自己加上审签领导',
    sql: `update account set roles = '["clerk","leader"]' where name = 'second'`,
    says: /账号的角色被/,
    stops: 'nothing',
  },
  {
    what: '单位名称',
    sql: `update office set fullName = '云澜市民政厅'`,
    says: /单位信息的单位全称被/,
    stops: 'letter',
  },
  {
    what: '登录密码',
    sql: `update credential set hash = (select hash from credential where accountId = 1)`,
    says: /登录密码的密码被/,
    stops: 'nothing',
  },
  { what: '送达日期', sql: `update delivery set day = '2026-03-01'`, says: /送达登记的日期被/, stops: 'package' },
  { what: '送达对象', sql: `update delivery set recipient = '别人'`, says: /送达登记的送达对象被/, stops: 'package' },
  { what: '删去送达', sql: 'delete from delivery', says: /送达登记少了一条/, stops: 'package' },
  {
    what: '一条登记作废',
    sql: `update contact set voidReason = ''`,
    says: /沟通登记的作废原因被/,
    stops: 'package',
  },
  {
    what: '补一条沟通登记',
    sql: `insert into contact (proposalId, round, phase, way, day, place, ours, theirs, said, recordedAt, recordedBy)
      select proposalId, round, phase, way, day, place, ours, theirs, said, recordedAt, recordedBy from contact limit 1`,
    says: /沟通登记多出一条，不是用本程序登记的/,
    stops: 'package',
  },
  { what: '承诺的内容', sql: `update commitment set what = '新增3个'`, says: /承诺的内容被/, stops: 'package' },
  { what: '承诺的时限', sql: `update commitment set dueOn = '2030-12-31'`, says: /承诺的完成时限被/, stops: 'package' },
  {
    what: '延期的日子',
    sql: `update deadlineEvent set event = replace(event, '2026-09-10', '2027-09-10')`,
    says: /期限记录的内容被/,
    stops: 'package',
  },
  { what: '批注', sql: `update remark set text = '同意'`, says: /批注的文字被/, stops: 'package' },
  { what: '文号起始', sql: 'update numberStart set used = 99', says: /文号起始的已用到的号被/, stops: 'nothing' },
  {
    what: '删去一套期限规则',
    sql: 'delete from rulePack where id = (select max(id) from rulePack)',
    says: /期限规则少了一条/,
    stops: 'nothing',
  },
];

describe('用别的程序改动数据文件', () => {
  let desk: Desk;
  let clerk: Person;
  let admin: Person;
  let id: number;
  let raw: Raw.Database;
  beforeAll(async () => {
    desk = await openDesk();
    [clerk, admin] = [await desk.signIn('clerk'), await desk.signIn('admin')];
    id = await wholeItem(desk);
    await clerk.call('number.saveStart', { code: '云民办', year: 2026, used: 3 }).catch(() => null);
    await admin.call('number.saveStart', { code: '云民办', year: 2026, used: 3, confirmed: true });
    const { candidates } = await clerk.call('proposal.life', { proposalId: id });
    const quote = candidates[0]?.quote as string;
    const promise = { proposalId: id, quote, what: '新增社区助餐点30个', dueOn: '2026-10-31' };
    await clerk.call('commitment.confirm', { ...promise, department: '养老服务科' });
    raw = new Raw(storeFile(desk.folder));
    raw.pragma('foreign_keys = off');
    const triggers = raw.prepare(`select name from sqlite_schema where type = 'trigger'`).pluck().all() as string[];
    for (const name of triggers) raw.exec(`drop trigger "${name}"`);
  });
  afterAll(async () => {
    raw.close();
    await desk.close();
  });
  const verify = () => admin.call('audit.verify', {});

  test('没有人动过，就说没有发现改动', async () => {
    expect(await verify()).toMatchObject({ sound: true, findings: [], further: 0 });
  });

  for (const { what, sql, says, stops } of rows) {
    test(`${what}：核验发现${stops === 'letter' ? '，函件导不出、打印不了' : ''}${stops === 'package' ? '，案卷包导不出' : ''}`, async () => {
      const table = /(?:update|into|from) (\w+)/.exec(sql)?.[1] as string;
      const tables = [
        ...new Set([...sql.matchAll(/(?:update|into|delete from) (\w+)/g)].map(([, name]) => name as string)),
      ];
      const before = tables.map((name) => [name, raw.prepare(`select * from ${name}`).all()] as const);
      expect(
        before.every(([, kept]) => kept.length > 0),
        `${table} ${JSON.stringify(before).slice(0, 200)}`,
      ).toBe(true);
      raw.exec(sql);
      try {
        const verdict: AuditVerdict = await verify();
        expect(verdict.sound).toBe(false);
        expect(verdict.findings.map(({ words }) => words).join('\n')).toMatch(says);
        if (stops === 'letter') {
          const { standing } = await clerk.call('proposal.life', { proposalId: id });
          expect(standing.filter(({ key, tone }) => key === 'signature' && tone === 'done')).toEqual([]);
          for (const refused of [
            await clerk.refused('letter.export', { proposalId: id }),
            await clerk.refused('print.paper', { proposalIds: [id] }),
            await clerk.refused('paper.make', { proposalId: id, paper: 'issue-sheet', facts: {} }),
            await clerk.refused('package.export', { proposalId: id }),
          ]) {
            expect(refused.code).toMatch(/changed-outside/);
            expect(refused.message).toMatch(/第7[78]号的.*(?:改动|少了|签发时为|指纹不符|不同或缺少|密钥)/);
          }
        }
        if (stops === 'package') {
          expect((await clerk.refused('package.export', { proposalId: id })).code).toBe('letter.changed-outside');
        }
      } finally {
        for (const [name, kept] of before) {
          raw.exec(`delete from ${name}`);
          for (const row of kept as Record<string, unknown>[]) {
            const names = Object.keys(row).filter((key) => !(name === 'letter' && key === 'resultClass'));
            raw
              .prepare(
                `insert into ${name} (${names.map((key) => `"${key}"`).join()}) values (${names.map(() => '?').join()})`,
              )
              .run(...names.map((key) => row[key]));
          }
        }
      }
      expect((await verify()).findings).toEqual([]);
    });
  }

  test('附件的文件换过，函件导不出，核验说得出是哪一件', async () => {
    const [stored = ''] = readdirSync(join(desk.folder, 'attachments'));
    const file = join(desk.folder, 'attachments', stored);
    const { readFileSync } = await import('node:fs');
    const before = readFileSync(file);
    writeFileSync(file, '换过');
    expect((await clerk.refused('letter.export', { proposalId: id })).message).toContain('附件「原文扫描.pdf」');
    expect((await verify()).findings.map(({ words }) => words)).toEqual([
      '第77号：附件「原文扫描.pdf」的文件不在了或与登记时不同',
    ]);
    writeFileSync(file, before);
    expect((await verify()).sound).toBe(true);
  });

  test('改过的记录后来又用本程序写过，改动不因此抹去', async () => {
    raw.exec(`update proposal set remark = '被改过' where id = ${id}`);
    const { history: _, ...item } = await clerk.call('proposal.get', { proposalId: id });
    const { kind, session, number, title, body, proposers, role, assignedOn, coUnitIds, consent } = item;
    const same = {
      kind,
      session,
      number,
      title,
      body,
      proposers,
      role,
      assignedOn,
      coUnitIds,
      consent,
      confirmed: true,
    };
    await clerk.call('proposal.save', { ...same, id, revision: item.revision, remark: '改回来' });
    expect((await verify()).findings.map(({ words }) => words)).toEqual([
      '第77号：收件登记的备注被本程序以外的手段改动过（2026年3月20日09:00程序写到这一条时发现，改动在这以前）',
    ]);
  });
});

describe('操作日志的末尾', () => {
  async function opened() {
    const desk = await openDesk();
    const admin = await desk.signIn('admin');
    const raw = new Raw(storeFile(desk.folder));
    raw.exec('drop trigger audit_no_update; drop trigger audit_no_delete; drop trigger seal_no_delete');
    const said = async () => (await admin.call('audit.verify', {})).findings.map(({ words }) => words).join('\n');
    const close = async () => {
      raw.close();
      await desk.close();
    };
    return { desk, admin, raw, said, close };
  }

  test('末尾几条被删去：数据旁的核对文件还记着，以后接着办也抹不掉', async () => {
    const { desk, raw, said, close } = await opened();
    raw.exec('delete from audit where id > 3');
    expect(await said()).toMatch(/数据旁的核对文件.*日志被截短或重写过/);
    await desk.reopen();
    const again = await desk.signIn('admin');
    const verdict = await again.call('audit.verify', {});
    expect(verdict.findings.map(({ words }) => words).join()).toMatch(/日志被截短或重写过/);
    await close();
  });

  test('日志和封存记录全部清空：看得出来，而且不会当作新的数据重新封存', async () => {
    const { desk, raw, close } = await opened();
    raw.exec('delete from audit where id > 1; delete from seal');
    await desk.reopen();
    const admin = await desk.signIn('admin');
    const { sound, findings } = await admin.call('audit.verify', {});
    expect(sound).toBe(false);
    expect(findings.map(({ words }) => words).join('\n')).toMatch(/封存记录/);
    await close();
  });

  test('日志被清空、又添了账号：登录页上就说不能担保，从备份恢复以后不再说', async () => {
    const { desk, admin, raw, close } = await opened();
    const stranger = desk.connect();
    expect((await stranger.call('audit.standing', {})).unvouched).toBeNull();
    const copy = await admin.call('backup.make', {});
    raw.exec(`delete from audit; delete from seal;
      insert into account (id, name, displayName, roles, createdAt)
        select 99, 'other', '别人', roles, createdAt from account where id = 1;
      create temp table his as select * from credential where accountId = 1;
      update his set accountId = 99; insert into credential select * from his`);
    await desk.reopen();
    const { unvouched } = await desk.connect().call('audit.standing', {});
    expect(unvouched).toMatch(/^操作日志与留在别处的末尾对不上，程序不能担保这里的账号和记录。/);
    expect(unvouched).toMatch(/从改动以前的备份恢复。$/);
    const again = await desk.signIn('admin');
    await again.call('backup.restore', { how: 'in-place', file: copy.file });
    expect(await desk.connect().call('audit.standing', {})).toEqual({ unvouched: null, changed: [], confirms: [] });
    expect((await desk.connect().refused('session.login', { name: 'other', password })).code).toBe('session.wrong');
    await close();
  });

  test('以前的数据没有封存：升级时封存已有的记录，日志写明，说得出从什么时候起负责', async () => {
    const { desk, raw, close } = await opened();
    const id = await wholeItem(desk);
    // Of former years more than one group of rows that share a seal, and more than are looked through at a time.
    const former =
      raw.prepare(`insert into earlierCase (id, kind, title, proposer, names, reading, extras, importedAt, importedBy)
      values (?, 'npc-suggestion', ?, '', '[]', '{}', '[]', '2026-03-01T00:00:00.000Z', '沙明川')`);
    for (let n = 1; n <= 700; n += 1) former.run(n * 3, `关于第${n}处养老服务设施建设的建议`);
    // As an earlier program left it: no seals, and a log that knows of none.
    raw.exec('drop trigger seal_no_update; delete from seal');
    let previous = '';
    for (const row of raw.prepare('select * from audit order by id').all() as Record<string, unknown>[]) {
      const { at, accountId, who, via, operation, proposalId, input, words, outcome, changes } = row;
      const fields = [previous, at, accountId, who, via, operation, proposalId, input, words, outcome];
      if (changes !== '') fields.push(changes);
      previous = createHmac('sha256', auditKey(desk.folder)).update(JSON.stringify(fields)).digest('hex');
      raw.prepare(`update audit set seal = '', hash = ? where id = ?`).run(previous, row.id);
    }
    rmSync(join(desk.folder, 'log-anchor.json'));
    desk.at('2026-11-30T01:00:00.000Z');
    await desk.reopen();
    const admin = await desk.signIn('admin');
    const verdict = await admin.call('audit.verify', {});
    expect(verdict.findings).toEqual([]);
    expect(verdict.vouchedSince).toBe('2026-11-30T01:00:00.000Z');
    const { rows } = await admin.call('audit.list', {});
    expect(rows.find(({ label }) => label === '封存已有记录')?.words).toMatch(/^封存已有的记录\d+条，从此时起/);
    raw.exec(`drop trigger delivery_no_update; update delivery set day = '2026-03-01'`);
    expect((await admin.call('audit.verify', {})).findings[0]?.words).toBe(
      '第77号：送达登记的日期被本程序以外的手段改动过（2026年11月30日09:00以后）',
    );
    expect((await admin.refused('package.export', { proposalId: id })).code).toBe('letter.changed-outside');
    raw.exec(`update earlierCase set resultClass = 'A' where id = 600`);
    expect((await admin.call('audit.verify', {})).findings[1]?.words).toBe(
      '往年《关于第200处养老服务设施建设的建议》：往年件的内容被本程序以外的手段改动过（2026年11月30日09:00以后）',
    );
    await close();
  });

  test('一张表的封存记录整个被删：再打开不会把改过的重新当作真的封存，账号里添上的角色仍打不开', async () => {
    const { desk, raw, close } = await opened();
    raw.exec(
      `update account set roles = '["clerk","admin"]' where name = 'clerk'; delete from seal where ofTable = 'account'`,
    );
    await desk.reopen();
    const clerk = await desk.signIn('clerk').catch((error: Error) => error.message);
    expect(String(clerk)).toContain('session.account-not-ours');
    expect(raw.prepare(`select count(*) from seal where ofTable = 'account'`).pluck().get()).toBe(0);
    await close();
  });

  test('升级后才开始封存的表，只有它从升级那天算起；别的仍从原来那天，两次升级之间改的照样发现', async () => {
    const { desk, raw, close } = await opened();
    const clerk = await desk.signIn('clerk');
    const { id } = await clerk.call('proposal.create', { ...suggestion, number: '79', title: '关于凉亭的建议' });
    // As a program left it that did not seal seats yet.
    const kept = raw.prepare(`select * from seal where ofTable not in ('seat', 'seatInvitation') order by id`).all();
    raw.exec('drop trigger if exists seal_no_update; delete from seal');
    let previous = '';
    for (const [index, seal] of (kept as KeptSeal[]).entries()) {
      previous = sealHash(auditKey(desk.folder), previous, seal);
      const columns = '@id, @ofTable, @ofKey, @proposalId, @digest, @fields, @at, @foreignTo, @hash';
      const names = columns.replaceAll('@', '');
      raw.prepare(`insert into seal (${names}) values (${columns})`).run({ ...seal, id: index + 1, hash: previous });
    }
    raw.exec(
      `insert into seat (name, kind, state, secretHash, address, askedAt) values ('二楼', 'window', 'admitted', 'ab', '', '')`,
    );
    raw.exec(`update proposer set name = '换了一个人' where proposalId = ${id}`);
    desk.at('2026-11-30T01:00:00.000Z');
    await desk.reopen();
    const verdict = await (await desk.signIn('admin')).call('audit.verify', {});
    expect(verdict.vouchedSince).toBe('2026-03-20T01:00:00.000Z');
    expect(verdict.vouchedLater).toEqual([{ since: '2026-11-30T01:00:00.000Z', what: ['席位'] }]);
    expect(verdict.findings.map(({ words }) => words)).toContain(
      '第79号：提出人的姓名被本程序以外的手段改动过（2026年3月20日09:00以后）',
    );
    await close();
  });

  test('用旁边的钥匙把日志重写一遍，前后相扣，也与核对文件对不上', async () => {
    const { desk, raw, said, close } = await opened();
    const key = auditKey(desk.folder);
    let previous = '';
    const all = raw.prepare('select * from audit order by id').all() as Record<string, unknown>[];
    for (const row of all) {
      const { at, accountId, who, via, operation, proposalId, input, outcome, changes, seal } = row;
      const words = '什么也没做';
      const fields: unknown[] = [previous, at, accountId, who, via, operation, proposalId, input, words, outcome];
      if (changes !== '') fields.push(changes);
      if (seal !== '') fields.push({ seal });
      previous = createHmac('sha256', key).update(JSON.stringify(fields)).digest('hex');
      raw.prepare('update audit set words = ?, hash = ? where id = ?').run(words, previous, row.id);
    }
    const words = await said();
    expect(words).not.toMatch(/操作日志从第/);
    expect(words).toMatch(/现在日志的这一条是另外的内容/);
    await close();
  });

  test('印在纸上的条数和校验码，可以拿来核对', async () => {
    const { admin, close } = await opened();
    const { end } = await admin.call('audit.verify', {});
    const printed = { count: end?.count as number, digest: end?.digest.slice(0, 16) as string };
    expect((await admin.call('audit.verify', { printed })).sound).toBe(true);
    const wrong = await admin.call('audit.verify', { printed: { ...printed, digest: '0123456789abcdef' } });
    expect(wrong.findings[0]?.words).toMatch(
      /^纸面上记着第\d+条，校验码0123456789abcdef；现在日志的这一条是另外的内容/,
    );
    await close();
  });

  test('核对文件被删去或改坏，也说得出来', async () => {
    const { desk, said, close } = await opened();
    writeFileSync(join(desk.folder, 'log-anchor.json'), '{}');
    expect(await said()).toContain('log-anchor.json）读不懂');
    await close();
  });
});

describe('推算出来的数', () => {
  test('清单里的期限被改：核验说得出是哪一件、原来应是哪天，并重新推算；再打开时在办的先改正，不说无逾期', async () => {
    const desk = await openDesk();
    const id = await wholeItem(desk);
    const clerk = await desk.signIn('clerk');
    const admin = await desk.signIn('admin');
    const item = { ...suggestion, number: '78', title: '关于增设凉亭的建议' };
    const { id: open } = await clerk.call('proposal.create', item);
    const kept = async (number: string) =>
      (await clerk.call('proposal.list', {})).rows.find((row) => row.number === number)?.deadline;
    const before = await kept('78');
    expect((await admin.call('audit.verify', {})).findings).toEqual([]);
    const raw = new Raw(storeFile(desk.folder));
    raw.prepare(`update proposal set deadline = '2029-12-31' where id in (?, ?)`).run(id, open);
    expect(await kept('78')).toBe('2029-12-31');
    const { sound, findings } = await admin.call('audit.verify', {});
    expect(sound).toBe(false);
    expect(findings.map(({ proposalId }) => proposalId)).toEqual([id, open]);
    expect(findings[1]?.words).toMatch(/^第78号：清单里的期限是2029年12月31日，按登记、规则和放假安排推算是/);
    expect(await kept('78')).toBe(before);
    expect((await admin.call('audit.list', {})).rows[0]?.words).toMatch(/发现2处不符，其中2件的期限和统计已重新推算/);
    expect((await admin.call('audit.verify', {})).findings).toEqual([]);

    raw.prepare(`update proposal set deadline = null, deadlineMark = 'paused' where id = ?`).run(open);
    raw.close();
    await desk.reopen();
    const again = await desk.signIn('admin');
    expect((await again.call('proposal.list', {})).rows.find(({ number }) => number === '78')?.deadline).toBe(before);
    const said = (await again.call('audit.list', {})).rows.find(({ label }) => label === '改正清单里的期限');
    expect(said?.words).toMatch(/^打开时发现1件，已按推算的改正。第78号：清单里的期限是暂停计算/);
    expect((await again.call('audit.verify', {})).findings).toEqual([]);
    await desk.close();
  });

  test('程序开着的时候期限被改：不等下次打开，清单自己改正，日志写明', async () => {
    const desk = await openDesk();
    const clerk = await desk.signIn('clerk');
    await clerk.call('proposal.create', { ...suggestion, number: '78', title: '关于增设凉亭的建议' });
    const app = await openApp({
      folder: desk.folder,
      now: () => new Date('2026-03-20T01:00:00.000Z'),
      staysOpen: true,
    });
    const open = person(app.connect('window'));
    await open.call('session.login', { name: 'admin', password });
    const kept = async () => (await open.call('proposal.list', {})).rows[0]?.deadline;
    const before = await kept();
    await otherHand(desk.folder, `update proposal set deadline = '2029-12-31'`);
    await expect.poll(kept, { timeout: 60_000, interval: 200 }).toBe(before);
    const said = (await open.call('audit.list', {})).rows.find(({ label }) => label === '改正清单里的期限');
    expect(said?.words).toMatch(/^办理中发现1件，已按推算的改正。第78号：清单里的期限是2029年12月31日/);
    await app.close();
    await desk.close();
  });

  test('程序开着的时候统计所依据的数被改：自己推算回来，日志写明', async () => {
    const desk = await openDesk();
    const clerk = await desk.signIn('clerk');
    await clerk.call('proposal.create', suggestion);
    const app = await openApp({
      folder: desk.folder,
      now: () => new Date('2026-03-20T01:00:00.000Z'),
      staysOpen: true,
    });
    const open = person(app.connect('window'));
    await open.call('session.login', { name: 'admin', password });
    const figures = async () => JSON.stringify((await open.call('statistics.get', { year: 2026 })).total);
    const before = await figures();
    await otherHand(desk.folder, 'update counted set facts = 1');
    expect(await figures()).not.toBe(before);
    await expect.poll(figures, { timeout: 60_000, interval: 200 }).toBe(before);
    const said = (await open.call('audit.list', {})).rows.find(({ label }) => label === '改正统计用的数');
    expect(said?.words).toMatch(/^统计里有1件的数与按记录推算的不同/);
    expect((await open.call('audit.verify', {})).findings).toEqual([]);
    await app.close();
    await desk.close();
  });

  test('统计所依据的数被改：核验说得出有几件，重新推算以后与改动前一样', async () => {
    const desk = await openDesk();
    await wholeItem(desk);
    const admin = await desk.signIn('admin');
    const figures = async () => JSON.stringify((await admin.call('statistics.get', { year: 2026 })).total);
    const before = await figures();
    const raw = new Raw(storeFile(desk.folder));
    raw.exec(`update counted set facts = 1, shadowed = 0;
      create temp table more as select * from counted limit 1; update more set sourceId = 9999;
      insert into counted select * from more`);
    raw.close();
    expect(await figures()).not.toBe(before);
    expect((await admin.call('audit.verify', {})).findings.map(({ words }) => words)).toEqual([
      '统计里有3件的数与按记录推算的不同，被本程序以外的手段改动过',
    ]);
    expect(await figures()).toBe(before);
    expect((await admin.call('audit.verify', {})).findings).toEqual([]);
    await desk.close();
  });
});
