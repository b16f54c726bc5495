import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Via } from '../../electron/context/context.ts';
import { transact } from '../../electron/db/transact.ts';
import { openApp } from '../../electron/door/app.ts';
import type { Connection } from '../../electron/door/house.ts';
import type { Answer, OperationName, Question } from '../../shared/contract.ts';
import type { Failure } from '../../shared/errors.ts';
import { isOwnCost } from './password-cost.ts';
import { onPostgres, ownDatabase } from './postgres.ts';
import { storeOf } from './store-of.ts';

/** The real program on a data folder of its own, asked through its one door. */

export type Person = {
  call<N extends OperationName>(name: N, question: Question<N>): Promise<Answer<N>>;
  /** The refusal a call ends in; fails when it is not refused. */
  refused(name: OperationName, question: unknown): Promise<Failure>;
};

export type Desk = {
  folder: string;
  connect(via?: Via): Person;
  signIn(name: 'clerk' | 'leader' | 'admin' | 'second'): Promise<Person>;
  /** Moves the program's clock. */
  at(instant: string): void;
  reopen(): Promise<void>;
  close(): Promise<void>;
};

export const password = 'sample-password';

export const bureau = {
  fullName: '云澜市民政局',
  shortName: '市民政局',
  city: '云澜市',
  level: 'municipal',
  letterhead: '云澜市民政局',
  replyCode: '云民函',
  opinionCode: '云民会',
  assignerNpc: '市人大常委会代表工委',
  assignerCppcc: '市政协提案委',
  contactPerson: '纪云舒',
  contactPhone: '0570-3000001',
  issuer: '云澜市民政局办公室',
} as const;

const usualStart = '2026-03-20T01:00:00.000Z';
/** Where the tests of one run find the desk that was set up for all of them (run/prepared-desk.ts). */
export const preparedDesk = 'PROPOSAL_DESK_PREPARED';
export const preparedAtOwnCost = 'PROPOSAL_DESK_PREPARED_AT_OWN_COST';
/** The same of a desk whose store is in PostgreSQL: keys and whatever else a host has of its own. */
export const preparedHost = 'PROPOSAL_DESK_PREPARED_HOST';

/**
 * Opens a fresh desk with an admin, a clerk, a second clerk and a leader; the clock stands at `start`. One that begins on
 * the usual day is a copy of a folder that the program set up once for the whole run: each password takes it a while, on
 * purpose. A fresh one is not set up at all.
 */
export async function openDesk(start = usualStart, { isFresh } = { isFresh: false }): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), 'proposal-desk-'));
  let clock = start;
  const preparedHere = isOwnCost() ? preparedAtOwnCost : preparedDesk;
  const prepared = start === usualStart && !isFresh ? process.env[onPostgres ? preparedHost : preparedHere] : undefined;
  const database = await ownDatabase(prepared ? 'prepared' : 'empty');
  const open = () => openApp({ folder, postgres: database?.address ?? null, now: () => new Date(clock) });
  if (prepared) cpSync(prepared, folder, { recursive: true });
  let app = await open();
  const desk: Desk = {
    folder,
    connect: (via = 'shell') => person(app.connect(via)),
    async signIn(name) {
      const someone = desk.connect();
      await someone.call('session.login', { name, password });
      return someone;
    },
    at: (instant) => {
      clock = instant;
    },
    async reopen() {
      await app.close();
      app = await open();
    },
    async close() {
      await app.close();
      await database?.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  if (!prepared && !isFresh) {
    await setUpDesk(desk.connect());
    await takenAsOwn(folder);
  }
  return desk;
}

/** Makes the folder that the desks of a run are copies of. */
export async function prepareDesk(folder: string, postgres: string | null = null): Promise<void> {
  const app = await openApp({ folder, postgres, now: () => new Date(usualStart) });
  await setUpDesk(person(app.connect('shell')));
  await app.close();
  await takenAsOwn(folder);
}

/**
 * As if everyone had made the password that the administrator gave his own, without the seconds that each change takes;
 * how it is made one's own is told by test/people/given-passwords.test.ts.
 */
export async function takenAsOwn(folder: string): Promise<void> {
  const store = await storeOf(folder);
  await transact(store.db, (db) => db.updateTable('credential').set({ given: 0 }).execute());
  await store.db.destroy();
}

/** The bureau with its first accounts, as an administrator sets it up. */
async function setUpDesk(admin: Person): Promise<void> {
  await admin.call('office.setUp', {
    ...bureau,
    account: { name: 'admin', displayName: '管理员', roles: ['admin'], password },
  });
  const people = [
    { name: 'clerk', displayName: '纪云舒', roles: ['clerk' as const] },
    { name: 'second', displayName: '沙明川', roles: ['clerk' as const] },
    { name: 'leader', displayName: '顾长风', roles: ['leader' as const] },
  ];
  await Promise.all(people.map((each) => admin.call('account.create', { ...each, password })));
}

/** Whoever signs types the password that was typed at the sign-in, as a leader would. */
export function typingPassword(connection: Connection): Connection {
  let typed = password;
  return {
    call: (name, input) => {
      const given = (input ?? {}) as { password?: unknown };
      if (name === 'session.login' && typeof given.password === 'string') typed = given.password;
      return connection.call(name, name === 'letter.sign' ? { password: typed, ...given } : input);
    },
  };
}

export function person(plain: Connection): Person {
  const connection = typingPassword(plain);
  return {
    async call(name, question) {
      const reply = await connection.call(name, question);
      if (!reply.ok) throw new Error(`${name}: ${reply.error.code} ${reply.error.message}`);
      return reply.value as Answer<typeof name>;
    },
    async refused(name, question) {
      const reply = await connection.call(name, question);
      if (reply.ok) throw new Error(`${name} was not refused`);
      return reply.error;
    },
  };
}

/** The leader says yes to everyone whom an administrator wants to be 审签领导. */
export async function confirmLeaders(leader: Person): Promise<void> {
  for (const { id } of await leader.call('account.leaderRequests', {})) {
    await leader.call('account.answerLeader', { requestId: id, granted: true });
  }
}

/** A suggestion as a clerk would take it in. */
export const suggestion = {
  kind: 'npc-suggestion',
  session: { level: 'municipal', term: 9, meeting: 5 },
  number: '77',
  title: '关于完善社区老年助餐服务的建议',
  body: '一、加密老年助餐点布局。二、加大运营补贴力度。',
  proposers: [{ name: '陈若安', organization: '云澜市第一医院', phone: '' }],
  role: 'sole',
  assignedOn: '2026-03-20',
  // Many stories take in the same matter more than once.
  confirmed: true,
} as const satisfies Question<'proposal.create'>;
