import { sql } from 'kysely';
import { answerMark, oralAnswer } from '../../shared/domain/counting/answer-words.ts';
import { type LedgerItem, ratingInWords } from '../../shared/domain/counting/ledger.ts';
import { documentNumber } from '../../shared/domain/numbers/document-number.ts';
import { commitmentStatuses } from '../../shared/model/commitments.ts';
import { countedSources } from '../../shared/model/counting.ts';
import type { Collective } from '../../shared/model/items/proposal.ts';
import type { ProposalKind } from '../../shared/model/kinds.ts';
import { contactWays } from '../../shared/model/life/life.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson } from '../db/json.ts';
import { jsonField } from '../db/wording/dialect.ts';
import { asNumber } from '../db/wording/expressions.ts';
import { stillHeld } from './lives.ts';

/** Which items: of one year or all, of one kind or both. */
export type LedgerScope = { year: number | null; kind: ProposalKind | null };
/** A line of the ledger with where it stands among the others. */
export type PlacedLine = LedgerItem & { sortKey: string };

/** The ledger's items; what hangs on them is read in whole tables, not one by one. */
export async function ledgerItems(db: ReadDb, scope: LedgerScope): Promise<PlacedLine[]> {
  const rows = await inScope(db, scope)
    .innerJoin('proposal', 'proposal.id', 'counted.sourceId')
    .leftJoin('unit', 'unit.id', 'proposal.leadUnitId')
    .leftJoin('section', 'section.id', 'proposal.sectionId')
    .leftJoin('person as handler', 'handler.id', 'proposal.handlerId')
    .leftJoin('person as leader', 'leader.id', 'proposal.leaderId')
    .select([
      'proposal.id',
      'proposal.kind',
      'proposal.level',
      'proposal.stage',
      'proposal.term',
      'proposal.meeting',
      'proposal.number',
    ])
    .select(['proposal.title', 'proposal.collective', 'proposal.role', 'proposal.keySupervision'])
    .select(['proposal.assignedOn', 'proposal.deadline', 'proposal.remark', 'proposal.feedbackOn'])
    .select(['counted.satisfaction', 'counted.firstSatisfaction', 'proposal.publishedOn', 'proposal.archiveNumber'])
    .select(['counted.answeredOn', 'counted.resultClass', 'counted.dueOn', 'counted.sortKey'])
    .select(['unit.name as leadUnit', 'section.name as section'])
    .select(['handler.name as handler', 'leader.name as leader'])
    .execute();
  const beside = await besideItems(db, scope);
  return rows.map(({ id, collective, keySupervision, satisfaction, firstSatisfaction, publishedOn, ...row }) => {
    const people = beside.people.get(id) ?? [];
    const body = collective ? (fromJson(collective as string) as Collective) : null;
    const asked = beside.asked.get(id) ?? [];
    const numbered = beside.numbers.get(id)?.at(-1);
    return {
      ...row,
      source: countedSources.item,
      // The first answer is held against this one, whatever further rounds there are.
      deadline: row.dueOn ?? row.deadline,
      leading: body?.name ?? people[0]?.name ?? '',
      names: body ? [body.name] : people.map(({ name }) => name),
      cosigners: body ? 0 : Math.max(0, people.length - 1),
      phone: body?.phone ?? people[0]?.phone ?? '',
      leadUnit: row.leadUnit ?? '',
      coUnits: (beside.coUnits.get(id) ?? []).map(({ name }) => name),
      keySupervision: keySupervision === 1,
      leader: row.leader ?? '',
      section: row.section ?? '',
      handler: row.handler ?? '',
      opinionDue:
        asked
          .map(({ dueOn }) => dueOn)
          .sort()
          .at(-1) ?? null,
      opinionsIn: asked.length > 0 ? `${asked.filter(({ received }) => received === 1).length}/${asked.length}` : '',
      contacts: (beside.contacts.get(id) ?? []).map(({ way, day }) => `${contactWays[way]} ${day}`),
      documentNumber: answerMark(
        numbered ? documentNumber(numbered) : '',
        oralAnswer(beside.talks.get(id) ?? [], numbered?.round ?? null),
      ),
      disclosure: numbered?.disclosure ?? null,
      published: [publishedOn, ...(beside.published.get(id) ?? []).map(({ url }) => url ?? '')]
        .filter(Boolean)
        .join(' '),
      uploaded: (beside.uploaded.get(id) ?? []).map(({ day, platform, receipt }) =>
        [day, platform, receipt].filter(Boolean).join(' '),
      ),
      satisfaction: ratingInWords(firstSatisfaction, satisfaction),
      commitments: (beside.commitments.get(id) ?? []).map(({ what }) => what),
      progress: (beside.commitments.get(id) ?? []).map(
        ({ status, progress }) => `${commitmentStatuses[status]}${progress}%`,
      ),
      archiveNumber: row.archiveNumber ?? '',
    };
  });
}

type Disclosed = LedgerItem['disclosure'];

function inScope(db: ReadDb, { year, kind }: LedgerScope) {
  let items = db.selectFrom('counted').where('counted.source', '=', 'item');
  if (year !== null) items = items.where('counted.year', '=', year);
  return kind === null ? items : items.where('counted.kind', '=', kind);
}

async function besideItems(db: ReadDb, scope: LedgerScope) {
  const inSpan = inScope(db, scope).select('sourceId');
  const by = <T extends { proposalId: number }>(rows: readonly T[]) => {
    const found = new Map<number, T[]>();
    for (const row of rows) {
      const own = found.get(row.proposalId);
      if (own) own.push(row);
      else found.set(row.proposalId, [row]);
    }
    return found;
  };
  const people = db.selectFrom('proposer').select(['proposalId', 'name', 'phone']).where('proposalId', 'in', inSpan);
  const coUnits = db.selectFrom('coUnit').innerJoin('unit', 'unit.id', 'coUnit.unitId').select(['proposalId', 'name']);
  const asked = db
    .selectFrom('opinionRequest')
    .select(['proposalId', 'dueOn'])
    .select(
      asNumber(sql`exists (select 1 from "opinion" where "opinion"."proposalId" = "opinionRequest"."proposalId"
        and "opinion"."unitId" = "opinionRequest"."unitId" and "opinion"."voidedAt" is null)`).as('received'),
    );
  const contacts = db
    .selectFrom('contact')
    .select(['proposalId', 'way', 'day'])
    .where('voidReason', 'is', null)
    .where(
      sql<boolean>`not exists (select 1 from "contact" as "later" where "later"."proposalId" = "contact"."proposalId"
        and "later"."replacesId" = "contact"."id")`,
    );
  const numbers = db
    .selectFrom('documentNumber')
    .innerJoin('letter', 'letter.id', 'documentNumber.letterId')
    .select([
      'proposalId',
      'code',
      'year',
      'n',
      'round',
      jsonField<Disclosed>('content', 'disclosure').as('disclosure'),
    ])
    .where('voidedOn', 'is', null);
  const events = (event: 'published' | 'oral-reply' | 'uploaded') =>
    db
      .selectFrom('lifeEvent')
      .select(['id', 'proposalId', 'round', 'day', 'replacesId', 'voidReason'])
      .select(jsonField<string | null>('detail', 'url').as('url'))
      .select(jsonField<string | null>('detail', 'platform').as('platform'))
      .select(jsonField<string | null>('detail', 'receipt').as('receipt'))
      .where('event', '=', event)
      .where('proposalId', 'in', inSpan)
      .orderBy('id');
  const commitments = db.selectFrom('commitment').select(['proposalId', 'what', 'status', 'progress']);
  return {
    people: by(await people.orderBy('proposalId').orderBy('position').execute()),
    coUnits: by(await coUnits.where('proposalId', 'in', inSpan).orderBy('position').execute()),
    asked: by(await asked.where('proposalId', 'in', inSpan).execute()),
    contacts: by(await contacts.where('proposalId', 'in', inSpan).orderBy('day').execute()),
    numbers: by(await numbers.where('proposalId', 'in', inSpan).orderBy('documentNumber.id').execute()),
    published: by(stillHeld(await events('published').execute())),
    uploaded: by(stillHeld(await events('uploaded').execute())),
    talks: by(stillHeld(await events('oral-reply').execute())),
    commitments: by(await commitments.where('proposalId', 'in', inSpan).orderBy('id').execute()),
  };
}
