import { refusal } from '../../errors.ts';
import type { DeadlineEvent } from '../../model/dates/deadline.ts';
import { correctable } from '../../model/dates/deadline.ts';
import { limitKeys } from '../../model/dates/rules.ts';
import { dayInWords } from './day.ts';
import { datesOf, type MainDue, mainDueOf } from './deadline.ts';
import { type HeldEvents, heldEvents } from './events.ts';
import { type DateFacts, type DateRules, factsByName } from './facts.ts';
import { longest } from './main-date.ts';

/**
 * Refuses with `deadline.*` an event that does not fit what is recorded already; otherwise it may be recorded. A
 * second pause while the first is open → 「期限已从2026年4月1日起暂停，请先恢复…」.
 */
export function checkEvent(item: DateFacts, event: DeadlineEvent, rules: DateRules): void {
  const standing = heldEvents(item.events);
  if (event.kind === 'undo') {
    if (standing.active.length === 0) throw refusal('deadline.nothing-to-undo');
    return;
  }
  if (event.kind === 'correctStart') {
    checkCorrection(item, event);
    return;
  }
  const main = mainDueOf(item, rules);
  if (!main) throw refusal('deadline.none');
  if (main.doneOn) throw refusal('deadline.done', { label: limitKeys[main.key], day: dayInWords(main.doneOn) });
  const assigned = factsByName(item.facts, standing).on('assigned');
  if (assigned && event.on < assigned)
    throw refusal('deadline.before-assigned', { day: dayInWords(event.on), assigned: dayInWords(assigned) });
  checkAgainst(item, event, rules, main, standing);
  checkEffect(item, event, rules, standing);
}

type Moving = Extract<DeadlineEvent, { kind: 'extend' | 'pause' | 'resume' }>;

function checkAgainst(item: DateFacts, event: Moving, rules: DateRules, main: MainDue, standing: HeldEvents) {
  const last = standing.pauses.at(-1);
  if (event.kind === 'extend') {
    checkExtension(item, event, rules, main);
    return;
  }
  if (event.kind === 'pause') {
    if (last?.to === null) throw refusal('deadline.paused', { day: dayInWords(last.from) });
    if (last?.to && event.on < last.to) throw refusal('deadline.pause-order', { day: dayInWords(last.to) });
    if (event.on > main.day) throw refusal('deadline.pause-late', { day: dayInWords(main.day) });
    return;
  }
  if (!last || last.to !== null) throw refusal('deadline.not-paused');
  if (event.on <= last.from) throw refusal('deadline.resume-order', { day: dayInWords(last.from) });
}

/**
 * What would change nothing in the reckoning is refused, with why: it would only look as if time were gained. A pause
 * is weighed with its resumption, an extension by the day it leads to.
 */
function checkEffect(item: DateFacts, event: Moving, rules: DateRules, standing: HeldEvents) {
  const dates = (events: readonly DeadlineEvent[]) =>
    datesOf({ ...item, events }, rules).map(({ key, unit, day, paused }) => `${key} ${unit} ${day} ${paused}`);
  const same = (a: readonly string[], b: readonly string[]) => a.join() === b.join();
  const after = dates([...item.events, event]);
  if (event.kind !== 'resume') {
    if (!same(after, dates(item.events))) return;
    const main = mainDueOf(item, rules);
    if (event.kind === 'extend') throw refusal('deadline.extend-idle', { due: dayInWords(main?.day ?? event.on) });
    throw refusal('deadline.pause-idle', { day: dayInWords(event.on), due: dayInWords(main?.day ?? event.on) });
  }
  const last = standing.active.findLast(({ kind }) => kind === 'pause');
  const without = standing.active.filter((each) => each !== last);
  if (same(after, dates(without)))
    throw refusal('deadline.resume-idle', { from: dayInWords(last?.on ?? event.on), to: dayInWords(event.on) });
}

function checkCorrection(item: DateFacts, event: Extract<DeadlineEvent, { kind: 'correctStart' }>) {
  const seen = factsByName(item.facts, heldEvents(item.events));
  const assigned = event.start === 'assigned' ? event.day : seen.on('assigned');
  const received = event.start === 'received' ? event.day : seen.on('received');
  if (seen.on(event.start) === event.day) throw refusal('deadline.same-start', { what: correctable[event.start] });
  const start = event.day;
  if (item.dueOn && start && start > item.dueOn)
    throw refusal('deadline.start-after-due', { day: dayInWords(start), due: dayInWords(item.dueOn) });
  if (assigned && received && received < assigned)
    throw refusal('deadline.start-order', { assigned: dayInWords(assigned), received: dayInWords(received) });
}

function checkExtension(
  item: DateFacts,
  event: Extract<DeadlineEvent, { kind: 'extend' }>,
  rules: DateRules,
  main: MainDue,
) {
  const furthest = main.key === 'reply' ? longest(item, rules) : null;
  const end = event.until ?? furthest?.day;
  if (end && event.on > end)
    throw refusal('deadline.extend-after-end', { on: dayInWords(event.on), until: dayInWords(end) });
  if (event.until === null) {
    if (!furthest) throw refusal('deadline.no-longer-limit');
    if (furthest.day <= main.day)
      throw refusal('deadline.extend-earlier', { until: dayInWords(furthest.day), due: dayInWords(main.day) });
    return;
  }
  if (event.until <= main.day)
    throw refusal('deadline.extend-earlier', { until: dayInWords(event.until), due: dayInWords(main.day) });
  if (furthest && event.until > furthest.day)
    throw refusal('deadline.extend-beyond', { latest: dayInWords(furthest.day), source: furthest.source });
}
