import { keysOf } from '../../shared/model/kinds.ts';
import type { NumberSettings } from '../../shared/model/numbers.ts';
import { numberedPapers } from '../../shared/model/papers/kinds.ts';
import type { Operations } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
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
    record('修改各种文书所用的文号代字');
    return after;
  },

  'number.saveStart': async ({ db, now, account, record, changed }, { code, year, used }) => {
    const said = { used, at: now, by: account.displayName };
    const before = (await settingsOf(db)).starts.find((start) => start.code === code && start.year === year);
    await db
      .insertInto('numberStart')
      .values({ code, year, ...said })
      .onConflict((clash) => clash.columns(['code', 'year']).doUpdateSet(said))
      .execute();
    changed({ used: before?.used ?? 0 }, { used });
    record(`写明「${code}」${year}年的文号程序以外已用到${used}号`);
    return settingsOf(db);
  },
} satisfies Operations;

async function settingsOf(db: ReadDb): Promise<NumberSettings> {
  const rows = await db.selectFrom('paperSeries').selectAll().execute();
  const known = new Map(rows.map(({ paper, code }) => [paper, code]));
  const starts = await db
    .selectFrom('numberStart')
    .select(['code', 'year', 'used', 'by'])
    .orderBy('year', 'desc')
    .orderBy('code')
    .execute();
  return {
    series: Object.fromEntries(
      keysOf(numberedPapers).map((paper) => [paper, known.get(paper) ?? null]),
    ) as NumberSettings['series'],
    codes: await ownCodes(db),
    starts,
  };
}
