import { createHash } from 'node:crypto';
import { Client, type ClientConfig, Pool, type PoolClient, types } from 'pg';
import type { Address, Server } from './address.ts';

/** What PostgreSQL's own types are for this program: numbers as numbers, conditions as 0 and 1, all else as text. */
const parsers: Record<number, (text: string) => unknown> = {
  16: (text) => (text === 't' ? 1 : 0),
  20: Number,
  21: Number,
  23: Number,
  700: Number,
  701: Number,
  1700: Number,
};
const asText = (text: string) => text;
/** bytea keeps the driver's own parser. */
const bytes = 17;

/** How the server is to treat each of this program's sessions; milliseconds. */
const settings = {
  search_path: 'public',
  timezone: 'UTC',
  // What is acknowledged is on the disk, whatever the server's own setting.
  synchronous_commit: 'on',
  jit: 'off',
  client_min_messages: 'warning',
  lock_timeout: '20000',
  statement_timeout: '300000',
  // One that stopped in the middle, or whose PC was switched off, holds nobody up.
  idle_in_transaction_session_timeout: '60000',
  // Tells the marks on sealed tables that it is this program that writes (watch.ts).
  'proposal_desk.watch': 'on',
};

/** So many connections of one host; those who write take turns all the same. */
const most = 12;

/** A connection as kysely and the rest of this folder use it. */
export type PgSession = {
  query(text: string, values?: readonly unknown[]): Promise<Answered>;
  release(broken?: boolean): void;
};
type Answered = { command: string; rowCount: number; rows: Record<string, unknown>[] };

export function configOf({ user, password, database, ssl }: Address, { host, port }: Server): ClientConfig {
  return {
    ...{ host, port, user, password, database },
    ...(ssl === null || ssl === 'disable' ? {} : { ssl: { rejectUnauthorized: ssl.startsWith('verify') } }),
    application_name: 'proposal-desk',
    options: Object.entries(settings)
      .map(([name, value]) => `-c ${name}=${value}`)
      .join(' '),
    connectionTimeoutMillis: 10_000,
    keepAlive: true,
    types: {
      getTypeParser: (oid: number, format: unknown) =>
        oid === bytes ? types.getTypeParser(oid, format as 'text') : (parsers[oid] ?? asText),
    } as NonNullable<ClientConfig['types']>,
  };
}

/** The servers' pool: connections go to the one that is being written to; after a switch, to the other one. */
export function openPool(address: Address, onError: (error: Error) => void) {
  let server = address.servers[0] as Server;
  const pool = new Pool({ ...configOf(address, server), max: most, idleTimeoutMillis: 60_000 });
  // A connection that is cut while nobody uses it is the pool's to replace, not the program's end.
  pool.on('error', onError);

  async function connect(): Promise<PgSession> {
    let failed: unknown = null;
    for (let tried = 0; tried < address.servers.length; tried += 1) {
      try {
        const client = await pool.connect();
        return sessionOf(client);
      } catch (error) {
        failed = error;
        server = after(address.servers, server);
        Object.assign(pool.options, { host: server.host, port: server.port });
      }
    }
    throw failed;
  }
  return {
    connect,
    /** The present server is not to be written to any more. */
    leave() {
      server = after(address.servers, server);
      Object.assign(pool.options, { host: server.host, port: server.port });
    },
    end: () => pool.end(),
  };
}

export type SessionPool = ReturnType<typeof openPool>;

const after = (servers: readonly Server[], server: Server): Server =>
  servers[(servers.indexOf(server) + 1) % servers.length] as Server;

/** A connection of its own beside the pool, to listen on. */
export const loneClient = (address: Address, server: Server): Client => new Client(configOf(address, server));

const sessions = new WeakMap<PoolClient, PgSession>();
/** Statements kept by name for each connection; lists of varying length would otherwise grow them for ever. */
const mostNamed = 400;

function sessionOf(client: PoolClient): PgSession {
  const known = sessions.get(client);
  if (known) return known;
  const named = new Map<string, string>();
  let begun = false;
  let lost = false;
  // Cut while in use: whoever uses it hears of it by his next statement.
  client.on('error', () => {
    lost = true;
  });
  const session: PgSession = {
    async query(text, values = []) {
      // Rows that are written have their number, their seal and their place in the log from a transaction.
      if (!begun && /^\s*(insert|update|delete)\b/i.test(text)) throw new Error('written outside of a transaction');
      if (/^begin\b/.test(text)) begun = true;
      if (text === 'commit' || text === 'rollback') begun = false;
      const name = values.length === 0 ? undefined : (named.get(text) ?? nameOf(text));
      const keeps = name !== undefined && (named.has(text) || named.size < mostNamed);
      if (keeps) named.set(text, name);
      const asked = values.length === 0 ? text : { text, values: [...values], ...(keeps ? { name } : {}) };
      try {
        return (await client.query(asked as never)) as unknown as Answered;
      } catch (error) {
        // For the program's own log; the values are people's words, and stay out.
        throw error instanceof Error ? Object.assign(error, { statement: text }) : error;
      }
    },
    release: (broken = false) => client.release(broken || lost),
  };
  sessions.set(client, session);
  return session;
}

const nameOf = (text: string): string => createHash('md5').update(text).digest('hex').slice(0, 16);
