import { type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { bitsOf, factsOfToday } from '../../shared/domain/counting/fact-bits.ts';
import type { ItemFact } from '../../shared/model/item-fact.ts';
import type { Day } from '../../shared/model/primitives.ts';
import type { Database } from '../db/schema.ts';
import { countWhere, definite } from '../db/wording/expressions.ts';

type Counted = ExpressionBuilder<Database, 'counted'>;

const passed = (column: 'openDue' | 'againDue', today: Day) =>
  definite(sql`${sql.ref(`counted.${column}`)} < ${today}`);
const bits = (facts: readonly ItemFact[]) => sql`("counted"."facts" & ${sql.lit(bitsOf(facts))})`;

/** A condition on `counted`: all of these facts hold today. Lists and statistics go by the same kept facts. */
export function haveFacts(today: Day, facts: readonly ItemFact[]) {
  const kept = facts.filter((fact) => !(factsOfToday as readonly ItemFact[]).includes(fact));
  const dated: Record<(typeof factsOfToday)[number], ReturnType<typeof sql<SqlBool>>> = {
    overdue: passed('openDue', today),
    due: sql`(${bits(['answered'])} <> 0 or ${passed('openDue', today)})`,
    againOverdue: passed('againDue', today),
  };
  return ({ and }: Pick<Counted, 'and'>) =>
    and([
      sql<SqlBool>`${bits(kept)} = ${sql.lit(bitsOf(kept))}`,
      ...factsOfToday.filter((fact) => facts.includes(fact)).map((fact) => dated[fact]),
    ]);
}

/** How many rows of a group there are, and how many of them a day has made overdue: see shared/domain/counting/fact-bits.ts. */
export function countsToday(today: Day) {
  return [
    sql<number>`count(*)`.as('count'),
    countWhere(passed('openDue', today)).as('overdue'),
    countWhere(passed('againDue', today)).as('againOverdue'),
  ] as const;
}
