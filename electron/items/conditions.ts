import type { Expression, ExpressionBuilder, RawBuilder, SqlBool } from 'kysely';
import { addDays } from '../../shared/domain/dates/day.ts';
import { overStages, settledStages } from '../../shared/domain/life/lifecycle.ts';
import type { ProposalFilter, waits } from '../../shared/model/items/proposal.ts';
import type { Stage } from '../../shared/model/life/stage.ts';
import type { Stop } from '../../shared/model/life/stop.ts';
import type { Day } from '../../shared/model/primitives.ts';
import { haveFacts } from '../counting/item-facts.ts';
import type { ReadDb } from '../db/connections.ts';
import type { Database } from '../db/schema.ts';
import { boundIds } from '../db/wording/dialect.ts';
import { mentions } from '../db/wording/text-match.ts';
import { isStillAway } from './away-mark.ts';
import { uploadConditions } from './uploads.ts';
import type { Where } from './where.ts';

/** A commitment is due when its day is past or comes within this many days. */
const commitmentSoon = 30;

export function conditions(db: ReadDb, has: Where, filter: ProposalFilter, today: Day): Expression<SqlBool>[] {
  const all: Expression<SqlBool>[] = [];
  if (filter.kind) all.push(has('kind', '=', filter.kind));
  if (filter.role) all.push(has('role', '=', filter.role));
  if (filter.term !== null) all.push(has('term', '=', filter.term));
  if (filter.meeting !== null) all.push(has('meeting', '=', filter.meeting));
  if (filter.stage === 'open') all.push(has('stage', 'not in', overStages));
  else if (filter.stage === 'owing') all.push(has('stage', 'not in', settledStages));
  else if (filter.stage) all.push(has('stage', '=', filter.stage));
  if (filter.dueFrom) all.push(has('deadline', '>=', filter.dueFrom));
  if (filter.dueUntil) all.push(has('deadline', '<=', filter.dueUntil));
  if (filter.awaiting) all.push(awaitsOpinions(has));
  if (filter.year !== null) {
    all.push(has('assignedOn', '>=', `${filter.year}-01-01`), has('assignedOn', '<=', `${filter.year}-12-31`));
  }
  if (filter.sectionId !== null) all.push(has('sectionId', 'is not distinct from', filter.sectionId || null));
  if (filter.personId === 0) all.push(has('handlerId', 'is', null));
  else if (filter.personId !== null) {
    all.push(has.or([has('handlerId', '=', filter.personId), has('leaderId', '=', filter.personId)]));
  }
  if (filter.handlerId !== null) all.push(has('handlerId', 'is not distinct from', filter.handlerId || null));
  if (filter.leaderId !== null) all.push(has('leaderId', 'is not distinct from', filter.leaderId || null));
  if (filter.handoverId !== null) all.push(has('handoverId', 'is not distinct from', filter.handoverId || null));
  if (filter.ids !== null) all.push(has('id', 'in', boundIds(filter.ids) as RawBuilder<number>));
  if (filter.subject !== null) all.push(has('subject', '=', filter.subject));
  if (filter.wait) all.push(waitConditions(has, today)[filter.wait]);
  if (filter.upload) all.push(uploadConditions(has, today)[filter.upload]);
  if (filter.stop) all.push(stopConditions(has)[filter.stop]);
  if (filter.assignedFrom) all.push(has('assignedOn', '>=', filter.assignedFrom));
  if (filter.assignedUntil) all.push(has('assignedOn', '<=', filter.assignedUntil));
  if (filter.unitId !== null) {
    const asked = has.selectFrom('opinionRequest').select('proposalId').where('unitId', '=', filter.unitId);
    all.push(has('id', 'in', asked));
  }
  const { answeredFrom, answeredUntil, unansweredOn } = filter;
  if (filter.facts.length > 0 || filter.resultClass !== null || answeredFrom || answeredUntil || unansweredOn) {
    let matching = db.selectFrom('counted').where('source', '=', 'item').where(haveFacts(today, filter.facts));
    if (answeredFrom) matching = matching.where('answeredOn', '>=', answeredFrom);
    if (answeredUntil) matching = matching.where('answeredOn', '<=', answeredUntil);
    if (unansweredOn) {
      matching = matching.where((of) => of.or([of('answeredOn', 'is', null), of('answeredOn', '>', unansweredOn)]));
    }
    if (filter.year !== null) matching = matching.where('year', '=', filter.year);
    if (filter.resultClass !== null) matching = matching.where('resultClass', '=', filter.resultClass);
    all.push(has('id', 'in', matching.select('sourceId')));
  }
  if (filter.text) all.push(mentions(['title', 'number', 'proposer'], filter.text));
  return all;
}

/** The unit has not given the opinion that it was asked for last. */
export function unanswered({
  not,
  exists,
  selectFrom,
}: ExpressionBuilder<Database, 'opinionRequest'>): Expression<SqlBool> {
  return not(
    exists(
      selectFrom('opinion')
        .whereRef('opinion.proposalId', '=', 'opinionRequest.proposalId')
        .whereRef('opinion.unitId', '=', 'opinionRequest.unitId')
        .whereRef('opinion.version', '>', 'opinionRequest.afterVersion')
        .where('opinion.voidedAt', 'is', null)
        .select('opinion.id'),
    ),
  );
}

/** Some unit was asked and has sent nothing yet, and the reply is not out. */
export function awaitsOpinions(has: Where): Expression<SqlBool> {
  return has.and([
    has('stage', 'in', ['registered', 'drafting', 'returned']),
    has.exists(
      has
        .selectFrom('opinionRequest')
        .whereRef('opinionRequest.proposalId', '=', 'proposal.id')
        .select('unitId')
        .where(unanswered),
    ),
  ]);
}

/** Where an open item stands still; every open item meets exactly one of these. */
function stopConditions(has: Where): Record<Stop, Expression<SqlBool>> {
  const asked = awaitsOpinions(has);
  const at = (stage: Stage) => has('stage', '=', stage);
  const sent = has.and([has('stage', 'in', ['signed', 'answered']), has('deliveredOn', 'is not', null)]);
  const formOut = has.and([has('role', 'in', answering), has('feedbackOn', 'is', null)]);
  return {
    registered: has.and([at('registered'), has.not(asked)]),
    opinions: asked,
    drafting: has.and([at('drafting'), has.not(asked)]),
    submitted: at('submitted'),
    returned: has.and([at('returned'), has.not(asked)]),
    transfer: at('transfer'),
    delivery: undelivered(has),
    feedback: has.and([sent, formOut]),
    closing: has.and([sent, has.not(formOut)]),
  };
}

/** Whoever asked is answered by us, and sends a form back. */
const answering = ['sole', 'lead', 'split'] as const;

function undelivered(has: Where): Expression<SqlBool> {
  return has.and([has('stage', 'in', ['signed', 'answered']), has('deliveredOn', 'is', null)]);
}

/** What an item waits for, from the facts that stand beside it. */
export function waitConditions(has: Where, today: Day): Record<keyof typeof waits, Expression<SqlBool>> {
  const replying = has('role', 'in', answering);
  return {
    'late-unit': has.and([
      has('stage', 'in', ['registered', 'drafting', 'returned']),
      has('id', 'in', lateRequests(has, today).select('opinionRequest.proposalId')),
    ]),
    delivery: undelivered(has),
    feedback: has.and([
      replying,
      has('stage', 'not in', ['withdrawn', 'transferred', 'archived']),
      has('deliveredOn', 'is not', null),
      has('feedbackOn', 'is', null),
    ]),
    commitment: has(
      'id',
      'in',
      has
        .selectFrom('commitment')
        .select('proposalId')
        .where('status', 'in', ['waiting', 'running', 'changed'])
        .where('dueOn', '<=', addDays(today, commitmentSoon)),
    ),
    publication: has.and([
      replying,
      has('stage', 'not in', ['submitted', 'withdrawn', 'transferred', 'archived']),
      has('consent', '<>', 'no'),
      has('publishedOn', 'is', null),
      has.exists(
        has
          .selectFrom('letter')
          .innerJoin('signature', 'signature.letterId', 'letter.id')
          .innerJoin('documentNumber', 'documentNumber.id', 'signature.numberId')
          .whereRef('letter.proposalId', '=', 'proposal.id')
          .whereRef('letter.round', '=', 'proposal.round')
          .where('voidedOn', 'is', null)
          .select('signature.id'),
      ),
    ]),
    'web-pass': has(
      'id',
      'in',
      has
        .selectFrom('webText')
        .where('webText.proposalId', 'is not', null)
        .where(({ not, exists, selectFrom }) =>
          not(exists(selectFrom('webStep').whereRef('webStep.webTextId', '=', 'webText.id').select('webStep.id'))),
        )
        .select('webText.proposalId'),
    ),
    away: has('id', 'in', has.selectFrom('awayItem').select('proposalId').where(isStillAway)),
  };
}

/** Units asked for an opinion whose day has passed without one. */
export function lateRequests(has: Pick<Where, 'selectFrom'>, today: Day) {
  return has.selectFrom('opinionRequest').where('opinionRequest.dueOn', '<', today).where(unanswered);
}
