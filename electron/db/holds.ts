import { type SqlBool, sql } from 'kysely';

/** Whether a column's text holds the words as they stand: % and _ mean themselves. */
export function holds(column: string, words: string) {
  return sql<SqlBool>`instr(${sql.ref(column)}, ${words}) > 0`;
}
