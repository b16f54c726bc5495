import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDesk, preparedHost } from '../desk.ts';
import { asked, preparedDatabase, serverFolder, startServer } from '../postgres.ts';

/** Before the tests of a run that are on PostgreSQL: a server, and a desk set up by the program, of which each has a copy. */
export async function setup(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'proposal-desk-prepared-'));
  const server = startServer();
  await asked(server.folder, `create database ${preparedDatabase} template template0`);
  await prepareDesk(folder, server.address(preparedDatabase));
  // The index is the host's own, and each host makes its own.
  rmSync(join(folder, 'search'), { recursive: true, force: true });
  process.env[preparedHost] = folder;
  process.env[serverFolder] = server.folder;
  return () => {
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
