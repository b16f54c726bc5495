import { readFileSync } from 'node:fs';
import { refusal } from '../../../shared/errors.ts';

/** One server that may hold the store; of several the one that is being written to holds it. */
export type Server = { host: string; port: number };
export type Address = {
  servers: readonly Server[];
  user: string | undefined;
  password: string | undefined;
  database: string;
  /** `require`, `verify-full` …: as PostgreSQL's own programs understand it. */
  ssl: string | null;
};

const usualPort = 5432;

/**
 * Reads `postgres://user:secret@host1:5432,host2/database`, a socket's folder as `postgres:///database?host=/run/…`, or
 * `@file`, a file in which one of these stands alone. Refuses with `store.address`; the secret is in no refusal.
 */
export function readAddress(given: string): Address {
  const text = given.startsWith('@') ? fromFile(given.slice(1)) : given;
  const found = /^postgres(?:ql)?:\/\/(?:([^:@/]*)(?::([^@/]*))?@)?([^/?]*)\/([^?/]+)(?:\?(.*))?$/.exec(text.trim());
  if (!found) throw refusal('store.address');
  const [, user, password, hosts = '', database = '', query = ''] = found;
  const asked = new URLSearchParams(query);
  const servers = (asked.get('host') ?? hosts).split(',').map((each) => serverOf(each, asked.get('port')));
  try {
    return {
      servers,
      user: user ? decodeURIComponent(user) : undefined,
      password: password ? decodeURIComponent(password) : undefined,
      database: decodeURIComponent(database),
      ssl: asked.get('sslmode'),
    };
  } catch {
    throw refusal('store.address');
  }
}

function serverOf(text: string, port: string | null): Server {
  // A folder with a socket in it, as it stands.
  if (text.startsWith('/')) return { host: text, port: Number(port ?? usualPort) };
  const found = /^(\[[0-9a-f:]+\]|[^:[\]]*)(?::(\d+))?$/i.exec(text);
  if (!found) throw refusal('store.address');
  const host = (found[1] ?? '').replace(/^\[|\]$/g, '');
  return { host: host === '' ? 'localhost' : decodeURIComponent(host), port: Number(found[2] ?? port ?? usualPort) };
}

function fromFile(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw refusal('store.address-file', { file });
  }
}

/** Where that is, for people: without user and secret. */
export function whereOf({ servers, database }: Address): string {
  return `${servers.map(({ host, port }) => (host.startsWith('/') ? host : `${host}:${port}`)).join('、')} 的数据库 ${database}`;
}
