import { type Kysely, sql } from 'kysely';

/**
 * An item's whole life: further stages, events, contacts, deliveries, feedback, commitments. SQLite cannot change a
 * check, so the table `proposal` is made anew with the longer list of stages.
 */
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of columns) await sql.raw(statement).execute(db);
  await withMoreStages(db);
  for (const statement of tables) await sql.raw(statement).execute(db);
}

const columns = [
  `alter table proposal add column round integer not null default 1`,
  // 并案: the item that this one is handled together with.
  `alter table proposal add column mainId integer references proposal (id)`,
  // Kept beside their rows, as the deadline is, so that lists can count and sort by them.
  `alter table proposal add column deliveredOn text`,
  `alter table proposal add column feedbackOn text`,
  `alter table proposal add column satisfaction text check (satisfaction in ('yes', 'partly', 'no'))`,
  `alter table proposal add column publishedOn text`,
  `alter table proposal add column archivedOn text`,
  `alter table proposal add column archiveNumber text`,
  // 换届: the term under which an unfinished item is counted on; its own 届次 and number stay.
  `alter table proposal add column carriedTerm integer`,
  `alter table proposal add column carriedMeeting integer`,
  // Scales of feedback and schemes of result classes that differ from the program's own.
  `alter table office add column scales text not null default '{}'`,
];

const before = `check (stage in ('registered', 'drafting', 'submitted', 'returned', 'signed', 'closed'))`;
const after = `check (stage in ('registered', 'drafting', 'submitted', 'returned', 'transfer', 'signed', 'answered', 'closed', 'transferred', 'withdrawn', 'archived'))`;

/**
 * The foreign keys of other tables point at `proposal` by its name; deferred, they are checked when all rows stand
 * in the new table. Columns, indexes and triggers are taken as they are, whoever made them.
 */
async function withMoreStages(db: Kysely<any>): Promise<void> {
  const { rows } = await sql<{ type: string; sql: string }>`
    select type, sql from sqlite_master where tbl_name = 'proposal' and sql is not null`.execute(db);
  const table = rows.find(({ type }) => type === 'table')?.sql ?? '';
  if (!table.includes(before)) throw new Error('the table of proposals is not as expected');
  await sql.raw('pragma defer_foreign_keys = on').execute(db);
  await sql.raw('create table proposalKept as select * from proposal').execute(db);
  await sql.raw('drop table proposal').execute(db);
  await sql.raw(table.replace(before, after)).execute(db);
  await sql.raw('insert into proposal select * from proposalKept').execute(db);
  await sql.raw('drop table proposalKept').execute(db);
  for (const row of rows) if (row.type !== 'table') await sql.raw(row.sql).execute(db);
}

/** A row that people's words stand in never changes: a correction is a further row that names the one it replaces. */
const correctable = `replacesId integer, voidReason text, recordedAt text not null, recordedBy text not null`;

const tables = [
  `create table lifeEvent (
     id integer primary key,
     proposalId integer not null references proposal (id),
     letterId integer references letter (id),
     round integer not null,
     event text not null,
     day text not null,
     /* The stage the item left by it, so that the way back is known. */
     fromStage text,
     words text not null default '',
     detail text not null default '{}',
     ${correctable},
     foreign key (replacesId) references lifeEvent (id)
   ) strict`,
  `create index lifeEvent_of on lifeEvent (proposalId, id)`,

  `create table contact (
     id integer primary key,
     proposalId integer not null references proposal (id),
     round integer not null,
     phase text not null check (phase in ('before', 'during', 'after')),
     way text not null check (way in ('meeting', 'visit', 'symposium', 'phone', 'written')),
     day text not null,
     place text not null,
     ours text not null,
     theirs text not null,
     said text not null,
     ${correctable},
     foreign key (replacesId) references contact (id)
   ) strict`,
  `create index contact_of on contact (proposalId, id)`,

  `create table delivery (
     id integer primary key,
     proposalId integer not null references proposal (id),
     letterId integer references letter (id),
     round integer not null,
     recipient text not null,
     way text not null,
     day text not null,
     receivedBy text not null,
     note text not null,
     ${correctable},
     foreign key (replacesId) references delivery (id)
   ) strict`,
  `create index delivery_of on delivery (proposalId, id)`,

  `create table feedback (
     id integer primary key,
     proposalId integer not null references proposal (id),
     letterId integer references letter (id),
     round integer not null,
     respondent text not null,
     contactedBy text not null,
     attitude text not null,
     result text not null,
     /* The scales' words on that day: scales may change later. */
     attitudeWords text not null,
     resultWords text not null,
     satisfaction text not null check (satisfaction in ('yes', 'partly', 'no')),
     reason text not null,
     wishes text not null,
     day text not null,
     ${correctable},
     foreign key (replacesId) references feedback (id)
   ) strict`,
  `create index feedback_of on feedback (proposalId, id)`,

  `create table commitment (
     id integer primary key,
     proposalId integer not null references proposal (id),
     letterId integer references letter (id),
     round integer not null,
     /* The letter's own words, and where they stand. */
     quote text not null,
     what text not null,
     dueOn text not null,
     amount text not null,
     department text not null,
     leader text not null,
     status text not null check (status in ('waiting', 'running', 'done', 'changed', 'failed')),
     progress integer not null check (progress between 0 and 100),
     settledOn text,
     revision integer not null default 1,
     confirmedAt text not null,
     confirmedBy text not null
   ) strict`,
  `create index commitment_of on commitment (proposalId, id)`,
  `create index commitment_due on commitment (status, dueOn)`,
  // A sentence of the letter that the clerk says is no commitment, with the reason.
  `create table commitmentDropped (
     letterId integer not null references letter (id),
     quote text not null,
     reason text not null,
     recordedAt text not null,
     recordedBy text not null,
     primary key (letterId, quote)
   ) strict, without rowid`,
  `create table milestone (
     id integer primary key,
     commitmentId integer not null references commitment (id),
     what text not null,
     dueOn text not null,
     doneOn text
   ) strict`,
  `create index milestone_of on milestone (commitmentId)`,
  `create table commitmentLog (
     id integer primary key,
     commitmentId integer not null references commitment (id),
     kind text not null check (kind in ('confirmed', 'progress', 'milestone', 'evidence', 'rating', 'changed', 'notice')),
     day text not null,
     words text not null,
     status text,
     progress integer,
     attachmentId integer references attachment (id),
     /* The deputy's rating: who, and the scale's word. */
     rater text,
     rating text,
     satisfaction text check (satisfaction in ('yes', 'partly', 'no')),
     recordedAt text not null,
     recordedBy text not null
   ) strict`,
  `create index commitmentLog_of on commitmentLog (commitmentId, id)`,

  ...['lifeEvent', 'contact', 'delivery', 'feedback', 'commitmentLog'].flatMap((table) =>
    ['update', 'delete'].map(
      (verb) =>
        `create trigger ${table}_no_${verb} before ${verb} on ${table} begin select raise(abort, '${table} rows never change'); end`,
    ),
  ),
];
