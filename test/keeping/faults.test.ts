import { execFile, execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statfsSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import Raw from 'better-sqlite3';
import { afterEach, describe, expect, test } from 'vitest';
import { storeFile } from '../../electron/db/open.ts';
import { type App, openApp } from '../../electron/door/app.ts';
import { lockFolder } from '../../electron/door/folder-lock.ts';
import { Refusal } from '../../shared/errors.ts';
import { bureau, type Person, password, person, suggestion, takenAsOwn } from '../support/desk.ts';

/** The real faults of disks and files. A disk of its own and another user need root; without it these fail and say so. */
const isRoot = process.getuid?.() === 0;

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

function place(): string {
  const folder = mkdtempSync(join(tmpdir(), 'faults-'));
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A disk of its own, of so many MB. */
function smallDisk(megabytes: number): string {
  if (!isRoot) throw new Error('挂一个小磁盘要有 root');
  const folder = place();
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=700`, 'tmpfs', folder]);
  undo.push(() => {
    try {
      execFileSync('umount', ['-l', folder], { stdio: 'ignore' });
    } catch {
      // The test has taken it away itself.
    }
  });
  return folder;
}

/** Nothing more goes onto the disk. */
function fillUp(folder: string, butBytes = 0): string {
  const { bavail, bsize } = statfsSync(folder);
  const filler = join(folder, 'filler');
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - butBytes)));
  return filler;
}

type Opened = { app: App; admin: Person; clerk: Person };

async function opened(folder: string, options: { staysOpen?: boolean } = {}): Promise<Opened> {
  const isNew = !existsSync(storeFile(folder));
  const app = await openApp({ folder, ...options });
  undo.push(() => app.close().catch(() => undefined));
  const [admin, clerk] = [person(app.connect('shell')), person(app.connect('shell'))];
  if (isNew) {
    const account = { name: 'admin', displayName: '管理员', roles: ['admin' as const], password };
    await admin.call('office.setUp', { ...bureau, account });
    await admin.call('account.create', { name: 'clerk', displayName: '纪云舒', roles: ['clerk'], password });
    await takenAsOwn(folder);
  } else await admin.call('session.login', { name: 'admin', password });
  await clerk.call('session.login', { name: 'clerk', password });
  return { app, admin, clerk };
}

const refusedCode = (error: unknown) => (error instanceof Refusal ? error.failure.code : String(error));

describe('磁盘写满', () => {
  test('收件、登录都说明没有保存，已有的照样能看；腾出空间接着办，什么也没丢', async () => {
    const disk = smallDisk(4);
    const { app, clerk } = await opened(disk);
    const { id } = await clerk.call('proposal.create', suggestion);
    const filler = fillUp(disk);
    // What is written goes into room that the store has already, as long as there is any.
    const large = (n: number) => ({ ...suggestion, number: `${100 + n}`, body: '满'.repeat(50_000) });
    let stored = 1;
    const isTaken = (n: number) =>
      clerk.call('proposal.create', large(n)).then(
        () => true,
        () => false,
      );
    for (; await isTaken(stored); stored += 1) expect(stored).toBeLessThan(40);
    const codes: string[] = [];
    for (let n = 50; n < 55; n += 1) codes.push((await clerk.refused('proposal.create', large(n))).code);
    expect(new Set(codes)).toEqual(new Set(['storage.full']));
    const other = person(app.connect('shell'));
    const signIn = () =>
      other.call('session.login', { name: 'admin', password }).then(
        () => 'in',
        (error: unknown) => String(error),
      );
    let said = await signIn();
    // A sign-in is little: it finds room for longer.
    for (let tries = 0; said === 'in' && tries < 500; tries += 1) said = await signIn();
    expect(said).toContain('storage.full');
    expect((await clerk.call('proposal.get', { proposalId: id })).title).toBe(suggestion.title);
    expect((await clerk.call('proposal.list', {})).total).toBe(stored);
    rmSync(filler);
    await clerk.call('proposal.create', { ...suggestion, number: '78' });
    expect((await clerk.call('proposal.list', {})).total).toBe(stored + 1);
  });

  test('只剩一点空间也打得开、看得到；备份放不下就不做，说明原因，原有的备份都在', async () => {
    const disk = smallDisk(40);
    const first = await opened(disk);
    await first.clerk.call('proposal.create', suggestion);
    const made = await first.admin.call('backup.make', {});
    await first.app.close();
    fillUp(disk, 700 * 1024);
    const { admin, clerk } = await opened(disk, { staysOpen: true });
    expect((await clerk.call('proposal.list', {})).total).toBe(1);
    const refused = await admin.refused('backup.make', {});
    expect(refused.code).toBe('backup.no-room');
    expect(refused.message).toContain('以前的备份都在');
    const { copies } = await admin.call('backup.list', {});
    expect(copies.map(({ name }) => name)).toEqual([made.name]);
    expect(readdirSync(join(disk, 'backups')).filter((name) => name.startsWith('.work'))).toEqual([]);
  });

  test('写满了再打开：照样打得开、看得到、导得出，说明为什么不能改；腾出空间再打开，接着办', async () => {
    const disk = smallDisk(4);
    const first = await opened(disk);
    await first.clerk.call('proposal.create', suggestion);
    await first.app.close();
    const filler = fillUp(disk);
    const lock = lockFolder(disk);
    const { app, clerk } = await opened(disk, { staysOpen: true });
    const { readOnly } = await clerk.call('backup.standing', {});
    expect(readOnly).toMatch(/^数据所在的磁盘已经写满：.*请清理磁盘，再重新打开程序。$/);
    expect((await clerk.call('proposal.list', {})).total).toBe(1);
    expect(await clerk.refused('proposal.create', { ...suggestion, number: '78' })).toMatchObject({
      code: 'storage.reading-full',
      message: readOnly,
    });
    await app.close();
    lock.release();
    rmSync(filler);
    const again = await opened(disk);
    await again.clerk.call('proposal.create', { ...suggestion, number: '78' });
    expect((await again.clerk.call('proposal.list', {})).total).toBe(2);
  });

  test('恢复时磁盘放不下：说明原因，现有的数据一点不动', async () => {
    const disk = smallDisk(40);
    const { admin, clerk } = await opened(disk);
    await clerk.call('proposal.create', suggestion);
    const { file } = await admin.call('backup.make', {});
    fillUp(disk, 300 * 1024);
    expect((await admin.refused('backup.restore', { how: 'in-place', file })).code).toBe('backup.no-room');
    expect((await clerk.call('proposal.list', {})).total).toBe(1);
    expect(readdirSync(disk).filter((name) => /restoring|set-aside|move/.test(name))).toEqual([]);
  });
});

describe('第二处', () => {
  test('没插上、写满、写保护、不是文件夹，各有一句话，第一处的备份照样是好的', { timeout: 180_000 }, async () => {
    const { admin } = await opened(place());
    const stick = smallDisk(40);
    const gone = { second: { folder: join(stick, 'none'), everyDays: 7 } };
    expect((await admin.refused('backup.setSecond', gone)).message).toContain('第二处没有改动');
    const relative = { second: { folder: 'usb', everyDays: 7 } };
    expect((await admin.refused('backup.setSecond', relative)).code).toBe('backup.place-relative');
    await admin.call('backup.setSecond', { second: { folder: stick, everyDays: 7 } });
    await admin.call('backup.make', {});
    expect((await admin.call('backup.toSecond', {})).facts).not.toBeNull();

    const filler = fillUp(stick);
    await admin.call('backup.make', {});
    expect((await admin.refused('backup.toSecond', {})).code).toBe('backup.no-room');
    rmSync(filler);
    execFileSync('mount', ['-o', 'remount,ro', stick]);
    expect((await admin.refused('backup.toSecond', {})).code).toBe('backup.place-read-only');
    execFileSync('mount', ['-o', 'remount,rw', stick]);
    execFileSync('umount', ['-l', stick]);
    rmSync(stick, { recursive: true });
    const refused = await admin.refused('backup.toSecond', {});
    expect(refused.code).toBe('backup.place-missing');
    expect(refused.message).toContain('U盘');
    writeFileSync(stick, '');
    expect((await admin.refused('backup.toSecond', {})).code).toMatch(/^backup\.place-/);
    rmSync(stick);
    mkdirSync(stick);
    execFileSync('mount', ['-t', 'tmpfs', 'tmpfs', stick]);
    const { copies, state } = await admin.call('backup.list', {});
    expect(copies.filter(({ facts }) => facts !== null)).toHaveLength(2);
    expect(state.second.failed?.words).toBeTruthy();
    expect((await admin.call('backup.toSecond', {})).facts).not.toBeNull();
  });
});

describe('别人占着', () => {
  test('别的程序打开数据库看一眼又关上：-wal 还在，接着办，什么也没丢', async () => {
    const folder = place();
    const { clerk } = await opened(folder);
    await clerk.call('proposal.create', suggestion);
    const look = `const Raw = (await import('better-sqlite3')).default;
      const raw = new Raw(${JSON.stringify(storeFile(folder))});
      raw.prepare('select count(*) from proposal').get();
      raw.close();`;
    for (let n = 0; n < 3; n += 1) {
      execFileSync(process.execPath, ['--input-type=module', '-e', look], { cwd: import.meta.dirname });
      expect(existsSync(`${storeFile(folder)}-wal`)).toBe(true);
      await clerk.call('proposal.create', { ...suggestion, number: `${80 + n}` });
    }
    expect((await clerk.call('proposal.list', {})).total).toBe(4);
  });

  test('另一处占着写锁：几秒内说明，其间照样能看，放开后接着办', async () => {
    const folder = place();
    const { clerk } = await opened(folder);
    const holder = new Raw(storeFile(folder));
    holder.exec('begin immediate');
    const begun = performance.now();
    let longest = 0;
    const writing = clerk.refused('proposal.create', suggestion);
    for (let reads = 0; reads < 20; reads += 1) {
      const at = performance.now();
      await clerk.call('proposal.list', {});
      longest = Math.max(longest, performance.now() - at);
    }
    expect((await writing).code).toBe('storage.busy');
    expect(performance.now() - begun).toBeLessThan(16_000);
    expect(longest).toBeLessThan(1_500);
    holder.exec('rollback');
    holder.close();
    await clerk.call('proposal.create', suggestion);
  });

  test('打开时另一处占着：照样打得开', async () => {
    const folder = place();
    const first = await opened(folder);
    await first.clerk.call('proposal.create', suggestion);
    await first.app.close();
    const holder = new Raw(storeFile(folder));
    holder.pragma('journal_mode = WAL');
    holder.exec('begin immediate');
    const second = await openApp({ folder });
    await second.close();
    holder.exec('rollback');
    holder.close();
    const { clerk } = await opened(folder);
    expect((await clerk.call('proposal.list', {})).total).toBe(1);
  });

  test('两处同时第一次打开同一个文件夹：都打得开，数据是同一份', async () => {
    const folder = place();
    const apps = await Promise.all([1, 2, 3].map(() => openApp({ folder })));
    for (const app of apps) await app.close();
    expect(new Raw(storeFile(folder), { readonly: true }).pragma('integrity_check', { simple: true })).toBe('ok');
  });
});

describe('数据文件夹在运行时被动', () => {
  const changes: [string, (folder: string) => void][] = [
    ['整个删掉', (folder) => rmSync(folder, { recursive: true })],
    ['整个移走', (folder) => renameSync(folder, `${folder}-away`)],
    [
      '移走后放上一个空的',
      (folder) => {
        renameSync(folder, `${folder}-away`);
        mkdirSync(folder);
      },
    ],
    ['只删数据库', (folder) => rmSync(storeFile(folder))],
    ['只删 -wal', (folder) => rmSync(`${storeFile(folder)}-wal`)],
    [
      '数据库换成另一份',
      (folder) => {
        copyFileSync(storeFile(folder), `${storeFile(folder)}.copy`);
        renameSync(`${storeFile(folder)}.copy`, storeFile(folder));
      },
    ],
    ['旧的一份盖上去', (folder) => copyFileSync(join(folder, 'old.db'), storeFile(folder))],
    ['备份文件盖上去', (folder) => writeFileSync(storeFile(folder), 'PK'.repeat(40_000))],
    [
      '截成一半',
      (folder) => {
        const bytes = readFileSync(storeFile(folder));
        writeFileSync(storeFile(folder), bytes.subarray(0, 50));
      },
    ],
  ];
  for (const [what, change] of changes) {
    test(`${what}：此后一件也不说办成了`, async () => {
      const folder = place();
      undo.push(() => rmSync(`${folder}-away`, { recursive: true, force: true }));
      const before = await opened(folder);
      await before.app.close();
      copyFileSync(storeFile(folder), join(folder, 'old.db'));
      const { clerk, app } = await opened(folder);
      await clerk.call('proposal.create', suggestion);
      change(folder);
      for (let n = 0; n < 3; n += 1) {
        const refused = await clerk.refused('proposal.create', { ...suggestion, number: `${200 + n}` });
        expect(refused.code).toMatch(/^storage\.(replaced|damaged-now)$/);
        expect(refused.message).toMatch(/[\u4e00-\u9fff]/);
      }
      await app.close();
    });
  }

  test('程序被杀后，旧的一份放回来，旁边还有 -wal：不混在一起，移开的不删，日志里写明', async () => {
    const folder = place();
    const first = await opened(folder);
    await first.clerk.call('proposal.create', suggestion);
    await first.app.close();
    const old = readFileSync(storeFile(folder));
    const running = await opened(folder);
    for (let n = 0; n < 5; n += 1) await running.clerk.call('proposal.create', { ...suggestion, number: `${300 + n}` });
    // As after `kill -9`: the files as they lie while the program is open.
    const killed = place();
    for (const name of ['proposal-desk.db', 'proposal-desk.db-wal', 'proposal-desk.mark', 'audit.key']) {
      copyFileSync(join(folder, name), join(killed, name));
    }
    const whole = place();
    for (const name of readdirSync(killed)) copyFileSync(join(killed, name), join(whole, name));
    expect((await (await opened(whole)).clerk.call('proposal.list', {})).total).toBe(6);

    writeFileSync(storeFile(killed), old);
    const { clerk, admin } = await opened(killed);
    expect((await clerk.call('proposal.list', {})).total).toBe(1);
    const aside = readdirSync(killed).find((name) => name.startsWith('set-aside-')) ?? '';
    expect(readdirSync(join(killed, aside))).toContain('proposal-desk.db-wal');
    const log = await admin.call('audit.list', {});
    expect(log.rows.some(({ words }) => words.includes('被换成了另一份'))).toBe(true);
    expect((await admin.call('audit.verify', {})).sound).toBe(true);
  });
});

describe('写保护的磁盘', () => {
  test('照样打得开、看得到、导得出，还在 -wal 里的一件也不少；每页说明为什么不能改，改动都拒绝，磁盘上一个字节不动', async () => {
    const disk = smallDisk(60);
    const before = await opened(disk);
    const { id } = await before.clerk.call('proposal.create', suggestion);
    const file = { name: '名单.txt', base64: Buffer.from('陈若安').toString('base64') };
    await before.clerk.call('attachment.add', { proposalId: id, file });
    const made = await before.admin.call('backup.make', {});
    await before.app.close();
    // As after `kill -9`: the last entries stand in -wal and nowhere else.
    const killed = smallDisk(60);
    execFileSync('cp', ['-a', `${disk}/.`, killed]);
    const running = await opened(disk);
    await running.clerk.call('proposal.create', { ...suggestion, number: '78' });
    for (const name of ['proposal-desk.db', 'proposal-desk.db-wal', 'proposal-desk.mark', 'log-anchor.json']) {
      copyFileSync(join(disk, name), join(killed, name));
    }
    const bytes = () =>
      readdirSync(killed, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name)).toString('base64')]);
    const as = bytes();
    execFileSync('mount', ['-o', 'remount,ro', killed]);

    const lock = lockFolder(killed);
    const app = await openApp({ folder: killed, staysOpen: true });
    undo.push(() => app.close());
    const [clerk, admin] = [person(app.connect('browser')), person(app.connect('browser'))];
    const { readOnly, rescue } = await clerk.call('backup.standing', {});
    expect([rescue, readOnly]).toEqual([null, expect.stringContaining('写保护')]);
    await clerk.call('session.login', { name: 'clerk', password });
    await admin.call('session.login', { name: 'admin', password });
    expect((await clerk.call('proposal.list', {})).total).toBe(2);
    const { attachments } = await clerk.call('proposal.get', { proposalId: id });
    const attached = await clerk.call('attachment.get', { attachmentId: attachments[0]?.id as number });
    expect(Buffer.from(attached.files[0]?.base64 ?? '', 'base64').toString()).toBe('陈若安');
    expect((await clerk.call('list.export', { list: 'items', filter: {}, format: 'csv' })).files).toHaveLength(1);
    expect((await admin.call('backup.list', {})).copies.map(({ name }) => name)).toEqual([made.name]);
    expect(await admin.call('audit.verify', {})).toMatchObject({ sound: true });
    const refused = [
      await clerk.refused('proposal.create', { ...suggestion, number: '79' }),
      await admin.refused('backup.make', {}),
      await admin.refused('backup.restore', { how: 'in-place', file: made.file }),
    ];
    expect(refused.map(({ code }) => code)).toEqual(Array(3).fill('storage.reading-only'));
    await app.close();
    lock.release();
    expect(bytes()).toEqual(as);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('proposal-desk-reading-'))).toEqual([]);
  });

  test('空的文件夹写保护：没有可看的，说明不能写入', async () => {
    const disk = smallDisk(4);
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    expect(await openApp({ folder: disk, staysOpen: true }).catch(refusedCode)).toBe('storage.read-only');
    expect(() => lockFolder(disk)).toThrow('不能写入');
  });
});

describe('数据库有损坏', () => {
  /** Forty-five kinds: where, and what stands there instead. */
  const places = [0, 16, 18, 28, 60, 96, 100, 105, 4096, 4100, 8192, 0.1, 0.3, 0.5, 0.9];
  const instead = ['zeros', 'noise', 'cut'] as const;

  test('四十五种损坏，打开时不是照常能用就是一句话；备份时查得出的不备份，好的备份一份不少', async () => {
    const folder = place();
    const first = await opened(folder);
    for (let n = 0; n < 40; n += 1) await first.clerk.call('proposal.create', { ...suggestion, number: `${400 + n}` });
    const good = await first.admin.call('backup.make', {});
    await first.app.close();
    const whole = readFileSync(storeFile(folder));
    const outcomes: Record<string, number> = {};
    for (const where of places) {
      for (const what of instead) {
        const at = where < 1 ? Math.floor(whole.length * where) : Math.floor(where);
        const bytes = Buffer.from(whole);
        if (what === 'zeros') bytes.fill(0, at, at + 64);
        if (what === 'noise') for (let n = at; n < at + 64; n += 1) bytes[n] = (n * 7919 + 13) & 255;
        writeFileSync(storeFile(folder), what === 'cut' ? bytes.subarray(0, at) : bytes);
        for (const left of ['-wal', '-shm']) rmSync(`${storeFile(folder)}${left}`, { force: true });
        const app = await openApp({ folder }).catch(refusedCode);
        let outcome = typeof app === 'string' ? app : 'opened';
        if (typeof app !== 'string') {
          const admin = person(app.connect('shell'));
          const reply = await app.connect('shell').call('session.login', { name: 'admin', password });
          if (reply.ok) {
            await admin.call('session.login', { name: 'admin', password }).catch(() => undefined);
            const made = await app.connect('shell').call('proposal.list', {});
            if (!made.ok) expect(made.error.code).not.toBe('operation.crashed');
          } else expect(reply.error.code).not.toBe('operation.crashed');
          await app.close();
          outcome = reply.ok ? 'opened' : reply.error.code;
        }
        outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
        expect(outcome, `${what} ${where}`).toMatch(/^(opened|storage\.(damaged|damaged-now|newer)|session\.wrong)$/);
        expect(existsSync(good.file)).toBe(true);
      }
    }
    expect((outcomes['storage.damaged'] ?? 0) + (outcomes.opened ?? 0)).toBeGreaterThan(40);
  }, 300_000);

  test('数据库有损坏时不备份，说明原因；以前的备份不被挤掉', async () => {
    const folder = place();
    const { admin, clerk, app } = await opened(folder);
    for (let n = 0; n < 40; n += 1) await clerk.call('proposal.create', { ...suggestion, number: `${500 + n}` });
    const good = await admin.call('backup.make', {});
    const raw = new Raw(storeFile(folder));
    raw.pragma('wal_checkpoint(TRUNCATE)');
    const { rootpage } = raw.prepare("select rootpage from sqlite_schema where name = 'proposal'").get() as {
      rootpage: number;
    };
    const size = Number(raw.pragma('page_size', { simple: true }));
    raw.close();
    const bytes = readFileSync(storeFile(folder));
    bytes.fill(0x5a, (rootpage - 1) * size, rootpage * size);
    await app.close();
    writeFileSync(storeFile(folder), bytes);
    const again = await openApp({ folder, staysOpen: true });
    undo.push(() => again.close());
    const someone = person(again.connect('browser'));
    const standing = await someone.call('backup.standing', {});
    expect(standing.rescue).toContain('可能已损坏');
    expect((await someone.call('backup.list', {})).copies.map(({ name }) => name)).toEqual([good.name]);
    const restored = await someone.call('backup.restore', { how: 'in-place', file: good.file });
    expect(restored.aside).not.toBeNull();
    await someone.call('session.login', { name: 'clerk', password });
    expect((await someone.call('proposal.list', {})).total).toBe(40);
  });
});

describe('谁看得到', () => {
  test('数据文件夹只有本人能进，里面的文件只有本人能读；以前放宽了的打开时收紧', async () => {
    const folder = place();
    const { app, admin } = await opened(folder);
    await admin.call('backup.make', {});
    await app.close();
    const loosen = (path: string) => {
      for (const entry of readdirSync(path, { withFileTypes: true })) {
        chmodSync(join(path, entry.name), entry.isDirectory() ? 0o755 : 0o644);
        if (entry.isDirectory()) loosen(join(path, entry.name));
      }
    };
    loosen(folder);
    chmodSync(folder, 0o755);
    const again = await opened(folder);
    await again.clerk.call('proposal.create', suggestion);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
      const path = join(entry.parentPath, entry.name);
      expect([entry.name, (statSync(path).mode & 0o077).toString(8)]).toEqual([entry.name, '0']);
    }
  });

  test('文件是别的用户的、不能写的人：照样能看，改动说明不能写入；连看也不能的，说明不能写入', async () => {
    if (!isRoot) throw new Error('换成另一个用户要有 root');
    const folder = place();
    const { app } = await opened(folder);
    await app.close();
    chmodSync(folder, 0o755);
    chmodSync(storeFile(folder), 0o644);
    const cli = join(import.meta.dirname, '..', '..', 'electron', 'shell', 'cli.ts');
    for (const name of readdirSync(folder)) {
      if (statSync(join(folder, name)).isFile()) chmodSync(join(folder, name), 0o644);
    }
    const ask = (...words: string[]) =>
      promisify(execFile)(
        'setpriv',
        ['--reuid=65534', '--regid=65534', '--clear-groups', process.execPath, cli, '--data', folder, ...words],
        { env: { ...process.env, PROPOSAL_DESK_PASSWORD: password } },
      ).catch((error) => error);
    const seen = await ask('--user', 'clerk', 'proposal.list');
    expect([seen.stderr, JSON.parse(seen.stdout).total]).toEqual(['', 0]);
    const saved = await ask('--user', 'clerk', 'proposal.create', JSON.stringify(suggestion));
    expect([saved.code, JSON.parse(saved.stdout || '{}').code]).toEqual([1, 'storage.reading-only']);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('proposal-desk-reading-'))).toEqual([]);
    chmodSync(storeFile(folder), 0o600);
    const refused = await ask('session.current');
    expect([refused.code, JSON.parse(refused.stdout || '{}').code, refused.stderr]).toEqual([
      1,
      'storage.read-only',
      '',
    ]);
  });
});
