import type Raw from 'better-sqlite3';

/**
 * The statements that make in PostgreSQL what a store's migrations have made in SQLite: tables with their checks, keys
 * and defaults, indexes, the marks and refusals that triggers make, and the rows that the steps themselves put in.
 */

type Column = { name: string; type: string; notnull: 0 | 1; dflt_value: string | null; pk: number; hidden: number };
type Foreign = { id: number; seq: number; table: string; from: string; to: string };
type Index = { name: string; unique: 0 | 1; origin: 'c' | 'u' | 'pk'; partial: 0 | 1 };
type Found = { type: string; name: string; tbl_name: string; sql: string };

/** The index stands in a file beside; of its tables only the marks are the store's. */
const besides = /^(searchIndex|searchPiece|searchDocument|searchBuild|sqlite_)/;
const types: Record<string, string> = { INTEGER: 'bigint', TEXT: 'text', REAL: 'double precision', BLOB: 'bytea' };

/** Names with capitals stand in quotes; words of SQL and texts stay as they are. */
function quoted(text: string): string {
  return text.replace(/'(?:[^']|'')*'|"[^"]*"|\/\*[\s\S]*?\*\/|[A-Za-z_]\w*/g, (token) =>
    /^[A-Za-z_]/.test(token) && /[A-Z]/.test(token) ? `"${token}"` : token,
  );
}

const asExpression = (text: string) =>
  quoted(text)
    .replace(/\binstr\(/g, 'strpos(')
    .replace(/\bjson_extract\((.+?), '\$\.(\w+)'\)/g, "($1::json ->> '$2')")
    .replace(/\bis not (?!null\b)/g, 'is distinct from ')
    .replace(/\bis (?!null\b|not\b|distinct\b)/g, 'is not distinct from ');

/** Whatever stands in the brackets after a word, at any depth. */
function bracketsAfter(text: string, word: RegExp): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(word)) {
    const from = match.index + match[0].length;
    let depth = 1;
    let at = from;
    for (; depth > 0 && at < text.length; at += 1) {
      if (text[at] === '(') depth += 1;
      if (text[at] === ')') depth -= 1;
    }
    found.push(text.slice(from, at - 1));
  }
  return found;
}

export function toPostgres(raw: Raw.Database): { statements: string[]; nullable: string[] } {
  const all = raw.prepare('select type, name, tbl_name, sql from sqlite_schema where sql is not null').all() as Found[];
  const own = all.filter(({ tbl_name }) => !besides.test(tbl_name));
  const tables = own.filter(({ type }) => type === 'table');
  const columnsOf = (table: string) => raw.pragma(`table_xinfo("${table}")`) as Column[];
  const nullable = new Set(
    tables.flatMap(({ name }) =>
      columnsOf(name).flatMap((column) => (column.notnull === 0 && column.pk === 0 ? column.name : [])),
    ),
  );
  return {
    statements: [
      ...tables.flatMap((table) => tableStatements(table, columnsOf(table.name))),
      ...tables.flatMap(({ name }) => rowsOf(raw, name, columnsOf(name))),
      // Last, because tables name each other.
      ...tables.flatMap(({ name }) => foreignKeys(raw, name)),
      ...tables.flatMap(({ name }) => indexes(raw, name, own, nullable)),
      ...own.filter(({ type }) => type === 'trigger').flatMap(trigger),
    ],
    nullable: [...nullable].sort(),
  };
}

function tableStatements({ name, sql }: Found, columns: readonly Column[]): string[] {
  const plain = sql.replace(/\/\*[\s\S]*?\*\//g, '');
  const keys = columns.filter(({ pk }) => pk > 0).toSorted((a, b) => a.pk - b.pk);
  const [key] = keys;
  const counted = keys.length === 1 && key?.type === 'INTEGER' && key.name === 'id' && !/without rowid/i.test(plain);
  const checks = bracketsAfter(plain, /\bcheck\s*\(/gi).map((check) => `check (${asExpression(check)})`);
  const lines = [
    ...columns.map((column) => columnLine(name, column, plain, counted)),
    ...(keys.length > 0 ? [`primary key (${keys.map((each) => `"${each.name}"`).join(', ')})`] : []),
    ...checks,
  ];
  const table = `create table "${name}" (\n  ${lines.join(',\n  ')}\n)`;
  // As in SQLite: one more than the highest that is there, so that a log without holes is a log without holes.
  const next = `create function "next_${name}"() returns bigint language plpgsql volatile as $$
begin return (select coalesce(max("id"), 0) + 1 from "${name}"); end $$`;
  return counted ? [next, table] : [table];
}

function columnLine(
  table: string,
  { name, type, notnull, dflt_value, pk, hidden }: Column,
  sql: string,
  counted: boolean,
) {
  const words = [`"${name}"`, types[type]];
  if (hidden !== 0) {
    const [made] = bracketsAfter(sql, new RegExp(`\\b${name}\\b[^,]*?generated always as \\(`, 'gi'));
    words.push(`generated always as (${asExpression(made ?? '')}) stored`);
  } else if (counted && pk > 0) words.push(`default "next_${table}"()`);
  else if (dflt_value !== null) words.push(`default ${dflt_value}`);
  if (notnull === 1 || pk > 0) words.push('not null');
  return words.join(' ');
}

function rowsOf(raw: Raw.Database, table: string, columns: readonly Column[]): string[] {
  const names = columns.filter(({ hidden }) => hidden === 0).map(({ name }) => `"${name}"`);
  const rows = raw
    .prepare(`select ${names.join(', ')} from "${table}"`)
    .raw()
    .all() as (string | number | null)[][];
  const literal = (value: string | number | null) =>
    typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value);
  return rows.map((row) => `insert into "${table}" (${names.join(', ')}) values (${row.map(literal).join(', ')})`);
}

function foreignKeys(raw: Raw.Database, table: string): string[] {
  const parts = raw.pragma(`foreign_key_list("${table}")`) as Foreign[];
  return [...Map.groupBy(parts, ({ id }) => id).values()].map((key) => {
    const inOrder = key.toSorted((a, b) => a.seq - b.seq);
    const list = (of: 'from' | 'to') => inOrder.map((part) => `"${part[of] ?? 'id'}"`).join(', ');
    return `alter table "${table}" add foreign key (${list('from')}) references "${inOrder[0]?.table}" (${list('to')})`;
  });
}

function indexes(raw: Raw.Database, table: string, own: readonly Found[], nullable: ReadonlySet<string>): string[] {
  const list = raw.pragma(`index_list("${table}")`) as Index[];
  return list
    .toReversed()
    .filter(({ origin }) => origin !== 'pk')
    .map(({ name, unique, origin }) => {
      const columns = (raw.pragma(`index_xinfo("${name}")`) as { name: string; key: 0 | 1; desc: 0 | 1 }[])
        .filter(({ key }) => key === 1)
        .map((column) => orderedColumn(column, nullable));
      if (origin === 'u') {
        const plain = columns.map((column) => column.replace(/ (asc|desc).*$/, '')).join(', ');
        return `alter table "${table}" add unique (${plain})`;
      }
      const sql = own.find((each) => each.name === name)?.sql ?? '';
      const where = /\)\s*where\s+([\s\S]+)$/i.exec(sql)?.[1];
      return `create ${unique ? 'unique ' : ''}index "${name}" on "${table}" (${columns.join(', ')})${
        where ? ` where ${asExpression(where)}` : ''
      }`;
    });
}

/** In SQLite nothing comes before everything else; so lists are asked for, and so the indexes stand. */
function orderedColumn({ name, desc }: { name: string; desc: 0 | 1 }, nullable: ReadonlySet<string>): string {
  if (!nullable.has(name)) return `"${name}"${desc ? ' desc' : ''}`;
  return `"${name}"${desc ? ' desc nulls last' : ' asc nulls first'}`;
}

const triggerText =
  /^create trigger "?(\w+)"?\s+(before|after)\s+(insert|delete|update)(?:\s+of\s+([\s\S]+?))?\s+on\s+"?(\w+)"?\s*(?:when\s+([\s\S]+?))?\s*begin\s+([\s\S]+?)\s*end$/i;

function trigger({ name, sql }: Found): string[] {
  const found = triggerText.exec(sql.trim());
  if (!found) throw new Error(`trigger not understood: ${sql}`);
  const [, , when, verb, columns, table, condition, body = ''] = found;
  const raised = /raise\(abort, '([^']+)'\)/i.exec(body);
  const statements = raised
    ? [`raise exception '${raised[1]?.replaceAll('%', '%%')}' using errcode = 'check_violation'`]
    : body
        .split(';')
        .map((each) => each.trim())
        .filter((each) => each !== '')
        .map(markStatement);
  const answer = when?.toLowerCase() === 'after' ? 'null' : verb?.toLowerCase() === 'delete' ? 'old' : 'new';
  const of = columns ? ` of ${quoted(columns.replace(/\s+/g, ' '))}` : '';
  const only = condition ? ` when (${asExpression(condition.replace(/\s+/g, ' '))})` : '';
  return [
    `create function "${name}"() returns trigger language plpgsql as $$
begin
  ${statements.join(';\n  ')};
  return ${answer};
end $$`,
    `create trigger "${name}" ${when} ${verb}${of} on "${table}" for each row${only} execute function "${name}"()`,
  ];
}

/** A mark that stands already is set again: whoever reads the marks goes by when they were set. */
function markStatement(text: string): string {
  const found = /^insert or ignore into (\w+)\s+([\s\S]+)$/i.exec(text);
  if (!found) return asExpression(text);
  const [, table, rest = ''] = found;
  const select = asExpression(rest.replace(/\s+/g, ' '));
  if (table !== 'searchDirty') return `insert into "${table}" ${select} on conflict do nothing`;
  return `insert into "searchDirty" ("source", "sourceId") ${select}
    on conflict ("source", "sourceId") do update set "change" = nextval('"searchChange"')`;
}
