import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, unlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Host, startHost } from '../../electron/browser/host.ts';
import { askHost, authorityAt, openLine } from '../../electron/seats/line.ts';
import { programVersion } from '../../electron/seats/program-version.ts';
import { Refusal } from '../../shared/errors.ts';
import { HostWays } from '../../shared/model/seats.ts';
import { block } from '../samples/sample-letter.ts';
import { password, person, preparedDesk, suggestion } from '../support/desk.ts';
import { type ImpostorKind, impostorAt } from './impostor.ts';

/** What stands in the place of a host, and what a host or a seat can suffer: a sentence each. */

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const step of undo.splice(0).reverse()) await step();
});

const codeOf = async (asked: Promise<unknown>): Promise<string> => {
  try {
    await asked;
    return 'none';
  } catch (error) {
    if (error instanceof Refusal) return error.failure.code;
    throw error;
  }
};

describe('地址上没有主机，或不是主机', () => {
  const kinds: [string, ImpostorKind, string][] = [
    ['普通网页服务', 'http', 'host.none'],
    ['一连上就挂断的程序', 'closing', 'host.none'],
    ['不出声的程序', 'silent', 'host.unreachable'],
  ];
  test.each(kinds)('%s：说得出，没有送出什么', async (_title, kind, code) => {
    const impostor = await impostorAt([], { kind, address: '127.0.0.1' });
    undo.push(() => impostor.close());
    expect(await codeOf(authorityAt('127.0.0.1', impostor.port))).toBe(code);
    expect(await impostor.received()).not.toContain('call');
  });

  test('没有程序在那个端口：连不上', async () => {
    const impostor = await impostorAt([], { kind: 'silent', address: '127.0.0.1' });
    await impostor.close();
    expect(await codeOf(authorityAt('127.0.0.1', impostor.port))).toBe('host.unreachable');
  });

  test('加密的，却不是本程序：有回应但不采用', async () => {
    const impostor = await impostorAt([], { kind: 'other-authority', address: '127.0.0.1' });
    undo.push(() => impostor.close());
    const authority = await authorityAt('127.0.0.1', impostor.port);
    const line = openLine({ addresses: ['127.0.0.1'], port: impostor.port, authority });
    expect(await codeOf(askHost(line, { operation: 'session.current', body: '{}', headers: {} }))).toMatch(
      /^host\.(none|answer-broken)$/,
    );
  });

  test.each([
    ['还没有生效（主机或这台电脑的时间不对）', 'not-yet'],
    ['已过期', 'expired'],
  ] as const)('证书按这台电脑的时间%s：请先核对时间，什么也没有送出', async (_title, kind) => {
    const impostor = await impostorAt([], { kind, address: '127.0.0.1' });
    undo.push(() => impostor.close());
    const authority = await authorityAt('127.0.0.1', impostor.port);
    const line = openLine({ addresses: ['127.0.0.1'], port: impostor.port, authority });
    expect(await codeOf(askHost(line, { operation: 'session.current', body: '{}', headers: {} }))).toBe('host.clock');
    expect(await impostor.received()).toBe('');
  });

  test('别的主机的证书：不连，什么也没有送出', async () => {
    const [ours, other] = [
      await impostorAt([], { kind: 'other-authority', address: '127.0.0.1' }),
      await impostorAt([], { kind: 'other-authority', address: '127.0.0.1' }),
    ];
    undo.push(
      () => ours.close(),
      () => other.close(),
    );
    const line = openLine({ addresses: ['127.0.0.1'], port: other.port, authority: ours.authority });
    const asked = askHost(line, { operation: 'session.login', body: '{"password":"secret"}', headers: {} });
    expect(await codeOf(asked)).toBe('host.other-certificate');
    expect(await other.received()).toBe('');
  });
});

describe('真的主机', () => {
  let host: Host;
  let folder = '';
  let authority = '';
  const port = 18_931;
  beforeAll(async () => {
    const disk = mkdtempSync(join(tmpdir(), 'host-disk-'));
    if (process.getuid?.() !== 0) throw new Error('挂一个小磁盘要有 root');
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=60m,mode=700', 'tmpfs', disk]);
    folder = join(disk, 'data');
    execFileSync('cp', ['-r', process.env[preparedDesk] ?? '', folder]);
    writeFileSync(join(disk, 'index.html'), '<!doctype html>');
    host = await startHost({ folder, pageFolder: disk });
    const admin = person(host.app.connect('browser'));
    await admin.call('session.login', { name: 'admin', password });
    await admin.call('host.open', { port, listen: ['127.0.0.1'] });
    authority = await authorityAt('127.0.0.1', port);
  });
  afterAll(async () => {
    await host?.close();
    const disk = join(folder, '..');
    execFileSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true, force: true });
  });

  /** A seat that somebody is signed in at. */
  async function seatOf(name: string) {
    const admin = person(host.app.connect('shell'));
    await admin.call('session.login', { name: 'admin', password });
    const { files } = await admin.call('host.invite', {});
    const { secret } = JSON.parse(Buffer.from(files[0]?.base64 ?? '', 'base64').toString('utf8'));
    const line = openLine({ addresses: ['127.0.0.1'], port, authority });
    let headers: Record<string, string> = {};
    const ask = async (operation: string, input: unknown, more: Record<string, string> = {}) => {
      const asked = { operation, body: JSON.stringify(input), headers: { ...headers, ...more } };
      return askHost(line, asked);
    };
    const joined = await ask('seat.ask', { name: '席位', kind: 'window', invitation: secret });
    if (!joined.reply.ok) throw new Error(joined.reply.error.message);
    const given = joined.reply.value as { id: number; secret: string };
    headers = { 'x-seat': `${given.id}.${given.secret}`, 'x-via': 'window' };
    const { cookies, reply } = await ask('session.login', { name, password });
    if (!reply.ok) throw new Error(reply.error.message);
    headers = { ...headers, cookie: cookies[0]?.split(';')[0] ?? '' };
    return { ask: async (...asked: Parameters<typeof ask>) => (await ask(...asked)).reply, headers };
  }

  test('主机磁盘写满时席位保存：说明写不下，已有的不动；腾出地方后同一次保存办成，只办一次', async () => {
    const clerk = await seatOf('clerk');
    const created = await clerk.ask('proposal.create', { ...suggestion, number: '1' });
    const { id } = (created as { value: { id: number } }).value;
    const draft = await clerk.ask('draft.get', { proposalId: id });
    const { content } = (draft as { value: { content: object } }).value;
    const save = { proposalId: id, revision: 0, content: { ...content, blocks: [block('b', 0, '话'.repeat(4_000))] } };
    const filler = join(folder, '..', 'filler');
    const { bavail, bsize } = statfsSync(folder);
    writeFileSync(filler, Buffer.alloc(bavail * bsize));
    const named = { 'x-call': 'full-disk-save-000001' };
    expect(await clerk.ask('draft.save', save, named)).toMatchObject({ ok: false, error: { code: 'storage.full' } });
    expect(await clerk.ask('draft.get', { proposalId: id })).toMatchObject({ ok: true, value: { revision: 0 } });
    unlinkSync(filler);
    expect(await clerk.ask('draft.save', save, named)).toMatchObject({ ok: true, value: { revision: 1 } });
    const again = await clerk.ask('draft.save', save, named);
    // The same answer as before, and nothing done anew.
    expect(again).toMatchObject({ ok: true, value: { revision: 1 } });
    expect(await clerk.ask('draft.get', { proposalId: id })).toMatchObject({ ok: true, value: { revision: 1 } });
  });

  test('两台主机用同一个数据文件夹：后一台不开门，说明已打开', async () => {
    await expect(startHost({ folder, pageFolder: join(folder, '..') })).rejects.toMatchObject({
      failure: { code: 'storage.in-use' },
    });
  });

  test('想换的端口被占用：说明，门还照旧开着', async () => {
    const impostor = await impostorAt([], { kind: 'silent', address: '127.0.0.1' });
    undo.push(() => impostor.close());
    const ways = HostWays.parse({ port: impostor.port, listen: ['127.0.0.1'] });
    await expect(host.door.open(ways)).rejects.toMatchObject({ failure: { code: 'host.address-taken' } });
    expect(host.door.standing().listening).toBe(true);
    expect(await codeOf(authorityAt('127.0.0.1', port))).toBe('none');
  });

  test('外面的地址、不是本机的地址：不开门，各有一句话', async () => {
    for (const [address, code] of [
      ['8.8.8.8', 'host.public-address'],
      ['0.0.0.0', 'host.public-address'],
      ['10.254.254.254', 'host.no-address'],
    ] as const)
      await expect(host.door.open(HostWays.parse({ port, listen: [address] }))).rejects.toMatchObject({
        failure: { code },
      });
    expect(await codeOf(authorityAt('127.0.0.1', port))).toBe('none');
  });

  test('程序版本不同：说出该更新哪一台，什么也没有办', async () => {
    const clerk = await seatOf('clerk');
    const create = (version: string, number: string) =>
      clerk.ask('proposal.create', { ...suggestion, number }, { 'x-program': version });
    const [major = 0] = programVersion.split('.').map(Number);
    expect(await create(`${major + 1}.0.0`, '8')).toMatchObject({ ok: false, error: { code: 'host.program-older' } });
    expect(await create('0.0.1', '8')).toMatchObject({ ok: false, error: { code: 'host.program-newer' } });
    expect(await create('1'.repeat(900), '8')).toMatchObject({ ok: false });
    expect(await create(programVersion, '8')).toMatchObject({ ok: true });
  });

  /** A question as anybody on the network could put it. */
  function plain(
    path: string,
    headers: Record<string, string>,
    body = '{}',
  ): Promise<{ status: number; text: string }> {
    return new Promise((done, failed) => {
      const own = {
        host: `127.0.0.1:${port}`,
        origin: `https://127.0.0.1:${port}`,
        'content-type': 'application/json',
      };
      const outgoing = request(
        { host: '127.0.0.1', port, path, method: 'POST', rejectUnauthorized: false, headers: { ...own, ...headers } },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (piece) => {
            text += piece;
          });
          response.once('end', () => done({ status: response.statusCode ?? 0, text }));
        },
      );
      outgoing.once('error', failed);
      outgoing.end(body);
    });
  }

  test('席位凭证不对、别人的登录、撒谎的来源：都进不来', async () => {
    const clerk = await seatOf('clerk');
    const seat = clerk.headers['x-seat'] ?? '';
    const cookie = clerk.headers.cookie ?? '';
    const wrong = `${seat.split('.')[0]}.${'a'.repeat(43)}`;
    const attempts: [string, Record<string, string>][] = [
      ['没有席位的登录者', { cookie }],
      ['席位凭证不对', { 'x-seat': wrong }],
      ['席位凭证不对，用别人的登录', { 'x-seat': wrong, cookie }],
      ['席位对，没有登录', { 'x-seat': seat }],
      ['席位对，登录是编的', { 'x-seat': seat, cookie: `${cookie.split('=')[0]}=${'b'.repeat(43)}` }],
      ['不成样子的席位', { 'x-seat': "1' or 1=1.x" }],
      ['别的网站', { 'x-seat': seat, cookie, origin: 'https://evil.example' }],
      ['域名指到主机', { 'x-seat': seat, cookie, host: 'evil.example' }],
      ['明文来源', { 'x-seat': seat, cookie, origin: `http://127.0.0.1:${port}` }],
    ];
    for (const [title, headers] of attempts) {
      const { text } = await plain('/call/proposal.list', headers);
      expect(JSON.parse(text), title).toMatchObject({ ok: false });
    }
    expect(JSON.parse((await plain('/call/proposal.list', { 'x-seat': seat, cookie })).text)).toMatchObject({
      ok: true,
    });
  });
});
