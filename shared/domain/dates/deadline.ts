import type { ItemDate } from '../../model/dates/deadline.ts';
import type { LimitKey } from '../../model/dates/rules.ts';
import type { HandlingRole } from '../../model/kinds.ts';
import type { Day } from '../../model/primitives.ts';
import { letterOwed } from '../life/lifecycle.ts';
import { dayInWords } from './day.ts';
import { type HeldEvents, heldEvents } from './events.ts';
import { type AskedUnit, type DateFacts, type DateRules, factsByName } from './facts.ts';
import { counted, fixed, mainDate, named, prolonged, type RuledDay, startFor } from './main-date.ts';
import { type Clock, later, type Reckoned, runBackwards } from './reckoning.ts';
import { limitFor, sourceInWords } from './rule-pack.ts';

/**
 * All dates of an item in the order of its life, each with its reckoning. A withdrawn item has none. Of an item that
 * we lead: 退办, 首次沟通, 会办意见 of each unit, 答复, 征询表, 公开, as far as the rules name them.
 */
export function datesOf(item: DateFacts, rules: DateRules): ItemDate[] {
  const standing = heldEvents(item.events);
  const seen = factsByName(item.facts, standing);
  const owed = letterOwed(item.role);
  if (owed === null || seen.on('withdrawn')) return [];
  const clock: Clock = { calendar: rules.calendar, carryOver: rules.pack.carryOver, pauses: standing.pauses };
  const still: Clock = { ...clock, pauses: [] };
  const limit = (key: LimitKey) => limitFor(rules.pack, key, item.kind, item.level);
  const dates: ItemDate[] = [];
  const add = (
    key: ItemDate['key'],
    nature: ItemDate['nature'],
    reckoned: RuledDay | null,
    doneOn: Day | null,
    label?: string,
    unit?: string,
  ) => {
    if (reckoned) dates.push({ key, nature, label: label ?? names[key], unit: unit ?? null, doneOn, ...reckoned });
  };
  const plain = (key: LimitKey, from: Clock): RuledDay | null => {
    const found = limit(key);
    return found && counted(found, startFor(found.start, seen), from, sourceInWords(found.source));
  };

  add('return', 'window', plain('return', still), seen.on('returned'));
  add('firstContact', 'reminder', plain('firstContact', still), seen.on('contacted'));
  const main = mainDate(owed, item, rules, standing, seen, clock);
  for (const { unit, ...asked } of item.asked)
    add(askedKey(asked), 'duty', askedDue(asked, item, rules), asked.answeredOn, undefined, unit);
  if (owed === 'reply' && main) {
    for (const key of ['draft', 'officeReview'] as const) {
      const found = limit(key);
      if (!found) continue;
      const ahead = notBefore(runBackwards(found, main.day, rules.calendar), seen.on('assigned'));
      const paused = main.paused;
      const provisional = main.provisional || ahead.provisional;
      const done = seen.on(key === 'draft' ? 'submitted' : 'signed');
      add(key, 'internal', { ...ahead, paused, provisional, source: sourceInWords(found.source) }, done);
    }
  }
  add('cutOff', 'internal', main && cutOffBefore(main, item.handover ?? null), seen.on('signed'));
  const extended = owed === 'reply' && standing.extensions.some(({ round }) => round === 1);
  add(owed, 'duty', main, seen.on('signed'), extended ? names.extendedReply : names[owed]);
  const round = seen.rounds();
  const delivered = seen.last('delivered', round) ?? null;
  const signed = seen.on('signed', round);
  for (const { key, done } of [
    { key: 'feedback', done: seen.on('formBack', round) },
    { key: 'publish', done: seen.on('published', round) },
  ] as const) {
    const found = limit(key);
    if (!found || owed !== 'reply' || (key === 'publish' && item.consent === 'no')) continue;
    const start = found.start === 'signed' ? named('成文', signed) : named('送达', delivered);
    add(key, 'reminder', counted(found, start, still, sourceInWords(found.source)), done);
  }
  for (const { round: which, due } of againDates(item, rules, standing, clock)) {
    const name = names[owed === 'opinion' ? 'opinionAgain' : 'reReply'];
    const label = which > 2 ? `${name}（第${which}轮）` : name;
    add('reReply', 'duty', due, seen.on('signed', which), label);
  }
  for (const { what, dueOn, settledOn } of item.commitments ?? []) {
    const source = '答复函中的承诺';
    add('commitment', 'duty', { ...fixed(dueOn, `答复函承诺：${what}`), source }, settledOn);
  }
  return dates;
}

/** The one date lists go by: a 重新答复 still owed, else the reply or our own 会办意见. */
export function mainOf(dates: readonly ItemDate[], role: HandlingRole): ItemDate | null {
  const again = dates.findLast(({ key, doneOn }) => key === 'reReply' && doneOn === null);
  const owed = letterOwed(role);
  return again ?? dates.findLast(({ key, unit }) => key === owed && unit === null) ?? null;
}

/** Which answer is owed, in which round, and whether it was given. */
export type MainDue = RuledDay & { key: 'reply' | 'opinion' | 'reReply'; round: number; doneOn: Day | null };

/** The same date alone, for reckoning many items. {day: 2026-06-20, provisional: false, …}. */
export function mainDueOf(item: DateFacts, rules: DateRules): MainDue | null {
  const standing = heldEvents(item.events);
  const seen = factsByName(item.facts, standing);
  const owed = letterOwed(item.role);
  if (owed === null || seen.on('withdrawn')) return null;
  const clock: Clock = { calendar: rules.calendar, carryOver: rules.pack.carryOver, pauses: standing.pauses };
  const again = againDates(item, rules, standing, clock).findLast(
    ({ round, due }) => due !== null && seen.on('signed', round) === null,
  );
  if (again?.due) return { ...again.due, key: 'reReply', round: again.round, doneOn: null };
  const due = mainDate(owed, item, rules, standing, seen, clock);
  return due && { ...due, key: owed, round: 1, doneOn: seen.on('signed') };
}

const askedKey = ({ againOn }: Pick<AskedUnit, 'againOn'>) => (againOn ? 'opinionAgain' : 'opinion');

/** A further answer for each request to handle the item again: of a co-handler, that of the lead unit. */
function againDates(item: DateFacts, { pack }: DateRules, standing: HeldEvents, clock: Clock) {
  const key = letterOwed(item.role) === 'opinion' ? 'opinionAgain' : 'reReply';
  const dates: { round: number; due: RuledDay | null }[] = [];
  for (const fact of item.facts) {
    const limit = fact.event === 'requested' ? limitFor(pack, key, item.kind, item.level) : null;
    if (!limit) continue;
    const round = fact.round ?? 2;
    const due = counted(limit, named('要求重新办理', fact.day), clock, sourceInWords(limit.source));
    const extension = standing.extensions.findLast((each) => each.round === round);
    dates.push({ round, due: due && prolonged(due, extension, clock, () => null) });
  }
  return dates;
}

const names = {
  return: '退办',
  firstContact: '首次沟通',
  opinion: '会办意见',
  opinionAgain: '重新提出会办意见',
  draft: '内部拟稿',
  officeReview: '内部核稿',
  reply: '答复',
  extendedReply: '延期答复',
  feedback: '征询表返回',
  reReply: '重新答复',
  publish: '公开',
  commitment: '承诺',
  cutOff: '批次截止',
} as const satisfies Record<ItemDate['key'], string>;

/**
 * When a unit's opinion is owed to us: the day the clerk set, or by the rule from the day it was asked, or asked to give
 * it anew (重庆 art. 20: 5 working days). Asked on 2026-03-25 under 「一个月内」 → 2026-04-25.
 */
export function askedDue(
  asked: Pick<AskedUnit, 'askedOn' | 'againOn' | 'chosen'>,
  item: Pick<DateFacts, 'kind' | 'level' | 'facts' | 'events'>,
  { pack, calendar }: DateRules,
): RuledDay | null {
  if (asked.chosen) {
    const steps = [asked.againOn ? '要求重新提出时由经办人指定' : '征求意见时由经办人指定'];
    return { day: asked.chosen, steps, provisional: false, paused: false, source: '征求意见函中的期限' };
  }
  const limit = limitFor(pack, askedKey(asked), item.kind, item.level);
  if (!limit) return null;
  const seen = factsByName(item.facts, heldEvents(item.events));
  const start = asked.againOn
    ? named('要求重新提出', asked.againOn)
    : limit.start === 'assigned'
      ? startFor('assigned', seen)
      : named('收到', asked.askedOn);
  return counted(limit, start, { calendar, carryOver: pack.carryOver, pauses: [] }, sourceInWords(limit.source));
}

/**
 * 批次截止日: the office's own day for what was handed over together, where it comes before the answer is due; it moves no
 * other day. Answer due 2026-06-20, 批次 until 2026-05-31 → 2026-05-31; until 2026-07-10 → null.
 */
function cutOffBefore(main: RuledDay, handover: DateFacts['handover'] | null): RuledDay | null {
  const { name, cutOffOn } = handover ?? { name: '', cutOffOn: null };
  if (cutOffOn === null || cutOffOn >= main.day) return null;
  const set = fixed(cutOffOn, `批次「${name}」的截止日${dayInWords(cutOffOn)}`);
  const steps = [...set.steps, `早于${dayInWords(main.day)}的期限，作为本单位的内部期限，不改变规定的期限`];
  return { ...set, steps, source: '本单位对这一批次的要求' };
}

function notBefore(reckoned: Reckoned, assigned: Day | null): Reckoned {
  if (!assigned || reckoned.day >= assigned) return reckoned;
  const day = later(reckoned.day, assigned);
  return { ...reckoned, day, steps: [...reckoned.steps, `早于交办日，以交办日${dayInWords(day)}为准`] };
}
