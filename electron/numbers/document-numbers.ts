import { documentNumber, nextSerial } from '../../shared/domain/numbers/document-number.ts';
import type { LetterKind } from '../../shared/model/kinds.ts';
import type { ReadDb, WriteDb } from '../db/connections.ts';
import { officeOf } from '../people/office.ts';

const yearOf = (day: string) => Number(day.slice(0, 4));

/** The series a letter's number comes from: replies and opinions have a 代字 of their own, each year starts at 1. */
async function seriesOf(db: ReadDb, kind: LetterKind, today: string) {
  const office = await officeOf(db);
  return { code: kind === 'reply' ? office.replyCode : office.opinionCode, year: yearOf(today) };
}

/** The number the letter bears or, not having one, would get now. */
export async function numberAhead(
  db: ReadDb,
  letter: { id: number; kind: LetterKind },
  today: string,
): Promise<string> {
  const held = await numberHeld(db, letter.id);
  if (held) return documentNumber(held);
  const series = await seriesOf(db, letter.kind, today);
  return documentNumber({ ...series, n: await nextIn(db, series) });
}

/**
 * The letter's number: the one it bears, or the next of its series, entered in the register. Runs inside the signing
 * transaction, so two signatures at once cannot take the same number and a failed one leaves no gap.
 */
export async function takeNumber(db: WriteDb, letter: { id: number; kind: LetterKind }, today: string, by: string) {
  const held = await numberHeld(db, letter.id);
  if (held) return held;
  const series = await seriesOf(db, letter.kind, today);
  return db
    .insertInto('documentNumber')
    .values({
      ...series,
      n: await nextIn(db, series),
      letterId: letter.id,
      issuedOn: today,
      issuedBy: by,
      voidedOn: null,
      voidReason: null,
    })
    .returning(['id', 'code', 'year', 'n'])
    .executeTakeFirstOrThrow();
}

function numberHeld(db: ReadDb, letterId: number) {
  return db
    .selectFrom('documentNumber')
    .select(['id', 'code', 'year', 'n'])
    .where('letterId', '=', letterId)
    .where('voidedOn', 'is', null)
    .executeTakeFirst();
}

/** What the register says is next: a void number stays in it, so it is counted and never given again. */
async function nextIn(db: ReadDb, { code, year }: { code: string; year: number }): Promise<number> {
  const last = await db
    .selectFrom('documentNumber')
    .select(['code', 'year', 'n'])
    .where('code', '=', code)
    .where('year', '=', year)
    .orderBy('n', 'desc')
    .limit(1)
    .execute();
  return nextSerial(last, code, year);
}
