import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely';
import { documentNumber } from '../shared/domain/document-number.ts';
import { overStages, settledStages } from '../shared/domain/lifecycle.ts';
import type { ProposalFilter, ProposalRow } from '../shared/model/proposal.ts';
import type { Database } from './db/schema.ts';

type Where = ExpressionBuilder<Database, 'proposal'>;

/** The rows a filter lets through and how many there are in all. */
export async function proposalRows(
  db: Kysely<Database>,
  filter: ProposalFilter,
): Promise<{ rows: ProposalRow[]; total: number }> {
  const found = db.selectFrom('proposal').where((has) => has.and(conditions(has, filter)));
  const counted = await found.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const sorted = {
    due: () => found.orderBy('deadline', (order) => order.asc().nullsLast()).orderBy('id'),
    newest: () => found.orderBy('id', 'desc'),
    number: () =>
      found.orderBy('term', 'desc').orderBy('meeting', 'desc').orderBy(sql`length(number)`).orderBy('number'),
  }[filter.sort]();
  const rows = await sorted
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .select(['id', 'kind', 'level', 'term', 'meeting', 'number', 'title', 'proposer', 'role', 'stage'])
    .select(['keySupervision', 'assignedOn', 'deadline', 'deadlineMark', 'closedOn'])
    .select((has) => [
      has
        .selectFrom('opinionRequest')
        .whereRef('opinionRequest.proposalId', '=', 'proposal.id')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('asked'),
      has
        .selectFrom('opinion')
        .whereRef('opinion.proposalId', '=', 'proposal.id')
        .select(({ fn }) => fn.count<number>('unitId').distinct().as('n'))
        .as('answered'),
      has
        .selectFrom('letter')
        .innerJoin('documentNumber', 'documentNumber.letterId', 'letter.id')
        .whereRef('letter.proposalId', '=', 'proposal.id')
        .where('voidedOn', 'is', null)
        .select(sql<string>`json_array(code, year, n)`.as('parts'))
        .orderBy('letter.round', 'desc')
        .limit(1)
        .as('numberParts'),
    ])
    .execute();
  return {
    total: counted.total,
    rows: rows.map(({ asked, answered, numberParts, keySupervision, ...row }) => ({
      ...row,
      keySupervision: keySupervision === 1,
      opinionsAsked: asked ?? 0,
      opinionsIn: answered ?? 0,
      documentNumber: numberParts ? numberFrom(numberParts) : null,
    })),
  };
}

function numberFrom(parts: string): string {
  const [code, year, n] = JSON.parse(parts) as [string, number, number];
  return documentNumber({ code, year, n });
}

function conditions(has: Where, filter: ProposalFilter): Expression<SqlBool>[] {
  const all: Expression<SqlBool>[] = [];
  if (filter.kind) all.push(has('kind', '=', filter.kind));
  if (filter.role) all.push(has('role', '=', filter.role));
  if (filter.term !== null) all.push(has('term', '=', filter.term));
  if (filter.meeting !== null) all.push(has('meeting', '=', filter.meeting));
  if (filter.stage === 'open') all.push(has('stage', 'not in', overStages));
  else if (filter.stage === 'owing') all.push(has('stage', 'not in', settledStages));
  else if (filter.stage) all.push(has('stage', '=', filter.stage));
  if (filter.dueFrom) all.push(has('deadline', '>=', filter.dueFrom));
  if (filter.dueUntil) all.push(has('deadline', '<=', filter.dueUntil));
  if (filter.awaiting) all.push(awaitsOpinions(has));
  if (filter.text) {
    const like = `%${filter.text.replace(/[%_\\]/g, (sign) => `\\${sign}`)}%`;
    all.push(
      has.or(
        (['title', 'number', 'proposer'] as const).map(
          (column) => sql<SqlBool>`${sql.ref(column)} like ${like} escape '\\'`,
        ),
      ),
    );
  }
  return all;
}

/** Some unit was asked and has sent nothing yet, and the reply is not out. */
export function awaitsOpinions(has: Where): Expression<SqlBool> {
  return has.and([
    has('stage', 'in', ['registered', 'drafting', 'returned']),
    has.exists(
      has
        .selectFrom('opinionRequest')
        .whereRef('opinionRequest.proposalId', '=', 'proposal.id')
        .select('unitId')
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('opinion')
                .whereRef('opinion.proposalId', '=', 'opinionRequest.proposalId')
                .whereRef('opinion.unitId', '=', 'opinionRequest.unitId')
                .select('id'),
            ),
          ),
        ),
    ),
  ]);
}
