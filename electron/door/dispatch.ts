import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { contract, type Operation, type OperationName } from '../../shared/contract.ts';
import { changesBetween } from '../../shared/domain/audit/changes.ts';
import { isAdmitted } from '../../shared/domain/people/admitted.ts';
import { at, type Failure, Refusal, type Reply, refusal } from '../../shared/errors.ts';
import type { Change } from '../../shared/model/audit.ts';
import { roles } from '../../shared/model/kinds.ts';
import type { SignedIn } from '../../shared/model/people/account.ts';
import { auditInput } from '../audit/operations.ts';
import type { CommandContext, EveryOperation, TaskContext, Via } from '../context/context.ts';
import type { Log } from '../context/log.ts';
import { keepDeadline } from '../dates/operations.ts';
import { appendAudit } from '../db/audit-chain.ts';
import type { ReadDb, WriteDb } from '../db/connections.ts';
import { isCode } from '../db/is-code.ts';
import { fromJson } from '../db/json.ts';
import { type Store, storageRefusal } from '../db/open.ts';
import { snapshot } from '../db/snapshot.ts';
import { transact } from '../db/transact.ts';
import { keepIndex } from '../search/operations.ts';

/** One window, browser or shell call; remembers who signed in there. */
export type Connection = { call(operation: string, input: unknown): Promise<Reply<unknown>> };

/** Who is signed in on a connection. */
export type Caller = {
  via: Via;
  accountId: number | null;
  /** Of which store this sign-in is; another one, put in its place, knows nobody. */
  store?: Store;
};

export type House = {
  store: Store;
  operations: EveryOperation;
  auditKey: Buffer;
  log: Log;
  now: () => Date;
  demo: boolean;
  openFile: TaskContext['openFile'];
  printing: TaskContext['printing'];
  reader: TaskContext['reader'];
  readings: TaskContext['readings'];
  copies: TaskContext['copies'];
  /** How many calls are under way. */
  running: number;
  /** What everyone is told while another store is put in the place of this one; else null. */
  closedFor: Refusal | null;
  /** The store cannot be opened: an empty one stands in for it, and only bringing back is possible. */
  rescue: Failure | null;
  /** A folder made from a copy, to look around in: when the copy was made. */
  lookOnly: string | null;
};

/** An operation of any mode, called with what its own mode gives it. */
type Run = (context: TaskContext | CommandContext, input: unknown) => Promise<unknown>;

/** The one door: who asks, may they, is the input sound; then the operation, its transaction and its audit row. */
export async function dispatch(house: House, caller: Caller, name: string, input: unknown): Promise<Reply<unknown>> {
  const operation: Operation | undefined = Object.hasOwn(contract, name) ? contract[name as OperationName] : undefined;
  if (!operation) return { ok: false, error: refusal('operation.unknown', { operation: name }).failure };

  if (house.closedFor) return { ok: false, error: house.closedFor.failure };
  house.running += 1;
  try {
    return await answered(house, caller, operation, name, input);
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
): Promise<Reply<unknown>> {
  const said: Said = { words: '', proposalId: null, changes: [] };
  const { store } = house;
  let account: SignedIn | null = null;
  try {
    account = await signedIn(house, caller);
    const context = contextFor(house, caller, account, said);
    admit(operation, account, operation.who === 'admin-or-new' && (await isNew(house)));
    refuseOutside(house, name, operation);
    const sound = parse(operation.input, input);
    const done = (): Entry => ({ caller, account, name, input: sound, said, outcome: 'done' });
    const run = house.operations[name as OperationName] as Run;
    if (operation.mode === 'query') {
      const value = await run(context, sound);
      // A query says something only where the office wants looks at an item logged.
      if (said.words !== '') await context.write((db) => append(house, { db, now: context.now }, done()));
      return { ok: true, value };
    }

    const finish = async (db: WriteDb) => {
      // A login or first set-up is recorded under the name it was made with, a sign-out under the one who left.
      const left = house.store === store ? account : account && { ...account, id: null };
      const who = caller.accountId === null ? left : await signedIn(house, caller, db);
      // Whatever was done to an item, its date in the lists is reckoned anew from what is recorded.
      if (said.proposalId !== null) await keepDeadline(db, said.proposalId);
      await append(house, { db, now: context.now }, { ...done(), account: who });
      await keepIndex(db);
    };
    if (operation.mode === 'task') {
      const value = await run(context, sound);
      await context.write(finish);
      return { ok: true, value };
    }
    const value = await transact(house.store.db, async (db) => {
      const before = await itemOf(db, sound);
      const answer = await run({ ...context, db }, sound);
      // An operation that knows better what it changed has said so; else the item's own row tells.
      if (before && said.changes.length === 0) context.changed(before, (await itemOf(db, sound)) ?? {});
      await finish(db);
      return answer;
    });
    return { ok: true, value };
  } catch (error) {
    const failure = inWords(house, name, error);
    // The store itself is in trouble: it cannot take the row about it either.
    if (operation.mode !== 'query' && !failure.code.startsWith('storage.'))
      await recordRefusal(house, caller, account, name, input, failure);
    return { ok: false, error: failure };
  }
}

function contextFor(house: House, caller: Caller, account: SignedIn | null, said: Said): TaskContext {
  const moment = house.now();
  const context: TaskContext = {
    db: house.store.db,
    write: (work) =>
      transact(house.store.db, async (db) => {
        const value = await work(db);
        // Search finds what was written from the same moment on.
        await keepIndex(db);
        return value;
      }),
    snapshot: (work) => snapshot(house.store.folder, work),
    ask: (name, input, db) => {
      admit(contract[name], account);
      // The log says what was asked for, not by which queries it was put together.
      return house.operations[name]({ ...context, db, record: () => undefined }, input);
    },
    now: moment.toISOString(),
    today: officeDay(moment),
    // Only operations open to anyone run without an account, and those do not look at it.
    account: account ?? { id: 0, name: '', displayName: '', roles: [] },
    signIn: (accountId) => {
      caller.accountId = accountId;
    },
    folder: house.store.folder,
    demo: house.demo,
    auditKey: house.auditKey,
    openFile: house.openFile,
    printing: caller.via === 'window' ? house.printing : null,
    reader: house.reader,
    readings: house.readings,
    copies: house.copies,
    via: caller.via,
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

/** China has one time zone; an office PC set to another must not move a deadline. */
export function officeDay(moment: Date): string {
  return moment.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
}

/** Read anew at every call: a role taken away or an account closed takes effect at once. */
async function signedIn(house: House, caller: Caller, db = house.store.db): Promise<SignedIn | null> {
  if (caller.store && caller.store !== house.store) caller.accountId = null;
  caller.store = house.store;
  if (caller.accountId === null) return null;
  const row = await db
    .selectFrom('account')
    .select(['id', 'name', 'displayName', 'roles'])
    .where('id', '=', caller.accountId)
    .where('disabled', '=', 0)
    .executeTakeFirst();
  return row ? { ...row, roles: fromJson(row.roles) } : null;
}

function admit(operation: Operation, account: SignedIn | null, isNewOffice = false) {
  const { who, label } = operation;
  if (who === 'anyone' || isNewOffice) return;
  if (!account) throw refusal('session.needed');
  if (isAdmitted(who, account.roles)) return;
  const may = who === 'admin-or-new' ? (['admin'] as const) : who === 'signed-in' ? [] : who;
  throw refusal('operation.not-allowed', { label, who: may.map((role) => `「${roles[role]}」`).join('、') });
}

async function isNew({ store }: House): Promise<boolean> {
  return (await store.db.selectFrom('office').select('id').executeTakeFirst()) === undefined;
}

const inRescue = new Set<string>([
  ...(['session.current', 'backup.standing', 'backup.list', 'backup.check', 'backup.restore'] as const),
  ...(['backup.progress', 'backup.cancel'] as const),
] satisfies OperationName[]);
/** What leaves the store as it is, or only says who looks. */
const whenLooking = new Set<string>([
  ...(['session.login', 'session.logout', 'audit.verify', 'letter.export'] as const),
  ...(['list.export', 'paper.make'] as const),
] satisfies OperationName[]);

/** A store that is not there, or is there to be looked at, answers only what it can. */
function refuseOutside({ rescue, lookOnly }: House, name: string, { mode }: Operation) {
  if (rescue && !inRescue.has(name)) throw refusal('storage.rescue');
  if (lookOnly && mode !== 'query' && !whenLooking.has(name)) throw refusal('storage.look-only', { madeAt: lookOnly });
}

function parse(schema: z.ZodType, input: unknown): unknown {
  const result = schema.safeParse(input ?? {});
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const field = issue?.path.join('.') ?? '';
  const refused = refusal('input.invalid', { message: issue?.message ?? '填写的内容不合要求' });
  throw field ? at(refused, { field }) : refused;
}

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

async function append(house: House, context: Pick<CommandContext, 'db' | 'now'>, entry: Entry) {
  await appendAudit(context.db, house.auditKey, {
    at: context.now,
    accountId: entry.account?.id ?? null,
    who: entry.account?.displayName ?? '（未登录）',
    via: entry.caller.via,
    operation: entry.name,
    proposalId: entry.said.proposalId,
    input: auditInput(entry.input),
    words: entry.said.words,
    outcome: entry.outcome,
    changes: entry.said.changes.length > 0 ? JSON.stringify(entry.said.changes) : '',
  });
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
    await transact(house.store.db, async (db) => {
      const said = { words: failure.message, proposalId: typeof asked === 'number' ? asked : null, changes: [] };
      const context = { db, now: house.now().toISOString() };
      await append(house, context, { caller, account, name, input, said, outcome: 'refused' });
    });
  } catch (error) {
    // A full disk cannot take the row about the full disk; the person still gets the sentence.
    house.log.error({ error, operation: name }, 'refusal not recorded');
  }
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
  if (isCode(error, 'SQLITE_CONSTRAINT_FOREIGNKEY')) return refusal('record.missing', { what: '条记录' }).failure;
  const reference = randomUUID().slice(0, 8);
  house.log.error({ error, operation: name, reference }, 'operation crashed');
  return refusal('operation.crashed', { reference }).failure;
}
