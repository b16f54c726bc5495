import { agreementsTo } from '../../../shared/domain/letter/steps/chain.ts';
import type { Submission } from '../../../shared/model/letter/submission.ts';
import type { ReadDb } from '../../db/connections.ts';
import { fromJson } from '../../db/json.ts';
import { standInsFor } from '../../people/accounts/standing-in.ts';
import { waysOf } from '../../people/ways.ts';
import { stepActsOf, stepsOf } from '../signing/steps.ts';

/** Who sent the item's letter to be signed and who answers for it; null when nothing is written. */
export async function submissionOf(db: ReadDb, proposalId: number): Promise<Submission | null> {
  const letter = await db
    .selectFrom('letter')
    .select(['id', 'savedBy', 'savedAt', 'submitterId', 'submittedVersion', 'fingerprint', 'resultClass'])
    .where('proposalId', '=', proposalId)
    .orderBy('round', 'desc')
    .executeTakeFirst();
  if (!letter) return null;
  const { lockMinutes: _, sight: __, proof: ___, extension: ____, ...ways } = await waysOf(db);
  const leader = await db
    .selectFrom('proposal')
    .innerJoin('person', 'person.id', 'proposal.leaderId')
    .innerJoin('account', 'account.id', 'person.accountId')
    .select(['account.id as accountId', 'account.displayName as name', 'account.roles', 'account.disabled'])
    .where('proposal.id', '=', proposalId)
    .executeTakeFirst();
  const submitter = letter.submitterId === null ? undefined : await accountOf(db, letter.submitterId);
  const signs = leader && leader.disabled === 0 && fromJson(leader.roles).includes('leader');
  const acts = await stepActsOf(db, letter.id);
  return {
    ways,
    responsible: signs
      ? { accountId: leader.accountId, name: leader.name, standIns: await standInsFor(db, leader.accountId) }
      : null,
    submitter: submitter
      ? {
          accountId: submitter.id,
          name: submitter.displayName,
          isHere: submitter.disabled === 0 && fromJson(submitter.roles).includes('clerk'),
        }
      : null,
    savedBy: letter.savedBy,
    steps: await stepsOf(db, { proposalId, letter, acts }),
    agreed: agreementsTo(acts, letter.fingerprint),
  };
}

function accountOf(db: ReadDb, id: number) {
  return db
    .selectFrom('account')
    .select(['id', 'displayName', 'roles', 'disabled'])
    .where('id', '=', id)
    .executeTakeFirst();
}
