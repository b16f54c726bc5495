import { baseline } from '../../../migrations/postgres/baseline.ts';
import { refusal } from '../../../shared/errors.ts';
import type { PgSession } from './pool.ts';

const versions = { from: 15, until: 18 };
/** Minutes by which two clocks may differ before limits and the log are in danger. */
const mostApart = 5;

/** Whether the server is one that a store can live in; refuses with what is missing. */
export async function checkServer(session: PgSession): Promise<void> {
  const asked = Date.now();
  const { rows } = await session.query(`select
    current_setting('server_version_num')::int / 10000 as version, current_setting('server_version') as words,
    pg_encoding_to_char(encoding) as encoding, datcollate as collate, datctype as ctype, datlocprovider as provider,
    pg_is_in_recovery() or current_setting('default_transaction_read_only') = 'on' as "readOnly",
    current_setting('fsync') as fsync,
    has_schema_privilege('public', 'create') and has_database_privilege(current_database(), 'temp') as rights,
    extract(epoch from clock_timestamp())::float8 * 1000 as now
    from pg_database where datname = current_database()`);
  const found = rows[0] as Found;
  if (found.version < versions.from || found.version > versions.until) {
    throw refusal('store.version', { version: found.words });
  }
  if (found.encoding !== 'UTF8') throw refusal('store.encoding', { encoding: found.encoding });
  // ICU sorts by the rules of a language, whatever the two names beside it say.
  const names = found.provider === 'i' ? ['ICU'] : [found.collate, found.ctype];
  const other = names.find((name) => !/^(C|C\.UTF-?8|POSIX)$/i.test(name));
  if (other !== undefined) throw refusal('store.collation', { collation: other });
  if (found.readOnly === 1) throw refusal('store.read-only');
  if (found.fsync !== 'on') throw refusal('store.not-synchronous');
  if (found.rights !== 1) throw refusal('store.rights');
  const minutes = Math.round(Math.abs(found.now - (asked + Date.now()) / 2) / 60_000);
  if (minutes > mostApart) throw refusal('store.clock', { minutes });
}

type Found = {
  version: number;
  words: string;
  encoding: string;
  collate: string;
  ctype: string;
  provider: string;
  readOnly: 0 | 1;
  fsync: string;
  rights: 0 | 1;
  now: number;
};

/** Tables and guards that a store of this kind has and this one lacks: somebody else's hand. */
export async function missingParts(session: PgSession): Promise<string[]> {
  const { rows } = await session.query(`select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'i')
    union all select tgname from pg_trigger where not tgisinternal and tgenabled = 'O'`);
  const there = new Set(rows.map(({ name }) => name));
  return baseline.flatMap((statement) => {
    const made = /^create (?:table|(?:unique )?index|trigger) "(\w+)"/.exec(statement)?.[1];
    return made === undefined || there.has(made) ? [] : made;
  });
}
