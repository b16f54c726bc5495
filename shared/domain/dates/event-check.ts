import { refusal } from '../../errors.ts';
import type { DeadlineEvent } from '../../model/dates/deadline.ts';
import { correctable } from '../../model/dates/deadline.ts';
import { limitKeys } from '../../model/dates/rules.ts';
import { dayInWords } from './day.ts';
import { mainDueOf } from './deadline.ts';
import { heldEvents } from './events.ts';
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

function checkCorrection(item: DateFacts, event: Extract<DeadlineEvent, { kind: 'correctStart' }>) {
  const seen = factsByName(item.facts, heldEvents(item.events));
  const assigned = event.start === 'assigned' ? event.day : seen.on('assigned');
  const received = event.start === 'received' ? event.day : seen.on('received');
  if (seen.on(event.start) === event.day) throw refusal('deadline.same-start', { what: correctable[event.start] });
  if (assigned && received && received < assigned)
    throw refusal('deadline.start-order', { assigned: dayInWords(assigned), received: dayInWords(received) });
}

function checkExtension(
  item: DateFacts,
  event: Extract<DeadlineEvent, { kind: 'extend' }>,
  rules: DateRules,
  main: { day: string; key: string },
) {
  const furthest = main.key === 'reply' ? longest(item, rules) : null;
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
