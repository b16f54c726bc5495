import { type CountedHandling, countedHandlings } from '../../model/counting.ts';
import { type HandlingRole, handlingRoles } from '../../model/kinds.ts';
import type { Day } from '../../model/primitives.ts';
import { dayInWords } from '../dates/day.ts';

/**
 * What stands where a list has 答复文号: the number, and of an answer by word of mouth that it was one and when. No
 * number, 面复 on 2026-05-20 → 「面复（2026年5月20日）」; a letter, then 面复 when it was handled again → both.
 */
export function answerMark(documentNumber: string, oralOn: Day | null): string {
  const oral = oralOn === null ? '' : `面复（${dayInWords(oralOn)}）`;
  return [documentNumber, oral].filter(Boolean).join('；');
}

/** The day of the 面复 that answered: one given where a letter of the same round or a later one counts is no answer of its own. */
export function oralAnswer(talks: readonly { round: number; day: Day }[], letterRound: number | null): Day | null {
  const last = talks.at(-1);
  return last && (letterRound === null || last.round > letterRound) ? last.day : null;
}

/**
 * 办理方式 of a line, the same in every list and report: as registered or as an old ledger tells it, 独办; statistics
 * count 独办, 主办 and 分办 as one, because all three answer the proposer.
 */
export function handlingWords(role: HandlingRole | null, handling: CountedHandling): string {
  return role === null ? countedHandlings[handling] : handlingRoles[role];
}

/** A year as a figure's name; of one that is not over it is said until when: 2026, on 2026-11-29 → 「2026年（截至11月29日）」. */
export function yearInFigures(year: number, today: Day): string {
  return `${year}年${isUnfinished(year, today) ? `（截至${shortDay(today)}）` : ''}`;
}

/** A year whose last day has not passed. */
export function isUnfinished(year: number, today: Day): boolean {
  return Number(today.slice(0, 4)) === year;
}

/** 2026-11-29 → 11月29日. */
function shortDay(day: Day): string {
  return dayInWords(day).replace(/^\d+年/, '');
}
