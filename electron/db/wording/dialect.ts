import { type Expression, type OperationNode, type RawBuilder, RawNode, sql } from 'kysely';

/**
 * What the two databases say in different words, each piece once. Whoever builds a statement does not know which one it
 * is for; the compiler of PostgreSQL takes that wording, every other one SQLite's.
 */

/** A node of SQL with PostgreSQL's wording beside SQLite's. */
type SpokenNode = RawNode & { readonly postgres: OperationNode };

export const inPostgres = (node: RawNode): OperationNode => (node as Partial<SpokenNode>).postgres ?? node;

function spoken<T>(sqlite: RawBuilder<unknown>, postgres: RawBuilder<unknown>): RawBuilder<T> {
  const node: SpokenNode = {
    ...RawNode.createWithChild(sqlite.toOperationNode()),
    postgres: postgres.toOperationNode(),
  };
  const expression: Expression<T> = { expressionType: undefined, toOperationNode: () => node };
  return sql<T>`${expression}`;
}

/** What a field of JSON is taken for. */
type FieldType = 'text' | 'number';

const typed = (field: RawBuilder<unknown>, type: FieldType) => (type === 'number' ? sql`(${field})::bigint` : field);

/** The text of a field of a column that holds JSON as text: `jsonField('reading', 'number.value')`. */
export function jsonField<T>(column: string, path: string): RawBuilder<T> {
  const ref = sql.ref(column);
  return spoken(
    sql`json_extract(${ref}, ${sql.lit(`$.${path}`)})`,
    sql`(${ref}::json #>> ${sql.lit(`{${path.replaceAll('.', ',')}}`)})`,
  );
}

/** Several columns as one JSON list, for a subquery that may give one value only. */
export function jsonList(columns: readonly string[]): RawBuilder<string> {
  const list = sql.join(columns.map((column) => sql.ref(column)));
  return spoken(sql`json_array(${list})`, sql`json_build_array(${list})::text`);
}

/** The ids of a list that is bound as one JSON text, so that the statement stays one: `where "id" in ${boundIds(ids)}`. */
export function boundIds(ids: readonly number[]): RawBuilder<unknown> {
  const list = JSON.stringify(ids);
  return spoken(
    sql`(select "value" from json_each(${list}))`,
    sql`(select "value"::bigint from json_array_elements_text(${list}::json) as "each" ("value"))`,
  );
}

/** In `from`: the texts of a list that is bound as one JSON text, as the column `value` of `alias`. */
export function eachText(list: readonly string[], alias: string): RawBuilder<unknown> {
  const [text, name] = [JSON.stringify(list), sql.ref(alias)];
  return spoken(sql`json_each(${text}) as ${name}`, sql`json_array_elements_text(${text}::json) as ${name} ("value")`);
}

/** In `from`: the records of such a list; their fields are `eachField(alias, …)`. */
export function eachRecord(list: readonly object[], alias: string): RawBuilder<unknown> {
  const [text, name] = [JSON.stringify(list), sql.ref(alias)];
  return spoken(sql`json_each(${text}) as ${name}`, sql`json_array_elements(${text}::json) as ${name} ("value")`);
}

/** A field of a record of `eachRecord`, or a place in one that is a list. */
export function eachField<T>(alias: string, field: string | number, type: FieldType): RawBuilder<T> {
  const value = sql.ref(`${alias}.value`);
  const key = typeof field === 'number' ? sql.lit(field) : null;
  return spoken(
    sql`${value} ->> ${key ?? sql.lit(`$.${field}`)}`,
    sql`(${typed(sql`${value} ->> ${key ?? sql.lit(field)}`, type)})`,
  );
}

/** Where the words stand in a text, from 1; 0 where they do not. */
export function placeIn(text: RawBuilder<unknown>, words: RawBuilder<unknown> | string): RawBuilder<number> {
  return spoken(sql`instr(${text}, ${words})`, sql`strpos(${text}, ${words})`);
}

/** Whether a text has the words in it, Latin letters of either size; % and _ mean themselves. */
export function hasWords(text: RawBuilder<unknown>, words: string): RawBuilder<unknown> {
  const pattern = `%${words.replace(/[%_\\]/g, (sign) => `\\${sign}`)}%`;
  // Like SQLite's own, PostgreSQL's comparison here knows no capitals but A to Z.
  const small = words.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  return spoken(sql`${text} like ${pattern} escape '\\'`, sql`strpos(lower(${text} collate "C"), ${small}) > 0`);
}

/** A column by which SQLite is not to look for an index: another one of the statement is better. */
export function plainly(column: string): RawBuilder<unknown> {
  return spoken(sql`+${sql.ref(column)}`, sql.ref(column));
}

/** The day that lies as many days before `day` as a column says. */
export function daysBefore(day: string, column: string): RawBuilder<string> {
  const days = sql.ref(column);
  return spoken(sql`date(${day}, '-' || ${days} || ' days')`, sql`(${day}::date - ${days}::int)::text`);
}
