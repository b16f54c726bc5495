import { randomBytes } from 'node:crypto';
import type { PageConnection } from '../door/page-connection.ts';

export type BrowserSessions = {
  /** The connection that signed in under this cookie, or null. */
  find(id: string | null): PageConnection | null;
  /** A fresh cookie value for a connection that has just signed in. */
  keep(connection: PageConnection): string;
  /** One that was signed in under this cookie before the program was started again. */
  hold(id: string, connection: PageConnection): void;
  forget(id: string | null): void;
};

const most = 200;
const idle = 12 * 60 * 60 * 1000;

/** Who is signed in at which browser. Only signed-in browsers are remembered, for 12 idle hours, at most 200 at a time. */
export function browserSessions(clock: () => number = Date.now): BrowserSessions {
  const held = new Map<string, { connection: PageConnection; seen: number }>();
  function hold(id: string, connection: PageConnection) {
    held.set(id, { connection, seen: clock() });
    const [oldest] = held.keys();
    if (held.size > most && oldest) held.delete(oldest);
  }
  return {
    find(id) {
      const session = id === null ? undefined : held.get(id);
      if (id === null || !session) return null;
      held.delete(id);
      if (clock() - session.seen > idle) return null;
      // Put last again: the map's order is the order of use.
      held.set(id, { connection: session.connection, seen: clock() });
      return session.connection;
    },
    keep(connection) {
      const id = randomBytes(32).toString('base64url');
      hold(id, connection);
      return id;
    },
    hold,
    forget(id) {
      if (id !== null) held.delete(id);
    },
  };
}
