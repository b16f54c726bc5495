import { createHash } from 'node:crypto';
import { CompiledQuery, type DatabaseConnection, Kysely } from 'kysely';
import { migrations } from '../../../migrations/index.ts';
import { baseline, baselineVersion } from '../../../migrations/postgres/baseline.ts';
import { refusal } from '../../../shared/errors.ts';
import { auditKey } from '../audit-chain.ts';
import { makeFolder, type OpenOptions } from '../open.ts';
import type { Database } from '../schema.ts';
import type { Store } from '../store.ts';
import { readAddress, whereOf } from './address.ts';
import { checkServer, missingParts } from './checks.ts';
import { postgresDialect, writerLock } from './dialect.ts';
import { inWordsOfStore } from './in-words.ts';
import { isHostThere, listenForWrites, listenToHosts, tellHosts } from './listen.ts';
import { openPool, type SessionPool } from './pool.ts';
import { sealPostgres } from './seals.ts';

/**
 * Opens the store in a database of PostgreSQL, making or migrating it first. `folder` is this host's own: keys, copies,
 * the log of the program and what is derived from the store. Refuses with `store.*` and `storage.*`.
 */
export async function openPostgres(
  folder: string,
  given: string,
  { beforeUpgrade, now = () => new Date() }: OpenOptions = {},
): Promise<Store> {
  makeFolder(folder);
  const address = readAddress(given);
  const pool = openPool(address, () => undefined);
  let seal: (connection: DatabaseConnection) => Promise<void> = async () => undefined;
  const db = new Kysely<Database>({ dialect: postgresDialect(pool, (connection) => seal(connection)) });
  try {
    const key = auditKey(folder);
    await prepare(pool, { folder, key, beforeUpgrade, now });
    const { sealer, sealOn } = await sealPostgres(db, key, now);
    seal = sealOn;
    return {
      ...{ kind: 'postgres', place: { folder, postgres: given }, db, folder, sealer, strangersAside: null },
      // A database is not exchanged under the program's hands: who would, must cut its connections first.
      holds: () => true,
      snapshot: (work) =>
        db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
      watch: (tell) => listenForWrites(address, tell),
      hosts: {
        say: async (words) => void (await db.executeQuery(CompiledQuery.raw(tellHosts, [words]))),
        hear: (heard, stands) => listenToHosts(address, { heard, stands }),
        isThere: async (host) => (await db.executeQuery(CompiledQuery.raw(isHostThere, [host]))).rows.length > 0,
      },
      // The server does so itself.
      giveBack: () => Promise.resolve(false),
    };
  } catch (error) {
    await db.destroy().catch(() => undefined);
    throw inWordsOfStore(error, whereOf(address), folder);
  }
}

type Preparing = { folder: string; key: Buffer; beforeUpgrade: OpenOptions['beforeUpgrade']; now: () => Date };

/** Looks at the server and at what is in the database; makes the tables of a new store, takes the steps of an older one. */
async function prepare(pool: SessionPool, { folder, key, beforeUpgrade, now }: Preparing): Promise<void> {
  const session = await pool.connect();
  const keyDigest = createHash('sha256').update(key).digest('hex');
  try {
    await checkServer(session);
    await session.query(`begin; ${writerLock}`);
    const { rows: there } = await session.query(
      `select count(*) as n, count(*) filter (where relname = 'storeFacts') as own from pg_class
         where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm', 'p')`,
    );
    if (there[0]?.own === 0) {
      if (there[0]?.n !== 0) throw refusal('store.not-ours');
      for (const statement of baseline) await session.query(statement);
      await session.query('insert into "storeFacts" values (1, $1, $2, $3, null)', [
        baselineVersion,
        keyDigest,
        now().toISOString(),
      ]);
    }
    const { rows } = await session.query('select "version", "keyDigest", "movedTo" from "storeFacts"');
    if (rows[0]?.movedTo != null) throw refusal('store.moved', { where: String(rows[0].movedTo) });
    const version = Number(rows[0]?.version);
    if (version > migrations.length) throw refusal('store.newer');
    if (rows[0]?.keyDigest !== keyDigest) throw refusal('store.other-key', { file: `${folder}/audit.key` });
    const missing = await missingParts(session);
    if (missing.length > 0) throw refusal('store.altered', { what: missing.slice(0, 5).join('、') });
    if (version < migrations.length) await beforeUpgrade?.();
    for (const [index, step] of migrations.entries()) {
      if (index < version) continue;
      for (const statement of step.postgres ?? []) await session.query(statement);
      await session.query('update "storeFacts" set "version" = $1', [index + 1]);
    }
    await session.query('commit');
  } catch (error) {
    await session.query('rollback').catch(() => undefined);
    throw error;
  } finally {
    session.release();
  }
}
