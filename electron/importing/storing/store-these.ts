import { type Selectable, sql } from 'kysely';
import { keysOfReading } from '../../../shared/domain/earlier/case-keys.ts';
import { refusal } from '../../../shared/errors.ts';
import type { CaseReading } from '../../../shared/model/earlier/earlier-case.ts';
import type { LetterPiece, PieceKind } from '../../../shared/model/reading/reading.ts';
import type { ReadDb, WriteDb } from '../../db/connections.ts';
import { fromJson, toJson } from '../../db/json.ts';
import { readRows } from '../../db/read-rows.ts';
import type { Database } from '../../db/schema.ts';
import { boundIds, eachField, eachRecord } from '../../db/wording/dialect.ts';
import { materialOf } from '../../reading/material-reading.ts';
import { kindsIn } from '../../reading/staged-piece.ts';
import { caseDocument } from '../../search/case-document.ts';
import { indexNew } from '../../search/index-write.ts';
import { knownCases, type Sought } from '../records/known-cases.ts';
import { settleRecords } from '../records/settle.ts';
import { type NewLetter, type Stamp, type StoredCase, storeCases, storeLetters } from './store-cases.ts';

type Row = Pick<
  Selectable<Database['importRecord']>,
  'id' | 'state' | 'decision' | 'reading' | 'extras' | 'what' | 'twin'
>;
type Wanted = Row & { parsed: CaseReading; kinds: PieceKind[] };

/**
 * Stores these records with their letters and marks them. One whose case has come into the store meanwhile is left as a
 * duplicate. Answers how many were stored.
 */
export async function storeThese(db: WriteDb, stamp: Stamp, batchId: number, ids: readonly number[]): Promise<number> {
  const rows = await db
    .selectFrom('importRecord')
    .select(['id', 'state', 'decision', 'reading', 'extras', 'what', 'twin'])
    .where('id', 'in', ids)
    // Cases stand in the order of their ledger.
    .orderBy('id')
    .execute();
  const wanted = rows.map((row): Wanted => ({ ...row, parsed: fromJson(row.reading), kinds: kindsIn(row.what) }));
  const materials = wanted.filter(({ kinds }) => kinds.includes('material'));
  const cases = wanted.filter(({ kinds }) => !kinds.includes('material'));
  const meanwhile = await storedMeanwhile(db, cases);
  await settleRecords(
    db,
    batchId,
    meanwhile.map(({ id }) => id),
  );
  const attached = cases.filter(({ state, decision }) => state === 'duplicate' && decision === 'attach');
  const own = cases.filter((one) => !attached.includes(one) && !meanwhile.includes(one));
  const stored = await storeOwn(db, own, stamp);
  const placed = [...own.map(({ id }, at): Placed => [id, stored[at]?.id ?? 0]), ...(await placesOf(db, attached))];
  const letters = await lettersOf(db, new Map(placed));
  await storeLetters(db, letters, stamp);
  await forgetPictures(db, letters);
  await mark(db, placed);
  for (const material of materials) await storeMaterial(db, material, stamp);
  await indexStored(db, stored, letters);
  return placed.length + materials.length;
}

/** Ready ones whose case another batch or a single letter brought in since they were read. */
async function storedMeanwhile(db: ReadDb, cases: readonly Wanted[]): Promise<Wanted[]> {
  const ready = cases.filter(({ state }) => state === 'ready');
  const known = await knownCases(db, ready.map(soughtOf));
  return ready.filter((one) => known(soughtOf(one)) !== null);
}

function soughtOf({ parsed }: Wanted): Sought {
  return { keys: keysOfReading(parsed), number: parsed.number?.value ?? null, title: parsed.title?.value ?? null };
}

type Placed = [recordId: number, caseId: number];

async function storeOwn(db: WriteDb, own: readonly Wanted[], stamp: Stamp): Promise<StoredCase[]> {
  const cases = own.map(({ parsed, reading, extras }) => {
    const kind = parsed.kind?.value;
    if (!kind) throw refusal('record.missing', { what: '件的类别' });
    return { kind, reading: parsed, readingText: reading, extras };
  });
  return storeCases(db, cases, stamp);
}

/** Those with letters beside them have their turn with all that is marked, as the store then knows them. */
async function indexStored(db: WriteDb, stored: readonly StoredCase[], letters: readonly NewLetter[]): Promise<void> {
  const withLetters = new Set(letters.map(({ caseId }) => caseId));
  const alone = stored.filter(({ id }) => !withLetters.has(id));
  await indexNew(
    db,
    'case',
    alone.map((one) => caseDocument({ ...one, extras: fromJson(one.extras) }, [])),
  );
}

/** The cases that records are added to; a record of this batch must be stored before another one is added to it. */
async function placesOf(db: ReadDb, attached: readonly Wanted[]): Promise<Placed[]> {
  const placed: Placed[] = [];
  for (const { id, twin } of attached) {
    const known = twin === null ? null : fromJson(twin);
    if (known?.what === 'case') placed.push([id, known.id]);
    else if (known?.what === 'record') {
      const host = await db.selectFrom('importRecord').select('caseId').where('id', '=', known.id).executeTakeFirst();
      if (!host?.caseId) throw refusal('import.host-not-stored');
      placed.push([id, host.caseId]);
    } else throw refusal('import.host-in-hand');
  }
  return placed;
}

async function lettersOf(db: ReadDb, caseOf: ReadonlyMap<number, number>): Promise<NewLetter[]> {
  const rows = await readRows(
    db,
    sql<{
      id: number;
      recordId: number;
      what: LetterPiece;
      letter: string;
    }>`select "id", "recordId", "what", "letter" from "importPiece"
      where "recordId" in ${boundIds([...caseOf.keys()])} and "letter" is not null order by "id"`,
  );
  return rows.flatMap(({ id, recordId, what, letter }): NewLetter[] => {
    const caseId = caseOf.get(recordId);
    return caseId === undefined ? [] : [{ caseId, what, letter: fromJson(letter) as NewLetter['letter'], pieceId: id }];
  });
}

/** What a scan showed was there to check it by; of what is stored nothing of the picture stays. */
async function forgetPictures(db: WriteDb, letters: readonly NewLetter[]): Promise<void> {
  for (const { pieceId, letter } of letters) {
    if (pieceId === undefined || !letter.seen) continue;
    const { seen: _, ...words } = letter;
    await db
      .updateTable('importPiece')
      .set({ letter: toJson(words) })
      .where('id', '=', pieceId)
      .execute();
  }
}

async function mark(db: WriteDb, placed: readonly Placed[]): Promise<void> {
  if (placed.length === 0) return;
  await sql`update "importRecord" set "state" = 'stored', "reason" = '', "caseId" = ${eachField('p', 1, 'number')}
    from ${eachRecord(placed, 'p')} where "importRecord"."id" = ${eachField('p', 0, 'number')}`.execute(db);
}

async function storeMaterial(db: WriteDb, { id, parsed }: Wanted, { batchId, at, by }: Stamp): Promise<void> {
  const piece = await db
    .selectFrom('importPiece')
    .select(['text', 'place'])
    .where('recordId', '=', id)
    .executeTakeFirstOrThrow();
  const stored = await db
    .insertInto('reference')
    .values({ ...materialOf(parsed, piece), batchId, keptAt: at, keptBy: by })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .updateTable('importRecord')
    .set({ state: 'stored', reason: '', referenceId: stored.id })
    .where('id', '=', id)
    .execute();
}
