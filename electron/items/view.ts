import { documentNumber } from '../../shared/domain/numbers/document-number.ts';
import { refusal } from '../../shared/errors.ts';
import type { HistoryEntry, LetterSummary, Proposal } from '../../shared/model/items/proposal.ts';
import type { OpinionRequest } from '../../shared/model/opinions.ts';
import { itemDates } from '../dates/item-dates.ts';
import type { ReadDb } from '../db/connections.ts';
import { handoverRow } from '../db/handover-row.ts';
import { fromJson } from '../db/json.ts';
import { assigned } from './assignment.ts';
import { awayMarkOf } from './away-mark.ts';
import { signatureOf } from './signature.ts';
import { submissionOf } from './signing/submission.ts';

/** One item with everything about it, as its page shows it; refuses with `record.missing`. */
export async function proposalView(db: ReadDb, id: number): Promise<Proposal> {
  const row = await db.selectFrom('proposal').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw refusal('record.missing', { what: '一件' });
  const {
    level,
    term,
    meeting,
    collective,
    keySupervision,
    deadline: _,
    proposer: __,
    firstDeadline: ___,
    handoverId,
    ...rest
  } = row;
  const coUnits = await coUnitsOf(db, id);
  const lead = rest.leadUnitId
    ? await db.selectFrom('unit').select('name').where('id', '=', rest.leadUnitId).executeTakeFirst()
    : undefined;
  return {
    ...rest,
    session: { level, term, meeting },
    collective: collective ? fromJson(collective) : null,
    keySupervision: keySupervision === 1,
    ...(await namesOf(db, row)),
    proposers: await proposersOf(db, id),
    coUnitIds: coUnits.map((unit) => unit.id),
    coUnitNames: coUnits,
    leadUnitName: lead?.name ?? null,
    handover: await handoverRow(db, handoverId),
    ...(await itemDates(db, row)),
    attachments: await db
      .selectFrom('attachment')
      .leftJoin('attachmentText', 'attachmentId', 'id')
      .select(['id', 'name', 'size', 'addedAt', 'addedBy'])
      .select(({ fn, val }) => fn.coalesce('problem', val('')).as('problem'))
      .where('proposalId', '=', id)
      .orderBy('id')
      .execute(),
    requests: await requestsOf(db, id),
    letter: await letterOf(db, id),
    history: await historyOf(db, id),
    away: await awayMarkOf(db, id),
  };
}

async function namesOf(db: ReadDb, row: Parameters<typeof assigned>[1]) {
  const { words: _, ...names } = await assigned(db, row);
  return names;
}

export function proposersOf(db: ReadDb, proposalId: number) {
  return db
    .selectFrom('proposer')
    .select(['name', 'organization', 'phone'])
    .where('proposalId', '=', proposalId)
    .orderBy('position')
    .execute();
}

export function coUnitsOf(db: ReadDb, proposalId: number) {
  return db
    .selectFrom('coUnit')
    .innerJoin('unit', 'unit.id', 'coUnit.unitId')
    .select(['unit.id', 'unit.name', 'unit.shortName'])
    .where('proposalId', '=', proposalId)
    .orderBy('position')
    .execute();
}

/** The units asked, each with all versions of its opinion, oldest first. */
export async function requestsOf(db: ReadDb, proposalId: number): Promise<OpinionRequest[]> {
  const requests = await db
    .selectFrom('opinionRequest')
    .innerJoin('unit', 'unit.id', 'opinionRequest.unitId')
    .select(['unitId', 'unit.name as unitName', 'unit.shortName as unitShortName', 'askedOn', 'dueOn', 'dueSteps'])
    .select(['againOn', 'againReason', 'afterVersion'])
    .where('proposalId', '=', proposalId)
    .orderBy('askedOn')
    .orderBy('unitId')
    .execute();
  const opinions = await db
    .selectFrom('opinion')
    .selectAll()
    .where('proposalId', '=', proposalId)
    .orderBy('version')
    .execute();
  return requests.map((request) => ({
    ...request,
    dueSteps: fromJson(request.dueSteps),
    opinions: opinions
      .filter((opinion) => opinion.unitId === request.unitId)
      .map(({ proposalId: _, blocks, voidedAt, voidedBy, voidedWhy, ...opinion }) => ({
        ...opinion,
        blocks: fromJson(blocks),
        voided: voidedAt === null ? null : { at: voidedAt, by: voidedBy ?? '', why: voidedWhy ?? '' },
      })),
  }));
}

async function letterOf(db: ReadDb, proposalId: number): Promise<LetterSummary | null> {
  const letter = await db
    .selectFrom('letter')
    .select(['id', 'kind', 'submittedVersion', 'fingerprint'])
    .where('proposalId', '=', proposalId)
    .orderBy('round', 'desc')
    .executeTakeFirst();
  if (!letter) return null;
  const signed = await signatureOf(db, letter.id);
  return {
    kind: letter.kind,
    version: letter.submittedVersion,
    documentNumber: signed ? documentNumber(signed) : null,
    signedOn: signed?.signedOn ?? null,
    signedBy: signed?.by ?? null,
    signedRemark: signed?.remark ?? '',
    submission: await submissionOf(db, proposalId),
    stale: signed !== undefined && signed.fingerprint !== letter.fingerprint,
  };
}

/** What happened to the item, in words: everything done to it that says something, newest last. */
async function historyOf(db: ReadDb, proposalId: number): Promise<HistoryEntry[]> {
  return (
    db
      .selectFrom('audit')
      .select(['id', 'at', 'who', 'words'])
      .where('proposalId', '=', proposalId)
      .where('outcome', '=', 'done')
      .where('words', '!=', '')
      // Looks at the item stand in the log, not in its life.
      .where('operation', '!=', 'proposal.get')
      .orderBy('id')
      .execute()
  );
}
