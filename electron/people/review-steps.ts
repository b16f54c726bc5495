import { isReviewedBy } from '../../shared/domain/letter/steps/chain.ts';
import { stepsInWords } from '../../shared/domain/letter/steps/words.ts';
import { standingIn } from '../../shared/domain/people/standing-in.ts';
import { at, refusal } from '../../shared/errors.ts';
import { ReviewSteps, type StepsPage } from '../../shared/model/letter/steps.ts';
import type { Day } from '../../shared/model/primitives.ts';
import { mustBeAsSeen } from '../context/as-seen.ts';
import type { Operations } from '../context/context.ts';
import type { ReadDb } from '../db/connections.ts';
import { fromJson, toJson } from '../db/json.ts';
import { standInRows } from './accounts/stand-in-rows.ts';

/** 核稿、会签 … : what a letter goes through before a leader signs, as the office set it. */
export const reviewSteps = {
  'steps.get': ({ db }) => stepsPage(db),

  'steps.save': async ({ db, record, changed }, { seen, ...given }) => {
    const before = await reviewStepsOf(db);
    await mustBeAsSeen(db, seen, before, { what: '份设置', operation: 'steps.save' });
    const { people, sections } = await stepsPage(db);
    const known = {
      account: new Set(people.map(({ id }) => id)),
      section: new Set(sections.map(({ id }) => id)),
    };
    for (const [n, { accountIds, sectionIds }] of given.steps.entries()) {
      if (accountIds.some((id) => !known.account.has(id)))
        throw at(refusal('steps.no-person'), { field: `steps.${n}.accountIds` });
      if (sectionIds.some((id) => !known.section.has(id)))
        throw at(refusal('steps.no-section'), { field: `steps.${n}.sectionIds` });
    }
    for (const [n, { sectionId, accountIds }] of given.reviewers.entries()) {
      if (!known.section.has(sectionId)) throw at(refusal('steps.no-section'), { field: `reviewers.${n}.sectionId` });
      if (accountIds.some((id) => !known.account.has(id)))
        throw at(refusal('steps.no-person'), { field: `reviewers.${n}.accountIds` });
    }
    const kept = await numbered(db, before, given);
    changed(stepsInWords(before, { people, sections }), stepsInWords(kept, { people, sections }));
    await db
      .updateTable('office')
      .set({ reviewSteps: toJson(kept) })
      .execute();
    const names = kept.steps.map(({ name }) => name);
    record(names.length > 0 ? `审签前的步骤改为：${names.join('→')}` : '审签前不设步骤');
    return stepsPage(db);
  },
} satisfies Operations;

/**
 * No steps where the office has said nothing. Whoever has no account in use any more falls away: he can neither be shown
 * nor chosen again.
 */
export async function reviewStepsOf(db: ReadDb): Promise<ReviewSteps> {
  const row = await db.selectFrom('office').select('reviewSteps').executeTakeFirst();
  const { steps, reviewers } = ReviewSteps.parse(row ? fromJson(row.reviewSteps) : {});
  if (steps.length === 0 && reviewers.length === 0) return { steps, reviewers };
  const here = new Set((await reviewPeople(db)).map(({ id }) => id));
  const stillHere = <T extends { accountIds: number[] }>(each: T): T => ({
    ...each,
    accountIds: each.accountIds.filter((id) => here.has(id)),
  });
  return { steps: steps.map(stillHere), reviewers: reviewers.map(stillHere) };
}

/** Accounts in use that may do a step. */
export async function reviewPeople(db: ReadDb): Promise<StepsPage['people']> {
  const rows = await db
    .selectFrom('account')
    .select(['id', 'displayName as name', 'roles'])
    .where('disabled', '=', 0)
    .orderBy('id')
    .execute();
  return rows
    .map(({ roles, ...row }) => ({ ...row, roles: fromJson(roles) }))
    .filter(({ roles }) => roles.includes('clerk') || roles.includes('leader'))
    .map(({ roles, ...row }) => ({ ...row, isLeader: roles.includes('leader') }));
}

/** The items whose letters lie in review and have a step that this account does, for himself or for one who is away. */
export async function itemsToReview(db: ReadDb, accountId: number, today: Day): Promise<number[]> {
  const setting = await reviewStepsOf(db);
  if (setting.steps.length === 0) return [];
  const absent = (await standInRows(db).where('standInId', '=', accountId).execute()).filter(
    (each) => standingIn([each], today) !== null,
  );
  const accounts = [accountId, ...absent.map(({ absentId }) => absentId)];
  const rows = await db
    .selectFrom('proposal')
    .innerJoin('letter', (join) =>
      join.onRef('letter.proposalId', '=', 'proposal.id').onRef('letter.round', '=', 'proposal.round'),
    )
    .select(['proposal.id', 'role', 'keySupervision', 'sectionId', 'letter.resultClass'])
    .where('stage', '=', 'submitted')
    .execute();
  return rows.flatMap(({ id, keySupervision, resultClass, ...row }) => {
    const item = { ...row, keySupervision: keySupervision === 1, resultClass: resultClass ?? '' };
    return isReviewedBy(setting, item, accounts) ? [id] : [];
  });
}

async function stepsPage(db: ReadDb): Promise<StepsPage> {
  const people = await reviewPeople(db);
  const sections = await db.selectFrom('section').select(['id', 'name']).orderBy('id').execute();
  return { ...(await reviewStepsOf(db)), people, sections };
}

/** New steps get a number that no step has or had: agreements name their step by it. */
async function numbered(db: ReadDb, before: ReviewSteps, given: ReviewSteps): Promise<ReviewSteps> {
  const former = before.steps.map(({ id }) => id);
  const used = await db
    .selectFrom('stepAct')
    .select(({ fn }) => fn.max('stepId').as('most'))
    .executeTakeFirst();
  const seen = new Set<number>();
  let last = Math.max(0, used?.most ?? 0, ...former);
  const steps = given.steps.map((step) => {
    const isHeld = former.includes(step.id) && !seen.has(step.id);
    if (!isHeld) last += 1;
    const id = isHeld ? step.id : last;
    seen.add(id);
    // What another choice asked for is not kept: nobody would see it.
    const accountIds = step.doer === 'people' ? step.accountIds : [];
    const sectionIds = step.doer === 'sections' ? step.sectionIds : [];
    return { ...step, id, accountIds, sectionIds, classes: step.scope === 'class' ? step.classes : [] };
  });
  return { ...given, steps };
}
