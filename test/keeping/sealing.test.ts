import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { restoreFromShell } from '../../electron/shell/restore.ts';
import { isStrongPassphrase } from '../../shared/domain/keeping/passphrase.ts';
import {
  dailyDue,
  keepingNotices,
  passphraseDue,
  rehearsalDue,
  secondDue,
  urgentNotices,
} from '../../shared/domain/keeping/plan.ts';
import { thinned } from '../../shared/domain/keeping/thinning.ts';
import type { KeepingState, Restored } from '../../shared/model/keeping.ts';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';
import { otherHand } from '../support/store-of.ts';

const words = '云澜江上有三座老桥，两座新桥';

test('备份口令的设置被别的程序换成别人的：不照它备份，写明怎么办；核验说得出；重新定了口令，备份又是本单位打得开的', {
  timeout: 180_000,
}, async () => {
  const desk = await openDesk();
  try {
    const admin = await desk.signIn('admin');
    await admin.call('backup.seal', { passphrase: words });
    await admin.call('backup.make', {});
    expect((await admin.call('audit.verify', {})).findings).toEqual([]);
    const stranger = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';
    const forged = JSON.stringify({ seal: null, second: { folder: '/tmp', everyDays: 1 }, recipient: stranger });
    await otherHand(desk.folder, `update "keepingSettings" set settings = '${forged}'`);
    expect((await admin.refused('backup.make', {})).code).toBe('backup.settings-changed');
    expect((await admin.refused('backup.toSecond', {})).code).toBe('backup.settings-changed');
    const notices = [
      ...(await admin.call('backup.notices', {})),
      ...(await admin.call('backup.list', { folder: desk.folder })).notices,
    ].filter(({ kind }) => kind === 'foreign');
    expect(notices.map((each) => each.words.includes('重新定备份口令'))).toEqual([true, true]);
    const said = (await admin.call('audit.verify', {})).findings.map((each) => each.words).join();
    expect(said).toContain('备份口令和第二处的设置的');
    // Of what the other program wrote nothing is taken over.
    await admin.call('backup.seal', { passphrase: words });
    const { settings } = await admin.call('backup.list', {});
    expect([settings.second, settings.sealedBy !== null]).toEqual([null, true]);
    const made = await admin.call('backup.make', {});
    expect((await admin.call('backup.check', { file: made.file, passphrase: words })).opened).toBe(true);
    await otherHand(desk.folder, 'delete from "keepingSettings"');
    expect((await admin.refused('backup.make', {})).code).toBe('backup.settings-changed');
  } finally {
    await desk.close();
  }
});

describe('加密的备份', () => {
  let desk: Desk;
  let admin: Person;
  let elsewhere: string;
  beforeEach(async () => {
    elsewhere = mkdtempSync(join(tmpdir(), 'sealing-'));
    desk = await openDesk();
    admin = await desk.signIn('admin');
  });
  afterEach(async () => {
    await desk.close();
    rmSync(elsewhere, { recursive: true, force: true });
  });

  test('定了口令以后，备份自动加密：不用口令看得到有几件，看不到内容；口令对了才恢复得出来', {
    timeout: 180_000,
  }, async () => {
    const clerk = await desk.signIn('clerk');
    const { id } = await clerk.call('proposal.create', suggestion);
    const file = { name: '名单.txt', base64: Buffer.from('陈若安的电话'.repeat(3000)).toString('base64') };
    await clerk.call('attachment.add', { proposalId: id, file });
    expect((await admin.refused('backup.seal', { passphrase: '12345678' })).code).toBe('backup.weak-passphrase');
    await admin.call('backup.seal', { passphrase: words });
    const made = await admin.call('backup.make', {});
    expect(made.facts).toMatchObject({ items: 1, attachments: 1, sealed: true });

    // Nothing readable in any part: neither as it lies there nor unpacked.
    execFileSync('unzip', ['-q', made.file, '-d', elsewhere]);
    const key = readFileSync(join(desk.folder, 'audit.key'));
    for (const part of readdirSync(elsewhere, { recursive: true, withFileTypes: true })) {
      if (!part.isFile() || part.name === 'manifest.json') continue;
      const bytes = readFileSync(join(part.parentPath, part.name));
      expect(bytes.toString('latin1', 0, 21), part.name).toBe('age-encryption.org/v1');
      for (const told of [key, Buffer.from('陈若安'), Buffer.from('助餐')]) expect(bytes.includes(told)).toBe(false);
    }
    const manifest = readFileSync(join(elsewhere, 'manifest.json'), 'utf8');
    expect(manifest).not.toContain('助餐');
    expect(manifest).not.toContain('名单');

    expect(await admin.call('backup.check', { file: made.file })).toMatchObject({ opened: false });
    expect(await admin.call('backup.check', { file: made.file, passphrase: words })).toMatchObject({ opened: true });
    expect((await admin.refused('backup.check', { file: made.file, passphrase: `${words}。` })).code).toBe(
      'backup.wrong-passphrase',
    );
    const asked = { how: 'in-place' as const, file: made.file };
    expect((await admin.refused('backup.restore', asked)).code).toBe('backup.needs-passphrase');
    expect((await admin.refused('backup.restore', { ...asked, passphrase: '错' })).code).toBe(
      'backup.wrong-passphrase',
    );
    await admin.call('backup.restore', { ...asked, passphrase: words });
    const again = await desk.signIn('clerk');
    expect((await again.call('proposal.list', {})).total).toBe(1);
    expect(readdirSync(join(desk.folder, 'attachments'))).toHaveLength(1);
  });

  test('程序和日志里都没有口令，只有公开的一半', async () => {
    await admin.call('backup.seal', { passphrase: words });
    await desk.reopen();
    for (const name of readdirSync(desk.folder, { recursive: true, withFileTypes: true })) {
      if (!name.isFile()) continue;
      const bytes = readFileSync(join(name.parentPath, name.name));
      expect([name.name, bytes.includes(Buffer.from(words))]).toEqual([name.name, false]);
    }
  });

  test('换了口令，旧备份仍用旧口令打开', { timeout: 180_000 }, async () => {
    await admin.call('backup.seal', { passphrase: words });
    const old = await admin.call('backup.make', {});
    await admin.call('backup.seal', { passphrase: `新的：${words}` });
    const fresh = await admin.call('backup.make', {});
    expect(await admin.call('backup.check', { file: old.file, passphrase: words })).toMatchObject({ opened: true });
    expect((await admin.refused('backup.check', { file: fresh.file, passphrase: words })).code).toBe(
      'backup.wrong-passphrase',
    );
  });

  test('就地恢复较早的备份：后来定的口令和第二处照旧，恢复前后都写明；以后的备份仍加密，程序打不开时也一样', {
    timeout: 180_000,
  }, async () => {
    const old = await admin.call('backup.make', {});
    await admin.call('backup.seal', { passphrase: words });
    await admin.call('backup.setSecond', { second: { folder: elsewhere, everyDays: 7 } });
    const { settings } = await admin.call('backup.list', {});
    const restored = await admin.call('backup.restore', { how: 'in-place', file: old.file });
    expect(restored.keeping).toBe(`备份口令照恢复前的（2026-03-20管理员定的），第二处照恢复前的（${elsewhere}）`);
    admin = await desk.signIn('admin');
    expect((await admin.call('backup.list', {})).settings).toEqual(settings);
    const log = (await admin.call('audit.list', {})).rows.map((row) => row.words);
    expect(log.some((row) => row.includes(restored.keeping))).toBe(true);
    expect((await admin.call('backup.make', {})).facts?.sealed).toBe(true);
    expect((await admin.call('backup.notices', {})).map(({ kind }) => kind)).toContain('passphrase');

    // A store that does not open any more: what lies beside the copies says how they are kept.
    const broken = join(elsewhere, 'broken');
    mkdirSync(join(broken, 'backups'), { recursive: true });
    cpSync(join(desk.folder, 'backups'), join(broken, 'backups'), { recursive: true });
    writeFileSync(join(broken, 'proposal-desk.db'), '坏了'.repeat(9000));
    const again = (await restoreFromShell({ data: broken, file: old.file, beside: null })) as Restored;
    expect(again.keeping).toBe(restored.keeping);
  });

  test('每周试开最新的一份，坏了就在管理员的工作台上说', async () => {
    const made = await admin.call('backup.make', {});
    expect(await admin.call('backup.rehearse', {})).toMatchObject({ sound: true, opened: true });
    expect(await admin.call('backup.notices', {})).toMatchObject([
      { kind: 'rehearsed', words: expect.stringContaining('从头到尾打开核对，完好') },
    ]);
    const bytes = readFileSync(made.file);
    bytes.fill(0, 200, 260);
    writeFileSync(made.file, bytes);
    utimesSync(made.file, new Date(), new Date());
    expect(await admin.call('backup.rehearse', {})).toMatchObject({ sound: false });
    const [notice] = await admin.call('backup.notices', {});
    expect(notice?.words).toContain('试开最新的备份没有成功');
    expect(await (await desk.signIn('clerk')).call('backup.notices', {})).toEqual([]);
  });
});

describe('试备份口令', () => {
  let desk: Desk;
  let admin: Person;
  beforeEach(async () => {
    desk = await openDesk();
    admin = await desk.signIn('admin');
  });
  afterEach(() => desk.close());

  test('加密的备份试开时只核对文件，写明口令未试；管理员用口令打开一次，哪天、哪一份、结果怎样都留着', {
    timeout: 180_000,
  }, async () => {
    expect((await admin.refused('backup.tryPassphrase', { passphrase: words })).code).toBe('backup.not-sealed');
    desk.at('2026-03-20T02:00:00.000Z');
    await admin.call('backup.seal', { passphrase: words });
    expect((await admin.refused('backup.tryPassphrase', { passphrase: words })).code).toBe('backup.none-sealed');
    desk.at('2026-03-20T03:00:00.000Z');
    const made = await admin.call('backup.make', {});
    expect(await admin.call('backup.rehearse', {})).toMatchObject({ sound: true, opened: false });
    const said = async () => (await admin.call('backup.notices', {})).map(({ kind, words: line }) => `${kind} ${line}`);
    expect(await said()).toEqual([
      expect.stringMatching(/^passphrase .*口令未试.*一次没有试过/),
      expect.stringMatching(/^rehearsed .*文件完好.*口令未试/),
    ]);

    const wrong = await admin.refused('backup.tryPassphrase', { passphrase: `${words}。` });
    expect(wrong).toMatchObject({ code: 'backup.wrong-passphrase', field: 'passphrase' });
    expect((await said())[0]).toContain('试备份口令没有打开：备份口令不对');
    const trial = await admin.call('backup.tryPassphrase', { passphrase: words });
    expect(trial).toMatchObject({ file: made.name, opened: true, at: '2026-03-20T03:00:00.000Z' });
    expect((await admin.call('backup.list', {})).state.passphrase).toEqual(trial);
    expect(await said()).toEqual([expect.stringMatching(/^rehearsed /)]);
    const log = await admin.call('audit.list', {});
    expect(log.rows.map((row) => row.words)).toContainEqual(expect.stringContaining(`用口令打开备份：${made.name}`));
    expect(JSON.stringify(log)).not.toContain(words);

    desk.at('2026-06-18T03:00:00.000Z');
    await desk.reopen();
    admin = await desk.signIn('admin');
    expect((await said()).find((line) => line.startsWith('passphrase'))).toContain(
      '上次用口令打开是2026-03-20，已有90天',
    );

    // A copy whose bytes are not as they were opens for nobody, and that is kept as well.
    const bytes = readFileSync(made.file);
    bytes.fill(0, 400, 460);
    writeFileSync(made.file, bytes);
    expect((await admin.refused('backup.tryPassphrase', { passphrase: words })).code).toBe('backup.damaged');
    expect((await admin.call('backup.list', {})).state.passphrase).toMatchObject({ opened: false });
  });
});

test('口令满90天没有试过就提醒；换了口令，以前试的不算；旧备份用旧口令打开也不算', () => {
  const seal = { recipient: '', salt: '', cost: 17, since: '2026-03-01T00:00:00.000Z', by: '管理员' };
  const made = { at: '2026-03-02T00:00:00.000Z', file: 'x', size: 1 };
  const trial = (at: string, copyMadeAt: string, opened = true) => ({ at, file: 'x', copyMadeAt, opened, words: '' });
  const due = (passphrase: KeepingState['passphrase'], now: string) => passphraseDue(seal, { made, passphrase }, now);
  expect(passphraseDue(null, { made, passphrase: null }, '2026-09-01T00:00:00.000Z')).toBe(false);
  expect(passphraseDue(seal, { made: null, passphrase: null }, '2026-09-01T00:00:00.000Z')).toBe(false);
  expect(due(null, '2026-03-02T01:00:00.000Z')).toBe(true);
  const tried = trial('2026-03-03T00:00:00.000Z', '2026-03-02T00:00:00.000Z');
  expect(due(tried, '2026-05-31T23:00:00.000Z')).toBe(false);
  expect(due(tried, '2026-06-01T00:00:00.000Z')).toBe(true);
  expect(due({ ...tried, opened: false }, '2026-03-04T00:00:00.000Z')).toBe(true);
  expect(due(trial('2026-03-03T00:00:00.000Z', '2026-02-28T00:00:00.000Z'), '2026-03-04T00:00:00.000Z')).toBe(true);
});

test('备份口令至少12个字，不能全是数字，不能只有几个字翻来覆去，单位和程序的名称不算', () => {
  expect(isStrongPassphrase(words)).toBe(true);
  expect(isStrongPassphrase('yunlan-river-has-3-bridges')).toBe(true);
  for (const weak of [
    '',
    '云澜',
    '123456789012345',
    '1234 5678 9012',
    '哈哈哈哈哈哈哈哈哈哈哈哈',
    'abababababababab',
    '云溪县民政局云溪县民政局',
    '云溪县民政局2026备份口令',
    '春江水暖春江水暖春江水暖',
  ]) {
    expect(isStrongPassphrase(weak, ['云溪县民政局', '县民政局', '云溪县']), weak).toBe(false);
  }
});

describe('旧备份怎样疏减', () => {
  const copyOf = (day: string, hour = '01') => ({ name: `${day} ${hour}`, madeAt: `${day}T${hour}:00:00.000Z` });
  const daysBack = (from: string, count: number) =>
    Array.from({ length: count }, (_, n) => new Date(Date.parse(from) - n * 86_400_000).toISOString().slice(0, 10));

  test('七天以内的都留，两个月以内每周留一份，两年以内每月留一份，再早的每年留一份', () => {
    const now = '2026-11-29T02:00:00.000Z';
    const copies = daysBack('2026-11-29', 365 * 4).map((day) => copyOf(day));
    const gone = new Set(thinned(copies, now));
    const kept = copies.filter(({ name }) => !gone.has(name)).map(({ name }) => name.slice(0, 10));
    expect(kept.slice(0, 7)).toEqual(daysBack('2026-11-29', 7));
    const within = (from: number, to: number) =>
      kept.filter((day) => {
        const age = (Date.parse(now) - Date.parse(`${day}T01:00:00Z`)) / 86_400_000;
        return age >= from && age < to;
      }).length;
    expect(within(7, 62)).toBeGreaterThanOrEqual(8);
    expect(within(7, 62)).toBeLessThanOrEqual(9);
    expect(within(62, 731)).toBeGreaterThanOrEqual(22);
    expect(within(62, 731)).toBeLessThanOrEqual(24);
    expect(within(731, 5000)).toBeGreaterThanOrEqual(2);
    expect(kept.length).toBeLessThan(45);
  });

  test('天天疏减，最新的、每周每月的代表都不会被减没；疏减两遍与一遍一样', () => {
    let copies: { name: string; madeAt: string }[] = [];
    for (const day of daysBack('2026-11-29', 900).toReversed()) {
      copies.push(copyOf(day));
      const now = `${day}T03:00:00.000Z`;
      const gone = new Set(thinned(copies, now));
      copies = copies.filter(({ name }) => !gone.has(name));
      expect(thinned(copies, now)).toEqual([]);
      expect(copies.at(-1)?.name).toBe(`${day} 01`);
    }
    const months = new Set(copies.map(({ name }) => name.slice(0, 7)));
    expect(months.size).toBeGreaterThanOrEqual(24);
    expect(copies.length).toBeLessThan(45);
  });

  test('时钟拨乱了，将来的备份一份也不减，最新的一份总在', () => {
    const copies = [copyOf('2030-01-01'), copyOf('2030-01-02'), copyOf('2020-05-01')];
    expect(thinned(copies, '2026-11-29T02:00:00.000Z')).toEqual([]);
    expect(thinned([], '2026-11-29T02:00:00.000Z')).toEqual([]);
  });
});

describe('什么时候备份、提醒什么', () => {
  const nothing: KeepingState = {
    ...{ made: null, failed: null, second: { made: null, failed: null } },
    ...{ rehearsed: null, restored: null, passphrase: null },
  };
  const made = (at: string) => ({ at, file: 'x', size: 1 });
  const now = '2026-11-29T02:00:00.000Z';

  test('每天一份，按本单位的日子算；没有做成的，一小时后再试', () => {
    expect(dailyDue(nothing, now)).toBe(true);
    expect(dailyDue({ ...nothing, made: made('2026-11-28T16:30:00.000Z') }, now)).toBe(false);
    expect(dailyDue({ ...nothing, made: made('2026-11-28T15:30:00.000Z') }, now)).toBe(true);
    expect(dailyDue({ ...nothing, failed: { at: '2026-11-29T01:30:00.000Z', words: '' } }, now)).toBe(false);
    expect(dailyDue({ ...nothing, failed: { at: '2026-11-29T00:30:00.000Z', words: '' } }, now)).toBe(true);
  });

  test('第二处到了天数就补，过期一天提醒；每周试开一次', () => {
    const place = { folder: '/U盘', everyDays: 7 };
    const state = (at: string) => ({ ...nothing, made: made(now), second: { made: made(at), failed: null } });
    expect(secondDue(null, nothing, now)).toBe(false);
    expect(secondDue(place, nothing, now)).toBe(true);
    expect(secondDue(place, state('2026-11-25T02:00:00.000Z'), now)).toBe(false);
    expect(secondDue(place, state('2026-11-22T02:00:00.000Z'), now)).toBe(true);
    const said = (at: string) => urgentNotices({ seal: null, second: place }, state(at), now).map(({ kind }) => kind);
    expect(said('2026-11-22T02:00:00.000Z')).toEqual([]);
    expect(said('2026-11-20T02:00:00.000Z')).toEqual(['second-overdue']);
    expect(rehearsalDue({ ...nothing, made: made(now) }, now)).toBe(true);
    expect(rehearsalDue(nothing, now)).toBe(false);
  });

  test('没有第二处、没有加密、没有做成、多日没有备份，都写明怎么办', () => {
    const all = keepingNotices({ seal: null, second: null }, nothing, now);
    expect(all.map(({ kind }) => kind)).toEqual(['only-here', 'unsealed']);
    expect(urgentNotices({ seal: null, second: null }, nothing, now)).toEqual([]);
    const old = { ...nothing, made: made('2026-11-20T02:00:00.000Z') };
    expect(urgentNotices({ seal: null, second: null }, old, now)[0]?.words).toContain('已有9天没有备份');
    const failed = { ...old, failed: { at: now, words: '磁盘满了。' } };
    expect(urgentNotices({ seal: null, second: null }, failed, now)[0]?.words).toContain('以前的备份仍在');
  });
});
