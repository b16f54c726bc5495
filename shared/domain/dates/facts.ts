import type { DeadlineEvent } from '../../model/dates/deadline.ts';
import type { RulePackBody } from '../../model/dates/rules.ts';
import type { Consent, HandlingRole, Level, ProposalKind } from '../../model/kinds.ts';
import type { Day } from '../../model/primitives.ts';
import type { HeldEvents } from './events.ts';
import type { WorkCalendar } from './workday.ts';

/** What has happened to an item, as far as dates start or end with it. */
export type FactEvent =
  | 'assigned'
  | 'received'
  | 'contacted'
  | 'returned'
  | 'submitted'
  | 'signed'
  | 'delivered'
  | 'formBack'
  | 'requested'
  | 'published'
  | 'withdrawn';
/** `round` is 1 for the first handling, 2 from the first 重新办理. */
export type DatedFact = { event: FactEvent; day: Day; round?: number };

/**
 * A unit we asked for its opinion: by when, if the clerk set a day, and when it answered; after it was asked to give it
 * anew (`againOn`), all this is about the new one.
 */
export type AskedUnit = {
  unit: string;
  askedOn: Day;
  againOn: Day | null;
  chosen: Day | null;
  answeredOn: Day | null;
};

export type DateFacts = {
  kind: ProposalKind;
  level: Level;
  role: HandlingRole;
  /** 限时: the day the assigner set for this item. */
  dueOn: Day | null;
  consent: Consent;
  facts: readonly DatedFact[];
  asked: readonly AskedUnit[];
  commitments?: readonly { what: string; dueOn: Day; settledOn: Day | null }[];
  /** 批次 with the office's own day for it. */
  handover?: { name: string; cutOffOn: Day | null } | null;
  events: readonly DeadlineEvent[];
};

export type DateRules = { pack: Pick<RulePackBody, 'limits' | 'carryOver'>; calendar: WorkCalendar };

export type FactLookup = {
  /** The first day of it, or null. */
  on(event: FactEvent, round?: number): Day | null;
  last(event: FactEvent, round: number): Day | null;
  /** How many rounds there have been. */
  rounds(): number;
};

/**
 * The facts by name; a corrected start stands before the registered one. `on('assigned')` → 2026-03-20, or the day it
 * was corrected to.
 */
export function factsByName(facts: readonly DatedFact[], { corrections }: HeldEvents): FactLookup {
  const of = (event: FactEvent, round: number) =>
    facts.filter((fact) => fact.event === event && (fact.round ?? (event === 'requested' ? 2 : 1)) === round);
  return {
    on(event, round = 1) {
      const correction = event === 'assigned' || event === 'received' ? corrections[event] : undefined;
      return correction ? correction.day : (of(event, round)[0]?.day ?? null);
    },
    last: (event, round) => of(event, round).at(-1)?.day ?? null,
    rounds: () => Math.max(1, ...facts.filter(({ event }) => event === 'requested').map(({ round }) => round ?? 2)),
  };
}
