import { foreignWords } from '../../../shared/domain/audit/foreign-words.ts';
import type { ReadDb } from '../connections.ts';
import { everyRow } from '../sight.ts';
import { foreignChangesIn } from './seal-check.ts';
import type { SealedTable } from './sealed-tables.ts';

/** What the lines of items in lists, statistics and ledgers are made from. */
export const behindLines: readonly SealedTable[] = [
  ...(['proposal', 'proposer', 'coUnit', 'signature', 'documentNumber'] as const),
  ...(['lifeEvent', 'contact', 'delivery', 'feedback', 'deadlineEvent', 'opinionRequest', 'opinion'] as const),
  ...(['chase', 'commitment', 'milestone'] as const),
];
/** What the office set, who is who in it, and what lets somebody in. */
export const ofTheOffice: readonly SealedTable[] = [
  ...(['office', 'deskSettings', 'keepingSettings', 'numberStart', 'paperSeries', 'wordTemplate'] as const),
  ...(['rulePack', 'ruleChoice', 'calendarYear', 'recomputation', 'handover', 'savedView'] as const),
  ...(['unit', 'section', 'person', 'leaderSection', 'representative', 'packageSigner'] as const),
  ...(['account', 'credential', 'signingKey', 'leaderRequest', 'standIn', 'seat', 'seatInvitation'] as const),
];
/** So many are named by their item; one sentence holds no more. */
const most = 20;

/**
 * What of these tables was changed by other means than this program, in words. Every row is looked at: asked where a file
 * is made of them all, beside the thread that answers saves, not at each look at a page.
 */
export async function rowsChanged(
  { db, auditKey }: { db: ReadDb; auditKey: Buffer },
  tables: readonly SealedTable[],
): Promise<string[]> {
  const all = everyRow(db);
  const words: string[] = [];
  for (const table of tables) {
    for (const change of await foreignChangesIn(all, auditKey, table, async () => {})) {
      const id = change.proposalId;
      const item =
        id === null || words.length > most
          ? undefined
          : await all.selectFrom('proposal').select('number').where('id', '=', id).executeTakeFirst();
      words.push(`${item ? `第${item.number}号：` : ''}${foreignWords(change)}`);
    }
  }
  return [...new Set(words)];
}
