import type { HandlingRole } from '../../../model/kinds.ts';
import type {
  ReviewStep,
  ReviewSteps,
  StepAct,
  StepParty,
  StepPerson,
  StepStanding,
} from '../../../model/letter/steps.ts';
import type { Day } from '../../../model/primitives.ts';
import { dayOfMoment } from '../../dates/moment.ts';
import { addWorkdays, type WorkCalendar } from '../../dates/workday.ts';
import { letterOwed } from '../../life/lifecycle.ts';

/** What the way of one letter depends on. */
export type ChainFacts = {
  setting: ReviewSteps;
  item: { role: HandlingRole; keySupervision: boolean; sectionId: number | null; resultClass: string };
  /** Accounts in use that review or sign. */
  people: readonly StepPerson[];
  sections: readonly { id: number; name: string }[];
  /** Accounts of the leaders who answer for the item's 科室, and of the item's own 责任领导. */
  sectionLeaders: readonly number[];
  responsible: number | null;
  fingerprint: string;
  /** When it was sent, where no act says so. */
  sentAt: string;
  acts: readonly StepAct[];
  calendar: WorkCalendar;
};

/** Whether a letter has to take a step. 重点督办 → only items under 重点督办; 会办意见 → only what we owe a lead unit. */
function isFor({ scope, classes }: ReviewStep, { role, keySupervision, resultClass }: ChainFacts['item']): boolean {
  switch (scope) {
    case 'always':
      return true;
    case 'key':
      return keySupervision;
    case 'reply':
    case 'opinion':
      return letterOwed(role) === scope;
    case 'class':
      return classes.includes(resultClass);
  }
}

/**
 * The steps of a letter in their order, who must agree at each, and where it lies: at the first one that somebody has not
 * agreed to. An agreement holds for the very words; after a change the letter begins again at the first step.
 */
export function chainOf(facts: ChainFacts): StepStanding[] {
  const steps = facts.setting.steps
    .filter((step) => isFor(step, facts.item))
    .map((step) => ({ step, parties: partiesOf(step, facts) }))
    // 会签 by the 承办科室 alone is none.
    .filter(({ parties }) => parties.length > 0);
  const now = steps.findIndex(({ parties }) => parties.some(({ agreed }) => agreed === null));
  return steps.map(({ step: { id, name, returns, days }, parties }, at) => {
    const standing = now < 0 || at < now ? 'done' : at === now ? 'now' : 'ahead';
    const since = standing === 'now' ? sinceWhen(facts, id, steps[at - 1]?.parties ?? []) : null;
    return { id, name, returns, parties, standing, since, dueOn: since && dueOf(facts, since, days) };
  });
}

/**
 * Whether one of these accounts checks a letter at some step: such an item is seen by whoever checks it, be it another
 * 科室's. Leaders see every item anyhow.
 */
export function isReviewedBy(
  { steps, reviewers }: ReviewSteps,
  item: ChainFacts['item'],
  accountIds: readonly number[],
): boolean {
  const mine = (ids: readonly number[]) => ids.some((id) => accountIds.includes(id));
  const forSection = (id: number | null) => mine(reviewers.find(({ sectionId }) => sectionId === id)?.accountIds ?? []);
  return steps.some((step) => {
    if (!isFor(step, item)) return false;
    if (step.doer === 'people') return mine(step.accountIds);
    if (step.doer === 'own-section') return forSection(item.sectionId);
    return step.doer === 'sections' && step.sectionIds.some((id) => id !== item.sectionId && forSection(id));
  });
}

/** The step at which a letter lies; null where the next thing is the signature. */
export function presentStep(steps: readonly StepStanding[]): StepStanding | null {
  return steps.find(({ standing }) => standing === 'now') ?? null;
}

function partiesOf(step: ReviewStep, facts: ChainFacts): StepParty[] {
  const { setting, item, people, sections } = facts;
  const these = (ids: readonly (number | null)[]) => people.filter(({ id }) => ids.includes(id));
  const reviewers = (sectionId: number | null) =>
    these(setting.reviewers.find((each) => each.sectionId === sectionId)?.accountIds ?? []);
  const one = (who: StepPerson[]) => [{ section: null, people: who, ...agreementOf(step.id, null, facts) }];
  switch (step.doer) {
    case 'people':
      return one(these(step.accountIds));
    case 'own-section':
      return one(reviewers(item.sectionId));
    case 'section-leader':
      return one(these(facts.sectionLeaders));
    case 'responsible':
      return one(these([facts.responsible]));
    case 'sections':
      return sections
        .filter(({ id }) => step.sectionIds.includes(id) && id !== item.sectionId)
        .map((section) => ({ section, people: reviewers(section.id), ...agreementOf(step.id, section.id, facts) }));
  }
}

/** The last agreement of one party to a step: it holds while the words are the same and the letter was not sent back there. */
function agreementOf(
  stepId: number,
  sectionId: number | null,
  { acts, fingerprint }: Pick<ChainFacts, 'acts' | 'fingerprint'>,
): Pick<StepParty, 'agreed' | 'lapsed'> {
  const act = acts.findLast((each) => each.act === 'agree' && each.stepId === stepId && each.sectionId === sectionId);
  if (!act) return { agreed: null, lapsed: null };
  const back = acts.some((each) => each.act === 'return' && each.toStep === stepId && each.id > act.id);
  if (act.fingerprint === fingerprint && !back) return { agreed: act, lapsed: null };
  return { agreed: null, lapsed: { act, because: act.fingerprint === fingerprint ? 'returned' : 'words' } };
}

/** When the letter came to a step: it was sent, the step before was done, or it came back from the one behind. */
function sinceWhen({ acts, sentAt }: ChainFacts, stepId: number, before: readonly StepParty[]): string {
  const sent = acts.findLast(({ act }) => act === 'submit')?.at ?? sentAt;
  const done = before.map(({ agreed }) => agreed?.at ?? '');
  const back = acts.filter(({ act, toStep }) => act === 'return' && toStep === stepId).map(({ at }) => at);
  return [sent, ...done, ...back].toSorted().at(-1) ?? sent;
}

function dueOf({ calendar }: ChainFacts, since: string, days: number): Day | null {
  return days === 0 ? null : addWorkdays(calendar, dayOfMoment(since), days);
}

/**
 * Who agreed to these words, told by their fingerprint or its beginning: the newest of each party to each step: what stands on 发文稿纸 and beside a signed letter, be
 * the office's steps others by then.
 */
export function agreementsTo(acts: readonly StepAct[], fingerprint: string): StepAct[] {
  const held = acts.filter((each) => each.act === 'agree' && each.fingerprint.startsWith(fingerprint));
  const newest = new Map(held.map((each) => [`${each.stepId}/${each.sectionId}`, each]));
  return [...newest.values()].toSorted((a, b) => a.id - b.id);
}
