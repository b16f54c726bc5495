import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Raw from 'better-sqlite3';
import { checkDigests } from '../../electron/keeping/copy/bring-back.ts';
import { openCopy } from '../../electron/keeping/copy/read-copy.ts';
import type { Reply } from '../../shared/errors.ts';
import { newDice } from '../fuzz/dice.ts';
import { bureau, password, suggestion } from './samples.ts';

export type Tally = { rounds: number; acknowledged: number; lost: string[]; copies: number };

type Asked = { url: string; cookie: string };

/**
 * Kills the real host with `kill -9` again and again while people write through its real door, and counts: whatever was
 * acknowledged must be there afterwards, the log whole, the store sound, every copy one that opens.
 */
export async function killCampaign(options: {
  seed: number;
  goOn: (round: number) => boolean;
  tell?: (line: string) => void;
}): Promise<Tally> {
  const dice = newDice(options.seed);
  const top = mkdtempSync(join(tmpdir(), 'kill-'));
  const folder = join(top, 'data');
  const pages = join(top, 'pages');
  mkdirSync(pages);
  writeFileSync(join(pages, 'index.html'), '<!doctype html>');
  const tally: Tally = { rounds: 0, acknowledged: 0, lost: [], copies: 0 };
  const kept = new Map<string, string>();
  let next = 1;
  try {
    for (; options.goOn(tally.rounds); tally.rounds += 1) {
      const { child, url } = await startHostOn(folder, pages);
      if (tally.rounds === 0) {
        const account = { name: 'admin', displayName: '管理员', roles: ['admin', 'clerk'], password };
        await callHost({ url, cookie: '' }, 'office.setUp', { ...bureau, account });
      }
      const cookie = await signInAt(url);
      // Whatever was acknowledged in earlier rounds is asked back through the door too.
      for (const [id, title] of [...kept].slice(-5)) {
        const reply = await callHost({ url, cookie }, 'proposal.get', { proposalId: Number(id) });
        if (!reply.ok || (reply.value as { title: string }).title !== title) tally.lost.push(`第${id}件：${title}`);
      }
      let over = false;
      const write = async () => {
        while (!over) {
          const number = String(next);
          next += 1;
          const title = `关于第${number}处的建议`;
          const reply = await callHost({ url, cookie }, 'proposal.create', { ...suggestion, number, title }).catch(
            () => null,
          );
          if (reply === null) return;
          if (!reply.ok) continue;
          kept.set(String((reply.value as { id: number }).id), title);
          tally.acknowledged += 1;
        }
      };
      const backUp = async () => {
        while (!over) {
          const reply = await callHost({ url, cookie }, 'backup.make', {}).catch(() => null);
          if (reply === null) return;
          if (reply.ok) tally.copies += 1;
        }
      };
      const working = [write(), write(), dice.chance(2) ? backUp() : write()];
      const enough = tally.acknowledged + 1 + dice.below(40);
      const until = Date.now() + 8_000;
      while (tally.acknowledged < enough && Date.now() < until) await wait(2);
      await wait(dice.below(30));
      child.kill('SIGKILL');
      over = true;
      await once(child, 'exit').catch(() => undefined);
      await Promise.all(working);
      tally.lost.push(...wrongIn(folder, kept));
      options.tell?.(
        `第${tally.rounds + 1}轮：已确认${tally.acknowledged}件，备份${tally.copies}份，缺${tally.lost.length}`,
      );
      if (tally.lost.length > 0) break;
    }
    tally.lost.push(...(await brokenCopies(join(folder, 'backups'))));
  } finally {
    rmSync(top, { recursive: true, force: true, maxRetries: 5 });
  }
  return tally;
}

/** What is missing or half of what was acknowledged, looked at behind the program's back. */
function wrongIn(folder: string, kept: ReadonlyMap<string, string>): string[] {
  const raw = new Raw(join(folder, 'proposal-desk.db'), { readonly: true });
  try {
    const titleOf = raw.prepare('select title from proposal where id = ?').pluck();
    const wrong = [...kept].filter(([id, title]) => titleOf.get(Number(id)) !== title).map(([id]) => `第${id}件不见了`);
    const half = raw
      .prepare(`select id from proposal where id not in (select proposalId from audit where proposalId is not null)`)
      .pluck()
      .all();
    wrong.push(...half.map((id) => `第${id}件没有日志`));
    const sound = raw.pragma('integrity_check(1)', { simple: true });
    if (sound !== 'ok') wrong.push(`数据库有损坏：${sound}`);
    return wrong;
  } finally {
    raw.close();
  }
}

/** What bears the name of a copy is one, however often the program that made it was killed. */
async function brokenCopies(place: string): Promise<string[]> {
  const broken: string[] = [];
  for (const name of existsSync(place) ? readdirSync(place).filter((each) => each.endsWith('.zip')) : []) {
    try {
      const copy = await openCopy(join(place, name));
      await checkDigests(copy, () => undefined).finally(() => copy.close());
    } catch (error) {
      broken.push(`备份 ${name}：${String(error)}`);
    }
  }
  return broken;
}

/** Starts the real host on a folder; with an address its store is in that database. */
export async function startHostOn(
  folder: string,
  pages: string,
  address?: string,
): Promise<{ child: ChildProcess; url: string }> {
  const child = fork(join(import.meta.dirname, 'host.ts'), [folder, pages], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    ...(address === undefined ? {} : { env: { ...process.env, PROPOSAL_DESK_STORE: address } }),
  });
  const [message] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`the host did not start: ${code}`);
    }),
  ])) as [{ url: string }];
  return { child, url: message.url };
}

export async function signInAt(url: string): Promise<string> {
  const response = await post({ url, cookie: '' }, 'session.login', { name: 'admin', password });
  const reply = (await response.json()) as Reply<unknown>;
  if (!reply.ok) throw new Error(reply.error.message);
  return response.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
}

export async function callHost(asked: Asked, name: string, input: unknown): Promise<Reply<unknown>> {
  return (await (await post(asked, name, input)).json()) as Reply<unknown>;
}

function post({ url, cookie }: Asked, name: string, input: unknown) {
  const headers = { 'content-type': 'application/json', origin: url.slice(0, -1), cookie };
  return fetch(`${url}call/${name}`, { method: 'POST', headers, body: JSON.stringify(input) });
}
