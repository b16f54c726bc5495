import type { CaseReading } from '../../model/earlier/earlier-case.ts';
import type { ProposalKind } from '../../model/kinds.ts';
import type { Satisfaction } from '../../model/life/scales.ts';
import { letterOwed } from '../life/lifecycle.ts';
import { type CountedFacts, namesOf, ratingFacts } from './item-facts.ts';

/**
 * What is true of a case of a former year, from what its ledger or letters tell. What they do not tell is neither true
 * nor false and stays out of the rate: no 答复日期 or no 答复时限 → whether it was in time is not told. A ledger that does
 * not say 主办 or 会办 lists what the office answers; what was answered is taken as 办结, and nothing of a former year is
 * called overdue for want of a record.
 */
export function caseFactsOf(kind: ProposalKind, reading: CaseReading): CountedFacts {
  const role = reading.role?.value ?? null;
  const owed = role === null || letterOwed(role) !== null;
  const reply = role === null || letterOwed(role) === 'reply';
  const answeredOn = reading.answeredOn?.value ?? null;
  const dueOn = reading.deadline?.value ?? null;
  const documentNumber = reading.documentNumber?.value ?? '';
  const answered = owed && (answeredOn !== null || documentNumber !== '');
  const timed = answered && answeredOn !== null && dueOn !== null;
  const late = timed && answeredOn > dueOn;
  const closed = answered || Boolean(reading.archiveNumber?.value);
  const talked = toldContact(reading.contacts?.value ?? '');
  const [firstWords, lastWords] = ratingsInTurn(reading.satisfaction?.value ?? '');
  const [first, satisfaction] = [toldSatisfaction(firstWords), toldSatisfaction(lastWords)];
  const collective = isCollective(kind, reading.proposers?.value ?? []);
  const facts = namesOf({
    counted: true,
    owed,
    reply,
    closed,
    answered,
    unanswered: owed && !answered,
    onTime: timed && !late,
    late,
    contacted: reply && talked === true,
    uncontacted: reply && talked === false,
    ...ratingFacts(reply, first, satisfaction),
    collective,
    individual: !collective,
    key: reading.keySupervision?.value === true,
    imported: true,
    closedTold: closed,
    timeTold: timed,
    contactTold: reply && talked !== null,
    ratingTold: reply && satisfaction !== null,
  });
  const handling = role === null ? 'untold' : role === 'co' || role === 'reference' ? role : 'lead';
  return {
    ...{ handling, facts, openDue: null, againDue: null, dueOn, answeredOn },
    firstSatisfaction: reply ? first : null,
    satisfaction: reply ? satisfaction : null,
    resultClass: answered ? (reading.resultClass?.value ?? '').trim().replace(/类$/, '').toUpperCase() : '',
  };
}

/** Whether a ledger's words of contact tell of a talk face to face: 「面商 2023-04-02」 → true, 「电话」 → false, '' → null. */
export function toldContact(words: string): boolean | null {
  if (words.trim() === '' || /^(?:[-—/／无]|未填|不详)+$/.test(words.trim())) return null;
  const plain = words.replace(/(?:未|没有|没|无)(?:能|法|有|进行)?(?:面商|见面|走访|座谈|面谈|面复)/g, '');
  return /面商|面复|面谈|见面|会面|当面|走访|上门|登门|座谈|面对面/.test(plain);
}

/** The first and the last rating where a ledger tells both, as ours do: 「首次不满意，现满意」 → 不满意, 满意. */
function ratingsInTurn(words: string): [first: string, last: string] {
  const [, first, last] = /^首次(.+?)[，,；;]\s*(?:现|再次|复办后)(.+)$/.exec(words.trim()) ?? [];
  return first && last ? [first, last] : [words, words];
}

/**
 * The rating in a ledger's words, the worst where several are given: 「满意/基本满意」 → 基本满意, 「不满意」 → 不满意; words
 * that say nothing of the kind, 「已收回」 → null.
 */
export function toldSatisfaction(words: string): Satisfaction | null {
  const plain = words
    .replace(/\s/g, '')
    .replace(/(?:基本|比较|较为|较|还算)满意/g, '◇')
    .replace(/(?:不|未|没)(?:太|够|是很|很)?满意|有意见/g, '×');
  if (plain.includes('×') || /不同意/.test(plain)) return 'no';
  if (plain.includes('◇') || /理解|保留/.test(plain)) return 'partly';
  return /满意|(?<!不)同意/.test(plain) ? 'yes' : null;
}

/** A proposal under one name that is a body's, not a person's: 民建云澜市委会 → true, 陈若安 → false. */
function isCollective(kind: ProposalKind, names: readonly string[]): boolean {
  const [name = ''] = names;
  return kind === 'cppcc-proposal' && names.length === 1 && name.length > 4 && /[委会盟党社联界组室局]$/.test(name);
}
