import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { asked, type Server, startServer } from '../../test/support/postgres.ts';
import { newDice } from '../fuzz/dice.ts';
import { callHost, signInAt, startHostOn, type Tally } from './campaign.ts';
import { bureau, password, suggestion } from './samples.ts';

type Standing = { folder: string; child: ChildProcess; url: string; cookie: string };

/**
 * Two real hosts on one database. Again and again one of them is killed with `kill -9`, or the database's server is, while
 * people write at both: whatever was acknowledged must be there, no number twice, no row of the log missing.
 */
export async function killHosts(options: {
  seed: number;
  goOn: (round: number) => boolean;
  tell?: (line: string) => void;
}): Promise<Tally> {
  const dice = newDice(options.seed);
  const top = mkdtempSync(join(tmpdir(), 'kill-hosts-'));
  const pages = join(top, 'pages');
  mkdirSync(pages);
  writeFileSync(join(pages, 'index.html'), '<!doctype html>');
  const server = startServer();
  const tally: Tally = { rounds: 0, acknowledged: 0, lost: [], copies: 0 };
  const kept = new Map<number, string>();
  const hosts: (Standing | null)[] = [null, null];
  let next = 1;
  try {
    await asked(server.folder, 'create database office template template0');
    const address = server.address('office');
    for (; options.goOn(tally.rounds); tally.rounds += 1) {
      for (const [at, standing] of hosts.entries()) hosts[at] = standing ?? (await begin(top, pages, address, at));
      let over = false;
      const write = async (host: Standing) => {
        while (!over) {
          const number = String(next);
          next += 1;
          const title = `关于第${number}处的建议`;
          const reply = await callHost(host, 'proposal.create', { ...suggestion, number, title }).catch(() => null);
          if (reply === null) return;
          if (!reply.ok) {
            await wait(20);
            continue;
          }
          const { id } = reply.value as { id: number };
          if (kept.has(id)) tally.lost.push(`第${id}件给了两次`);
          kept.set(id, title);
          tally.acknowledged += 1;
        }
      };
      const working = hosts.flatMap((host) => (host ? [write(host), write(host)] : []));
      const enough = tally.acknowledged + 1 + dice.below(40);
      const until = Date.now() + 8_000;
      while (tally.acknowledged < enough && Date.now() < until) await wait(2);
      await wait(dice.below(30));
      const victim = dice.below(5);
      if (victim === 4) {
        server.kill();
        server.start();
        // Hosts go on by themselves; what they could not say yes to is nobody's.
        await wait(200);
      } else {
        const host = hosts[victim % 2] as Standing;
        host.child.kill('SIGKILL');
        await once(host.child, 'exit');
        hosts[victim % 2] = null;
      }
      over = true;
      await Promise.all(working);
      tally.lost.push(...(await wrongIn(server, kept)));
      options.tell?.(`第${tally.rounds + 1}轮：已确认${tally.acknowledged}件，缺${tally.lost.length}`);
      if (tally.lost.length > 0) break;
    }
    for (const host of hosts) {
      if (!host) continue;
      const verdict = await callHost(host, 'audit.verify', {});
      if (!verdict.ok || (verdict.value as { firstBroken: number | null }).firstBroken !== null) {
        tally.lost.push(`日志核验：${JSON.stringify(verdict).slice(0, 300)}`);
      }
    }
  } finally {
    for (const host of hosts) host?.child.kill('SIGKILL');
    server.stop();
    rmSync(top, { recursive: true, force: true, maxRetries: 5 });
  }
  return tally;
}

/** The first one sets the office up; the other has its keys, as an administrator would copy them. */
async function begin(top: string, pages: string, address: string, at: number): Promise<Standing> {
  const folder = join(top, `host-${at}`);
  const isNew = at === 1;
  mkdirSync(folder, { recursive: true });
  if (isNew) cpSync(join(top, 'host-0', 'audit.key'), join(folder, 'audit.key'));
  const { child, url } = await startHostOn(folder, pages, address);
  if (at === 0) {
    const account = { name: 'admin', displayName: '管理员', roles: ['admin', 'clerk'], password };
    // Refused where it has been set up already.
    await callHost({ url, cookie: '' }, 'office.setUp', { ...bureau, account });
  }
  return { folder, child, url, cookie: await signInAt(url) };
}

/** What is missing or half of what was acknowledged, looked at behind the program's back. */
async function wrongIn(server: Server, kept: ReadonlyMap<number, string>): Promise<string[]> {
  const client = new Client({ host: server.folder, user: 'desk', database: 'office' });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; title: string }>('select id, title from proposal');
    const titles = new Map(rows.map(({ id, title }) => [Number(id), title]));
    const wrong = [...kept].filter(([id, title]) => titles.get(id) !== title).map(([id]) => `第${id}件不见了`);
    const half = await client.query<{ id: string }>(
      'select id from proposal where id not in (select "proposalId" from audit where "proposalId" is not null)',
    );
    wrong.push(...half.rows.map(({ id }) => `第${id}件没有日志`));
    const holes = await client.query('select 1 from audit having count(*) <> max(id)');
    if (holes.rows.length > 0) wrong.push('日志缺行');
    return wrong;
  } finally {
    await client.end();
  }
}
