import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { momentInName } from '../../shared/domain/dates/moment.ts';
import { type Refusal, refusal } from '../../shared/errors.ts';
import type { StoreMoved, StoreWhere } from '../../shared/model/keeping.ts';
import { readMissingTexts } from '../attachments/operations.ts';
import { ownRows } from '../audit/operations.ts';
import type { Printing, TaskContext, Via, Write } from '../context/context.ts';
import { openHosts } from '../context/hosts.ts';
import { openLog } from '../context/log.ts';
import type { StationDesk } from '../context/station-desk.ts';
import { settleCounted } from '../counting/operations.ts';
import { finishRecomputation, seedRules } from '../dates/operations.ts';
import { appendAudit, auditKey } from '../db/audit-chain.ts';
import { putInPlace } from '../db/files/put-in-place.ts';
import { readingCopy } from '../db/files/reading-copy.ts';
import { closeMoved } from '../db/moving/close-moved.ts';
import { isDiskFull, isForReadingOnly, type OpenOptions, openStore, storageRefusal, storeFile } from '../db/open.ts';
import { openStoreAt } from '../db/open-at.ts';
import { readAddress, whereOf } from '../db/postgres/address.ts';
import { forgetAddress, keepAddress, storeAddress } from '../db/postgres/kept-address.ts';
import type { Store } from '../db/store.ts';
import { transact } from '../db/transact.ts';
import { resumeImports } from '../importing/operations.ts';
import { lookOnlyFile, openCopyDesk, type Tools } from '../keeping/desk.ts';
import { type Keeping, keepQuietly } from '../keeping/keep-quietly.ts';
import type { StartKeeper } from '../keeping/process/child.ts';
import { restoredRow } from '../keeping/restored-row.ts';
import { areSettingsForeign, goOnKeeping, keepingSettingsOf, presentSettings } from '../keeping/settings.ts';
import type { StartReader } from '../reading/process/child.ts';
import { noScans } from '../reading/process/read-scan.ts';
import { openReaders } from '../reading/process/readers.ts';
import {
  buildOn,
  buildQuietly,
  closeIndexFile,
  indexLeft,
  indexSoon,
  openIndexFile,
  settleIndex,
} from '../search/operations.ts';
import type { From } from './afar.ts';
import { forgetAsked } from './asked.ts';
import { openBeside } from './beside/beside.ts';
import type { StartBeside } from './beside/child.ts';
import { recordDatesRight, recordTakenOver, tellStrangers } from './dispatch.ts';
import { lookAfterOtherHands } from './foreign/other-hands.ts';
import type { House } from './house.ts';
import { forgetSessions } from './lasting.ts';
import { openLive } from './live.ts';
import { layStoreAside, logSeen, putStoreIn } from './move-store.ts';
import { operations } from './operations.ts';
import { type PageConnection, pageConnection } from './page-connection.ts';
import { seed } from './seed.ts';
import { steadyMemory } from './steady-memory.ts';
import { countStrangers } from './strangers.ts';

export type App = { connect(via: Via, from?: From): PageConnection; close(): Promise<void>; folder: string };

export type AppOptions = {
  /** The data folder; made when missing. */
  folder: string;
  /** The address of a store in PostgreSQL, where it is not to be the one that environment or folder name. */
  postgres?: string | null;
  /** Fill a new folder with the demo bureau and name its accounts on the login page. */
  demo?: boolean;
  /** A file with an office's settings that a store which has none yet is offered. */
  readyOffice?: string | null;
  now?: () => Date;
  openFile?: (path: string) => Promise<void>;
  printing?: Printing;
  /** How the process that reads files is started: with Node, unless the face has another way. */
  startReader?: StartReader;
  /** How the process that makes and brings back copies is started. */
  startKeeper?: StartKeeper;
  /** The face's door for the office's other PCs. */
  station?: StationDesk;
  /** How the processes are started that look through the store while people save. */
  startBeside?: StartBeside;
  /** Bytes of a store from which on they are used; 0 always. Where the program stays open for people there is a usual size. */
  besideFrom?: number;
  /**
   * Stays open for people: long work that an upgrade left behind goes on in the background, copies are made, and a store
   * that cannot be opened leaves at least the way back.
   */
  staysOpen?: boolean;
};

/** The whole program without a face: open, migrate, seed, answer. Refuses with `storage.*`. */
export async function openApp(options: AppOptions): Promise<App> {
  const {
    folder,
    demo = false,
    readyOffice = null,
    now = () => new Date(),
    openFile = null,
    printing = null,
  } = options;
  const { startReader, startKeeper, startBeside, besideFrom, staysOpen = false, station = null } = options;
  let postgres = storeAddress(folder, options.postgres ?? null, process.env);
  steadyMemory();
  const reader = openReaders(startReader && { start: startReader });
  const readings: TaskContext['readings'] = new Map();
  const copies = openCopyDesk({
    ...{ folder, now, start: startKeeper },
    standing: () => ({
      rescue: house.rescue?.message ?? null,
      lookOnly: house.lookOnly,
      readOnly: house.readOnly?.message ?? null,
    }),
    swap: (...how) => swap(...how),
    where: () => whereIs(folder, postgres),
    postgres: () => postgres,
    move: (to, tools) => move(to, tools),
  });
  const upgrading: OpenOptions = {
    now,
    // How the office wants them is not known yet: the store is still of an earlier program.
    beforeUpgrade: () => copies.make({ seal: null, second: null }, 'upgrade'),
  };
  const standIn = mkdtemp();
  const log = openLog(folder);
  /** A store that is damaged leaves at least the way back, where there are people to take it. */
  const orRescue = async (error: unknown) => {
    const refused = storageRefusal(error, folder) ?? unlikelyStore(error, folder);
    if (!staysOpen || postgres !== null || refused?.failure.code !== 'storage.damaged') throw refused ?? error;
    log.error({ error }, 'store damaged');
    // The page that says so has the way back on it.
    return { ...(await openStore(standIn(), { now })), failure: refusal('storage.damaged-here', { folder }).failure };
  };
  const openWhole = async (): Promise<Store> => {
    const store = await openStoreAt({ folder, postgres }, upgrading);
    await openIndexFile(store.db, folder);
    if (postgres !== null) {
      keepAddress(folder, postgres);
      // A move that was cut off after the database had everything.
      layStoreAside(folder, whereIs(folder, postgres).words, momentInName(now().toISOString()), now().toISOString());
    }
    return store;
  };
  let copied: ReturnType<typeof readingCopy> | null = null;
  /** What cannot be written is read from a copy, which is brought to this program's version and goes at the end. */
  const orReading = async (error: unknown) => {
    const refused = storageRefusal(error, folder);
    const isKept = refused?.failure.code === 'storage.read-only' || refused?.failure.code === 'storage.full';
    if (postgres !== null || !isKept || !isForReadingOnly(folder)) throw error;
    try {
      copied = readingCopy(folder, storeFile(folder));
      return await openStore(copied.folder, { now });
    } catch (failed) {
      copied?.clear();
      throw storageRefusal(failed, folder) ?? failed;
    }
  };
  /** On a full disk the store may open, and take nothing, not even the sign-in. */
  const unlessFull = async () => {
    if (postgres === null && isDiskFull(folder) && isForReadingOnly(folder)) throw refusal('storage.full');
    return openWhole();
  };
  const opened = await unlessFull().catch(orReading).catch(orRescue);
  const works: TaskContext['works'] = new Map();
  const makings: TaskContext['makings'] = new Set();
  const looking = { ...(startBeside && { start: startBeside }), ...(besideFrom !== undefined && { from: besideFrom }) };
  const beside = staysOpen || besideFrom !== undefined ? openBeside(looking) : null;
  const strangers = countStrangers((...told) => tellStrangers(house, ...told));
  const writers: TaskContext['writers'] = new Map();
  const hosts = openHosts({
    ...{ store: () => house.store, now, writers, readings },
    entered: (item) => house.live.tell({ operation: 'draft.present', item, call: null }),
  });
  const house: House = {
    ...{
      store: opened,
      operations,
      auditKey: auditKey(opened.folder),
      log,
      now,
      demo,
      readyOffice,
      openFile,
      printing,
    },
    ...{ writers, hosts, station, live: openLive(() => house.store, log), asked: new Map() },
    ...{
      reader,
      readings,
      works,
      makings,
      scans: noScans(),
      wakeIndex: () => undefined,
      beside,
      strangers,
      copies,
      running: 0,
      closedFor: null,
      lookOnly: lookOnly(folder),
    },
    readOnly:
      copied === null
        ? null
        : refusal(isDiskFull(folder) ? 'storage.reading-full' : 'storage.reading-only', { folder }),
    rescue: 'failure' in opened ? opened.failure : null,
  };
  const connect = (via: Via, from: From | null = null) => pageConnection(house, via, from && { ...from });
  const write: Write = (work) => transact(house.store.db, work);

  /** What an opened store is owed. With a disk that is full or a store that is held elsewhere people can still read. */
  async function settle() {
    const { db, folder: place } = house.store;
    const owed = [
      () => recordTakenOver(house),
      () => seedRules(db, now().toISOString()),
      () => finishRecomputation(db),
      () => resumeImports({ db, write, hosts }),
      () => settleCounted(db),
      () => recordDatesRight(house, '打开时'),
      () => settleIndex(db),
      () => write((trx) => forgetAsked(trx, now())),
    ];
    for (const step of owed) {
      await step().catch((error: unknown) => {
        const code = storageRefusal(error, place)?.failure.code;
        if (code !== 'storage.full' && code !== 'storage.busy') throw storageRefusal(error, place) ?? error;
        log.warn({ error }, 'left for the next start');
      });
    }
  }

  async function keptHow() {
    const { db } = house.store;
    const office = await db.selectFrom('office').select('id').executeTakeFirst();
    // What another program wrote makes no copy; the administrator is told on his board.
    const foreign = await areSettingsForeign({ db, auditKey: house.auditKey });
    return office && !foreign ? keepingSettingsOf(db) : null;
  }

  let background: { stop(): Promise<void> } | null = null;
  function beginBackground() {
    if (!staysOpen || house.rescue) return;
    const index = buildQuietly(async (milliseconds, signal) => {
      const { db } = house.store;
      const unlessClosing: Write = async (work) => {
        signal.throwIfAborted();
        return write(work);
      };
      if (await buildOn(db, unlessClosing, milliseconds)) return true;
      if ((await readMissingTexts({ db, write: unlessClosing, folder, reader }, 1)) > 0) return true;
      return house.lookOnly === null && house.readOnly === null && house.store.giveBack('some');
    }, log);
    const keeping: Keeping | null =
      house.lookOnly || house.readOnly ? null : keepQuietly({ copies, now, log, settings: keptHow });
    const soon = indexSoon(() => indexLeft(house.store.db), log);
    const hands = house.lookOnly || house.readOnly ? null : lookAfterOtherHands(house);
    house.wakeIndex = soon.wake;
    background = {
      async stop() {
        house.wakeIndex = () => undefined;
        await Promise.all([soon.stop(), index.stop(), keeping?.stop(), hands?.stop()]);
      },
    };
  }

  /** Everybody but the call that changes the store is told why nothing goes on, and what was begun is over. */
  async function standStill(reason: Refusal) {
    house.closedFor = reason;
    // What waits for its turn waits for the very call that is waiting here.
    copies.giveWay(reason);
    await background?.stop();
    background = null;
    await untilAlone(house);
  }

  /** Another store in the place of this one, while the program stays open: everyone waits, and signs in anew. */
  async function swap(...[prepared, facts, by, carry]: Parameters<Parameters<typeof openCopyDesk>[0]['swap']>) {
    try {
      await standStill(refusal('storage.restoring'));
      const { db } = house.store;
      // What another program wrote does not go on; what the administrator chose lies beside the copies too.
      const isOwn = house.rescue === null && !(await areSettingsForeign({ db, auditKey: house.auditKey }));
      const present = await presentSettings(isOwn ? db : null, folder);
      await closeIndexFile(house.store.db);
      await house.store.db.destroy();
      let aside: string | null = null;
      let failed: unknown = null;
      try {
        await carry();
        aside = putInPlace(folder, prepared, momentInName(now().toISOString()));
      } catch (error) {
        failed = error;
      }
      house.store = await openWhole();
      house.auditKey = auditKey(folder);
      if (failed === null) {
        house.rescue = null;
        house.lookOnly = lookOnly(folder);
      }
      await settle();
      if (failed !== null) throw failed;
      await write(forgetSessions);
      const keeping = await write(async (db) => {
        const words = await goOnKeeping(db, present);
        const row = restoredRow(facts, by, aside, words);
        await appendAudit(db, house.auditKey, { ...row, seal: await house.store.sealer.last(db) });
        return words;
      });
      return { aside, keeping };
    } finally {
      house.closedFor = null;
      beginBackground();
    }
  }

  /** The store in another database or back in the folder, while everyone waits; then everybody signs in anew. */
  async function move(to: string | null, { ask, scratch }: Tools): Promise<StoreMoved> {
    const from = postgres;
    const [here, there] = [whereIs(folder, from), whereIs(folder, to)];
    if (here.words === there.words || (to === null && from === null))
      throw refusal('store.already-there', { where: here.words });
    if (to !== null && from !== null) throw refusal('store.between-databases');
    const at = now().toISOString();
    try {
      await standStill(refusal('store.moving'));
      const before = await logSeen(house.store, house.auditKey);
      const made = join(scratch, 'proposal-desk.db');
      const { rows } =
        to === null
          ? await ask('fromPostgres', { scratch, address: from ?? '', file: made })
          : await ask('toPostgres', { file: storeFile(folder), folder, address: to, replace: false, now: at });
      const old = house.store;
      let aside: string | null = null;
      if (to === null) {
        await closeMoved(old.db, there.words, before.rows);
        putStoreIn(folder, made);
        forgetAddress(folder);
      } else {
        if ((await logSeen(old, house.auditKey)).rows !== before.rows) throw refusal('storage.busy');
        keepAddress(folder, to);
      }
      await closeIndexFile(old.db);
      await old.db.destroy();
      if (to !== null) aside = layStoreAside(folder, there.words, momentInName(at), at);
      postgres = to;
      house.store = await openWhole();
      const after = await logSeen(house.store, house.auditKey);
      if (JSON.stringify(after) !== JSON.stringify(before)) throw refusal('store.differs', { table: 'audit' });
      await settle();
      await write(forgetSessions);
      return { rows, where: there, aside };
    } finally {
      house.closedFor = null;
      beginBackground();
    }
  }

  async function begin() {
    await settle();
    await seed(house.store.db, { demo, connect, now });
    if (opened.strangersAside) await sayStrangers(house, opened.strangersAside);
  }
  if (!house.rescue) {
    await begin().catch(async (error: unknown) => {
      await house.store.db.destroy();
      const instead = await orRescue(error);
      Object.assign(house, { store: instead, auditKey: auditKey(instead.folder), rescue: instead.failure });
    });
  }
  beginBackground();
  return {
    folder,
    connect,
    async close() {
      const stopped = background?.stop();
      copies.giveWay(refusal('backup.cancelled'));
      copies.cancel();
      reader.close();
      beside?.close();
      await stopped;
      house.live.close();
      hosts.close();
      await strangers.close();
      await closeIndexFile(house.store.db);
      // The shell's one call does not end with a long work of its own.
      if (staysOpen && !house.rescue && house.readOnly === null) await house.store.giveBack('all');
      await house.store.db.destroy();
      standIn.clear();
      copied?.clear();
      log.flush();
    },
  };
}

function whereIs(folder: string, postgres: string | null): StoreWhere {
  if (postgres === null) return { kind: 'folder', words: folder };
  return { kind: 'database', words: whereOf(readAddress(postgres)) };
}

/** What stands in a store that was changed behind the program's back may be anything. */
function unlikelyStore(error: unknown, folder: string): Refusal | null {
  return error instanceof SyntaxError || error instanceof z.ZodError ? refusal('storage.damaged', { folder }) : null;
}

/** Someone has put another file in the place of the store while the program was closed: it is in the log, with where the rest lies. */
async function sayStrangers({ store, auditKey: key, now, log }: House, aside: string) {
  log.warn({ aside }, 'what was written after another store was laid aside');
  const words = `数据文件在程序关闭后被换成了另一份；原来还没有并入的内容移到「${aside}」，没有删除`;
  const row = {
    at: now().toISOString(),
    accountId: null,
    who: '（程序）',
    via: 'shell',
    operation: ownRows.otherFound,
  };
  await transact(store.db, async (db) =>
    appendAudit(db, key, {
      ...row,
      proposalId: null,
      input: '{}',
      words,
      outcome: 'done',
      changes: '',
      seal: await store.sealer.last(db),
    }),
  );
}

/** The call that brings back is still under way itself. */
async function untilAlone(house: House): Promise<void> {
  const until = Date.now() + 20_000;
  while (house.running > 1) {
    if (Date.now() > until) throw refusal('storage.busy');
    await new Promise((done) => setTimeout(done, 20));
  }
}

/** When the copy was made that this folder lets people look around in; null for an ordinary one. */
function lookOnly(folder: string): string | null {
  try {
    const { madeAt } = JSON.parse(readFileSync(lookOnlyFile(folder), 'utf8')) as { madeAt?: unknown };
    return typeof madeAt === 'string' ? madeAt : null;
  } catch {
    return null;
  }
}

/** A place for the empty store that stands in for a damaged one, made when it is needed. */
function mkdtemp() {
  let made: string | null = null;
  const place = () => (made ??= mkdtempSync(join(tmpdir(), 'proposal-desk-rescue-')));
  place.clear = () => {
    if (made !== null) rmSync(made, { recursive: true, force: true });
  };
  return place;
}
