import { chainOf } from '../../../shared/domain/letter/steps/chain.ts';
import type { StepAct, StepPerson, StepStanding } from '../../../shared/model/letter/steps.ts';
import { workCalendar } from '../../dates/work-calendar.ts';
import type { ReadDb, WriteDb } from '../../db/connections.ts';
import { itemRow } from '../../db/item-row.ts';
import { standInRows } from '../../people/accounts/stand-in-rows.ts';
import { reviewPeople, reviewStepsOf } from '../../people/review-steps.ts';

type Lying = {
  id: number;
  savedAt: string;
  submittedVersion: number | null;
  fingerprint: string;
  resultClass: string | null;
};

/** The way of an item's letter to the signature, by its present words; none where the office set no steps. */
export async function stepsOf(
  db: ReadDb,
  { proposalId, letter, acts }: { proposalId: number; letter: Lying; acts: readonly StepAct[] },
): Promise<StepStanding[]> {
  const setting = await reviewStepsOf(db);
  if (setting.steps.length === 0) return [];
  const { role, keySupervision, sectionId, leaderId } = await itemRow(db, proposalId);
  const standIns = Map.groupBy(await standInRows(db).execute(), ({ absentId }) => absentId);
  const people: StepPerson[] = (await reviewPeople(db)).map(({ id, name }) => ({
    id,
    name,
    standIns: standIns.get(id) ?? [],
  }));
  const leaders = await db
    .selectFrom('person')
    .leftJoin('leaderSection', 'leaderSection.personId', 'person.id')
    .select(['person.id', 'accountId', 'leaderSection.sectionId'])
    .where('accountId', 'is not', null)
    .execute();
  const version = await db
    .selectFrom('letterVersion')
    .select('at')
    .where('letterId', '=', letter.id)
    .where('version', '=', letter.submittedVersion ?? 0)
    .executeTakeFirst();
  return chainOf({
    setting,
    item: { role, keySupervision: keySupervision === 1, sectionId, resultClass: letter.resultClass ?? '' },
    people,
    sections: await db.selectFrom('section').select(['id', 'name']).orderBy('id').execute(),
    sectionLeaders: leaders.flatMap((each) =>
      sectionId !== null && each.sectionId === sectionId ? (each.accountId ?? []) : [],
    ),
    responsible: leaders.find(({ id }) => leaderId !== null && id === leaderId)?.accountId ?? null,
    fingerprint: letter.fingerprint,
    sentAt: version?.at ?? letter.savedAt,
    acts,
    calendar: await workCalendar(db),
  });
}

/** What happened to a letter on its way to the signature, oldest first. */
export async function stepActsOf(db: ReadDb, letterId: number): Promise<StepAct[]> {
  const rows = await db
    .selectFrom('stepAct')
    .leftJoin('section', 'section.id', 'stepAct.sectionId')
    .leftJoin('remark', 'remark.id', 'stepAct.remarkId')
    .select(['stepAct.id', 'stepAct.version', 'stepAct.fingerprint', 'act', 'stepId', 'stepName', 'stepAct.sectionId'])
    .select(['section.name as sectionName', 'toStep', 'remark.text as words', 'stepAct.by', 'stead', 'stepAct.at'])
    .where('stepAct.letterId', '=', letterId)
    .orderBy('stepAct.id')
    .execute();
  return rows.map((row) => ({ ...row, sectionName: row.sectionName ?? '', words: row.words ?? '' }));
}

type Done = {
  letter: { id: number; fingerprint: string };
  version: number;
  act: StepAct['act'];
  step?: { id: number; name: string } | null;
  sectionId?: number | null;
  toStep?: number | null;
  remarkId?: number | null;
  stead?: string;
};

/** Writes down what somebody did to a letter on its way. */
export async function noteStepAct(
  db: WriteDb,
  { now, account }: { now: string; account: { id: number; displayName: string } },
  { letter, version, act, step = null, sectionId = null, toStep = null, remarkId = null, stead = '' }: Done,
): Promise<void> {
  const { id: letterId, fingerprint } = letter;
  const of = { letterId, version, fingerprint, act, stepId: step?.id ?? null, stepName: step?.name ?? '' };
  await db
    .insertInto('stepAct')
    .values({ ...of, sectionId, toStep, remarkId, accountId: account.id, by: account.displayName, stead, at: now })
    .execute();
}
