import { sharedCodes } from '../../shared/domain/numbers/shared-codes.ts';
import { at, refusal } from '../../shared/errors.ts';
import { keysOf } from '../../shared/model/kinds.ts';
import type { NumberSettings, NumberStart } from '../../shared/model/numbers.ts';
import { numberedPapers } from '../../shared/model/papers/kinds.ts';
import type { Operations } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import { officeOf } from '../people/office.ts';
import { ownCodes } from './series.ts';

/** Which series papers take their numbers from, and up to where numbers were used outside the program. */
export const settings = {
  'number.settings': ({ db }) => settingsOf(db),

  'number.saveSeries': async ({ db, record, changed }, { series }) => {
    const before = await settingsOf(db);
    for (const paper of keysOf(series)) {
      const code = series[paper] ?? null;
      await db.deleteFrom('paperSeries').where('paper', '=', paper).execute();
      if (code !== null) await db.insertInto('paperSeries').values({ paper, code }).execute();
    }
    const after = await settingsOf(db);
    changed(before.series, after.series);
    record(`修改各种文书所用的文号代字${after.shared.map((words) => `；${words.slice(0, -1)}`).join('')}`);
    return after;
  },

  'number.saveStart': async ({ db, now, account, record, changed }, { code, year, used, confirmed }) => {
    const said = { used: used ?? 0, at: now, by: account.displayName };
    const before = (await settingsOf(db)).starts.find((start) => start.code === code && start.year === year);
    if (!confirmed) await askAboutStart(db, { code, year, used: used ?? 0 }, before?.used ?? 0);
    if (used === null) {
      await db.deleteFrom('numberStart').where('code', '=', code).where('year', '=', year).execute();
    } else {
      await db
        .insertInto('numberStart')
        .values({ code, year, ...said })
        .onConflict((clash) => clash.columns(['code', 'year']).doUpdateSet(said))
        .execute();
    }
    changed({ used: before?.used ?? 0 }, { used: used ?? 0 });
    const words = `「${code}」${year}年的文号程序以外已用到`;
    record(used === null ? `撤去${words}几号` : `写明${words}${used}号`);
    return settingsOf(db);
  },
} satisfies Operations;

/** A 代字 nobody knows is likely mistyped; below a number that was given from, numbers become 空号 of the register. */
async function askAboutStart(db: ReadDb, { code, year, used }: NumberStart, before: number): Promise<void> {
  const of = db.selectFrom('documentNumber').where('code', '=', code);
  const codes = await ownCodes(db);
  if (!codes.includes(code) && !(await of.select('id').limit(1).executeTakeFirst())) {
    throw at(refusal('number.start-unknown', { code, codes: codes.join('、') }), { field: 'code' });
  }
  if (used >= before) return;
  const given = await of
    .where('year', '=', year)
    .where('usedFor', '!=', 'elsewhere')
    .select(({ fn }) => fn.max<number | null>('n').as('last'))
    .executeTakeFirst();
  if (!given?.last) return;
  throw at(refusal('number.start-lower', { code, year, used, before, last: given.last }), { field: 'used' });
}

async function settingsOf(db: ReadDb): Promise<NumberSettings> {
  const rows = await db.selectFrom('paperSeries').selectAll().execute();
  const known = new Map(rows.map(({ paper, code }) => [paper, code]));
  const starts = await db
    .selectFrom('numberStart')
    .select(['code', 'year', 'used', 'by'])
    .orderBy('year', 'desc')
    .orderBy('code')
    .execute();
  const series = Object.fromEntries(
    keysOf(numberedPapers).map((paper) => [paper, known.get(paper) ?? null]),
  ) as NumberSettings['series'];
  return {
    series,
    shared: sharedCodes({ ...(await officeOf(db)), series }),
    codes: await ownCodes(db),
    starts,
  };
}
