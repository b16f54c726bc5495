import { type Kysely, sql } from 'kysely';

/** What an import needs to go on where it stopped, to find the same case by its title, and to be taken back whole. */
export async function up(db: Kysely<any>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
  const cases = await db.selectFrom('earlierCase').select(['id', 'title', 'names']).execute();
  for (const { id, title, names } of cases) {
    await db
      .updateTable('earlierCase')
      .set({ titleKey: titleKey(title, names) })
      .where('id', '=', id)
      .execute();
  }
}

const statements = [
  /* Title and first proposer: how a case is found that has no number. */
  `alter table earlierCase add column titleKey text`,
  `create index earlierCase_title on earlierCase (titleKey)`,
  `create index proposal_title on proposal (title)`,
  `alter table importRecord add column titleKey text`,
  `create index importRecord_title on importRecord (batchId, titleKey)`,
  /* The fields that wait for a decision, each between spaces. */
  `alter table importRecord add column doubtIn text not null default ''`,
  /* Taken out of another record by a person: never joined again by itself. */
  `alter table importRecord add column apart integer not null default 0 check (apart in (0, 1))`,
  /* A stored material, as caseId is a stored case. */
  `alter table importRecord add column referenceId integer references reference (id) on delete set null`,
  `create index importRecord_reference on importRecord (referenceId)`,
  /* The process that reads the file: when it is gone, the file was cut off. */
  `alter table importFile add column reader integer`,
  `create index importFile_sha256 on importFile (sha256)`,
  /* Rows beyond this piece wait to be read again by the columns as they now stand; null when none does. */
  `alter table importTable add column rereadAfter integer`,
  /* What titles and the headings of its parts say of a table's rows; each row names which of them holds for it. */
  `alter table importTable add column contexts text not null default '[]'`,
  `alter table importPiece add column context integer`,
  `alter table publishedLetter add column batchId integer references importBatch (id)`,
  `create index publishedLetter_batch on publishedLetter (batchId)`,
  `create index reference_batch on reference (batchId)`,
];

const plain = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

function titleKey(title: string | null, names: string): string | null {
  const words = plain(title ?? '');
  const core = words.replace(/^关于/, '').replace(/的?(?:建议|提案|议案)$/, '');
  const first = plain((JSON.parse(names) as string[])[0] ?? '');
  return first === '' || words === '' ? null : `${core.length < 4 ? words : core}|${first}`;
}
