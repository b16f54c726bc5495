import { type Bearing, bearerInWords, numberElsewhere } from '../../shared/domain/numbers/bearer.ts';
import { type DocumentNumber, documentNumber, nextSerial } from '../../shared/domain/numbers/document-number.ts';
import { type Around, askOrder, impossibleNumber, orderQuestion } from '../../shared/domain/numbers/order.ts';
import { at, refusal } from '../../shared/errors.ts';
import type { NumberUse } from '../../shared/model/numbers.ts';
import type { NumberedPaper } from '../../shared/model/papers/kinds.ts';
import type { Day } from '../../shared/model/primitives.ts';
import type { ReadDb, WriteDb } from '../db/connections.ts';
import { mustHaveRegister, mustNotBeBrought } from '../items/away-mark.ts';

/** A series in a year. */
export type Series = Pick<DocumentNumber, 'code' | 'year'>;

type Bearer = { usedFor: NumberUse; letterId?: number; itemId?: number; paper?: NumberedPaper; about?: string };
type Entry = {
  day: Day;
  today: Day;
  by: string;
  /** Why it is given although out of order; '' when no one has said. */
  reason: string;
  /** The inputs where number and reason were written. */
  fields: { number: string; reason: string };
};

/**
 * The one way into the register, inside the transaction that needs the number: a number that stands in it, void or not,
 * is never given again, and one out of order only with a reason.
 */
export async function registerNumber(db: WriteDb, wanted: DocumentNumber, bearer: Bearer, entry: Entry) {
  const { day, today, by, reason, fields } = entry;
  await mustHaveRegister(db);
  if (bearer.itemId !== undefined) await mustNotBeBrought(db, bearer.itemId, '编号');
  const here = { field: fields.number };
  const number = documentNumber(wanted);
  const next = await nextIn(db, wanted);
  const taken = await bearerOf(db, wanted);
  if (taken !== null) throw at(refusal('number.taken', { number, bearer: taken, next: inSeries(wanted, next) }), here);
  const used = await usedOutside(db, wanted);
  if (wanted.n <= used && bearer.usedFor !== 'elsewhere') {
    throw at(refusal('number.used-outside', { number, used, next: inSeries(wanted, next) }), here);
  }
  const impossible = impossibleNumber(wanted, day, today);
  if (impossible) throw at(impossible, here);
  const question = orderQuestion(wanted, day, {
    ...(await aroundOf(db, wanted, next)),
    assignedOn: await assignedOnOf(db, bearer),
  });
  askOrder(question, reason, fields.reason);
  return db
    .insertInto('documentNumber')
    .values({
      code: wanted.code,
      year: wanted.year,
      n: wanted.n,
      letterId: bearer.letterId ?? null,
      issuedOn: day,
      issuedBy: by,
      voidedOn: null,
      voidReason: null,
      usedFor: bearer.usedFor,
      itemId: bearer.itemId ?? null,
      paper: bearer.paper ?? null,
      about: bearer.about ?? '',
      orderReason: question ? reason.trim() : '',
    })
    .returning(['id', 'code', 'year', 'n'])
    .executeTakeFirstOrThrow();
}

/** What the register says is next: a void number stays in it, so it is counted and never given again. */
export async function nextIn(db: ReadDb, series: Series): Promise<number> {
  const last = await db
    .selectFrom('documentNumber')
    .select('n')
    .where('code', '=', series.code)
    .where('year', '=', series.year)
    .orderBy('n', 'desc')
    .limit(1)
    .executeTakeFirst();
  return nextSerial(last?.n ?? 0, await usedOutside(db, series));
}

/** 程序以外已用到几号; 0 where nothing was said. */
async function usedOutside(db: ReadDb, { code, year }: Series): Promise<number> {
  const start = await db
    .selectFrom('numberStart')
    .select('used')
    .where('code', '=', code)
    .where('year', '=', year)
    .executeTakeFirst();
  return start?.used ?? 0;
}

/** The day of 交办 of the item that a letter or paper is for. */
async function assignedOnOf(db: ReadDb, { letterId, itemId }: Bearer): Promise<Day | null> {
  const found = db.selectFrom('proposal').select('assignedOn');
  const row =
    letterId === undefined
      ? itemId !== undefined && (await found.where('id', '=', itemId).executeTakeFirst())
      : await found
          .where('id', '=', ({ selectFrom }) => selectFrom('letter').select('proposalId').where('id', '=', letterId))
          .executeTakeFirst();
  return (row || undefined)?.assignedOn ?? null;
}

export async function aroundOf(
  db: ReadDb,
  { code, year, n }: DocumentNumber,
  next: number,
): Promise<Omit<Around, 'assignedOn'>> {
  const valid = db
    .selectFrom('documentNumber')
    .where('code', '=', code)
    .where('voidedOn', 'is', null)
    .where('issuedOn', 'is not', null);
  const dated = valid.where('year', '=', year).select(['n', 'issuedOn']);
  const lower = await dated.where('n', '<', n).orderBy('issuedOn', 'desc').orderBy('n').limit(1).executeTakeFirst();
  const higher = await dated.where('n', '>', n).orderBy('issuedOn').orderBy('n').limit(1).executeTakeFirst();
  const given = await db
    .selectFrom('documentNumber')
    .select(({ fn }) => fn.max<number | null>('year').as('last'))
    .where('code', '=', code)
    .where('voidedOn', 'is', null)
    .executeTakeFirst();
  const started = await db
    .selectFrom('numberStart')
    .select(({ fn }) => fn.max<number | null>('year').as('last'))
    .where('code', '=', code)
    .where('used', '>', 0)
    .executeTakeFirst();
  const years = [given?.last, started?.last].filter((each) => typeof each === 'number');
  return {
    next,
    lower: lower?.issuedOn ? { n: lower.n, day: lower.issuedOn } : null,
    higher: higher?.issuedOn ? { n: higher.n, day: higher.issuedOn } : null,
    lastYear: years.length > 0 ? Math.max(...years) : null,
  };
}

function inSeries({ code, year }: Series, n: number): string {
  return documentNumber({ code, year, n });
}

/** Whatever stands in the register with what bears it. */
export function registered(db: ReadDb) {
  return db
    .selectFrom('documentNumber')
    .leftJoin('letter', 'letter.id', 'documentNumber.letterId')
    .leftJoin('proposal', (join) =>
      join.on((on) => on('proposal.id', '=', on.fn.coalesce('documentNumber.itemId', 'letter.proposalId'))),
    )
    .leftJoin('earlierCase', 'earlierCase.id', 'documentNumber.caseId')
    .select(['documentNumber.id', 'code', 'documentNumber.year', 'n', 'usedFor', 'paper', 'about'])
    .select(['proposal.id as proposalId', 'documentNumber.caseId', 'letter.kind as letterKind', 'orderReason'])
    .select([
      'proposal.number as itemNumber',
      'proposal.title as itemTitle',
      'documentNumber.itemId',
      'documentNumber.letterId',
    ])
    .select(['earlierCase.number as caseNumber', 'earlierCase.title as caseTitle'])
    .select(['issuedOn', 'issuedBy', 'voidedOn', 'voidReason']);
}

type Titles = {
  itemId: number | null;
  letterId: number | null;
  proposalId: number | null;
  itemNumber: string | null;
  itemTitle: string | null;
  caseNumber: string | null;
  caseTitle: string | null;
};

export function bearerWords(row: Omit<Bearing, 'number' | 'title'> & Titles): string {
  const ofItem = row.itemId !== null || row.letterId !== null;
  if (ofItem && row.proposalId === null) return numberElsewhere;
  const { itemNumber, itemTitle, caseNumber, caseTitle } = row;
  return bearerInWords({ ...row, number: itemNumber ?? caseNumber, title: itemTitle ?? caseTitle });
}

/** What bears this number already, in words; null when nobody has it. */
export async function bearerOf(db: ReadDb, { code, year, n }: DocumentNumber): Promise<string | null> {
  const row = await registered(db)
    .where('code', '=', code)
    .where('documentNumber.year', '=', year)
    .where('n', '=', n)
    .executeTakeFirst();
  if (!row) return null;
  return `${bearerWords(row)}${row.voidedOn ? '，已作废，作废的号不再使用' : ''}`;
}
