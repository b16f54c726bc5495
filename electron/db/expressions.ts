import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';

/** In how many rows a condition holds; 0 where there are none. */
export function countWhere(condition: Expression<unknown>): RawBuilder<number> {
  return sql<number>`count(case when ${condition} then 1 end)`;
}

/** A comparison that does not hold where one of its sides is empty. */
export function definite(comparison: RawBuilder<unknown>): RawBuilder<SqlBool> {
  return sql<SqlBool>`coalesce(${comparison}, false)`;
}
