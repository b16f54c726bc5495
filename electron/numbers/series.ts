import type { NumberedPaper } from '../../shared/model/papers/kinds.ts';
import type { ReadDb } from '../db/connections.ts';
import { officeOf } from '../people/office.ts';

/** The 代字 of a paper's numbers: '' when it bears none, null while the office has not said. */
export async function seriesOfPaper(db: ReadDb, paper: NumberedPaper): Promise<string | null> {
  const row = await db.selectFrom('paperSeries').select('code').where('paper', '=', paper).executeTakeFirst();
  return row?.code ?? null;
}

/** The 代字 that are this office's: of its letters, its papers, and those whose start numbers it said. */
export async function ownCodes(db: ReadDb): Promise<string[]> {
  const { replyCode, opinionCode } = await officeOf(db);
  const papers = await db.selectFrom('paperSeries').select('code').where('code', '!=', '').orderBy('paper').execute();
  const starts = await db.selectFrom('numberStart').select('code').orderBy('code').execute();
  return [...new Set([replyCode, opinionCode, ...papers.map(({ code }) => code), ...starts.map(({ code }) => code)])];
}
