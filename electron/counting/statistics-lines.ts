import { sql } from 'kysely';
import type { CommitmentLine, UnitLine } from '../../shared/model/counting.ts';
import type { ProposalKind } from '../../shared/model/kinds.ts';
import type { Day } from '../../shared/model/primitives.ts';
import type { ReadDb } from '../db/connections.ts';
import { withTables } from '../db/read-rows.ts';
import { countWhere } from '../db/wording/expressions.ts';
import { firstDue, firstIn } from './counted-rows.ts';
import { haveFacts } from './item-facts.ts';

type Which = { year: number; kind: ProposalKind | null; today: Day };

/** How punctually each unit sent its opinion: its first version counts, against the day it was asked for. */
export async function unitLines(db: ReadDb, { year, kind, today }: Which): Promise<UnitLine[]> {
  return withTables(db)
    .with(
      (cte) => cte('asked').materialized(),
      (query) =>
        query
          .selectFrom('counted')
          .innerJoin('opinionRequest', 'opinionRequest.proposalId', 'counted.sourceId')
          .where('counted.source', '=', 'item')
          .where('counted.year', '=', year)
          .where(haveFacts(today, ['counted']))
          .$if(kind !== null, (of) => of.where('counted.kind', '=', kind as ProposalKind))
          .select(['opinionRequest.unitId', firstDue.as('dueOn'), firstIn.as('receivedOn')]),
    )
    .selectFrom('asked')
    .innerJoin('unit', 'unit.id', 'asked.unitId')
    .select([
      'unitId',
      'unit.name',
      sql<number>`count(*)`.as('asked'),
      countWhere(sql`"receivedOn" <= "dueOn"`).as('onTime'),
      countWhere(sql`"receivedOn" > "dueOn"`).as('late'),
      countWhere(sql`"receivedOn" is null and "dueOn" < ${today}`).as('overdue'),
      countWhere(sql`"receivedOn" is null and "dueOn" >= ${today}`).as('waiting'),
    ])
    .groupBy(['unitId', 'unit.name'])
    .orderBy('asked', 'desc')
    .execute();
}

/** Commitments of this year's and last year's items. */
export async function commitmentLines(db: ReadDb, year: number, today: Day): Promise<CommitmentLine[]> {
  const rows = await db
    .selectFrom('commitment')
    .innerJoin('proposal', 'proposal.id', 'commitment.proposalId')
    .select([sql<string>`substr("proposal"."assignedOn", 1, 4)`.as('year'), 'status', 'commitment.dueOn'])
    .where('proposal.assignedOn', '>=', `${year - 1}-01-01`)
    .where('proposal.assignedOn', '<=', `${year}-12-31`)
    .execute();
  return [year, year - 1].map((each) => {
    const own = rows.filter((row) => Number(row.year) === each);
    const open = own.filter(({ status }) => status === 'waiting' || status === 'running' || status === 'changed');
    return {
      year: each,
      total: own.length,
      done: own.filter(({ status }) => status === 'done').length,
      open: open.length,
      overdue: open.filter(({ dueOn }) => dueOn < today).length,
      failed: own.filter(({ status }) => status === 'failed').length,
    };
  });
}
