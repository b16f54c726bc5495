import { type Expression, type SqlBool, sql } from 'kysely';
import { hasWords, placeIn } from './dialect.ts';

/**
 * Whether one of the columns has the words of a search box in it. % and _ mean themselves; Latin letters are found
 * whether they are capitals or not.
 */
export function mentions(columns: readonly string[], words: string): Expression<SqlBool> {
  const each = columns.map((column) => hasWords(sql.ref(column), words));
  return sql<SqlBool>`(${sql.join(each, sql` or `)})`;
}

/** Whether one of the columns holds the words just as they stand: quicker over long texts, capitals count. */
export function holds(columns: readonly string[], words: string): Expression<SqlBool> {
  const each = columns.map((column) => sql`${placeIn(sql.ref(column), words)} > 0`);
  return sql<SqlBool>`(${sql.join(each, sql` or `)})`;
}

/** Whether a word is one of those that a column lists with spaces between them. */
export function lists(column: string, word: string): Expression<SqlBool> {
  return sql<SqlBool>`${placeIn(sql`' ' || ${sql.ref(column)} || ' '`, ` ${word} `)} > 0`;
}
