import { remarkStanding } from '../../shared/domain/letter/deciding/remarks.ts';
import { maySettle } from '../../shared/domain/letter/steps/who-reviews.ts';
import { refusal } from '../../shared/errors.ts';
import type { Remark, RemarkAct } from '../../shared/model/letter/letter.ts';
import type { CommandContext, Operations } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import { mustBeInOffice } from '../items/away-mark.ts';

/** What is said to a remark: each a row of its own that never changes. */
export const remarks = {
  'letter.answerRemark': async (context, { remarkId, text }) => {
    const { remark, proposalId } = await remarkOf(context.db, remarkId);
    if (remarkStanding(remark) === 'settled') throw refusal('remark.settled', { by: remark.by });
    await say(context, remark, 'answer', text);
    context.record(`答复${remark.by}的批注：${text}`, proposalId);
    return null;
  },

  'letter.settleRemark': async (context, { remarkId }) => {
    const { remark, proposalId } = await remarkOf(context.db, remarkId);
    if (!maySettle(remark, context.account)) throw refusal('remark.others', { by: remark.by });
    // Two leaders may press it at once; once settled it is.
    if (remarkStanding(remark) === 'settled') return null;
    await mustBeInOffice(context.db, proposalId, '了结批注');
    await say(context, remark, 'settle', '');
    await context.db.updateTable('remark').set({ settledAt: context.now }).where('id', '=', remarkId).execute();
    context.record('', proposalId);
    return null;
  },

  'letter.reopenRemark': async (context, { remarkId, text }) => {
    const { remark, proposalId } = await remarkOf(context.db, remarkId);
    if (!maySettle(remark, context.account)) throw refusal('remark.others', { by: remark.by });
    if (remarkStanding(remark) === 'open') throw refusal('remark.open');
    await mustBeInOffice(context.db, proposalId, '批注再改');
    await say(context, remark, 'reopen', text);
    await context.db.updateTable('remark').set({ settledAt: null }).where('id', '=', remarkId).execute();
    context.record('', proposalId);
    return null;
  },
} satisfies Operations;

type WithLetter = Remark & { letterId: number };

async function remarkOf(db: ReadDb, remarkId: number): Promise<{ remark: WithLetter; proposalId: number }> {
  const row = await db
    .selectFrom('remark')
    .innerJoin('letter', 'letter.id', 'remark.letterId')
    .select(['remark.letterId', 'letter.proposalId'])
    .where('remark.id', '=', remarkId)
    .executeTakeFirst();
  const remark = row && (await remarksOf(db, row.letterId)).find(({ id }) => id === remarkId);
  if (!remark) throw refusal('record.missing', { what: '条批注' });
  return { remark: { ...remark, letterId: row.letterId }, proposalId: row.proposalId };
}

async function say({ db, now, account }: CommandContext, remark: WithLetter, act: RemarkAct, words: string) {
  const { id: remarkId, letterId } = remark;
  await db
    .insertInto('remarkStep')
    .values({ remarkId, letterId, act, words, by: account.displayName, at: now })
    .execute();
}

/** The remarks on a letter with what was said to each, oldest first. */
export async function remarksOf(db: ReadDb, letterId: number): Promise<Remark[]> {
  const rows = await db
    .selectFrom('remark')
    .select(['id', 'version', 'blockId', 'text', 'by', 'at', 'settledAt', 'words', 'fromAt', 'returned'])
    .where('letterId', '=', letterId)
    .orderBy('id')
    .execute();
  const said = await db
    .selectFrom('remarkStep')
    .select(['id', 'remarkId', 'act', 'words', 'by', 'at'])
    .where('letterId', '=', letterId)
    .orderBy('id')
    .execute();
  const steps = Map.groupBy(said, ({ remarkId }) => remarkId);
  return rows.map((row) => ({
    ...row,
    returned: row.returned === 1,
    steps: (steps.get(row.id) ?? []).map(({ remarkId: _, ...step }) => step),
  }));
}
