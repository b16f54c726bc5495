import { documentNumber } from '../../shared/domain/numbers/document-number.ts';
import type { ProposalFilter, ProposalRow } from '../../shared/model/items/proposal.ts';
import type { Day } from '../../shared/model/primitives.ts';
import type { ReadDb } from '../db/connections.ts';
import { countRows, onPage } from '../db/paging.ts';
import { jsonList } from '../db/wording/dialect.ts';
import { awayParts } from './away-mark.ts';
import { conditions, unanswered } from './conditions.ts';
import { inOrder } from './many/order.ts';

/** The rows a filter lets through and how many there are in all. */
export async function proposalRows(
  db: ReadDb,
  filter: ProposalFilter,
  today: Day,
): Promise<{ rows: ProposalRow[]; total: number }> {
  const found = db.selectFrom('proposal').where((has) => has.and(conditions(db, has, filter, today)));
  const rows = await inOrder(found, filter)
    .$call(onPage(filter))
    .select(['id', 'kind', 'level', 'term', 'meeting', 'number', 'title', 'proposer', 'role', 'stage'])
    .select(['keySupervision', 'assignedOn', 'deadline', 'deadlineMark', 'closedOn'])
    .select(['deliveredOn', 'feedbackOn', 'satisfaction', 'subject'])
    .select((has) => [
      awayParts(has).as('awayParts'),
      has.selectFrom('section').whereRef('section.id', '=', 'proposal.sectionId').select('name').as('sectionName'),
      has.selectFrom('person').whereRef('person.id', '=', 'proposal.handlerId').select('name').as('handlerName'),
      has.selectFrom('person').whereRef('person.id', '=', 'proposal.leaderId').select('name').as('leaderName'),
      has
        .selectFrom('handover')
        .whereRef('handover.id', '=', 'proposal.handoverId')
        .select(jsonList(['handover.id', 'handover.name', 'cutOffOn']).as('parts'))
        .as('handoverParts'),
      has
        .selectFrom('opinionRequest')
        .whereRef('opinionRequest.proposalId', '=', 'proposal.id')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('asked'),
      has
        .selectFrom('opinionRequest')
        .whereRef('opinionRequest.proposalId', '=', 'proposal.id')
        .where((has) => has.not(unanswered(has)))
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .as('answered'),
      has
        .selectFrom('letter')
        .innerJoin('documentNumber', 'documentNumber.letterId', 'letter.id')
        .whereRef('letter.proposalId', '=', 'proposal.id')
        .whereRef('letter.round', '=', 'proposal.round')
        .where('voidedOn', 'is', null)
        .select(jsonList(['code', 'year', 'n']).as('parts'))
        .limit(1)
        .as('numberParts'),
      has
        .selectFrom('lifeEvent')
        .whereRef('lifeEvent.proposalId', '=', 'proposal.id')
        .whereRef('lifeEvent.round', '=', 'proposal.round')
        .where('event', '=', 'oral-reply')
        .where('voidReason', 'is', null)
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('lifeEvent as later')
                .whereRef('later.proposalId', '=', 'lifeEvent.proposalId')
                .whereRef('later.replacesId', '=', 'lifeEvent.id')
                .select('later.id'),
            ),
          ),
        )
        .select(({ fn }) => fn.max('day').as('day'))
        .as('talkedOn'),
    ])
    .execute();
  return {
    total: await countRows(found),
    rows: rows.map(({ asked, answered, numberParts, talkedOn, keySupervision, awayParts, handoverParts, ...row }) => ({
      ...row,
      keySupervision: keySupervision === 1,
      opinionsAsked: asked ?? 0,
      opinionsIn: answered ?? 0,
      documentNumber: numberParts ? numberFrom(numberParts) : null,
      oralOn: numberParts ? null : talkedOn,
      away: awayParts ? awayFrom(awayParts) : null,
      handover: handoverParts ? handoverFrom(handoverParts) : null,
    })),
  };
}

function numberFrom(parts: string): string {
  const [code, year, n] = JSON.parse(parts) as [string, number, number];
  return documentNumber({ code, year, n });
}

function awayFrom(parts: string): ProposalRow['away'] {
  const [side, who] = JSON.parse(parts) as ['home' | 'there', string];
  return { side, who };
}

function handoverFrom(parts: string): ProposalRow['handover'] {
  const [id, name, cutOffOn] = JSON.parse(parts) as [number, string, Day | null];
  return { id, name, cutOffOn };
}
