import type { Day } from '../../model/primitives.ts';
import { letterOwed } from '../life/lifecycle.ts';
import { dayInWords } from './day.ts';
import { type Extension, type HeldEvents, heldEvents } from './events.ts';
import { type DateFacts, type DateRules, type FactLookup, factsByName } from './facts.ts';
import { type Clock, carriedOver, type Reckoned, runLimit, shifted } from './reckoning.ts';
import { limitFor, sourceInWords } from './rule-pack.ts';

export type RuledDay = Reckoned & { source: string };
type Start = { day: Day; words: string } | null;

/** The reply or our own opinion: rule, 限时, then what was approved beyond. */
export function mainDate(
  owed: 'reply' | 'opinion',
  item: DateFacts,
  rules: DateRules,
  standing: HeldEvents,
  seen: FactLookup,
  clock: Clock,
): RuledDay | null {
  const limit = limitFor(rules.pack, owed, item.kind, item.level);
  const start = limit && startFor(limit.start, seen);
  if (!limit || !start) return null;
  const told = corrected(standing);
  const ruled: RuledDay = { ...runLimit(limit, start.day, start.words, clock), source: sourceInWords(limit.source) };
  let due: RuledDay = { ...ruled, steps: [...told, ...ruled.steps] };
  if (item.dueOn) {
    const set = shifted(fixed(item.dueOn, `交办单位限时${dayInWords(item.dueOn)}`), start.day, clock.pauses);
    if (set.day < due.day)
      due = {
        ...set,
        steps: [...due.steps, ...set.steps, '限时早于上述日期，以限时为准'],
        source: '交办单位对本件的限时要求',
      };
    else
      due = {
        ...due,
        steps: [
          ...due.steps,
          ...set.steps,
          set.day === due.day ? '限时与上述日期同一天' : `限时晚于规定的期限，仍以${dayInWords(due.day)}为准`,
        ],
      };
  }
  return prolonged(
    due,
    standing.extensions.findLast(({ round }) => round === 1),
    clock,
    () => longest(item, rules, standing),
  );
}

/**
 * What was approved beyond the rule; it never makes a date earlier. Due 2026-06-20 and put off to 2026-07-20 →
 * 2026-07-20, with the step 「经…同意延期；理由：…」.
 */
export function prolonged(
  due: RuledDay,
  extension: Extension | undefined,
  clock: Clock,
  further: () => RuledDay | null,
): RuledDay {
  if (!extension) return due;
  const approved = `经${extension.approver}${dayInWords(extension.on)}同意延期；理由：${extension.reason}`;
  const beyond = extension.until
    ? {
        ...carriedOver(
          shifted(fixed(extension.until, `延期至${dayInWords(extension.until)}`), extension.on, clock.pauses),
          clock,
        ),
        source: due.source,
      }
    : further();
  if (!beyond || beyond.day < due.day) return due;
  const late = extension.on > due.day ? [`同意延期时原期限${dayInWords(due.day)}已过，请核对批准日期`] : [];
  return { ...beyond, steps: [...due.steps, approved, ...late, ...beyond.steps] };
}

/** A day that is set and not reckoned, with the words for it: 「交办单位限时2026年5月31日」. */
export function fixed(day: Day, words: string): Reckoned {
  return { day, steps: [words], provisional: false, paused: false };
}

/**
 * As far as the rule lets an answer be put off; null where it names no longer limit. 交办 2026-03-20, three months and
 * at most three more → 2026-09-20.
 */
export function longest(item: DateFacts, rules: DateRules, standing = heldEvents(item.events)): RuledDay | null {
  if (letterOwed(item.role) !== 'reply') return null;
  const seen = factsByName(item.facts, standing);
  const { pauses } = standing;
  const clock: Clock = { calendar: rules.calendar, carryOver: rules.pack.carryOver, pauses };
  const limit = limitFor(rules.pack, 'extendedReply', item.kind, item.level);
  if (!limit) return null;
  const source = sourceInWords(limit.source);
  if (limit.start !== 'replyDue') return counted(limit, startFor(limit.start, seen), clock, source);
  const reply = limitFor(rules.pack, 'reply', item.kind, item.level);
  const start = reply && startFor(reply.start, seen);
  if (!reply || !start) return null;
  // From the rule's own day: what was paused then is paused once, not twice.
  const first = runLimit(reply, start.day, start.words, { ...clock, pauses: [], carryOver: false });
  const second = runLimit(limit, first.day, `原期限${dayInWords(first.day)}`, {
    ...clock,
    pauses: [],
    carryOver: false,
  });
  const moved = shifted(second, start.day, pauses);
  const provisional = first.provisional || second.provisional;
  return { ...carriedOver({ ...moved, provisional }, clock), source };
}

/** A limit run from its start, with the rule it comes from; null while the start is not known. */
export function counted(
  limit: { number: number; unit: 'day' | 'workday' | 'month' },
  start: Start,
  clock: Clock,
  source: string,
): RuledDay | null {
  return start && { ...runLimit(limit, start.day, start.words, clock), source };
}

/** A start with its words: 「交办2026年3月20日」; null while the day is not known. */
export function named(words: string, day: Day | null): Start {
  return day === null ? null : { day, words: `${words}${dayInWords(day)}` };
}

/** The day a limit of ours starts from. 收到 that was not filled in is taken as 交办, and the step says so. */
export function startFor(start: string, seen: FactLookup): Start {
  const assigned = seen.on('assigned');
  if (start !== 'received') return named('交办', assigned);
  return named('收到', seen.on('received')) ?? named('收到（未另填，按交办日）', assigned);
}

function corrected({ corrections }: HeldEvents): string[] {
  return Object.values(corrections).flatMap(({ start, from, day, reason }) =>
    from && day && from !== day
      ? [`${start === 'assigned' ? '交办' : '收到'}日期由${dayInWords(from)}更正为${dayInWords(day)}；理由：${reason}`]
      : [],
  );
}
