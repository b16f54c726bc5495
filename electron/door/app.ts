import { z } from 'zod';
import { Refusal, refusal } from '../../shared/errors.ts';
import { readMissingTexts } from '../attachments/operations.ts';
import type { Printing, TaskContext, Via, Write } from '../context/context.ts';
import { openLog } from '../context/log.ts';
import { settleCounted } from '../counting/operations.ts';
import { finishRecomputation, seedRules } from '../dates/operations.ts';
import { auditKey } from '../db/audit-chain.ts';
import { isCode, openStore } from '../db/open.ts';
import { resumeImports } from '../importing/operations.ts';
import { copyDaily, copyStore } from '../keeping/backup.ts';
import type { StartReader } from '../reading/process/child.ts';
import { openReaders } from '../reading/process/readers.ts';
import { buildOn, buildQuietly, settleIndex } from '../search/operations.ts';
import type { Caller } from './caller.ts';
import { type Connection, dispatch, type House, officeDay, recordTakenOver, tellStrangers } from './dispatch.ts';
import { operations } from './operations.ts';
import { seed } from './seed.ts';
import { steadyMemory } from './steady-memory.ts';
import { countStrangers } from './strangers.ts';

export type App = { connect(via: Via): Connection; close(): Promise<void>; folder: string };

export type AppOptions = {
  /** The data folder; made when missing. */
  folder: string;
  /** Fill a new folder with the demo bureau and name its accounts on the login page. */
  demo?: boolean;
  now?: () => Date;
  openFile?: (path: string) => Promise<void>;
  printing?: Printing;
  /** How the process that reads files is started: with Node, unless the face has another way. */
  startReader?: StartReader;
  /** Stays open for people: long work that an upgrade left behind goes on in the background. */
  staysOpen?: boolean;
};

/** The whole program without a face: open, migrate, seed, answer. Refuses with `storage.*`. */
export async function openApp(options: AppOptions): Promise<App> {
  try {
    return await open(options);
  } catch (error) {
    throw startRefusal(error, options.folder) ?? error;
  }
}

/** What stands in a store that was changed behind the program's back may be anything: said in words, and in the log. */
function startRefusal(error: unknown, folder: string): Refusal | null {
  if (error instanceof Refusal) return null;
  if (isCode(error, 'SQLITE_FULL', 'ENOSPC')) return refusal('storage.full');
  if (isCode(error, 'SQLITE_READONLY', 'EACCES', 'EROFS', 'EPERM')) return refusal('storage.read-only', { folder });
  if (isCode(error, 'SQLITE_BUSY')) return refusal('storage.busy');
  const isOfTheStore = error instanceof SyntaxError || error instanceof z.ZodError || isCode(error, 'SQLITE_');
  if (!isOfTheStore) return null;
  openLog(folder).error({ error }, 'store not opened');
  return refusal('storage.damaged', { folder });
}

async function open(options: AppOptions): Promise<App> {
  const { folder, demo = false, now = () => new Date(), openFile = null, printing = null } = options;
  const { startReader, staysOpen = false } = options;
  steadyMemory();
  const store = await openStore(folder, now);
  const log = openLog(folder);
  const backUp: TaskContext['backUp'] = (name) => copyStore(store.raw, folder, name);
  const reader = openReaders(startReader && { start: startReader });
  const key = auditKey(folder);
  const readings: TaskContext['readings'] = new Map();
  const face = { openFile, printing };
  const works: TaskContext['works'] = new Map();
  const rooms = { store, operations, auditKey: key, log, now, demo, ...face, reader, readings, works, backUp };
  const strangers = countStrangers((first, count) => tellStrangers(rooms, first, count));
  const house: House = { ...rooms, strangers };
  const connect = (via: Via): Connection => {
    const caller: Caller = { via, session: null, unlocked: { key: null } };
    return { call: (operation, input) => dispatch(house, caller, operation, input) };
  };
  await recordTakenOver(house);
  await seedRules(store.db, now().toISOString());
  await finishRecomputation(store.db);
  const write: Write = (work) => store.db.transaction().execute(work);
  await resumeImports({ db: store.db, write });
  await seed(store.db, { demo, connect, now });
  await settleCounted(store.db);
  await settleIndex(store.db);
  const background = staysOpen
    ? buildQuietly(async (milliseconds, signal) => {
        const unlessClosing: Write = async (work) => {
          signal.throwIfAborted();
          return write(work);
        };
        if (await buildOn(store.db, unlessClosing, milliseconds)) return true;
        return (await readMissingTexts({ db: store.db, write: unlessClosing, folder, reader }, 1)) > 0;
      }, log)
    : null;
  copyDaily(store.raw, folder, officeDay(now()));
  return {
    folder,
    connect,
    async close() {
      const stopped = background?.stop();
      reader.close();
      await stopped;
      await strangers.close();
      await store.db.destroy();
      log.flush();
    },
  };
}
