import type { Submission } from '../../model/letter/submission.ts';
import type { SignedIn } from '../../model/people/account.ts';

type Person = Pick<SignedIn, 'id' | 'displayName'>;

/** Whether the letter is someone's own: submitted by him, or written by him last. */
function isOwnLetter({ submitter, savedBy }: Submission, me: Person): boolean {
  return submitter?.accountId === me.id || savedBy === me.displayName;
}

/**
 * Why someone who may sign letters may not sign this one, by the ways of the office: it is his own, or another answers
 * for it; `reason`: he may, once he says why he signs for that other. Where the one who answers for it may not, because
 * it is his own, another signs for him.
 */
export function barToSigning(
  submission: Submission,
  me: Person,
): { by: 'own' } | { by: 'responsible' | 'reason'; name: string } | null {
  const { ways, responsible } = submission;
  if (ways.ownLetter === 'refused' && isOwnLetter(submission, me)) return { by: 'own' };
  if (responsible === null || responsible.accountId === me.id || ways.signer === 'any') return null;
  const he = { id: responsible.accountId, displayName: responsible.name };
  const mayNot = ways.ownLetter === 'refused' && isOwnLetter(submission, he);
  return { by: ways.signer === 'responsible' && !mayNot ? 'responsible' : 'reason', name: responsible.name };
}

/** What the signature says besides, to be seen wherever it is told: 代责任领导顾长风签发，理由：出差；自拟自签. */
export function signingRemark(submission: Submission, me: Person, reason: string): string {
  const { responsible } = submission;
  const stead = responsible !== null && responsible.accountId !== me.id;
  return [
    stead ? `代责任领导${responsible.name}签发${reason ? `，理由：${reason}` : ''}` : '',
    isOwnLetter(submission, me) ? '自拟自签' : '',
  ]
    .filter(Boolean)
    .join('；');
}

/** Whose submission it is, where the ways of the office leave it to him to take it back; null: this clerk may. */
export function barToTakingBack({ ways, submitter }: Submission, me: Pick<Person, 'id'>): string | null {
  if (ways.takeBack === 'any' || submitter === null || submitter.accountId === me.id) return null;
  return submitter.isHere ? submitter.name : null;
}
