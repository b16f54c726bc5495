import { type Kysely, sql } from 'kysely';

/**
 * What statistics hold true of each item and each case of a former year, kept beside them so that a year is counted
 * without reading lives; the marks that every write leaves on what must be looked at anew; and indexes by which a row
 * finds the one that corrects it.
 */
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of [...tables, ...marks, ...marked]) await sql.raw(statement).execute(db);
}

const source = `text not null check (source in ('item', 'case'))`;

const tables = [
  // The deadline of the first handling, which a later round does not move; `deadline` is that of the present one.
  `alter table proposal add column firstDeadline text`,
  `create table counted (
     /* Of the hand-over; 0 where a case does not tell. */
     year integer not null,
     source ${source},
     sourceId integer not null,
     kind text not null,
     handling text not null check (handling in ('lead', 'co', 'reference', 'untold')),
     sectionId integer,
     /* As a ledger of a former year names them. */
     sectionName text not null,
     handlerId integer,
     handlerName text not null,
     subject text not null,
     resultClass text not null,
     /* A bit for each fact that does not hang on today; see shared/domain/counting/fact-bits.ts. */
     facts integer not null,
     /* When these have passed, the answer is overdue: the first one, and that of a further round. */
     openDue text,
     againDue text,
     dueOn text,
     answeredOn text,
     firstSatisfaction text,
     satisfaction text,
     /* Kind, 届次 and number as one word, and the level, by which an item and its row in a ledger are known as one. */
     identity text,
     level text,
     sortKey text not null,
     /* The same matter stands here as an item: that one counts. */
     shadowed integer not null default 0 check (shadowed in (0, 1)),
     primary key (year, source, sourceId)
   ) strict, without rowid`,
  `create unique index counted_source on counted (source, sourceId)`,
  // Five years are counted along it, in order and without the rows themselves.
  `create index counted_alike on counted (year, kind, handling, facts, openDue, againDue, shadowed)`,
  `create index counted_identity on counted (identity, source, level)`,
  `create table countedDirty (source ${source}, sourceId integer not null, primary key (source, sourceId)) strict, without rowid`,
  // By which rules the rows were reckoned: others, and all are reckoned anew.
  `create table countedRules (id integer primary key check (id = 1), rules text not null) strict`,

  ...['lifeEvent', 'contact', 'delivery', 'feedback'].map(
    (table) => `create index ${table}_replaces on ${table} (replacesId) where replacesId is not null`,
  ),
];

const mark = (which: string, id: string) =>
  `insert or ignore into countedDirty select '${which}', ${id} where ${id} is not null`;
const ofLetter = (row: 'new' | 'old') => `(select proposalId from letter where id = ${row}.letterId)`;
const trigger = (name: string, on: string, body: string) =>
  `create trigger counted_${name} after ${on} begin ${body}; end`;

const marks = [
  trigger('proposal_insert', 'insert on proposal', mark('item', 'new.id')),
  trigger('proposal_delete', 'delete on proposal', mark('item', 'old.id')),
  trigger(
    'proposal_update',
    `update of kind, level, term, meeting, number, collective, role, assignedOn, deadline, firstDeadline, keySupervision,
       stage, round, sectionId, handlerId, subject on proposal`,
    mark('item', 'new.id'),
  ),
  trigger('letter_insert', 'insert on letter', mark('item', 'new.proposalId')),
  trigger('letter_delete', 'delete on letter', mark('item', 'old.proposalId')),
  // Not every word that is typed: only what is counted.
  trigger(
    'letter_update',
    `update of content, round, kind on letter when new.resultClass is not old.resultClass or new.round <> old.round
       or new.kind <> old.kind`,
    mark('item', 'new.proposalId'),
  ),
  trigger('signature_insert', 'insert on signature', mark('item', ofLetter('new'))),
  trigger('documentNumber_update', 'update of voidedOn on documentNumber', mark('item', ofLetter('new'))),
  ...['lifeEvent', 'contact', 'feedback'].map((table) =>
    trigger(`${table}_insert`, `insert on ${table}`, mark('item', 'new.proposalId')),
  ),
  trigger('earlierCase_insert', 'insert on earlierCase', mark('case', 'new.id')),
  trigger('earlierCase_update', 'update on earlierCase', mark('case', 'new.id')),
  trigger('earlierCase_delete', 'delete on earlierCase', mark('case', 'old.id')),
];

const marked = [
  `insert into countedDirty select 'item', id from proposal`,
  `insert into countedDirty select 'case', id from earlierCase`,
  // The first deadlines of what was handled again are reckoned when the store is opened.
  `insert or ignore into recomputation select 1, 0 where exists (select 1 from proposal where round > 1)`,
];
