import type { CountedHandling } from '../../model/counting.ts';
import type { ItemFact } from '../../model/item-fact.ts';
import type { HandlingRole } from '../../model/kinds.ts';
import type { Satisfaction } from '../../model/life/scales.ts';
import type { Stage } from '../../model/life/stage.ts';
import type { Day } from '../../model/primitives.ts';
import { isOver, letterOwed } from '../life/lifecycle.ts';
import { type RoundRecords, roundFacts, roundsTogether } from './round-facts.ts';

/** An item's life as far as it is counted. */
export type ItemLife = {
  role: HandlingRole;
  stage: Stage;
  collective: boolean;
  keySupervision: boolean;
  /** The deadline of the first handling and of the present one; null where none runs or the clock stands still. */
  firstDue: Day | null;
  presentDue: Day | null;
  rounds: readonly RoundRecords[];
};

/** What an item or a case comes to, whatever day it is; `openDue` and `againDue` are the days that make it overdue. */
export type CountedFacts = {
  handling: CountedHandling;
  facts: ItemFact[];
  openDue: Day | null;
  againDue: Day | null;
  dueOn: Day | null;
  answeredOn: Day | null;
  firstSatisfaction: Satisfaction | null;
  satisfaction: Satisfaction | null;
  resultClass: string;
};

/**
 * What is true of an item. Its lateness is that of the first answer against the deadline of the first handling: a
 * second handling neither mends nor spoils it. 期限 06-20, signed 07-15, not content, handled again → late, and 首次不满意.
 */
export function itemFactsOf(life: ItemLife): CountedFacts {
  const { role, stage, firstDue } = life;
  const counted = stage !== 'withdrawn' && stage !== 'transferred';
  const owed = counted && letterOwed(role) !== null;
  const reply = owed && letterOwed(role) === 'reply';
  const closed = counted && isOver(stage);
  const { answeredOn, contacted, firstSatisfaction, satisfaction, again, againOpen, resultClass } = roundsTogether(
    life.rounds.map((records) => roundFacts(role, records)),
  );
  const answered = owed && answeredOn !== null;
  // Without a day to keep to nothing is late.
  const late = answered && firstDue !== null && answeredOn > firstDue;
  const facts = namesOf({
    counted,
    owed,
    reply,
    closed,
    unclosed: counted && !closed,
    answered,
    unanswered: owed && !answered,
    onTime: answered && !late,
    late,
    contacted: reply && contacted,
    uncontacted: reply && !contacted,
    ...ratingFacts(reply, firstSatisfaction, satisfaction),
    unreturned: reply && satisfaction === null,
    collective: counted && life.collective,
    individual: counted && !life.collective,
    key: counted && life.keySupervision,
    registered: counted,
    closedTold: counted,
    timeTold: owed,
    contactTold: reply,
    ratingTold: reply,
    again: owed && again,
  });
  return {
    handling: role === 'reference' ? 'reference' : role === 'co' ? 'co' : 'lead',
    facts,
    openDue: owed && !answered && !closed ? firstDue : null,
    againDue: owed && againOpen && answered && !closed ? life.presentDue : null,
    dueOn: owed ? firstDue : null,
    answeredOn: owed ? answeredOn : null,
    firstSatisfaction: reply ? firstSatisfaction : null,
    satisfaction: reply ? satisfaction : null,
    resultClass: answered ? resultClass : '',
  };
}

/** The facts that hold on a day: what has passed its day by then is overdue. */
export function factsOn(
  { facts, openDue, againDue }: Pick<CountedFacts, 'facts' | 'openDue' | 'againDue'>,
  today: Day,
): ItemFact[] {
  const overdue = openDue !== null && openDue < today;
  return [
    ...facts,
    ...namesOf({
      overdue,
      due: overdue || facts.includes('answered'),
      againOverdue: againDue !== null && againDue < today,
    }),
  ];
}

/** What the proposer's rating makes true: the last one, and the first beside it. */
export function ratingFacts(reply: boolean, first: Satisfaction | null, last: Satisfaction | null) {
  return {
    returned: reply && last !== null,
    satisfied: reply && last === 'yes',
    partly: reply && last === 'partly',
    pleased: reply && (last === 'yes' || last === 'partly'),
    dissatisfied: reply && last === 'no',
    firstSatisfied: reply && first === 'yes',
    firstPartly: reply && first === 'partly',
    firstPleased: reply && (first === 'yes' || first === 'partly'),
    firstDissatisfied: reply && first === 'no',
  } as const satisfies Partial<Record<ItemFact, boolean>>;
}

/** The names of what is true. {counted: true, owed: false} → ['counted']. */
export function namesOf(truth: Partial<Record<ItemFact, boolean>>): ItemFact[] {
  return (Object.keys(truth) as ItemFact[]).filter((fact) => truth[fact]);
}
