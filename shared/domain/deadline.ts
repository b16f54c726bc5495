import type { HandlingRole, ProposalKind } from '../model/kinds.ts';
import type { Day } from '../model/primitives.ts';
import type { Reckoning } from '../model/proposal.ts';
import { addMonths, dayInWords } from './day.ts';
import { letterOwed } from './lifecycle.ts';

const replyMonths = 3;
const opinionMonths = 1;

const replySource: Record<ProposalKind, string> = {
  'npc-suggestion': '《代表法》（2025年修正）第五十一条：自交办之日起三个月内答复代表',
  'cppcc-proposal': '本单位默认：提案自交办之日起3个月内答复',
};

type Facts = {
  kind: ProposalKind;
  role: HandlingRole;
  assignedOn: Day;
  receivedOn: Day | null;
  /** 限时: the day the assigner set for this item. */
  dueOn: Day | null;
};

/**
 * The day by which our answer is owed, with its reckoning: a reply 3 months from 交办, our 会办意见 1 month from
 * receipt, an earlier 限时 before either. Null where nothing is owed (参阅).
 */
export function deadlineOf(facts: Facts): Reckoning | null {
  const owed = letterOwed(facts.role);
  if (owed === null) return null;
  const reckoned =
    owed === 'reply'
      ? monthsFrom('交办', facts.assignedOn, replyMonths, replySource[facts.kind])
      : opinionDue(facts.receivedOn ?? facts.assignedOn);
  if (!facts.dueOn || facts.dueOn >= reckoned.day) return reckoned;
  return {
    day: facts.dueOn,
    steps: [...reckoned.steps, `交办单位限时${dayInWords(facts.dueOn)}，早于上述日期，以限时为准`],
    source: '交办单位对本件的限时要求',
  };
}

/** When a 会办意见 is due: 1 month from the day the unit was asked, or from the day we received the item. */
export function opinionDue(receivedOn: Day): Reckoning {
  return monthsFrom('收到', receivedOn, opinionMonths, '本单位默认：会办意见自收到之日起1个月内反馈');
}

function monthsFrom(event: string, start: Day, months: number, source: string): Reckoning {
  const day = addMonths(start, months);
  return { day, steps: [`${event}${dayInWords(start)} + ${months}个月 = ${dayInWords(day)}`], source };
}
