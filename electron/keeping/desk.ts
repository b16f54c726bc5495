import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import { Refusal, refusal } from '../../shared/errors.ts';
import type {
  BroughtBack,
  CopyFacts,
  KeepingProgress,
  KeepingState,
  Restored,
  StoreMoved,
  StoreStanding,
} from '../../shared/model/keeping.ts';
import type { CopyDesk } from '../context/copy-desk.ts';
import { clearUnfinished } from '../db/files/leftovers.ts';
import { isMoving } from '../db/files/put-in-place.ts';
import { storeFile } from '../db/open.ts';
import {
  copiesFolder,
  copiesIn,
  keepingState,
  keepState,
  laySettingsBeside,
  lookAt,
  newestCopy,
  thin,
} from './copies.ts';
import { inWords } from './in-words.ts';
import { forkKeeper, type StartKeeper } from './process/child.ts';
import { keeperRunner } from './process/run.ts';
import type { KeeperAnswer, KeeperInput, KeeperTask } from './process/tasks.ts';

type CopyDeskOptions = {
  folder: string;
  now: () => Date;
  start?: StartKeeper | undefined;
  standing: () => Omit<StoreStanding, 'broughtBack'>;
  where: CopyDesk['where'];
  /** Where the store that copies are made of is; read anew for each. */
  postgres(): string | null;
  /** The program's part in a move: everybody waits, and goes on with the store in its new place. */
  move(to: string | null, tools: Tools): Promise<StoreMoved>;
  /** Puts a prepared data folder in the place of this one; answers where what was there has gone. */
  swap(
    prepared: string,
    facts: CopyFacts,
    by: Parameters<CopyDesk['inPlace']>[1],
    carry: () => Promise<void>,
  ): Promise<{ aside: string | null; keeping: string }>;
};

/** A data folder that was made to look around in says so by this page. */
export const lookOnlyFile = (folder: string) => join(folder, 'look-only.json');

export function openCopyDesk(options: CopyDeskOptions): CopyDesk {
  const { folder, now, start = forkKeeper, standing, swap } = options;
  const place = copiesFolder(folder);
  const run = keeperRunner(start);
  let last: Promise<unknown> = Promise.resolve();
  let doing: { words: string; done: number; total: number; stop: AbortController } | null = null;

  /** How those are refused who wait for their turn. */
  const waiting = new Set<(reason: unknown) => void>();

  /** One thing at a time, each with a folder for what is not whole yet, gone when it is over however it ends. */
  function inTurn<T>(words: string, at: string, work: (tools: Tools) => Promise<T>): Promise<T> {
    return new Promise((done, fail) => {
      waiting.add(fail);
      last = last.then(async () => {
        // It has given way meanwhile.
        if (!waiting.delete(fail)) return;
        const stop = new AbortController();
        const now = { words, done: 0, total: 0, stop };
        doing = now;
        const scratch = join(at, `.work-${process.pid}-${randomUUID()}`);
        const ask: Tools['ask'] = (task, input) =>
          run(task, input, {
            signal: stop.signal,
            onProgress: (done, total) => void Object.assign(now, { done, total }),
          });
        const tell = await inWords(at, () => work({ ask, scratch })).then(
          (value) => () => done(value),
          (error: unknown) => () => fail(error),
        );
        doing = null;
        clearAway(scratch);
        tell();
      });
    });
  }

  /** What went wrong is kept and said to the administrator, unless he stopped it himself. */
  async function keepingFailure<T>(
    failed: (words: string) => Partial<KeepingState>,
    at: string,
    work: () => Promise<T>,
  ): Promise<T> {
    try {
      return await inWords(at, work);
    } catch (error) {
      const refused = error instanceof Refusal ? error.failure : null;
      if (refused?.code !== 'backup.cancelled') tryToKeep(folder, failed(refused?.message ?? String(error)));
      throw error;
    }
  }

  /** The store that is open is no copy of itself; and a file that is being written is not read as if it lay still. */
  function refuseStoreItself(file: string) {
    const [asked, own] = [file, storeFile(folder)].map((path) =>
      statSync(path, { bigint: true, throwIfNoEntry: false }),
    );
    if (asked && own && asked.dev === own.dev && asked.ino === own.ino) throw refusal('backup.store-itself');
  }

  const desk: CopyDesk = {
    folder,
    place,
    list: (other = place) => copiesIn(other),
    state: () => keepingState(folder),

    make: (settings, reason) =>
      inTurn('备份', place, async ({ ask, scratch }) => {
        const madeAt = now().toISOString();
        return keepingFailure(
          (words) => ({ failed: { at: madeAt, words } }),
          place,
          async () => {
            makeFolder(place, folder);
            clearUnfinished(place);
            const { seal } = settings;
            const sealing = seal && { recipient: seal.recipient, salt: seal.salt, cost: seal.cost };
            const copy = await ask('make', {
              folder,
              postgres: options.postgres(),
              place,
              scratch,
              madeAt,
              reason,
              sealing,
            });
            tryToKeep(folder, { made: { at: madeAt, file: copy.name, size: copy.size }, failed: null });
            tried(() => laySettingsBeside(folder, settings));
            await thin(place, madeAt).catch(() => undefined);
            return copy;
          },
        );
      }),

    carry: (second) =>
      inTurn('把备份存到第二处', second, async ({ ask, scratch }) => {
        const at = now().toISOString();
        const failed = (words: string) => ({
          second: { made: keepingState(folder).second.made, failed: { at, words } },
        });
        return keepingFailure(failed, second, async () => {
          refuseInside(folder, second);
          const newest = (await copiesIn(place)).find(({ facts }) => facts !== null && !facts.storeOnly);
          if (!newest) throw refusal('backup.missing', { file: place });
          const isThere = statSync(second, { throwIfNoEntry: false })?.isDirectory();
          if (!isThere) throw refusal('backup.place-missing', { folder: second });
          clearUnfinished(second);
          const there = join(second, newest.name);
          const kept = existsSync(there)
            ? (await copiesIn(second)).find(({ name, facts }) => name === newest.name && facts !== null)
            : undefined;
          const copy = kept ?? (await ask('carry', { file: newest.file, place: second, scratch }));
          const made = { at, file: copy.name, size: copy.size };
          tryToKeep(folder, { second: { made, failed: null } });
          await thin(second, at).catch(() => undefined);
          return copy;
        });
      }),

    check: ({ file, passphrase }) =>
      inTurn('核对备份', place, async ({ ask, scratch }) => {
        refuseStoreItself(file);
        makeFolder(place, folder);
        const { facts, opened } = await ask('check', { file: resolve(file), passphrase, scratch, sources: [folder] });
        const at = now().toISOString();
        if (opened && facts.sealed) {
          const { passphrase: before } = keepingState(folder);
          const trial = { at, file: basename(file), copyMadeAt: facts.madeAt, opened, words: '' };
          // Of an old copy it may have been an old passphrase.
          if (before === null || before.copyMadeAt <= facts.madeAt) tryToKeep(folder, { passphrase: trial });
        }
        return { facts, opened, at };
      }),

    tryPassphrase: ({ passphrase, since }) =>
      inTurn('试备份口令', place, async ({ ask, scratch }) => {
        const copies = await copiesIn(place);
        const newest = copies.find(({ facts }) => facts?.sealed === true && facts.madeAt >= since);
        if (!newest?.facts) throw refusal('backup.none-sealed');
        makeFolder(place, folder);
        const tried = { at: now().toISOString(), file: newest.name, copyMadeAt: newest.facts.madeAt };
        try {
          await ask('check', { file: newest.file, passphrase, scratch, sources: [folder] });
        } catch (error) {
          if (error instanceof Refusal && error.failure.code !== 'backup.cancelled') {
            tryToKeep(folder, { passphrase: { ...tried, opened: false, words: error.failure.message } });
          }
          throw error;
        }
        const trial = { ...tried, opened: true, words: '' };
        tryToKeep(folder, { passphrase: trial });
        return trial;
      }),

    rehearse: () =>
      inTurn('试开最新的备份', place, async ({ ask, scratch }) => {
        const newest = await newestCopy(place);
        if (!newest) return null;
        const at = now().toISOString();
        const result = await ask('check', { file: newest.file, passphrase: '', scratch, sources: [folder] }).then(
          ({ opened }) => ({ sound: true, opened, words: '' }),
          (error: unknown) => {
            if (!(error instanceof Refusal) || error.failure.code === 'backup.cancelled') throw error;
            return { sound: false, opened: false, words: error.failure.message };
          },
        );
        const rehearsed = { at, file: newest.name, ...result };
        tryToKeep(folder, { rehearsed });
        return rehearsed;
      }),

    sealing: (passphrase) => run('seal', { passphrase }, {}),

    beside: ({ file, passphrase, folder: into }) =>
      inTurn('另开一份', place, async ({ ask }) => {
        if (isInside(folder, into)) throw refusal('backup.folder-inside');
        refuseStoreItself(file);
        const empty = !existsSync(into) || (statSync(into).isDirectory() && readdirSync(into).length === 0);
        if (!empty) throw refusal('backup.folder-taken', { folder: into });
        try {
          const facts = await ask('bringBack', {
            ...{ file: resolve(file), passphrase, into: resolve(into), sources: [folder] },
          });
          const page = { madeAt: facts.madeAt, from: basename(file) };
          writeFileSync(lookOnlyFile(into), JSON.stringify(page), { mode: 0o600 });
          return facts;
        } catch (error) {
          rmSync(into, { recursive: true, force: true });
          throw error;
        }
      }),

    inPlace: ({ file, passphrase }, by) =>
      inTurn('恢复', folder, async ({ ask, scratch }) => {
        refuseStoreItself(file);
        makeFolder(folder, folder);
        clearUnfinished(folder);
        const prepared = basename(scratch).replace('.work-', 'restoring-');
        const into = join(folder, prepared);
        try {
          const facts = await ask('bringBack', { file: resolve(file), passphrase, into, sources: [folder] });
          const address = options.postgres();
          // Where the data is in a database, the copy goes there; keys and attachments come into the folder as ever.
          const carry = async () => {
            if (address === null) return;
            const file = join(into, 'proposal-desk.db');
            await ask('toPostgres', { file, folder: into, address, replace: true, now: now().toISOString() });
            rmSync(file, { force: true });
          };
          const swapped = await swap(prepared, facts, by, carry);
          const aside = swapped.aside && join(folder, swapped.aside);
          const { madeAt, items, letters, log } = facts;
          const told = { at: by.at, file: basename(file), madeAt, items, letters, lastAt: log.at, aside, seen: false };
          tryToKeep(folder, { restored: told });
          return { how: 'in-place', aside, folder, facts, keeping: swapped.keeping } satisfies Restored;
        } finally {
          // Once the move is written down, what is prepared is needed to finish it.
          if (!isMoving(folder)) rmSync(into, { recursive: true, force: true });
        }
      }),

    where: options.where,
    move: (to) => inTurn('移动数据', folder, (tools) => options.move(to, tools)),
    look: (file) => lookAt(resolve(file)),
    standing() {
      const { restored } = keepingState(folder);
      const { seen = true, ...broughtBack } = restored ?? {};
      return { ...standing(), broughtBack: restored && !seen ? (broughtBack as BroughtBack) : null };
    },
    told() {
      const { restored } = keepingState(folder);
      if (restored && !restored.seen) tryToKeep(folder, { restored: { ...restored, seen: true } });
    },
    progress: (): KeepingProgress => doing && { doing: doing.words, done: doing.done, total: doing.total },
    cancel() {
      doing?.stop.abort(refusal('backup.cancelled'));
      return doing !== null;
    },
    giveWay(reason) {
      for (const refuse of waiting) refuse(reason);
      waiting.clear();
    },
  };
  return desk;
}

export type Tools = {
  ask<T extends KeeperTask>(task: T, input: KeeperInput<T>): Promise<KeeperAnswer<T>>;
  scratch: string;
};

function makeFolder(place: string, folder: string) {
  try {
    mkdirSync(place, { recursive: true, mode: 0o700 });
  } catch {
    throw refusal('backup.place-read-only', { folder: existsSync(folder) ? place : folder });
  }
}

/** On a disk that has gone there is nothing to clear. */
function clearAway(path: string) {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 3 });
  } catch {
    // The next copy made there clears it.
  }
}

/** A disk that is full may not take the news of it. */
function tryToKeep(...kept: Parameters<typeof keepState>) {
  tried(() => keepState(...kept));
}

/** A note beside the copies that cannot be written undoes no copy: who asked is told anyway, and the next start tries again. */
function tried(work: () => void) {
  try {
    work();
  } catch {}
}

function refuseInside(folder: string, place: string) {
  if (isInside(folder, place)) throw refusal('backup.place-inside');
}

export function isInside(folder: string, place: string): boolean {
  return `${resolve(place)}${sep}`.startsWith(`${resolve(folder)}${sep}`);
}
