import { ProposalFilter } from '../../shared/model/items/proposal.ts';
import type { Operations } from '../context/context.ts';
import { proposalRows } from '../items/rows.ts';
import { deskSettingsOf } from '../people/desk-settings.ts';
import { boardCounts, dueDays } from './board.ts';
import { chase } from './chase.ts';
import { head } from './head.ts';
import { schedule } from './schedule.ts';

/** What the desk shows of all items at once: the board, the days ahead, the units that are late. */
export const operations = {
  'proposal.board': async ({ db, today, account }, { scope }) => {
    const { amberDays } = await deskSettingsOf(db);
    const me = await db.selectFrom('person').select('id').where('accountId', '=', account.id).executeTakeFirst();
    const personId = scope === 'mine' ? (me?.id ?? null) : null;
    const { rows } = await proposalRows(db, ProposalFilter.parse({ stage: 'owing', pageSize: 50, personId }), today);
    return {
      today,
      amberDays,
      personId: me?.id ?? null,
      counts: await boardCounts(db, today, { personId, amberDays }),
      rows,
      days: await dueDays(db, today, personId),
    };
  },
  ...head,
  ...schedule,
  ...chase,
} satisfies Operations;
