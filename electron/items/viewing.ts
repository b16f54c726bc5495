import type { QueryContext } from '../context/context.ts';
import { deskSettingsOf } from '../people/desk-settings.ts';

/** Looking at one item again and again within so many minutes is one look. */
const oneLook = 10 * 60_000;

/** Notes in the log that someone looks at an item, where the office wants that. */
export async function noteView({ db, now, account, record }: QueryContext, proposalId: number): Promise<void> {
  if (!(await deskSettingsOf(db)).logViews) return;
  const last = await db
    .selectFrom('audit')
    .select('at')
    .where('proposalId', '=', proposalId)
    .where('operation', '=', 'proposal.get')
    .where('accountId', '=', account.id)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  if (last && Date.parse(now) - Date.parse(last.at) < oneLook) return;
  record('查看', proposalId);
}
