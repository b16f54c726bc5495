import type { ToldChange } from '../../shared/contract/touches.ts';
import { dayOfMoment } from '../../shared/domain/dates/moment.ts';
import type { Via } from '../context/context.ts';
import { hiddenAmong, seenBy } from '../db/sight.ts';
import { transact } from '../db/transact.ts';
import { sightOf } from '../people/operations.ts';
import type { SeatProof } from '../seats/operations.ts';
import type { From } from './afar.ts';
import { type Caller, signedIn } from './caller.ts';
import { dispatch } from './dispatch.ts';
import type { Connection, House } from './house.ts';
import { isBehind, keepSession, noteSession, sessionOf } from './lasting.ts';
import type { News } from './live.ts';

/** A page's connection: told of changes, and known again after the program was started anew. */
export type PageConnection = Connection & {
  /** What is done from now on, or was since the row `after` of the log; answers how to stop. */
  watch(tell: (news: News) => void, after?: number): () => void;
  /** Remembers who is signed in here under what only this page knows. */
  keepAs(page: string): Promise<void>;
  /** Goes on with the session that the page had before; false when there is none. */
  resume(page: string): Promise<boolean>;
  /** What a browser of another PC shows from now on to be known as a seat. */
  seat(): SeatProof | null;
  /** Who is signed in here. */
  account(): number | null;
};

/** What may give an item to another 科室, or its letter to the next step, and so out of somebody's sight. */
const movesSight = /^(?:proposal|package|away|letter)\./;

/** One page's way to the door: who is signed in there, from which PC, and under what the session is kept. */
export function pageConnection(house: House, via: Via, from: From | null): PageConnection {
  const caller: Caller = { via, from, session: null, unlocked: { key: null } };
  let page: string | null = null;
  let noted = 0;

  /** How the session stands is kept where that has changed; a store that cannot be written hinders nobody. */
  async function note(before: Caller['session']) {
    if (page === null || !isBehind(before, caller.session, noted)) return;
    const kept = page;
    if (caller.session === null) page = null;
    noted = caller.session?.usedAt ?? 0;
    await transact(house.store.db, (db) => noteSession(db, house.auditKey, caller, kept)).catch((error: unknown) =>
      house.log.warn({ error }, 'session not kept'),
    );
  }

  /** Of items that whoever sits here may not see nothing is told that names them. */
  async function asSeen(changes: readonly ToldChange[]): Promise<ToldChange[]> {
    const { db } = house.store;
    const account = await signedIn(caller, db, house.auditKey);
    const sight = account && (await sightOf(db, account, dayOfMoment(house.now().toISOString())));
    if (account !== null && sight === null) return [...changes];
    const items = [...new Set(changes.flatMap(({ item }) => item ?? []))];
    const hidden = account === null ? items : await hiddenAmong(seenBy(db, { sight, kept: [], voided: [] }), items);
    return changes.flatMap((change) => {
      if (change.item === null || !hidden.includes(change.item)) return [change];
      // It may have been seen until now: what the page shows is asked for anew.
      return movesSight.test(change.operation) ? [{ operation: '', item: null, call: null }] : [];
    });
  }

  return {
    async call(operation, input, id) {
      const before = caller.session && { ...caller.session };
      const reply = await dispatch(house, caller, operation, input, id);
      await note(before);
      return reply;
    },
    watch(tell, after) {
      let told = Promise.resolve();
      let stopped = false;
      const stop = house.live.watch((news) => {
        told = told
          .then(async () => {
            const changes = await asSeen(news.changes);
            if (!stopped) tell({ ...news, changes });
          })
          .catch((error: unknown) => house.log.warn({ error }, 'a page not told of changes'));
      }, after);
      return () => {
        stopped = true;
        stop();
      };
    },
    async keepAs(name) {
      page = name;
      noted = caller.session?.usedAt ?? 0;
      const now = house.now().toISOString();
      await transact(house.store.db, (db) => keepSession(db, house.auditKey, caller, { page: name, now })).catch(
        (error: unknown) => house.log.warn({ error }, 'session not kept'),
      );
    },
    async resume(name) {
      const session = await sessionOf(house.store.db, house.auditKey, name, house.now().getTime());
      if (session === null) return false;
      [caller.session, page, noted] = [session, name, session.usedAt];
      return true;
    },
    seat: () => from?.proof ?? null,
    account: () => caller.session?.accountId ?? null,
  };
}
