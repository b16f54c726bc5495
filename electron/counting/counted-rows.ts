import { type ExpressionBuilder, sql } from 'kysely';
import type { CountedFilter, UnitAnswer } from '../../shared/model/counting.ts';
import type { Day } from '../../shared/model/primitives.ts';
import type { ReadDb } from '../db/connections.ts';
import type { Database } from '../db/schema.ts';
import { mentions } from '../db/wording/text-match.ts';
import { haveFacts } from './item-facts.ts';
import { lineNames } from './line-names.ts';

/** What is counted once: a case of which the item stands here too is left out. */
export function countedOnce(db: ReadDb) {
  return db.selectFrom('counted').where('shadowed', '=', 0);
}

type Where = ExpressionBuilder<Database, 'counted'>;
type Narrowed = Omit<CountedFilter, 'page' | 'pageSize'>;

/** The items and cases that a filter lets through. */
export async function countedRows(db: ReadDb, filter: Narrowed, today: Day) {
  let found = countedOnce(db);
  if (filter.year !== null) found = found.where('year', '=', filter.year);
  if (filter.kind) found = found.where('kind', '=', filter.kind);
  if (filter.handling) found = found.where('handling', '=', filter.handling);
  if (filter.facts.length > 0) found = found.where(haveFacts(today, filter.facts));
  if (filter.section !== null) found = found.where(await inLine(db, 'section', filter.section));
  if (filter.person !== null) found = found.where(await inLine(db, 'handler', filter.person));
  if (filter.subject !== null) found = found.where('subject', '=', filter.subject);
  if (filter.resultClass !== null) found = found.where('resultClass', '=', filter.resultClass);
  if (filter.unitId !== null) {
    const asked = askedWith(db, filter.unitAnswer, today).where('opinionRequest.unitId', '=', filter.unitId);
    // Of what was withdrawn or went elsewhere no answer is counted.
    found = found.where(haveFacts(today, ['counted'])).where('source', '=', 'item');
    found = found.where('sourceId', 'in', asked.select('opinionRequest.proposalId'));
  }
  if (filter.text) {
    const words = mentions(['title', 'number', 'proposer'], filter.text);
    found = found.where(({ or, and, eb, selectFrom }) =>
      or([
        and([
          eb('source', '=', 'item'),
          eb(
            'sourceId',
            'in',
            selectFrom('proposal')
              .select('id')
              .where(words as never),
          ),
        ]),
        and([
          eb('source', '=', 'case'),
          eb(
            'sourceId',
            'in',
            selectFrom('earlierCase')
              .select('id')
              .where(words as never),
          ),
        ]),
      ]),
    );
  }
  return found;
}

/** The rows of one line of 科室 or 承办人, as its key says. */
async function inLine(db: ReadDb, which: 'section' | 'handler', key: string) {
  const [id, name] =
    which === 'section' ? (['sectionId', 'sectionName'] as const) : (['handlerId', 'handlerName'] as const);
  const own = (await lineNames(db, which === 'section' ? 'section' : 'person')).ours(key);
  return ({ eb, or, and }: Pick<Where, 'eb' | 'or' | 'and'>) => {
    if (!own) return and([eb(id, 'is', null), eb(name, '=', key.replace(/^=/, ''))]);
    const told = own.name === null ? [] : [and([eb(id, 'is', null), eb(name, '=', own.name)])];
    return or([eb(id, '=', own.id), ...told]);
  };
}

/** The day on which a unit's first opinion that holds came in. */
export const firstIn = sql<Day | null>`(select min("receivedOn") from "opinion"
  where "opinion"."proposalId" = "opinionRequest"."proposalId" and "opinion"."unitId" = "opinionRequest"."unitId"
  and "opinion"."voidedAt" is null)`;

/** Until when it was asked for at first: asked again, it is held against the same day. */
export const firstDue = sql<Day>`coalesce("opinionRequest"."firstDueOn", "opinionRequest"."dueOn")`;

/** Requests by how they were answered: the first opinion counts, against the day it was asked for. */
function askedWith(db: ReadDb, answer: UnitAnswer, today: Day) {
  const asked = db.selectFrom('opinionRequest');
  const conditions = {
    asked: null,
    onTime: sql<boolean>`${firstIn} <= ${firstDue}`,
    late: sql<boolean>`${firstIn} > ${firstDue}`,
    overdue: sql<boolean>`(${firstIn} is null and ${firstDue} < ${today})`,
    waiting: sql<boolean>`(${firstIn} is null and ${firstDue} >= ${today})`,
  };
  const condition = conditions[answer];
  return condition ? asked.where(condition) : asked;
}

/** From the newest year that anything is counted in to the oldest. */
export async function yearsStored(db: ReadDb): Promise<number[]> {
  const dated = countedOnce(db).where('year', '>', 0).select('year').limit(1);
  const first = await dated.orderBy('year').executeTakeFirst();
  const last = await dated.orderBy('year', 'desc').executeTakeFirst();
  if (!first || !last) return [];
  return Array.from({ length: last.year - first.year + 1 }, (_, index) => last.year - index);
}
