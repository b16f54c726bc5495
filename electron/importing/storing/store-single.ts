import { keysOfReading } from '../../../shared/domain/earlier/case-keys.ts';
import { sameLetter } from '../../../shared/domain/earlier/same-letter.ts';
import { caseOfLetter } from '../../../shared/domain/reading/letter/case-of-letter.ts';
import type { ProposalKind } from '../../../shared/model/kinds.ts';
import type { Instant } from '../../../shared/model/primitives.ts';
import type { ReadLetter } from '../../../shared/model/reading/reading.ts';
import type { ReadDb, WriteDb } from '../../db/connections.ts';
import { fromJson } from '../../db/json.ts';
import { knownCases, type Sought } from '../records/known-cases.ts';
import { storeCases, storeLetter } from './store-cases.ts';

type Single = ReadLetter & { kind: ProposalKind };
type Stored = { id: number } | { since: Instant };

/**
 * Stores one letter that a person confirmed, beside its case: the one that is in the store already, else a new one.
 * Answers since when it is there when it is there already.
 */
export async function storeSingle(db: WriteDb, letter: Single, at: Instant, by: string): Promise<Stored> {
  const reading = caseOfLetter(letter, letter.file ?? '粘贴的文字');
  const sought: Sought = { keys: keysOfReading(reading), number: letter.number, title: letter.title };
  const twin = await earlierCaseOf(db, sought);
  const since = twin === null ? await alikeSince(db, letter) : await lettersSince(db, twin, letter);
  if (since !== null) return { since };
  const stamp = { batchId: null, at, by };
  const [stored] = twin === null ? await storeCases(db, [{ kind: letter.kind, reading, extras: '[]' }], stamp) : [];
  const caseId = twin ?? stored?.id ?? 0;
  const row = await db.selectFrom('earlierCase').selectAll().where('id', '=', caseId).executeTakeFirstOrThrow();
  return { id: await storeLetter(db, row, { caseId, what: letter.what, letter }, stamp) };
}

async function earlierCaseOf(db: ReadDb, sought: Sought): Promise<number | null> {
  const twin = (await knownCases(db, [sought], 'stored'))(sought);
  return twin?.id ?? null;
}

async function lettersSince(db: ReadDb, caseId: number, letter: Single): Promise<Instant | null> {
  const rows = await db
    .selectFrom('publishedLetter')
    .select(['record', 'what', 'importedAt'])
    .where('caseId', '=', caseId)
    .execute();
  const same = rows.find(({ record, what }) => sameLetter({ ...fromJson(record), what }, letter));
  return same?.importedAt ?? null;
}

/** A letter of which neither number nor title with a name is known: the same words in the same columns. */
async function alikeSince(db: ReadDb, { kind, session, number, title, replyUnit }: Single): Promise<Instant | null> {
  const row = await db
    .selectFrom('publishedLetter')
    .select('importedAt')
    .where('kind', '=', kind)
    .where('level', 'is not distinct from', session?.level ?? null)
    .where('term', 'is not distinct from', session?.term ?? null)
    .where('meeting', 'is not distinct from', session?.meeting ?? null)
    .where('number', 'is not distinct from', number)
    .where('title', 'is not distinct from', title)
    .where('replyUnit', 'is not distinct from', replyUnit)
    .executeTakeFirst();
  return row?.importedAt ?? null;
}
