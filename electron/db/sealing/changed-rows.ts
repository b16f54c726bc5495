import { foreignWords } from '../../../shared/domain/audit/foreign-words.ts';
import type { ReadDb } from '../connections.ts';
import { everyRow } from '../sight.ts';
import { type ForeignChange, foreignChangesIn } from './seal-check.ts';
import type { SealedTable } from './sealed-tables.ts';

/** What the lines of items in lists, statistics and ledgers are made from. */
export const behindLines: readonly SealedTable[] = [
  ...(['proposal', 'proposer', 'coUnit', 'signature', 'documentNumber'] as const),
  ...(['lifeEvent', 'contact', 'delivery', 'feedback', 'deadlineEvent', 'opinionRequest', 'opinion'] as const),
  ...(['chase', 'commitment', 'milestone'] as const),
];
/** What the office set and who is who in it; and what lets somebody in, which nobody answers for as it is found. */
export const settingsAndDirectories: readonly SealedTable[] = [
  ...(['office', 'deskSettings', 'keepingSettings', 'numberStart', 'paperSeries', 'wordTemplate'] as const),
  ...(['rulePack', 'ruleChoice', 'calendarYear', 'recomputation', 'handover', 'savedView', 'webOverview'] as const),
  ...(['unit', 'section', 'person', 'leaderSection', 'representative', 'packageSigner'] as const),
];
export const whatLetsIn: readonly SealedTable[] = [
  ...(['account', 'credential', 'signingKey', 'leaderRequest', 'standIn', 'seat', 'seatInvitation'] as const),
];
/** So many are named by their item; one sentence holds no more. */
const most = 20;

/**
 * What of these tables was changed by other means than this program, in words. Every row is looked at: asked where a file
 * is made of them all, beside the thread that answers saves, not at each look at a page.
 */
export async function rowsChanged(
  store: { db: ReadDb; auditKey: Buffer },
  tables: readonly SealedTable[],
): Promise<string[]> {
  return [...new Set((await rowsChangedIn(store, tables)).map(({ words }) => words))];
}

/** The same, each with the row that was changed. */
export async function rowsChangedIn(
  { db, auditKey }: { db: ReadDb; auditKey: Buffer },
  tables: readonly SealedTable[],
): Promise<{ words: string; change: ForeignChange }[]> {
  const all = everyRow(db);
  const found: { words: string; change: ForeignChange }[] = [];
  for (const table of tables) {
    for (const change of await foreignChangesIn(all, auditKey, table, async () => {})) {
      const id = change.proposalId;
      const item =
        id === null || found.length > most
          ? undefined
          : await all.selectFrom('proposal').select('number').where('id', '=', id).executeTakeFirst();
      found.push({ words: `${item ? `第${item.number}号：` : ''}${foreignWords(change)}`, change });
    }
  }
  return found;
}
