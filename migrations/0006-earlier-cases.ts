import { type Kysely, sql } from 'kysely';

/**
 * Cases of former years with their letters, and the batches they come in by: files, tables, pieces and the records
 * that a person repairs before anything is stored.
 */
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const kinds = `('npc-suggestion', 'cppcc-proposal')`;

const statements = [
  `create table importBatch (
     id integer primary key,
     name text not null,
     state text not null check (state in ('open', 'storing', 'done', 'undone', 'dropped')),
     startedAt text not null,
     startedBy text not null,
     finishedAt text
   ) strict`,
  `create table importFile (
     id integer primary key,
     batchId integer not null references importBatch (id),
     name text not null,
     size integer not null,
     sha256 text not null,
     state text not null check (state in ('reading', 'read', 'refused')),
     reason text not null default '',
     notes text not null default '[]'
   ) strict`,
  `create index importFile_batch on importFile (batchId)`,
  `create table importTable (
     id integer primary key,
     fileId integer not null references importFile (id),
     position integer not null,
     name text not null,
     hidden integer not null check (hidden in (0, 1)),
     included integer not null check (included in (0, 1)),
     headerRow integer not null,
     columns text not null,
     leftOut text not null,
     layout text not null
   ) strict`,
  `create index importTable_file on importTable (fileId)`,
  /* What a person said of a layout once holds for the next file with the same header. */
  `create table ledgerLayout (layout text primary key, columns text not null, at text not null, by text not null) strict`,

  `create table earlierCase (
     id integer primary key,
     kind text not null check (kind in ${kinds}),
     level text, term integer, meeting integer,
     number text,
     title text,
     proposer text not null,
     /* JSON array of names */
     names text not null,
     role text,
     leadUnit text,
     replyUnit text,
     section text,
     subject text,
     documentNumber text,
     resultClass text,
     satisfaction text,
     assignedOn text,
     answeredOn text,
     year integer,
     /* JSON of CaseReading and ExtraColumn[] */
     reading text not null,
     extras text not null,
     batchId integer references importBatch (id),
     importedAt text not null,
     importedBy text not null
   ) strict`,
  `create index earlierCase_identity on earlierCase (kind, number, term, meeting, level)`,
  `create index earlierCase_batch on earlierCase (batchId)`,
  `create index earlierCase_year on earlierCase (year, id)`,

  `create table importRecord (
     id integer primary key,
     batchId integer not null references importBatch (id),
     /* What joins a ledger's row and letters of the same case; null where too little is known. */
     identity text,
     state text not null check (state in ('blocked', 'doubtful', 'duplicate', 'ready', 'stored', 'failed')),
     decision text not null check (decision in ('take', 'leave', 'attach')),
     reason text not null default '',
     doubts integer not null default 0,
     title text not null default '',
     reading text not null,
     extras text not null default '[]',
     /* Space-separated PieceKinds */
     what text not null,
     place text not null,
     twin text,
     caseId integer references earlierCase (id) on delete set null
   ) strict`,
  `create index importRecord_state on importRecord (batchId, state, id)`,
  `create index importRecord_identity on importRecord (batchId, identity)`,
  `create index importRecord_case on importRecord (caseId)`,
  `create table importPiece (
     id integer primary key,
     batchId integer not null references importBatch (id),
     fileId integer not null references importFile (id),
     tableId integer references importTable (id),
     recordId integer references importRecord (id),
     position integer not null,
     place text not null,
     what text not null check (what in ('ledger', 'reply', 'opinion', 'own-text', 'material')),
     cells text,
     letter text,
     text text
   ) strict`,
  `create index importPiece_record on importPiece (recordId)`,
  `create index importPiece_file on importPiece (fileId)`,
  `create index importPiece_batch on importPiece (batchId)`,

  `alter table publishedLetter add column caseId integer references earlierCase (id)`,
  `alter table publishedLetter add column what text not null default 'reply' check (what in ('reply', 'opinion', 'own-text'))`,
  `create index publishedLetter_case on publishedLetter (caseId)`,
  `alter table reference add column day text`,
  `alter table reference add column batchId integer references importBatch (id)`,

  /* Letters stored before there were cases: each becomes the letter of a case of its own. */
  `insert into earlierCase (id, kind, level, term, meeting, number, title, proposer, names, replyUnit, documentNumber,
       resultClass, answeredOn, year, reading, extras, importedAt, importedBy)
     select id, kind, level, term, meeting, number, title,
       coalesce((select group_concat(value, '、') from json_each(addressees)), ''), addressees, replyUnit,
       json_extract(record, '$.documentNumber'), json_extract(record, '$.resultClass'), replyDate,
       cast(substr(replyDate, 1, 4) as integer), '{}', '[]', importedAt, importedBy
     from publishedLetter`,
  `update publishedLetter set caseId = id`,
];
