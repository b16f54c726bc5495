import { dayOfMoment } from '../../shared/domain/dates/moment.ts';
import {
  type DocumentNumber,
  documentNumber,
  parseDocumentNumber,
} from '../../shared/domain/numbers/document-number.ts';
import { orderQuestion } from '../../shared/domain/numbers/order.ts';
import type { Day, Instant } from '../../shared/model/primitives.ts';
import type { ReadDb, WriteDb } from '../db/connections.ts';
import { aroundOf, bearerOf, nextIn } from './register.ts';
import { ownCodes } from './series.ts';

type Case = { id: number; documentNumber: string | null; answeredOn: Day | null };
type Stamp = { batchId: number | null; at: Instant; by: string };

/**
 * Enters the numbers of imported cases that this office gave in the running year, so that they are not given again. One
 * that stands in the register already stays with whatever bears it.
 */
export async function registerImported(db: WriteDb, cases: readonly Case[], { batchId, at, by }: Stamp): Promise<void> {
  const numbered = await ownNumbers(db, cases, dayOfMoment(at));
  for (const { number, id, answeredOn } of numbered) {
    if ((await bearerOf(db, number)) !== null) continue;
    // A ledger's day may lie in another year than its number says: it is kept as it is read.
    const question =
      answeredOn &&
      orderQuestion(number, answeredOn, {
        ...(await aroundOf(db, number, await nextIn(db, number))),
        assignedOn: null,
      });
    await db
      .insertInto('documentNumber')
      .values({
        ...{ code: number.code, year: number.year, n: number.n, letterId: null },
        ...{ issuedOn: answeredOn, issuedBy: by, voidedOn: null, voidReason: null },
        ...{ usedFor: 'elsewhere', caseId: id, batchId, orderReason: question ? '随台账导入' : '' },
      })
      .execute();
  }
}

/** What the numbers of cases on their way in would come to: how many are entered, which are taken, and by what. */
export async function numbersComing(
  db: ReadDb,
  cases: readonly (Case & { title: string })[],
  today: Day,
): Promise<{ coming: number; taken: { id: number; words: string }[] }> {
  const taken: { id: number; words: string }[] = [];
  const seen = new Map<string, string>();
  for (const { number, id, title } of await ownNumbers(db, cases, today)) {
    const words = documentNumber(number);
    const bearer = (await bearerOf(db, number)) ?? seen.get(words) ?? null;
    if (bearer !== null) taken.push({ id, words: `《${title}》的${words}已用于${bearer}` });
    else seen.set(words, `这一批里的《${title}》`);
  }
  return { coming: seen.size, taken };
}

/** Those that bear a number of this office's and of the running year, lower numbers first. */
async function ownNumbers<C extends Case>(
  db: ReadDb,
  cases: readonly C[],
  today: Day,
): Promise<(C & { number: DocumentNumber })[]> {
  const year = Number(today.slice(0, 4));
  const numbered = cases.flatMap((each) => {
    const number = each.documentNumber === null ? null : parseDocumentNumber(each.documentNumber);
    return number?.year === year ? [{ ...each, number }] : [];
  });
  if (numbered.length === 0) return [];
  const codes = await ownCodes(db);
  return numbered.filter(({ number }) => codes.includes(number.code)).sort((a, b) => a.number.n - b.number.n);
}
