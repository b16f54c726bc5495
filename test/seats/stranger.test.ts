import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { suggestion } from '../support/desk.ts';
import { layNetwork, type Network } from './network.ts';
import { becomeSeat, officePort, openOffice, type Pc, signIn, startPc } from './pc.ts';

/** A PC that is none of the office's is on its line. */
describe('外来的电脑接到了单位的网上', () => {
  let network: Network;
  let [host, seat]: Pc[] = [];
  const at = (pc: Pc | undefined) => pc as Pc;
  beforeAll(async () => {
    network = layNetwork(['host', 'seat', 'stranger']);
    [host, seat] = await Promise.all([startPc(network, 'host', { office: true }), startPc(network, 'seat')]);
    const { file } = await openOffice(at(host));
    await becomeSeat(at(seat), file, '席位');
    const clerk = await signIn(at(seat), 1, 'clerk');
    await clerk.call('proposal.create', suggestion);
  });
  afterAll(async () => {
    await Promise.all([seat, host].map((pc) => pc?.close()));
    network?.close();
  });

  /** What a stranger's PC tries for some seconds, and how each try ended. */
  function stranger(kind: string, seconds = 3): Promise<Record<string, number>> {
    const program = join(import.meta.dirname, 'stranger-program.ts');
    const words = [kind, network.address('host'), String(officePort), String(seconds)];
    const [first = '', ...rest] = [...network.at('stranger'), process.execPath, program, ...words];
    const child = spawn(first, rest, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    return new Promise((done, failed) => {
      child.once('message', (codes) => done(codes as Record<string, number>));
      child.once('close', () => failed(new Error('it ended')));
    });
  }

  /** How long the longest of a seat's calls took while `others` go on; all of them are answered. */
  async function whileOthers(others: Promise<Record<string, number>>) {
    let isOver = false;
    let longest = 0;
    let answered = 0;
    const over = others.finally(() => {
      isOver = true;
    });
    while (!isOver) {
      const from = performance.now();
      const reply = await at(seat).ask(1, 'proposal.list', {});
      expect(reply, JSON.stringify(reply)).toMatchObject({ ok: true });
      longest = Math.max(longest, performance.now() - from);
      answered += 1;
      // A page asks often, but it is no flood itself.
      await pause(20);
    }
    return { codes: await over, longest, answered };
  }

  test('没有登录、没有席位：什么也读不到，什么也办不成', async () => {
    const codes = await stranger('reading');
    expect(Object.keys(codes).filter((code) => code.startsWith('ok'))).toEqual([]);
    expect(
      Object.keys(codes).every((code) =>
        /^(session\.needed|place\.only-here|seat\.(unknown|too-fast)|operation\.unknown)$/.test(code),
      ),
    ).toBe(true);
  });

  test('猜密码：猜不进，账号的本人在席位上照样用', async () => {
    const { codes } = await whileOthers(stranger('guessing'));
    expect(Object.keys(codes).filter((code) => code.startsWith('ok'))).toEqual([]);
    expect(codes['session.wait']).toBeGreaterThan(10);
    // The person whose password was guessed at does not have to wait at the office's own PCs.
    await signIn(at(seat), 2, 'leader');
  });

  test('没完没了地请求：大多不理，席位上的人照办', async () => {
    const { codes, longest, answered } = await whileOthers(stranger('flood'));
    console.log(`外来电脑三秒里：${JSON.stringify(codes)}；席位办了${answered}次，最久${Math.round(longest)}毫秒`);
    // Sixty at once and ten a second; the rest is sent away.
    expect(codes['ok session.current'] ?? 0).toBeLessThan(60 + 10 * 10);
    expect(codes['seat.too-fast'] ?? 0).toBeGreaterThan(0);
    expect(answered).toBeGreaterThan(3);
    expect(longest).toBeLessThan(3_000);
  });

  test('占着连接不说话、只说一半：席位上的人照办', async () => {
    const { codes, longest, answered } = await whileOthers(stranger('slow'));
    console.log(`外来电脑占着连接：${JSON.stringify(codes)}；席位办了${answered}次，最久${Math.round(longest)}毫秒`);
    expect(answered).toBeGreaterThan(3);
    expect(longest).toBeLessThan(3_000);
  });

  test('一再请求加入：只等着，管理员的名单不会被撑满', async () => {
    const codes = await stranger('asking', 2);
    const waiting = (await at(host).page(0).call('seat.list', {})).filter(({ state }) => state === 'waiting');
    expect(waiting.length).toBeLessThanOrEqual(5);
    console.log(`外来电脑请求加入：${JSON.stringify(codes)}，等着的${waiting.length}个`);
    const clerk = await at(seat).ask(1, 'proposal.list', {});
    expect(clerk).toMatchObject({ ok: true });
  });
});
