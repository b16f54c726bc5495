import type { HandlingRole } from '../../model/kinds.ts';
import type { Satisfaction } from '../../model/life/scales.ts';
import type { Day } from '../../model/primitives.ts';
import { letterOwed } from '../life/lifecycle.ts';
import { worst } from '../life/standing.ts';

/** What was recorded of one handling (第几次办理) and still holds: neither corrected nor taken back, no number void. */
export type RoundRecords = {
  round: number;
  /** Days on which a letter was signed under a number that holds. */
  signed: readonly { kind: 'reply' | 'opinion'; day: Day }[];
  /** Days of 面复. */
  talks: readonly Day[];
  /** 面商, 走访 or 座谈 with the proposer. */
  met: boolean;
  ratings: readonly Satisfaction[];
  resultClass: string;
};

/** The facts of one handling. */
type RoundFacts = {
  round: number;
  answeredOn: Day | null;
  contacted: boolean;
  satisfaction: Satisfaction | null;
  resultClass: string;
};

/**
 * A handling is answered on the first day on which the letter that is owed was signed, or a 面复 was given where the
 * proposer is owed the answer; a 面复 is a talk face to face, so it is 面商 too. Of several ratings the worst counts.
 */
export function roundFacts(role: HandlingRole, records: RoundRecords): RoundFacts {
  const owed = letterOwed(role);
  const talks = owed === 'reply' ? records.talks : [];
  const letters = records.signed.filter(({ kind }) => kind === owed).map(({ day }) => day);
  return {
    round: records.round,
    answeredOn: [...letters, ...talks].sort()[0] ?? null,
    contacted: records.met || talks.length > 0,
    satisfaction: worst(records.ratings),
    resultClass: records.resultClass,
  };
}

/** What several handlings of one item come to. */
type RoundsTogether = {
  answeredOn: Day | null;
  contacted: boolean;
  firstSatisfaction: Satisfaction | null;
  satisfaction: Satisfaction | null;
  resultClass: string;
  /** The last handling is a further one and not answered yet. */
  againOpen: boolean;
  again: boolean;
};

/**
 * Which handling counts for what: 按期 by the first answer; 满意 by the last forms that came back, with the first ones
 * shown beside them; the class of the last handling that was answered; 面商 when it happened in any of them.
 * 第一次超期答复、不满意，第二次答复、满意 → answered on the day of the first, first 不满意, now 满意.
 */
export function roundsTogether(rounds: readonly RoundFacts[]): RoundsTogether {
  const inOrder = [...rounds].sort((a, b) => a.round - b.round);
  const rated = inOrder.filter(({ satisfaction }) => satisfaction !== null);
  const answered = inOrder.filter(({ answeredOn }) => answeredOn !== null);
  const last = inOrder.at(-1);
  const again = (last?.round ?? 1) > 1;
  return {
    answeredOn: answered[0]?.answeredOn ?? null,
    contacted: inOrder.some(({ contacted }) => contacted),
    firstSatisfaction: rated[0]?.satisfaction ?? null,
    satisfaction: rated.at(-1)?.satisfaction ?? null,
    resultClass: answered.at(-1)?.resultClass ?? '',
    again,
    againOpen: again && last?.answeredOn === null,
  };
}
