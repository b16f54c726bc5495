import { type Expression, type RawBuilder, type SqlBool, sql } from 'kysely';

/** A field of a column that holds JSON: `jsonField('detail', '$.url')`. */
export function jsonField<T>(column: string, path: string): RawBuilder<T> {
  return sql<T>`json_extract(${sql.ref(column)}, ${sql.lit(path)})`;
}

/** Several columns as one JSON list, for a subquery that may give one value only. */
export function jsonList(columns: readonly string[]): RawBuilder<string> {
  return sql<string>`json_array(${sql.join(columns.map((column) => sql.ref(column)))})`;
}

/** In how many rows a condition holds; 0 where there are none. */
export function countWhere(condition: Expression<unknown>): RawBuilder<number> {
  return sql<number>`coalesce(sum(${condition}), 0)`;
}

/** A comparison that counts as `otherwise` where one of its sides is empty. */
export function definite(comparison: RawBuilder<unknown>, otherwise: 0 | 1 = 0): RawBuilder<SqlBool> {
  return sql<SqlBool>`coalesce(${comparison}, ${sql.lit(otherwise)})`;
}

/** In statements written as text: the ids of a list that is bound as one JSON text, so that the statement stays one. */
export const boundIds = '(select value from json_each(?))';

/** In statements written as text: a field of a column that holds JSON, `twin ->> '$.what'`. */
export const jsonFieldOf = (column: string, name: string): string => `${column} ->> '$.${name}'`;
