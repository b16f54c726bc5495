import { type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import { overStages } from '../../shared/domain/life/lifecycle.ts';
import type { ItemFact } from '../../shared/model/item-fact.ts';
import type { Day } from '../../shared/model/primitives.ts';
import type { ReadDb } from '../db/connections.ts';
import { definite, jsonField } from '../db/expressions.ts';
import { withTables } from '../db/read-rows.ts';
import type { Database } from '../db/schema.ts';

/** Which items: by the day they were handed over, both ends included. */
export type DaySpan = { from: Day; until: Day };

/** Every item of the span with what statistics need of it, read once. */
export function itemsWithFacts(db: ReadDb, { from, until }: DaySpan) {
  return withTables(db).with(
    (cte) => cte('item').materialized(),
    (query) =>
      query
        .selectFrom('proposal')
        .where('assignedOn', '>=', from)
        .where('assignedOn', '<=', until)
        .select(['id', 'kind', 'role', 'stage', 'deadline', 'assignedOn', 'sectionId', 'subject', 'satisfaction'])
        .select(['keySupervision', 'collective'])
        .select((has) => [
          answeredOn(has).as('answeredOn'),
          contacted(has).as('contacted'),
          classOf(has).as('resultClass'),
        ]),
  );
}

type Where = ExpressionBuilder<Database, 'proposal'>;

/** The day of the first answer: signed and numbered, or given by word of mouth; null while there is none. */
function answeredOn(_: Where) {
  return sql<Day | null>`coalesce(
    (select min("documentNumber"."issuedOn") from "letter" join "documentNumber" on "documentNumber"."letterId" = "letter"."id"
      where "letter"."proposalId" = "proposal"."id" and "documentNumber"."voidedOn" is null),
    case when "proposal"."stage" in ('answered', 'closed', 'archived') then
      (select min("day") from "lifeEvent" where "lifeEvent"."proposalId" = "proposal"."id" and "event" = 'oral-reply' and "voidReason" is null) end)`;
}

/** A talk face to face that was neither corrected nor taken back. */
function contacted(_: Where) {
  return sql<0 | 1>`exists (select 1 from "contact" where "contact"."proposalId" = "proposal"."id"
    and "way" in ('meeting', 'visit', 'symposium') and "voidReason" is null
    and not exists (select 1 from "contact" as "later" where "later"."proposalId" = "contact"."proposalId" and "later"."replacesId" = "contact"."id"))`;
}

/** The class as it stands: changed since (B → A), else the one in the letter of the last round. */
export function classOf(_: Pick<Where, never>) {
  return sql<string | null>`coalesce(
    (select ${jsonField('detail', '$.toClass')} from "lifeEvent"
      where "lifeEvent"."proposalId" = "proposal"."id" and "event" = 'class-changed'
        and "lifeEvent"."round" = "proposal"."round" and "voidReason" is null
        and not exists (select 1 from "lifeEvent" as "later" where "later"."replacesId" = "lifeEvent"."id")
      order by "id" desc limit 1),
    (select "resultClass" from "letter" where "letter"."proposalId" = "proposal"."id"
      and "kind" = 'reply' order by "round" desc limit 1))`;
}

const over = sql.join(overStages.map((stage) => sql.lit(stage)));
const conditions = (today: Day): Record<ItemFact, ReturnType<typeof sql<SqlBool>>> => {
  const counted = sql<SqlBool>`"item"."stage" not in ('withdrawn', 'transferred')`;
  const owed = sql<SqlBool>`(${counted} and "item"."role" <> 'reference')`;
  const reply = sql<SqlBool>`(${owed} and "item"."role" <> 'co')`;
  const closed = sql<SqlBool>`(${counted} and "item"."stage" in (${over}))`;
  const answered = sql<SqlBool>`(${owed} and "item"."answeredOn" is not null)`;
  const unanswered = sql<SqlBool>`(${owed} and "item"."answeredOn" is null)`;
  const overdue = sql<SqlBool>`(${unanswered} and ${definite(sql`"item"."deadline" < ${today}`)} and not ${closed})`;
  const rated = (rating: string) =>
    sql<SqlBool>`(${reply} and ${definite(sql`"item"."satisfaction" = ${sql.lit(rating)}`)})`;
  return {
    counted,
    owed,
    reply,
    closed,
    unclosed: sql`(${counted} and "item"."stage" not in (${over}))`,
    answered,
    unanswered,
    onTime: sql`(${answered} and ${definite(sql`"item"."answeredOn" <= "item"."deadline"`, 1)})`,
    late: sql`(${answered} and ${definite(sql`"item"."answeredOn" > "item"."deadline"`)})`,
    overdue,
    due: sql`(${answered} or ${overdue})`,
    contacted: sql`(${reply} and "item"."contacted" = 1)`,
    uncontacted: sql`(${reply} and "item"."contacted" = 0)`,
    returned: sql`(${reply} and "item"."satisfaction" is not null)`,
    unreturned: sql`(${reply} and "item"."satisfaction" is null)`,
    satisfied: rated('yes'),
    partly: rated('partly'),
    pleased: sql`(${reply} and ${definite(sql`"item"."satisfaction" in ('yes', 'partly')`)})`,
    dissatisfied: rated('no'),
    collective: sql`(${counted} and "item"."collective" is not null)`,
    individual: sql`(${counted} and "item"."collective" is null)`,
    key: sql`(${counted} and "item"."keySupervision" = 1)`,
  };
};

/** A condition on `item` for each fact; lists and statistics count by the same ones. */
export function factConditions(today: Day, facts: readonly ItemFact[]) {
  const all = conditions(today);
  return facts.map((fact) => ({ fact, holds: all[fact] }));
}

export const yearSpan = (year: number): DaySpan => ({ from: `${year}-01-01`, until: `${year}-12-31` });
