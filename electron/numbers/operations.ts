import { foreignWords } from '../../shared/domain/audit/foreign-words.ts';
import {
  documentNumber,
  gapBelow,
  nextSerial,
  parseDocumentNumber,
} from '../../shared/domain/numbers/document-number.ts';
import { at, Refusal, refusal } from '../../shared/errors.ts';
import type { NumberRow, NumberSeries } from '../../shared/model/numbers.ts';
import type { CommandContext, Operations } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import { countRows, onPage } from '../db/paging.ts';
import { foreignChangesAmong, rowsGone } from '../db/sealing/seal-check.ts';
import { everyRow } from '../db/sight.ts';
import { mustBeInOffice } from '../items/away-mark.ts';
import { letterUnsigned, numberMayFall } from '../items/unsigned.ts';
import { bearerWords, registered, registerNumber } from './register.ts';
import { ownCodes } from './series.ts';
import { settings } from './settings.ts';

/** The register of document numbers; a void number stays in it. */
export const operations = {
  ...settings,

  'number.list': async ({ db, auditKey }, { code, year, ...page }) => {
    let found = registered(db);
    if (code !== null) found = found.where('code', '=', code);
    if (year !== null) found = found.where('documentNumber.year', '=', year);
    const rows = await rowsOf(found.$call(onPage(page)));
    const changedOutside = await changedIn(everyRow(db), auditKey, rows);
    return { rows, total: await countRows(found), series: await seriesList(db), changedOutside };
  },

  'number.void': async (context, { numberId, reason }) => {
    const { db, today, record } = context;
    const find = async () => {
      const [row] = await rowsOf(registered(db).where('documentNumber.id', '=', numberId));
      if (!row) throw refusal('record.missing', { what: '个文号' });
      return row;
    };
    const before = await find();
    if (before.voidedOn) throw refusal('number.voided');
    if (before.proposalId !== null) {
      await mustBeInOffice(db, before.proposalId, '作废文号');
      await numberMayFall(context, before.proposalId);
    }
    await db
      .updateTable('documentNumber')
      .set({ voidedOn: today, voidReason: reason })
      .where('id', '=', numberId)
      .execute();
    const letterId = await letterOf(db, numberId);
    if (letterId !== null) await letterUnsigned(context, letterId, `文号${before.documentNumber}作废：${reason}`);
    record(`作废文号${before.documentNumber}：${reason}`, before.proposalId ?? undefined);
    return find();
  },

  'number.enter': async (context, { entries, orderReason }) => {
    const wanted = entries.map((entry, index) => ({ ...entry, index, number: read(entry.number, index) }));
    const codes = await ownCodes(context.db);
    // Lower numbers first, so that a table in any order leaves nothing out.
    wanted.sort((a, b) => a.number.year - b.number.year || a.number.n - b.number.n);
    for (const { number, day, about, index } of wanted) {
      await named(entries.length > 1 ? index + 1 : null, async () => {
        const field = `entries.${index}.number`;
        if (!codes.includes(number.code)) {
          const known = { number: documentNumber(number), codes: codes.join('、') };
          throw at(refusal('number.unknown-code', known), { field });
        }
        await enter(context, number, { day, about, reason: orderReason, field });
      });
    }
    const words = wanted.map(({ number }) => documentNumber(number));
    const [first = ''] = words;
    context.record(`登记程序以外使用的文号${words.length > 1 ? `${first}等${words.length}个` : first}`);
    return { entered: words.length };
  },
} satisfies Operations;

function read(text: string, index: number) {
  const number = parseDocumentNumber(text);
  if (!number) throw at(refusal('number.unread', { text }), { field: `entries.${index}.number` });
  return number;
}

/** The letter that bears a number; null where a paper bears it, or something outside of this program. */
async function letterOf(db: ReadDb, numberId: number): Promise<number | null> {
  const row = await db
    .selectFrom('documentNumber')
    .select('letterId')
    .where('id', '=', numberId)
    .executeTakeFirstOrThrow();
  return row.letterId;
}

type Outside = { day: string; about: string; reason: string; field: string };

async function enter(
  { db, today, account }: CommandContext,
  number: { code: string; year: number; n: number },
  { day, about, reason, field }: Outside,
) {
  if (day > today) throw at(refusal('number.not-yet', { number: documentNumber(number), day }), { field });
  await registerNumber(
    db,
    number,
    { usedFor: 'elsewhere', about },
    { day, today, by: account.displayName, reason, fields: { number: field, reason: 'orderReason' } },
  );
}

/** Says which line of several a refusal is about. */
async function named(line: number | null, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (line === null || !(error instanceof Refusal)) throw error;
    const { message, field } = error.failure;
    throw at(refusal('number.line', { line, words: message }), field === undefined ? {} : { field });
  }
}

async function rowsOf(found: ReturnType<typeof registered>): Promise<NumberRow[]> {
  const rows = await found
    .select((has) => [
      has
        .selectFrom('documentNumber as lower')
        .select(({ fn }) => fn.max<number | null>('lower.n').as('n'))
        .whereRef('lower.code', '=', 'documentNumber.code')
        .whereRef('lower.year', '=', 'documentNumber.year')
        .whereRef('lower.n', '<', 'documentNumber.n')
        .as('before'),
      has
        .selectFrom('numberStart')
        .select('used')
        .whereRef('numberStart.code', '=', 'documentNumber.code')
        .whereRef('numberStart.year', '=', 'documentNumber.year')
        .as('used'),
    ])
    .orderBy('documentNumber.year', 'desc')
    .orderBy('code')
    .orderBy('n', 'desc')
    .execute();
  return rows.map((row) => {
    const { id, code, year, n, usedFor, proposalId, caseId, issuedOn, issuedBy, orderReason, voidedOn, voidReason } =
      row;
    return {
      ...{ id, code, year, n, usedFor, proposalId, caseId, issuedOn, issuedBy, orderReason, voidedOn, voidReason },
      documentNumber: documentNumber({ code, year, n }),
      bearer: bearerWords(row),
      gap: gapBelow(n, row.before ?? 0, row.used ?? 0),
    };
  });
}

/** What another program did to these numbers, and which it took out of the register, in words. */
async function changedIn(db: ReadDb, key: Buffer, rows: readonly NumberRow[]): Promise<string[]> {
  const numberOf = new Map(rows.map((row) => [row.id, row.documentNumber]));
  const changes = await foreignChangesAmong(db, key, 'documentNumber', [...numberOf.keys()]);
  changes.push(...(await rowsGone(db, 'documentNumber')));
  return changes.map((change) => {
    const number = numberOf.get(Number(change.key[0]));
    return `${number ? `${number}：` : ''}${foreignWords(change)}`;
  });
}

async function seriesList(db: ReadDb): Promise<NumberSeries[]> {
  const starts = await db.selectFrom('numberStart').select(['code', 'year', 'used']).execute();
  const usedOf = new Map(starts.map(({ code, year, used }) => [`${year} ${code}`, used]));
  const given = await db
    .selectFrom('documentNumber')
    .leftJoin('numberStart', (join) =>
      join.onRef('numberStart.code', '=', 'documentNumber.code').onRef('numberStart.year', '=', 'documentNumber.year'),
    )
    .select(['documentNumber.code', 'documentNumber.year'])
    .select(({ fn, eb }) => [
      fn.max<number>('n').as('last'),
      fn.countAll<number>().as('given'),
      fn.count<number>('voidedOn').as('voided'),
      fn
        .sum<number>(
          eb
            .case()
            .when('n', '>', fn.coalesce('used', eb.lit(0)))
            .then(1)
            .else(0)
            .end(),
        )
        .as('above'),
    ])
    .groupBy(['documentNumber.code', 'documentNumber.year'])
    .execute();
  const known = new Set(given.map(({ code, year }) => `${year} ${code}`));
  const bare = starts
    .filter(({ code, year }) => !known.has(`${year} ${code}`))
    .map(({ code, year }) => ({ code, year, last: 0, given: 0, voided: 0, above: 0 }));
  return [...given, ...bare]
    .map(({ above, ...row }) => {
      const used = usedOf.get(`${row.year} ${row.code}`) ?? 0;
      const next = documentNumber({ code: row.code, year: row.year, n: nextSerial(row.last, used) });
      return { ...row, used, missing: Math.max(0, row.last - used) - above, next };
    })
    .sort((a, b) => b.year - a.year || (a.code < b.code ? -1 : 1));
}
