import { type Kysely, sql } from 'kysely';

/**
 * The full-text index over pieces of two characters, the list of what is in it, and the marks that every write leaves
 * on records whose index entry it makes out of date.
 */
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of [...tables, ...marks]) await sql.raw(statement).execute(db);
}

const source = `text not null check (source in ('item', 'case', 'reference'))`;

const tables = [
  // The texts themselves stand in their own tables; the index keeps none. Its rowids are those of searchDocument.
  // Text is first, because places in the first column take the least room.
  `create virtual table searchIndex using fts5(
     text, title, people, unit, code, facet,
     content = '', contentless_delete = 1, tokenize = 'ascii'
   )`,
  `create virtual table searchPiece using fts5vocab(searchIndex, 'row')`,
  // By month of its day, so that the newest come first: see electron/search/place.ts.
  `create table searchDocument (
     id integer primary key,
     source ${source},
     sourceId integer not null,
     day text,
     unique (source, sourceId)
   ) strict`,
  `create table searchDirty (source ${source}, sourceId integer not null, primary key (source, sourceId)) strict, without rowid`,
  // While the index is being made: up to where it has come.
  `create table searchBuild (
     id integer primary key check (id = 1),
     source ${source},
     after integer not null,
     done integer not null,
     total integer not null
   ) strict`,
  `insert into searchBuild
     select 1, 'item', 0, 0, total from (select
       (select count(*) from proposal) + (select count(*) from earlierCase) + (select count(*) from reference) as total)
     where total > 0`,
];

type Verb = 'insert' | 'update' | 'delete';
/** `of` finds the record's id by the row that was written, `row` standing for it. */
type Mark = { table: string; source: string; of: string; verbs?: readonly Verb[]; columns?: string };

const always: readonly Verb[] = ['insert', 'update', 'delete'];

const marked: Mark[] = [
  { table: 'proposal', source: 'item', of: 'row.id', verbs: ['insert', 'delete'] },
  {
    table: 'proposal',
    source: 'item',
    of: 'row.id',
    verbs: ['update'],
    // Not its stage, dates and counters, which change at every step and are not searched.
    columns: `kind, level, term, meeting, number, title, body, collective, proposer, leadUnitId, assignedOn, remark,
       subject, satisfaction, archiveNumber, handlerId, leaderId, round`,
  },
  ...['proposer', 'coUnit', 'opinion', 'attachment', 'contact', 'lifeEvent', 'delivery', 'feedback', 'commitment'].map(
    (table) => ({ table, source: 'item', of: 'row.proposalId' }),
  ),
  { table: 'letter', source: 'item', of: 'row.proposalId', verbs: ['insert', 'delete'] },
  { table: 'letter', source: 'item', of: 'row.proposalId', verbs: ['update'], columns: 'content, round, kind' },
  ...['signature', 'remark', 'documentNumber'].map((table) => ({
    table,
    source: 'item',
    of: '(select proposalId from letter where id = row.letterId)',
  })),
  ...['milestone', 'commitmentLog'].map((table) => ({
    table,
    source: 'item',
    of: '(select proposalId from commitment where id = row.commitmentId)',
  })),
  { table: 'earlierCase', source: 'case', of: 'row.id' },
  { table: 'publishedLetter', source: 'case', of: 'row.caseId' },
  { table: 'reference', source: 'reference', of: 'row.id' },
];

const marks = [
  ...marked.flatMap(({ table, source, of, verbs = always, columns }) =>
    verbs.map((verb) => {
      const id = (row: 'new' | 'old') => of.replace(/\brow\./, `${row}.`);
      const mark = (row: 'new' | 'old') =>
        `insert or ignore into searchDirty select '${source}', ${id(row)} where ${id(row)} is not null;`;
      const rows = { insert: ['new'], update: ['old', 'new'], delete: ['old'] } as const;
      return `create trigger search_${table}_${verb} after ${verb}${columns ? ` of ${columns}` : ''} on ${table}
        begin ${rows[verb].map(mark).join(' ')} end`;
    }),
  ),
  // A new name stands in every item that the unit or the person has to do with.
  `create trigger search_unit_update after update of name, shortName on unit
   when new.name <> old.name or new.shortName <> old.shortName begin
     insert or ignore into searchDirty
       select 'item', id from proposal where leadUnitId = new.id
       union select 'item', proposalId from coUnit where unitId = new.id
       union select 'item', proposalId from opinion where unitId = new.id;
   end`,
  `create trigger search_person_update after update of name on person when new.name <> old.name begin
     insert or ignore into searchDirty select 'item', id from proposal where new.id in (handlerId, leaderId);
   end`,
];
