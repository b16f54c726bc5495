import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { contract, type Operation, type OperationName } from '../../shared/contract.ts';
import { inOneSentence } from '../../shared/domain/audit/changed-sentence.ts';
import { changesBetween } from '../../shared/domain/audit/changes.ts';
import { otherDateWords } from '../../shared/domain/audit/other-date.ts';
import { dayOfMoment, momentInWords } from '../../shared/domain/dates/moment.ts';
import { triedWords } from '../../shared/domain/people/tried-words.ts';
import { at, type Failure, Refusal, type Reply, refusal } from '../../shared/errors.ts';
import type { Change } from '../../shared/model/audit.ts';
import type { CountedSource } from '../../shared/model/counting.ts';
import { type MadeFile, madeFiles } from '../../shared/model/lists.ts';
import type { Present, SignedIn } from '../../shared/model/people/account.ts';
import { auditInput, ownRows, refusedInput } from '../audit/operations.ts';
import { breath } from '../context/breath.ts';
import type { CommandContext, TaskContext, Write } from '../context/context.ts';
import type { Afar } from '../context/station-desk.ts';
import { allOtherCounted, keepCounted, setCountedRight } from '../counting/operations.ts';
import { keepDeadline, otherOpenDates, setDatesRight } from '../dates/operations.ts';
import { appendAudit } from '../db/audit-chain.ts';
import type { ReadDb, WriteDb } from '../db/connections.ts';
import { isForeignKey } from '../db/error-kind.ts';
import { keepAnchor } from '../db/log-anchor.ts';
import { storageRefusal } from '../db/open.ts';
import { type Seeing, seenBy } from '../db/sight.ts';
import { transact } from '../db/transact.ts';
import { triedAccount } from '../people/operations.ts';
import { indexLeft, keepIndex, readsIndex } from '../search/operations.ts';
import { admit, everything, seeingOf } from './admit.ts';
import { browserSeat, comeIn } from './afar.ts';
import { type AskedCall, isCallId, noteAsked, once } from './asked.ts';
import type { Lane, Lookers } from './beside/beside.ts';
import { type Caller, lockWhenIdle, mustBeOpen, mustHaveOwnPassword, ofThisStore, signedIn, used } from './caller.ts';
import { marked } from './foreign/marked.ts';
import type { House } from './house.ts';
import { keepInBounds } from './input-bounds.ts';
import type { Stranger } from './strangers.ts';

/** An operation of any mode, called with what its own mode gives it. */
type Run = (context: TaskContext | CommandContext, input: unknown) => Promise<unknown>;

/** The one door: who asks, may they, is the input sound; then the operation, its transaction and its audit row. */
export async function dispatch(
  house: House,
  caller: Caller,
  name: string,
  input: unknown,
  id?: string,
): Promise<Reply<unknown>> {
  const operation: Operation | undefined = Object.hasOwn(contract, name) ? contract[name as OperationName] : undefined;
  if (!operation) return { ok: false, error: refusal('operation.unknown', { operation: shortened(name) }).failure };

  if (house.closedFor && !whileClosed.has(name)) return { ok: false, error: house.closedFor.failure };
  house.running += 1;
  try {
    const accountId = caller.session?.accountId;
    const isKnownAgain = isCallId(id) && accountId !== undefined && operation.mode !== 'query';
    if (!isKnownAgain || name.startsWith('session.')) return await answered(house, caller, operation, name, input);
    const asked = { id, accountId, operation: name };
    return await once(house, asked, () => answered(house, caller, operation, name, input, asked));
  } finally {
    house.running -= 1;
  }
}

async function answered(
  house: House,
  caller: Caller,
  operation: Operation,
  name: string,
  input: unknown,
  asked: AskedCall | null = null,
): Promise<Reply<unknown>> {
  const moment = house.now();
  const said: Said = { words: '', proposalId: null, changes: [] };
  const { store } = house;
  let account: Present | null = null;
  try {
    ofThisStore(caller, store);
    await lockWhenIdle(caller, store.db, moment.getTime());
    account = await signedIn(caller, store.db, house.auditKey);
    const who = account;
    const { from, via } = caller;
    const afar = from && (await comeIn(house, { from, via }, { name, operation, account }));
    let seeing = everything;
    const context = contextFor(house, caller, { account: who, afar, said, moment, seeing: () => seeing });
    if (who) mustBeOpen(caller, name);
    const isNewOffice = operation.who === 'admin-or-new' && (await isNew(house));
    admit(operation, who, isNewOffice);
    refuseOutside(house, name, operation);
    // A copy that is only looked at cannot take another password.
    if (who && !house.lookOnly) mustHaveOwnPassword(caller, name);
    if (operation.mode === 'command' || name === 'session.stay') used(caller, moment.getTime());
    keepInBounds(input);
    const sound = parse(operation.input, input);
    // A letter of two thousand paragraphs took its time here, and will at each of the steps to come.
    if (operation.mode === 'command') await breath();
    seeing = await seeingOf(store.db, { name, input: sound, today: context.today }, who);
    context.db = seenBy(store.db, seeing);
    const done = (): Entry => ({ caller, account: who, name, input: sound, said, outcome: 'done' });
    const run = house.operations[name as OperationName] as Run;
    /** What only reads, and may read much, is found in another process, by the same function. */
    const beside = operation.heavy && house.beside?.isWorth(store.place, sound) ? house.beside : null;
    const found = async (lane: Lane, answering: Lookers): Promise<unknown> => {
      const { now, today, account, session, via, folder, demo, auditKey, works } = context;
      const who = { now, today, account, session, via, folder, demo, auditKey };
      const asked = { ...who, seeing, postgres: store.place.postgres, name: name as OperationName, input: sound };
      const making = isMadeFile(name) ? madeFor(house, name, context.account.id) : null;
      const told = making ? { works: making.works, signal: making.stop.signal } : { works };
      const { value, words } = await answering
        .run(asked, { lane, label: operation.label, ...told })
        .finally(() => making && house.makings.delete(making));
      if (words !== '') context.record(words);
      return value;
    };
    // What was saved last is found.
    if (readsIndex.has(name) && !house.rescue && !house.lookOnly && !house.readOnly) await indexLeft(store.db);
    if (operation.mode === 'query') {
      const value = await (beside
        ? found('query', beside)
        : marked(context, name as OperationName, await run(context, sound)));
      // A query says something only where the office wants looks at an item logged.
      if (said.words !== '') await transact(store.db, (db) => append(house, { db, now: context.now }, done()));
      return { ok: true, value };
    }

    let row: number | null = null;
    const finish = async (db: WriteDb) => {
      // A login or first set-up is recorded under the name it was made with, a sign-out under the one who left.
      // In another store, put in place meanwhile, the account's number means someone else.
      const same = house.store === store;
      const now = same ? ((await signedIn(caller, db, house.auditKey)) ?? who) : who && { ...who, id: null };
      // Whatever was done to an item, its date in the lists is reckoned anew from what is recorded.
      if (said.proposalId !== null) await keepDeadline(db, said.proposalId);
      const stranger: Stranger = { operation: name, via: caller.via, outcome: 'done', words: said.words };
      if (now || house.strangers.isFirst(name, stranger)) {
        row = await append(house, { db, now: context.now }, { ...done(), account: now });
      }
      await keepCounted(db);
      await keepIndex(db);
    };
    /** After the commit: the log's end is kept, and whoever watches is told. */
    const committed = async () => {
      await anchored(house);
      if (row !== null) house.live.wrote(row, asked?.id ?? null);
      house.wakeIndex();
    };
    const atAStroke: Write = async (work) => {
      const value = await transact(house.store.db, async (db) => {
        const before = await itemOf(db, sound);
        const answer = await work(seenBy(db, seeing));
        await breath();
        // An operation that knows better what it changed has said so; else the item's own row tells.
        if (before && said.changes.length === 0) context.changed(before, (await itemOf(db, sound)) ?? {});
        await finish(db);
        if (asked) await noteAsked(db, asked, context.now, operation.mode === 'command' ? answer : undefined);
        return answer;
      });
      await committed();
      return value;
    };
    if (operation.mode === 'task') {
      let concluded = false;
      const conclude: Write = async (work) => {
        const value = await atAStroke(work);
        concluded = true;
        return value;
      };
      const value = await (beside ? found('task', beside) : run({ ...context, conclude }, sound));
      if (!concluded) {
        await transact(house.store.db, async (db) => {
          await finish(db);
          if (asked) await noteAsked(db, asked, context.now, value);
        });
        await committed();
      }
      if (name === 'session.login' && from && !from.proof) await browserSeat(house, from);
      return { ok: true, value };
    }
    return {
      ok: true,
      value: await atAStroke(async (db) => {
        // It may have waited for another to be done, and that one may have ended this session.
        admit(operation, await signedIn(caller, db, house.auditKey), isNewOffice);
        const acting = { ...context, db };
        return marked(acting, name as OperationName, await run(acting, sound));
      }),
    };
  } catch (error) {
    const failure = inWords(house, name, error);
    // The store itself is in trouble: it cannot take the row about it either.
    if (operation.mode !== 'query' && !failure.code.startsWith('storage.'))
      await recordRefusal(house, caller, account, name, input, failure);
    return { ok: false, error: failure };
  }
}

const isMadeFile = (name: string): name is MadeFile => Object.hasOwn(madeFiles, name);

/** A file that is made beside, so that who asked for it may see how far it is and stop it. */
function madeFor({ makings }: House, what: MadeFile, accountId: number) {
  const making = { what, accountId, works: new Map() as TaskContext['works'], stop: new AbortController() };
  makings.add(making);
  return making;
}

function contextFor(
  house: House,
  caller: Caller,
  {
    account,
    afar,
    said,
    moment,
    seeing,
  }: { account: Present | null; afar: Afar | null; said: Said; moment: Date; seeing: () => Seeing },
): TaskContext {
  const seen = <D extends ReadDb>(db: D): D => seenBy(db, seeing());
  const { withheld: _, ...person } = account ?? { id: 0, name: '', displayName: '', roles: [], withheld: [] };
  const context: TaskContext = {
    db: house.store.db,
    write: (work) =>
      transact(house.store.db, async (db) => {
        const value = await work(seen(db));
        // Statistics count and search finds what was written from the same moment on.
        await keepCounted(db);
        await keepIndex(db);
        return value;
      }),
    snapshot: (work) => house.store.snapshot((db) => work(seen(db))),
    ask: (name, input, db) => {
      admit(contract[name], account);
      // The log says what was asked for, not by which queries it was put together.
      return house.operations[name]({ ...context, db, record: () => undefined }, input);
    },
    now: moment.toISOString(),
    today: dayOfMoment(moment.toISOString()),
    // Only operations open to anyone run without an account, and those do not look at it.
    account: person,
    session: {
      locked: account !== null && (caller.session?.locked ?? false),
      ended: account === null && caller.session !== null,
      weakPassword: account !== null && (caller.session?.weakPassword ?? false),
      givenPassword: account !== null && !house.lookOnly && (caller.session?.givenPassword ?? false),
    },
    signIn: (session) => {
      caller.session = session && { ...session, usedAt: house.now().getTime(), locked: false };
      caller.unlocked.key = null;
    },
    lock: (locked) => {
      if (caller.session?.accountId !== account?.id) return;
      if (caller.session) Object.assign(caller.session, { locked, usedAt: house.now().getTime() });
      // Who stands before a locked page must not find a signing key open.
      if (locked) caller.unlocked.key = null;
    },
    unlocked: caller.unlocked,
    conclude: () => Promise.reject(new Error('nothing runs')),
    act: async (name, input) => (await dispatch(house, caller, name, input)) as Reply<never>,
    folder: house.store.folder,
    demo: house.demo,
    readyOffice: house.readyOffice,
    auditKey: house.auditKey,
    // Of another PC neither the screen nor the printer is here.
    openFile: afar ? null : house.openFile,
    printing: caller.via === 'window' && !afar ? house.printing : null,
    reader: house.reader,
    readings: house.readings,
    works: house.works,
    makings: house.makings,
    watch: { scans: house.scans, accountId: account?.id ?? null },
    writers: house.writers,
    hosts: house.hosts,
    copies: house.copies,
    via: caller.via,
    afar,
    station: house.station,
    survived: (error) => house.log.error({ error }, 'went on after an error'),
    record: (words, proposalId) => {
      said.words = words;
      if (proposalId !== undefined) said.proposalId = proposalId;
    },
    changed: (before, after) => {
      said.changes.push(...changesBetween(before, after));
    },
  };
  return context;
}

/** The row of the item that a command names, as it stands: stage, days, round. */
async function itemOf(db: ReadDb, input: unknown) {
  const { proposalId } = (input ?? {}) as { proposalId?: unknown };
  if (typeof proposalId !== 'number') return undefined;
  const row = await db.selectFrom('proposal').selectAll().where('id', '=', proposalId).executeTakeFirst();
  return row && { ...row, revision: undefined };
}

async function isNew({ store }: House): Promise<boolean> {
  return (await store.db.selectFrom('office').select('id').executeTakeFirst()) === undefined;
}

/** Whoever waits for a long work sees how far it is, and may end it. */
const whileClosed = new Set<string>(['backup.progress', 'backup.cancel'] satisfies OperationName[]);
const inRescue = new Set<string>([
  ...(['session.current', 'backup.standing', 'backup.list', 'backup.check', 'backup.loss', 'backup.restore'] as const),
  ...(['backup.progress', 'backup.cancel'] as const),
] satisfies OperationName[]);
/** What leaves the store as it is, or only says who looks. */
const whenLooking = new Set<string>([
  ...(['session.login', 'session.logout', 'session.lock', 'session.unlock', 'session.stay', 'audit.verify'] as const),
  ...(['attachment.get', 'attachment.open', 'print.paper', 'print.pdf', 'letter.export', 'package.export'] as const),
  ...(['publication.files', 'publication.compile'] as const),
  ...(['list.export', 'ledger.export', 'schedule.export', 'statistics.report', 'rules.export'] as const),
  ...(['export.cancel', 'intake.read', 'scan.cancel'] as const),
  ...(['letters.read', 'letters.export', 'template.get'] as const),
] satisfies OperationName[]);

/** A store that is not there, or is there to be looked at, answers only what it can. */
function refuseOutside({ rescue, lookOnly, readOnly }: House, name: string, { mode }: Operation) {
  if (rescue && !inRescue.has(name)) throw refusal('storage.rescue');
  if (mode === 'query' || whenLooking.has(name)) return;
  if (lookOnly) throw refusal('storage.look-only', { madeAt: momentInWords(lookOnly) });
  if (readOnly) throw readOnly;
}

function parse(schema: z.ZodType, input: unknown): unknown {
  const result = schema.safeParse(input ?? {});
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  // A field's name may be anything that somebody sent.
  const field = shortened(issue?.path.join('.') ?? '');
  const refused = refusal('input.invalid', { message: shortened(issue?.message ?? '填写的内容不合要求') });
  throw field ? at(refused, { field }) : refused;
}

/** A sentence that tells what somebody sent does not become longer than a sentence. */
function shortened(words: string): string {
  return words.length > longestWords ? `${words.slice(0, longestWords)}…` : words;
}
const longestWords = 300;

/** What the operation said of what it did. */
type Said = { words: string; proposalId: number | null; changes: Change[] };

type Entry = {
  caller: Caller;
  account: { id: number | null; displayName: string } | null;
  name: string;
  input: unknown;
  said: Said;
  outcome: 'done' | 'refused';
};

async function append(house: House, context: Pick<CommandContext, 'db' | 'now'>, entry: Entry): Promise<number> {
  // What was done is sealed first, so that the log's row vouches for it.
  await house.store.sealer.seal(context.db);
  await breath();
  const { outcome, said } = entry;
  const words = outcome === 'refused' ? shortened(said.words) : said.words;
  // Of an input that was refused nothing is known, not even its size.
  const input = outcome === 'refused' ? refusedInput(entry.input) : auditInput(entry.input);
  return appendAudit(context.db, house.auditKey, {
    at: context.now,
    accountId: entry.account?.id ?? null,
    who: entry.account?.displayName ?? '（未登录）',
    via: entry.caller.via,
    operation: entry.name,
    proposalId: said.proposalId,
    input,
    words,
    outcome,
    changes: said.changes.length > 0 ? JSON.stringify(said.changes) : '',
    seal: await house.store.sealer.last(context.db),
  });
}

/** One row for what was asked so many times more by those who are not signed in. */
export async function tellStrangers(
  house: Omit<House, 'strangers'>,
  first: Stranger,
  count: number,
  further: readonly string[],
): Promise<void> {
  const { operation, via, outcome } = first;
  const reasons = [first.words, ...further].filter((each) => each !== '').map(shortened);
  const alike = further.length === 0 ? '与前面的一次相同，' : `原因有${reasons.length}种，`;
  const words = `没有登录的人在一分钟里又请求了${count}次，${alike}合记在这一条${reasons.length > 0 ? `：${reasons.join('／')}` : ''}`;
  const who = { accountId: null, who: '（未登录）', via, proposalId: null };
  const entry = { ...who, operation, input: JSON.stringify({ count }), words, outcome, changes: '' };
  try {
    const at = house.now().toISOString();
    const { sealer, db } = house.store;
    await transact(db, async (trx) => appendAudit(trx, house.auditKey, { at, ...entry, seal: await sealer.last(trx) }));
    await anchored(house);
  } catch (error) {
    house.log.error({ error, operation, count }, 'requests of strangers not recorded');
  }
}

type OwnRow = { operation: string; words: string; proposalId?: number | null };

/** A row of the log about what the program did by itself. */
async function appendOwn(house: House, db: WriteDb, { operation, words, proposalId = null }: OwnRow): Promise<void> {
  await appendAudit(db, house.auditKey, {
    ...{ at: house.now().toISOString(), accountId: null, who: '（程序）', via: 'shell', operation, proposalId },
    ...{ input: 'null', words, outcome: 'done', changes: '', seal: await house.store.sealer.last(db) },
  });
}

/** Says in the log that rows from before there were seals are vouched for from now on only. */
export async function recordTakenOver(house: House): Promise<void> {
  const { takenOver } = house.store.sealer;
  const { db } = house.store;
  if (takenOver === 0 || !(await db.selectFrom('audit').select('id').limit(1).executeTakeFirst())) return;
  await transact(db, (trx) =>
    appendOwn(house, trx, {
      operation: ownRows.sealingBegun,
      words: `封存已有的记录${takenOver}条，从此时起能发现用本程序以外的手段所作的改动`,
    }),
  );
  await anchored(house);
}

/**
 * Says in the log which dates of the lists another program had changed, while this one was closed or beside it, and that
 * they are right again.
 */
export async function recordDatesRight(house: House, when: '打开时' | '办理中'): Promise<void> {
  const others = await otherOpenDates(house.store.db);
  // Mostly there is nothing to do, and nothing is written.
  if (others.length === 0) return;
  await transact(house.store.db, async (db) => {
    const found = await setDatesRight(db, others);
    if (found.length === 0) return;
    await keepCounted(db);
    const named = found.map(({ number, kept, due }) => `第${number}号：${otherDateWords(kept, due)}`);
    await appendOwn(house, db, {
      operation: ownRows.datesRight,
      proposalId: found.length === 1 ? (found[0]?.proposalId ?? null) : null,
      words: `${when}发现${found.length}件，已按推算的改正。${inOneSentence(named)}`,
    });
  });
  await anchored(house);
  house.live.tell({ operation: '', item: null, call: null });
}

/**
 * Holds all that statistics reckon from against the records, with a rest after each piece, and sets right what another
 * program left otherwise. `rest` says whether to go on.
 */
export async function recordCountedRight(house: House, rest: () => Promise<boolean>): Promise<void> {
  const others: Record<CountedSource, number[]> = { item: [], case: [] };
  for await (const { source, found } of allOtherCounted(house.store.db)) {
    others[source].push(...found);
    if (!(await rest())) return;
  }
  if (others.item.length + others.case.length === 0) return;
  await transact(house.store.db, async (db) => {
    const set = await setCountedRight(db, others);
    if (set === 0) return;
    await appendOwn(house, db, {
      operation: ownRows.countedRight,
      words: `统计里有${set}件的数与按记录推算的不同，被本程序以外的手段改动过，已重新推算`,
    });
  });
  await anchored(house);
  house.live.tell({ operation: '', item: null, call: null });
}

/** The log's end is kept beside the store; that it could not be hinders nobody, and is found when the log is verified. */
async function anchored({ store, log }: Pick<House, 'store' | 'log'>): Promise<void> {
  await keepAnchor(store.folder, store.db).catch((error: unknown) => log.error({ error }, 'log anchor not kept'));
}

async function recordRefusal(
  house: House,
  caller: Caller,
  account: SignedIn | null,
  name: string,
  input: unknown,
  failure: Failure,
) {
  const asked = (input as { proposalId?: unknown } | null)?.proposalId;
  try {
    const told = await toldOf(house.store.db, name, input, failure);
    const stranger: Stranger = { operation: name, via: caller.via, outcome: 'refused', words: told.words };
    if (!account && !house.strangers.isFirst(told.kind, stranger)) return;
    await transact(house.store.db, async (db) => {
      const said = { words: told.words, proposalId: typeof asked === 'number' ? asked : null, changes: [] };
      const context = { db, now: house.now().toISOString() };
      await append(house, context, { caller, account, name, input: told.input, said, outcome: 'refused' });
    });
    await anchored(house);
  } catch (error) {
    // A full disk cannot take the row about the full disk; the person still gets the sentence.
    house.log.error({ error, operation: name }, 'refusal not recorded');
  }
}

/** What the log tells of a refusal, and of what kind it is among those of strangers; of a sign-in, whose it was to be. */
async function toldOf(db: ReadDb, name: string, input: unknown, { code, message }: Failure) {
  if (name !== ('session.login' satisfies OperationName)) return { words: message, kind: code, input };
  const tried = await triedAccount(db, input);
  return {
    words: triedWords(code, tried, message),
    // One kind for each account, and one for all names that are none.
    kind: `${code} ${tried?.id ?? ''}`,
    input: tried ? { name: tried.name } : {},
  };
}

function inWords(house: House, name: string, error: unknown): Failure {
  if (error instanceof Refusal) return error.failure;
  const ofStore = storageRefusal(error, house.store.folder);
  if (ofStore?.failure.code === 'storage.damaged') {
    house.log.error({ error, operation: name }, 'store damaged');
    return refusal(house.store.holds() ? 'storage.damaged-now' : 'storage.replaced').failure;
  }
  if (ofStore) return ofStore.failure;
  // A number that names nothing: a person, 科室, unit or file that is not there.
  if (isForeignKey(error)) return refusal('record.missing', { what: '条记录' }).failure;
  const reference = randomUUID().slice(0, 8);
  house.log.error({ error, operation: name, reference }, 'operation crashed');
  return refusal('operation.crashed', { reference }).failure;
}
