import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Desk, openDesk, type Person, suggestion } from '../support/desk.ts';

let desk: Desk;
let admin: Person;
let clerk: Person;
beforeEach(async () => {
  desk = await openDesk();
  admin = await desk.signIn('admin');
  clerk = await desk.signIn('clerk');
});
afterEach(() => desk.close());

const attachment = (name: string, words: string) => ({ name, base64: Buffer.from(words).toString('base64') });

async function withItem() {
  const { id } = await clerk.call('proposal.create', suggestion);
  await clerk.call('attachment.add', { proposalId: id, file: attachment('交办通知.txt', '请办理。'.repeat(5000)) });
  return id;
}

describe('备份', () => {
  test('一份备份就是一个文件，数据、附件、密钥都在里面，写明有几件、几份函、最后一条日志', async () => {
    await withItem();
    const made = await admin.call('backup.make', {});
    expect(made.facts).toMatchObject({
      ...{ reason: 'asked', office: '云澜市民政局', items: 1, attachments: 1, sealed: false, missing: [] },
    });
    expect(statSync(made.file).mode & 0o777).toBe(0o600);
    const listed = execFileSync('unzip', ['-Z1', made.file], { encoding: 'utf8' }).split('\n');
    expect(listed).toContain('manifest.json');
    expect(listed).toContain('tables/proposal.jsonl.gz');
    expect(listed).toContain('keys/audit.key');
    expect(listed.filter((name) => name.startsWith('attachments/'))).toHaveLength(1);
    expect(listed.filter((name) => name.startsWith('tables/search'))).toEqual([]);
    const list = await admin.call('backup.list', {});
    expect(list.copies).toEqual([made]);
    expect(list.state.made).toMatchObject({ file: made.name });
    expect(readdirSync(join(desk.folder, 'backups')).sort()).toEqual([made.name, 'settings.json', 'state.json']);
  });

  test('核对时从头到尾打开一次，改动、截断、缺少哪一部分都查得出', async () => {
    await withItem();
    const { file } = await admin.call('backup.make', {});
    expect(await admin.call('backup.check', { file })).toMatchObject({ opened: true });
    const whole = readFileSync(file);
    const damages: [string, (at: string) => void][] = [
      ['截断一半', (at) => truncateSync(at, Math.floor(whole.length / 2))],
      ['空文件', (at) => truncateSync(at, 0)],
      ['换成别的压缩包', (at) => writeFileSync(at, Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex'))],
      // Times, sizes, marks and names that stand between the parts are bytes of the copy too.
      ...[0.0005, 0.02, 0.2, 0.4, 0.6, 0.8, 0.9, 0.97, 0.999, 0.99999].map((part): [string, (at: string) => void] => [
        `第${part}处改一个字节`,
        (at) => {
          const place = Math.floor(whole.length * part);
          writeSync(openSync(at, 'r+'), Buffer.from([(whole[place] ?? 0) ^ 0x55]), 0, 1, place);
        },
      ]),
    ];
    const bad = join(desk.folder, 'bad.zip');
    for (const [what, damage] of damages) {
      writeFileSync(bad, whole);
      damage(bad);
      const refused = await admin.refused('backup.check', { file: bad });
      expect(['backup.damaged', 'backup.not-a-copy', 'backup.newer'], what).toContain(refused.code);
    }
    expect((await admin.refused('backup.check', { file: join(desk.folder, '没有.zip') })).code).toBe('backup.missing');
  });

  test('找不到的、被改过的附件，备份照做，写明是哪几个', async () => {
    const id = await withItem();
    await clerk.call('attachment.add', { proposalId: id, file: attachment('名单.txt', '陈若安') });
    const [first = '', second = ''] = readdirSync(join(desk.folder, 'attachments'));
    rmSync(join(desk.folder, 'attachments', first));
    writeFileSync(join(desk.folder, 'attachments', second), '改过');
    const { facts } = await admin.call('backup.make', {});
    expect([...(facts?.missing ?? [])].sort()).toEqual(['交办通知.txt', '名单.txt']);
  });

  test('只有管理员能备份和恢复；首次设置前的新电脑上谁都可以恢复', async () => {
    expect((await clerk.refused('backup.make', {})).code).toBe('operation.not-allowed');
    expect((await clerk.refused('backup.list', {})).code).toBe('operation.not-allowed');
    expect((await desk.connect().refused('backup.restore', { how: 'in-place', file: '/x' })).code).toBe(
      'session.needed',
    );
  });

  test('做到一半停止：没有留下半份，以前的都在', async () => {
    const made = await admin.call('backup.make', {});
    const making = admin.refused('backup.make', {});
    while ((await admin.call('backup.progress', {})) === null) await new Promise((done) => setTimeout(done, 2));
    expect(await admin.call('backup.cancel', {})).toEqual({ stopped: true });
    expect((await making).code).toBe('backup.cancelled');
    expect(readdirSync(join(desk.folder, 'backups')).sort()).toEqual([made.name, 'settings.json', 'state.json']);
    expect((await admin.call('backup.list', {})).state.failed).toBeNull();
  });

  test('上次中断留下的半成品，下次备份时清掉', async () => {
    const left = join(desk.folder, 'backups', '.work-999999-x');
    mkdirSync(left, { recursive: true });
    await admin.call('backup.make', {});
    expect(existsSync(left)).toBe(false);
  });
});
