import { type Expression, type RawBuilder, type SelectQueryBuilder, sql } from 'kysely';
import type { ProposalFilter, SortOrder } from '../../../shared/model/items/proposal.ts';
import { handlingRoles, keysOf, proposalKinds } from '../../../shared/model/kinds.ts';
import { satisfactions } from '../../../shared/model/life/scales.ts';
import { stages } from '../../../shared/model/life/stage.ts';
import type { Database } from '../../db/schema.ts';

/** The place of a word in its table: stages in the order of an item's life, and not of the alphabet. */
function placeOf(column: string, table: Record<string, string>): RawBuilder<number> {
  const cases = keysOf(table).map((key, at) => sql`when ${sql.lit(key)} then ${sql.lit(at)}`);
  return sql`case ${sql.ref(column)} ${sql.join(cases, sql` `)} end`;
}

const nameOf = (table: 'section' | 'person', key: string): RawBuilder<string> =>
  sql`(select "name" from ${sql.table(table)} where ${sql.ref(`${table}.id`)} = ${sql.ref(`proposal.${key}`)})`;

/** By what each order goes, first things first; what is empty stands last, whichever way round. */
const orders: Record<SortOrder, readonly (string | RawBuilder<unknown>)[]> = {
  due: ['deadline'],
  newest: [],
  number: ['term', 'meeting', sql`length("number")`, 'number'],
  kind: [placeOf('kind', proposalKinds), sql`length("number")`, 'number'],
  title: ['title'],
  proposer: ['proposer'],
  role: [placeOf('role', handlingRoles), 'deadline'],
  section: [nameOf('section', 'sectionId'), nameOf('person', 'handlerId'), 'deadline'],
  handler: [nameOf('person', 'handlerId'), 'deadline'],
  leader: [nameOf('person', 'leaderId'), 'deadline'],
  subject: [sql`nullif("subject", '')`, 'deadline'],
  stage: [placeOf('stage', stages), 'deadline'],
  handover: [
    sql`(select "handedOn" from "handover" where "handover"."id" = "proposal"."handoverId")`,
    'handoverId',
    'deadline',
  ],
  assigned: ['assignedOn'],
  delivered: ['deliveredOn'],
  feedback: ['feedbackOn'],
  satisfaction: [placeOf('satisfaction', satisfactions)],
};

/** Newest first and the latest session first are what one expects without asking. */
const usuallyDown: readonly string[] = ['newest', 'term', 'meeting'];

/** The items in the order that a list asks for; the other way round only what is ordered, not what is empty. */
export function inOrder<O>(
  found: SelectQueryBuilder<Database, 'proposal', O>,
  { sort, reverse }: Pick<ProposalFilter, 'sort' | 'reverse'>,
): SelectQueryBuilder<Database, 'proposal', O> {
  let sorted = found;
  for (const by of orders[sort]) {
    const down = reverse !== (typeof by === 'string' && usuallyDown.includes(by));
    const what = (typeof by === 'string' ? sql.ref(by) : by) as Expression<unknown>;
    sorted = sorted.orderBy(what, (order) => (down ? order.desc() : order.asc()).nullsLast());
  }
  return sorted.orderBy('id', reverse !== usuallyDown.includes(sort) ? 'desc' : 'asc');
}
