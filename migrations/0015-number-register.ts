import { type Kysely, sql } from 'kysely';

/**
 * One register of numbers: besides those of our letters it holds those of papers and those used outside the program.
 * SQLite cannot loosen a column, so the table is made anew; its indexes and search marks are taken as they are.
 */
export async function up(db: Kysely<any>): Promise<void> {
  await withOtherUses(db);
  for (const statement of [...guards, ...tables]) await sql.raw(statement).execute(db);
}

const loosened = [
  ['letterId integer not null references letter (id)', 'letterId integer references letter (id)'],
  ['issuedOn text not null', 'issuedOn text'],
] as const;

const columns = [
  `alter table documentNumber add column usedFor text not null default 'letter'
     check (usedFor in ('letter', 'paper', 'elsewhere'))`,
  // Of a paper: the item it goes with, its kind, and whom it goes to where each gets a number of its own.
  `alter table documentNumber add column itemId integer references proposal (id)`,
  `alter table documentNumber add column paper text`,
  // What it was used for, in words.
  `alter table documentNumber add column about text not null default ''`,
  // Why it was given although it is not in order.
  `alter table documentNumber add column orderReason text not null default ''`,
  // The import that brought it, which may be taken back.
  `alter table documentNumber add column batchId integer`,
  `alter table documentNumber add column caseId integer`,
];

/** The foreign key of signatures points at the table by its name; deferred, it is checked when all rows stand again. */
async function withOtherUses(db: Kysely<any>): Promise<void> {
  const { rows } = await sql<{ type: string; name: string; sql: string }>`
    select type, name, sql from sqlite_master where tbl_name = 'documentNumber' and sql is not null`.execute(db);
  const table = rows.find(({ type }) => type === 'table')?.sql ?? '';
  if (loosened.some(([before]) => !table.includes(before))) throw new Error('the table of numbers is not as expected');
  const names = 'id, code, year, n, letterId, issuedOn, issuedBy, voidedOn, voidReason';
  for (const statement of [
    'pragma defer_foreign_keys = on',
    `create table numbersKept as select ${names} from documentNumber`,
    'drop table documentNumber',
    loosened.reduce((text, [before, after]) => text.replace(before, after), table),
    ...columns,
    `insert into documentNumber (${names}) select ${names} from numbersKept`,
    'drop table numbersKept',
    ...rows
      .filter(({ type, name }) => type !== 'table' && name !== 'documentNumber_stays')
      .map((row) => row.sql.replaceAll(/\(select proposalId from letter where id = (new|old)\.letterId\)/g, ofItem)),
  ]) {
    await sql.raw(statement).execute(db);
  }
}

/** The search marks find the item of a paper too. */
const ofItem = 'coalesce($1.itemId, (select proposalId from letter where id = $1.letterId))';

const guards = [
  // An import that is taken back takes its numbers along; everything else stays.
  `create trigger documentNumber_stays before delete on documentNumber when old.batchId is null
     begin select raise(abort, 'numbers stay in the register'); end`,
  `create trigger documentNumber_fixed before update of code, year, n, letterId, issuedOn, issuedBy, usedFor, itemId, paper, about,
     orderReason on documentNumber begin select raise(abort, 'a number that was given never changes'); end`,
  `create trigger documentNumber_voided before update of voidedOn, voidReason on documentNumber when old.voidedOn is not null
     begin select raise(abort, 'a void number stays void'); end`,
  `create index documentNumber_of on documentNumber (itemId) where itemId is not null`,
  `create index documentNumber_batch on documentNumber (batchId) where batchId is not null`,
];

const tables = [
  // 程序以外已用到几号.
  `create table numberStart (
     code text not null,
     year integer not null,
     used integer not null check (used >= 0),
     at text not null,
     by text not null,
     primary key (code, year)
   ) strict, without rowid`,
  // Which series a paper takes its number from; '' takes none.
  `create table paperSeries (paper text primary key, code text not null) strict, without rowid`,
];
