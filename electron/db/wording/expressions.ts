import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';

/** In how many rows a condition holds; 0 where there are none. */
export function countWhere(condition: Expression<unknown>): RawBuilder<number> {
  return sql<number>`count(case when ${condition} then 1 end)`;
}

/** A condition as a value of a column: 1 where it holds, else 0. */
export function asNumber(condition: Expression<unknown>): RawBuilder<0 | 1> {
  return sql<0 | 1>`case when ${condition} then 1 else 0 end`;
}

/** A comparison that does not hold where one of its sides is empty. */
export function definite(comparison: RawBuilder<unknown>): RawBuilder<SqlBool> {
  return sql<SqlBool>`coalesce(${comparison}, false)`;
}
