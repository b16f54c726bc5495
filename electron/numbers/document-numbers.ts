import { documentNumber, parseDocumentNumber } from '../../shared/domain/numbers/document-number.ts';
import { at, refusal } from '../../shared/errors.ts';
import type { LetterKind } from '../../shared/model/kinds.ts';
import { type NumberedPaper, numberedPapers } from '../../shared/model/papers/kinds.ts';
import type { Day } from '../../shared/model/primitives.ts';
import type { ReadDb, WriteDb } from '../db/connections.ts';
import { officeOf } from '../people/office.ts';
import { nextIn, registerNumber, type Series } from './register.ts';
import { ownCodes, seriesOfPaper } from './series.ts';

const yearOf = (day: Day) => Number(day.slice(0, 4));

/** The series a letter's number comes from: replies and opinions have a 代字 of their own. */
async function seriesOf(db: ReadDb, kind: LetterKind, today: Day): Promise<Series> {
  const office = await officeOf(db);
  return { code: kind === 'reply' ? office.replyCode : office.opinionCode, year: yearOf(today) };
}

/** The number the letter bears or, not having one, would get now. */
export async function numberAhead(db: ReadDb, letter: { id: number; kind: LetterKind }, today: Day): Promise<string> {
  const held = await numberHeld(db, letter.id);
  if (held) return documentNumber(held);
  const series = await seriesOf(db, letter.kind, today);
  return documentNumber({ ...series, n: await nextIn(db, series) });
}

/**
 * The letter's number: the one it bears, or the next of its series, entered in the register. Runs inside the signing
 * transaction, so two signatures at once cannot take the same number and a failed one leaves no gap.
 */
export async function takeNumber(
  db: WriteDb,
  letter: { id: number; kind: LetterKind },
  today: Day,
  by: string,
  reason = '',
) {
  const held = await numberHeld(db, letter.id);
  if (held) return held;
  const series = await seriesOf(db, letter.kind, today);
  const fields = { number: 'orderReason', reason: 'orderReason' };
  return registerNumber(
    db,
    { ...series, n: await nextIn(db, series) },
    { usedFor: 'letter', letterId: letter.id },
    { day: today, today, by, reason, fields },
  );
}

function numberHeld(db: ReadDb, letterId: number) {
  return db
    .selectFrom('documentNumber')
    .select(['id', 'code', 'year', 'n'])
    .where('letterId', '=', letterId)
    .where('voidedOn', 'is', null)
    .executeTakeFirst();
}

/** A paper of an item; `about` says whom it goes to where each copy has a number of its own. */
export type PaperBearer = { itemId: number; paper: NumberedPaper; about: string };

/** The numbers that an item's papers of this kind bear, each with its day, the last one first. */
export async function paperNumbers(db: ReadDb, { itemId, paper }: Omit<PaperBearer, 'about'>) {
  const rows = await db
    .selectFrom('documentNumber')
    .select(['code', 'year', 'n', 'about', 'issuedOn'])
    .where('itemId', '=', itemId)
    .where('paper', '=', paper)
    .where('voidedOn', 'is', null)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ about, issuedOn, ...number }) => ({ about, issuedOn, number: documentNumber(number) }));
}

/** The number that a paper would get now; null where its series was not said or it bears none. */
export async function paperNumberAhead(db: ReadDb, paper: NumberedPaper, day: Day): Promise<string | null> {
  const code = await seriesOfPaper(db, paper);
  if (!code) return null;
  const series = { code, year: yearOf(day) };
  return documentNumber({ ...series, n: await nextIn(db, series) });
}

type PaperEntry = { day: Day; today: Day; by: string; reason: string };
type EntryFields = { number: string; reason: string };
const paperFields: EntryFields = { number: 'facts.documentNumber', reason: 'facts.orderReason' };

/**
 * The number that the letter to one unit bears with its day, else the next of the series that the office set; null where
 * letters of this kind bear none, or one by hand.
 */
export async function takePaperNumber(
  db: WriteDb,
  bearer: PaperBearer,
  entry: PaperEntry,
): Promise<{ number: string; day: Day } | null> {
  const held = (await paperNumbers(db, bearer)).find(({ about }) => about === bearer.about);
  if (held?.issuedOn) return { number: held.number, day: held.issuedOn };
  const number = await paperNumberAhead(db, bearer.paper, entry.day);
  if (number === null) return null;
  await registerPaperNumber(db, bearer, number, entry, { number: 'orderReason', reason: 'orderReason' });
  return { number, day: entry.day };
}

/** Enters a number typed on a paper: of the series that the office set for it, else of one of the office's. */
export async function registerPaperNumber(
  db: WriteDb,
  bearer: PaperBearer,
  typed: string,
  entry: PaperEntry,
  fields = paperFields,
) {
  const here = { field: fields.number };
  const wanted = parseDocumentNumber(typed);
  if (!wanted) throw at(refusal('number.unread', { text: typed }), here);
  const number = documentNumber(wanted);
  const code = await seriesOfPaper(db, bearer.paper);
  if (code !== null && code !== wanted.code) {
    throw at(refusal('number.other-series', { number, paper: numberedPapers[bearer.paper], code }), here);
  }
  const codes = await ownCodes(db);
  if (!codes.includes(wanted.code)) throw at(refusal('number.unknown-code', { number, codes: codes.join('、') }), here);
  return registerNumber(db, wanted, { usedFor: 'paper', ...bearer }, { ...entry, fields });
}
