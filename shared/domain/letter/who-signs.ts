import type { Submission } from '../../model/letter/submission.ts';
import type { SignedIn } from '../../model/people/account.ts';
import type { Day } from '../../model/primitives.ts';
import { dayInWords } from '../dates/day.ts';
import { standingIn } from '../people/standing-in.ts';
import { presentStep } from './steps/chain.ts';

type Person = Pick<SignedIn, 'id' | 'displayName'>;

/** Whether the letter is someone's own: submitted by him, or written by him last. */
export function isOwnLetter({ submitter, savedBy }: Pick<Submission, 'submitter' | 'savedBy'>, me: Person): boolean {
  return submitter?.accountId === me.id || savedBy === me.displayName;
}

/**
 * Why someone who may sign letters may not sign this one, by the ways of the office: a step before the signature is not
 * done, it is his own, or another answers for it and is not away with him in his place; `reason`: he may, once he says why he signs for that other. Where the one who answers for it may not, because
 * it is his own, another signs for him.
 */
export function barToSigning(
  submission: Submission,
  me: Person,
  today: Day,
): { by: 'own' } | { by: 'step' | 'responsible' | 'reason'; name: string } | null {
  const { ways, responsible, steps } = submission;
  const step = presentStep(steps);
  if (step) return { by: 'step', name: step.name };
  if (ways.ownLetter === 'refused' && isOwnLetter(submission, me)) return { by: 'own' };
  if (responsible === null || responsible.accountId === me.id || ways.signer === 'any') return null;
  if (standInOf(responsible, me, today) !== null) return null;
  const he = { id: responsible.accountId, displayName: responsible.name };
  const mayNot = ways.ownLetter === 'refused' && isOwnLetter(submission, he);
  return { by: ways.signer === 'responsible' && !mayNot ? 'responsible' : 'reason', name: responsible.name };
}

/** By what this person stands in for the one who answers for the letter today; null where he does not. */
function standInOf(responsible: NonNullable<Submission['responsible']>, me: Person, today: Day) {
  const mine = responsible.standIns.filter(({ standInId }) => standInId === me.id);
  return standingIn(mine, today);
}

/**
 * What the signature says besides, to be seen wherever it is told: 代责任领导顾长风签发，理由：出差；自拟自签. One who was set
 * to stand in needs no reason of his own: 代责任领导顾长风签发（出差，3月20日至27日由其代签）.
 */
export function signingRemark(submission: Submission, me: Person, reason: string, today: Day): string {
  const { responsible } = submission;
  const stead = responsible !== null && responsible.accountId !== me.id;
  const set = stead ? standInOf(responsible, me, today) : null;
  const given = set ? `（${set.why}，${dayInWords(set.firstDay)}至${dayInWords(set.lastDay)}由其代签）` : '';
  return [
    stead ? `代责任领导${responsible.name}签发${given}${reason && !set ? `，理由：${reason}` : ''}` : '',
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
