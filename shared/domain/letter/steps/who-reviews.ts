import type { StepParty, StepPerson, StepStanding } from '../../../model/letter/steps.ts';
import type { Submission } from '../../../model/letter/submission.ts';
import type { SignedIn } from '../../../model/people/account.ts';
import type { Day } from '../../../model/primitives.ts';
import { dayInWords } from '../../dates/day.ts';
import { standingIn } from '../../people/standing-in.ts';
import { isOwnLetter } from '../who-signs.ts';
import { presentStep } from './chain.ts';

type Me = Pick<SignedIn, 'id' | 'displayName' | 'roles'>;
/** A party that somebody can agree for, and what his agreement says besides: 代李慧核稿（出差，3月20日至27日）. */
type OpenParty = { party: StepParty; stead: string };

/**
 * Why somebody may not agree or return at the step where the letter lies: it lies at none, the step is others', or the
 * letter is his own and the office does not let one check what he wrote himself.
 */
export function barToReviewing(
  submission: Submission,
  me: Me,
  today: Day,
): { by: 'none' } | { by: 'own' } | { by: 'others'; step: string; waitsFor: string[] } | null {
  const step = presentStep(submission.steps);
  if (!step) return { by: 'none' };
  if (openParties(submission, me, today).length > 0) return null;
  const waiting = step.parties.filter(({ agreed }) => agreed === null);
  if (waiting.some((party) => personFor(party, me, today)) && mayNotOwn(submission, me)) return { by: 'own' };
  return { by: 'others', step: step.name, waitsFor: waitsFor(submission) };
}

/**
 * Whom somebody can agree for at the present step: for himself, for one who is away and has set him in his place, and as a
 * 审签领导 where there is nobody who can.
 */
export function openParties(submission: Submission, me: Me, today: Day): OpenParty[] {
  const step = presentStep(submission.steps);
  if (!step || mayNotOwn(submission, me)) return [];
  return step.parties.flatMap((party) => {
    if (party.agreed) return [];
    const person = personFor(party, me, today);
    if (person) return [{ party, stead: steadFor(step.name, person, me, today) }];
    const isNobodys = ableTo(party, submission).length === 0;
    return isNobodys && me.roles.includes('leader')
      ? [{ party, stead: `没有别人能办「${step.name}」，由审签领导办` }]
      : [];
  });
}

/** Whose step the letter waits for, in names; 会签 names the 科室 that have not agreed. */
export function waitsFor(submission: Submission): string[] {
  const step = presentStep(submission.steps);
  return (step?.parties ?? [])
    .filter(({ agreed }) => agreed === null)
    .map((party) => {
      const names = ableTo(party, submission).map(({ name }) => name);
      const who = names.length === 0 ? '审签领导' : names.join('、');
      return party.section ? `${party.section.name}（${who}）` : who;
    });
}

/**
 * Where a letter goes that this person returns: to the step before, where his step says so and there is one; else to the
 * clerk, as from whoever signs.
 */
export function returnsTo(submission: Submission, me: Me, today: Day): Pick<StepStanding, 'id' | 'name'> | null {
  const step = presentStep(submission.steps);
  if (step?.returns !== 'before' || openParties(submission, me, today).length === 0) return null;
  const at = submission.steps.indexOf(step);
  return submission.steps[at - 1] ?? null;
}

/** Whether somebody may return a letter or remark on it: a 审签领导, and whoever's step it lies at. */
export function mayReturn(submission: Submission, me: Me, today: Day): boolean {
  return me.roles.includes('leader') || barToReviewing(submission, me, today) === null;
}

/** Whether somebody may settle a remark or want more: a 审签领导, and whoever made it. */
export function maySettle({ by }: { by: string }, me: Me): boolean {
  return me.roles.includes('leader') || by === me.displayName;
}

/** He himself, or one who is away and in whose place he is today. */
function personFor({ people }: StepParty, me: Me, today: Day): StepPerson | undefined {
  return people.find(({ id }) => id === me.id) ?? people.find((person) => standInOf(person, me, today) !== null);
}

function standInOf({ standIns }: StepPerson, me: Me, today: Day) {
  return standingIn(
    standIns.filter(({ standInId }) => standInId === me.id),
    today,
  );
}

function steadFor(step: string, person: StepPerson, me: Me, today: Day): string {
  const set = person.id === me.id ? null : standInOf(person, me, today);
  if (!set) return '';
  return `代${person.name}办「${step}」（${set.why}，${dayInWords(set.firstDay)}至${dayInWords(set.lastDay)}由其代办）`;
}

const mayNotOwn = (submission: Submission, me: Pick<Me, 'id' | 'displayName'>) =>
  submission.ways.ownLetter === 'refused' && isOwnLetter(submission, me);

/** Those who may: not who wrote the letter, where the office does not want that. */
function ableTo({ people }: StepParty, submission: Submission): StepPerson[] {
  return people.filter(({ id, name }) => !mayNotOwn(submission, { id, displayName: name }));
}
