import Raw from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { migrations } from '../../migrations/index.ts';
import { toPostgres } from './translate.ts';

/** What PostgreSQL is told to make the tables that the first `last` steps make. */
export async function baselineOf(last: number): Promise<{ statements: string[]; nullable: string[] }> {
  const raw = new Raw(':memory:');
  const db = new Kysely<unknown>({ dialect: new SqliteDialect({ database: raw }) });
  for (const { up } of migrations.slice(0, last)) await up(db);
  const { statements, nullable } = toPostgres(raw);
  const [before, after] = besideTheRest;
  await db.destroy();
  return { statements: [...before, ...statements, ...after], nullable };
}

/** The file `migrations/postgres/baseline.ts`. */
export async function baselineText(last = migrations.length): Promise<string> {
  const { statements, nullable } = await baselineOf(last);
  const made = 'export const';
  const text = (statement: string) => `  ${template(statement)},`;
  return `/**
 * What a new store in PostgreSQL is made from: the same tables as steps 1 to ${last} make in SQLite. Written by
 * build/postgres-baseline.ts; test/db/postgres/baseline.test.ts compares.
 */
${made} baselineVersion = ${last};

/** Columns that may be empty in some table: where a list goes by one of them, what is empty comes first. */
${made} nullableColumns: readonly string[] = ${JSON.stringify(nullable)};

${made} baseline: readonly string[] = [
${statements.map(text).join('\n')}
];
`;
}

const template = (text: string) => `\`${text.replace(/[\\`]/g, '\\$&').replaceAll('${', '\\${')}\``;

/** What SQLite has no need of. */
const besideTheRest = [
  [
    // Marks are read by every host, each from where it stopped: so they stay, and each says when it was set.
    `create sequence "searchChange"`,
    // What SQLite keeps in the head of its file, and whose log it is.
    `create table "storeFacts" (
  "id" bigint primary key check ("id" = 1),
  "version" bigint not null,
  "keyDigest" text not null,
  "madeAt" text not null,
  "movedTo" text
)`,
  ],
  [
    `alter table "searchDirty" add column "change" bigint not null default nextval('"searchChange"')`,
    `create index "searchDirty_change" on "searchDirty" ("change")`,
  ],
] as const;
