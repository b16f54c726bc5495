import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { dailyDue, rehearsalDue, secondDue } from '../../shared/domain/keeping/plan.ts';
import { Refusal } from '../../shared/errors.ts';
import type { KeepingSettings } from '../../shared/model/keeping.ts';
import type { CopyDesk } from '../context/copy-desk.ts';
import type { Log } from '../context/log.ts';

export type Keeping = { stop(): Promise<void> };

/** The program answers first, and a start that is ended at once makes no copy. */
const first = 3_000;
/** Whether something is due again: a new day, a stick that was put in. */
const look = 60_000;

/** Makes copies in the background for as long as the program is open, by the plan; what fails is kept and said. */
export function keepQuietly({
  copies,
  now,
  log,
  settings,
}: {
  copies: CopyDesk;
  now: () => Date;
  log: Log;
  /** Null before the first set-up: there is nothing to keep yet. */
  settings: () => Promise<KeepingSettings | null>;
}): Keeping {
  const stopping = new AbortController();
  const { signal } = stopping;
  const wait = (milliseconds: number) => pause(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);

  async function unlessRefused(work: Promise<unknown>): Promise<void> {
    await work.catch((error: unknown) => {
      if (!signal.aborted) log.warn({ error }, error instanceof Refusal ? 'copy refused' : 'copy failed');
    });
  }

  async function run() {
    await wait(first);
    while (!signal.aborted) {
      const how = await settings();
      if (signal.aborted) return;
      if (how === null) {
        await wait(look);
        continue;
      }
      const at = () => now().toISOString();
      if (dailyDue(copies.state(), at())) await unlessRefused(copies.make(how, 'daily'));
      if (signal.aborted) return;
      const { second } = how;
      if (second && secondDue(second, copies.state(), at()) && existsSync(second.folder)) {
        await unlessRefused(copies.carry(second.folder));
      }
      if (signal.aborted) return;
      if (rehearsalDue(copies.state(), at())) await unlessRefused(copies.rehearse());
      await wait(look);
    }
  }

  const running = run().catch((error: unknown) => {
    if (!signal.aborted) log.error({ error }, 'copies not made in the background');
  });
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
