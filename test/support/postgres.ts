import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';

/** A server of PostgreSQL that the tests start themselves: on a socket in a folder of its own, one for a whole run. */
export type Server = { folder: string; address(database: string): string; stop(): void; kill(): void; start(): void };

/** Where the tests of a run find the server (prepared-postgres.ts). */
export const serverFolder = 'PROPOSAL_DESK_TEST_SERVER';
/** Whether this test is asked to run on PostgreSQL: vitest.config.ts says so for each file. */
export const onPostgres = process.env.PROPOSAL_DESK_TEST_STORE === 'postgres';

/** The newest one that the machine has, as Debian's packages lay it down. */
export function binaries(): string {
  const versions = existsSync('/usr/lib/postgresql') ? readdirSync('/usr/lib/postgresql') : [];
  const newest = versions.map(Number).sort((a, b) => b - a)[0];
  if (newest === undefined) throw new Error('没有找到 PostgreSQL：请安装 Debian 的 postgresql 包');
  return `/usr/lib/postgresql/${newest}/bin`;
}

const root = process.getuid?.() === 0;
/** PostgreSQL refuses to run as root; `nobody` is on every machine. */
const nobody = { uid: 65534, gid: 65534 };

function run(program: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(join(binaries(), program), args, {
    ...(root ? nobody : {}),
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${program}：${stderr}`);
}

/** Memory is as quick as a disk that forgets; what is written is waited for all the same. */
export function startServer(initial: readonly string[] = ['--encoding=UTF8', '--locale=C']): Server {
  const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'proposal-desk-pg-'));
  if (root) chownSync(folder, nobody.uid, nobody.gid);
  chmodSync(folder, 0o700);
  const data = join(folder, 'data');
  run('initdb', ['-D', data, '-U', 'desk', '-A', 'trust', ...initial]);
  const options = `-c listen_addresses= -k ${folder} -c max_connections=200 -c shared_buffers=64MB`;
  const server: Server = {
    folder,
    address: (database) => `postgres://desk@/${database}?host=${folder}`,
    start: () => run('pg_ctl', ['-D', data, '-o', options, '-l', join(folder, 'log'), '-w', 'start']),
    kill: () => run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']),
    stop() {
      run('pg_ctl', ['-D', data, '-m', 'immediate', 'stop']);
      rmSync(folder, { recursive: true, force: true });
    },
  };
  server.start();
  return server;
}

export type OwnDatabase = { address: string; name: string; drop(): Promise<void> };

let made = 0;

/** A database of one test's own: a copy of the one that the program set up for the run, or an empty one. */
export async function ownDatabase(from: 'prepared' | 'empty'): Promise<OwnDatabase | null> {
  if (!onPostgres) return null;
  const folder = process.env[serverFolder] ?? '';
  made += 1;
  const name = `desk_${process.pid}_${made}`;
  const template = from === 'prepared' ? preparedDatabase : 'template0';
  await asked(folder, `create database ${name} template ${template} strategy file_copy`);
  return {
    name,
    address: `postgres://desk@/${name}?host=${folder}`,
    drop: () => asked(folder, `drop database if exists ${name} with (force)`),
  };
}

/** The database that those of a run's desks are copies of. */
export const preparedDatabase = 'prepared_desk';

export async function asked(folder: string, statement: string, database = 'postgres'): Promise<void> {
  const client = new Client({ host: folder, user: 'desk', database });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
