import { accessSync, constants, existsSync, mkdirSync, renameSync, statfsSync, statSync } from 'node:fs';
import { copyFile, open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import Raw from 'better-sqlite3';
import { Refusal, refusal } from '../../../shared/errors.ts';
import type { CopyFacts, CopyInfo, CopyReason } from '../../../shared/model/keeping.ts';
import { isCorrupt } from '../../db/error-kind.ts';
import { damageIn } from '../../db/files/rows-out.ts';
import { fetchFromPostgres } from '../../db/moving/from-postgres.ts';
import { moveToPostgres } from '../../db/moving/to-postgres.ts';
import { freeName, lookAt } from '../copies.ts';
import { bringBack, checkDigests, tryOut } from '../copy/bring-back.ts';
import { copyFactsOf, type Sealing } from '../copy/manifest.ts';
import { type Copy, openCopy } from '../copy/read-copy.ts';
import { checkingKey, openerFrom, sealingFrom } from '../copy/seal.ts';
import { bringBackStore, isStoreCopy } from '../copy/store-copy.ts';
import { mustBeWhole } from '../copy/whole.ts';
import { onDisk, writeCopy } from '../copy/write-copy.ts';
import { inWords } from '../in-words.ts';

type Progress = (done: number, total: number) => void;
/** `scratch` is a folder for what is not whole yet; whoever asked clears it away. */
type Scratch = { scratch: string };

type Making = Scratch & {
  folder: string;
  postgres: string | null;
  place: string;
  madeAt: string;
  reason: CopyReason;
  sealing: Sealing | null;
};

/** Everything the keeper can be asked. */
export const keeperTasks = {
  /** Makes a copy; it has its name only after it was opened and built up once, from its first part to its last. */
  make: (making: Making, progress: Progress): Promise<CopyInfo> =>
    inWords(making.place, () => makeCopy(making, progress)),

  /** Carries a copy to a second place, where it counts when its digests are right. */
  carry: ({ file, place, scratch }: Scratch & { file: string; place: string }, progress: Progress): Promise<CopyInfo> =>
    inWords(place, async () => {
      if (!existsSync(place)) throw refusal('backup.place-missing', { folder: place });
      accessSync(place, constants.W_OK);
      roomFor(place, statSync(file).size);
      mkdirSync(scratch, { recursive: true, mode: 0o700 });
      const part = join(scratch, basename(file));
      await copyFile(file, part);
      await onDisk(part);
      await withWholeCopy(part, (copy) => checkDigests(copy, progress));
      return keepAs(part, place, basename(file));
    }),

  /** Reads a copy through; opens it where it can be opened. */
  check: (
    { file, passphrase, scratch, sources }: Scratch & { file: string; passphrase: string; sources: string[] },
    progress: Progress,
  ): Promise<{ facts: CopyFacts; opened: boolean }> =>
    inWords(scratch, async () => {
      if (isStoreCopy(file)) {
        const facts = await bringBackStore(file, join(scratch, 'trial'), { sources, storeOnly: true, progress });
        return { facts, opened: true };
      }
      return withWholeCopy(file, async (copy) => {
        const { sealed } = copy.manifest;
        const facts = copyFactsOf(copy.manifest);
        if (sealed && passphrase === '') {
          await checkDigests(copy, progress);
          return { facts, opened: false };
        }
        await tryOut(copy, join(scratch, 'trial'), sealed && (await openerFrom(passphrase, sealed)), progress);
        return { facts, opened: true };
      });
    }),

  /** Makes a data folder of a copy. */
  bringBack: (
    { file, passphrase, into, sources }: { file: string; passphrase: string; into: string; sources: string[] },
    progress: Progress,
  ): Promise<CopyFacts> =>
    inWords(into, async () => {
      if (isStoreCopy(file)) return bringBackStore(file, into, { sources, progress });
      return withCopy(file, async (copy) => {
        const { sealed } = copy.manifest;
        const opener = sealed && (await openerFrom(passphrase, sealed));
        await bringBack(copy, into, { opener, progress });
        return copyFactsOf(copy.manifest);
      });
    }),

  /** Carries a store that is a file into a database. */
  toPostgres: (moving: Parameters<typeof moveToPostgres>[0], progress: Progress) => moveToPostgres(moving, progress),

  /** Makes a store's file of what is in a database. */
  fromPostgres: (
    { scratch, ...fetching }: Scratch & { address: string; file: string },
    progress: Progress,
  ): Promise<{ rows: number }> => {
    mkdirSync(scratch, { recursive: true, mode: 0o700 });
    return fetchFromPostgres(fetching, progress);
  },

  seal: ({ passphrase }: { passphrase: string }): Promise<Sealing> => sealingFrom(passphrase),
};

export type KeeperTask = keyof typeof keeperTasks;
export type KeeperInput<T extends KeeperTask> = Parameters<(typeof keeperTasks)[T]>[0];
export type KeeperAnswer<T extends KeeperTask> = Awaited<ReturnType<(typeof keeperTasks)[T]>>;

async function makeCopy(making: Making, progress: Progress): Promise<CopyInfo> {
  const { folder, place, scratch, madeAt, reason, sealing } = making;
  accessSync(place, constants.W_OK);
  mkdirSync(scratch, { recursive: true, mode: 0o700 });
  // One form of copy, wherever the store is: what is in a database is first made a file, as it stands at one moment.
  const store = join(making.postgres === null ? folder : scratch, 'proposal-desk.db');
  if (making.postgres !== null) await fetchFromPostgres({ address: making.postgres, file: store }, () => undefined);
  const raw = new Raw(store, { readonly: true, fileMustExist: true, timeout: 10_000 });
  const part = join(scratch, 'copy.zip');
  const key = sealing && (await checkingKey());
  try {
    const wrong = damageIn(raw);
    if (wrong !== null) throw refusal('backup.store-damaged', { what: wrong.slice(0, 200) });
    // The store built up for the trial needs as much again.
    roomFor(place, Math.ceil(statSync(store).size * 1.5));
    // By hand: the copy is of this one moment, whatever is written meanwhile.
    raw.exec('begin');
    await writeCopy({
      ...{ folder, raw, file: part, madeAt, reason, sealing, recipients: key ? [key.recipient] : [] },
      progress: (done, total) => progress(done, total * 2),
    });
  } catch (error) {
    if (isCorrupt(error)) throw refusal('backup.store-damaged', { what: String((error as Error).message) });
    throw error;
  } finally {
    raw.close();
  }
  await withWholeCopy(part, (copy) =>
    tryOut(copy, join(scratch, 'trial'), key?.opener ?? null, (done, total) => progress(total + done, total * 2)),
  ).catch((error: unknown) => {
    if (error instanceof Refusal) throw refusal('backup.not-checked', { what: error.failure.message });
    throw error;
  });
  return keepAs(part, place, freeName(place, madeAt, reason));
}

/** The last step: from here on the copy counts. */
async function keepAs(part: string, place: string, name: string): Promise<CopyInfo> {
  const file = join(place, name);
  renameSync(part, file);
  if (process.platform !== 'win32') {
    const folder = await open(place, 'r');
    await folder.sync().catch(() => undefined);
    await folder.close();
  }
  return lookAt(file);
}

/** To bring one back its parts need to be right; to count as a copy, every byte of it. */
function withWholeCopy<T>(file: string, work: (copy: Copy) => Promise<T>): Promise<T> {
  return withCopy(file, async (copy) => {
    await mustBeWhole(file);
    return work(copy);
  });
}

async function withCopy<T>(file: string, work: (copy: Copy) => Promise<T>): Promise<T> {
  const copy = await openCopy(file);
  try {
    return await work(copy);
  } finally {
    copy.close();
  }
}

/** People must be able to go on writing while and after the copy is made. */
const left = 8 * 1024 * 1024;

function roomFor(place: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(place);
  const short = bytes + left - bavail * bsize;
  if (short > 0) throw refusal('backup.no-room', { folder: place, needed: `${Math.ceil(short / 1024 / 1024)} MB` });
}
