import { describe, expect, test } from 'vitest';
import { shipped } from '../../electron/dates/work-calendar.ts';
import { general } from '../../seeds/rule-packs/general.ts';
import { addDays, addMonths, daysBetween } from '../../shared/domain/dates/day.ts';
import { datesOf, mainDueOf, mainOf } from '../../shared/domain/dates/deadline.ts';
import { checkEvent } from '../../shared/domain/dates/event-check.ts';
import { heldEvents } from '../../shared/domain/dates/events.ts';
import type { DateFacts, DateRules } from '../../shared/domain/dates/facts.ts';
import { later } from '../../shared/domain/dates/reckoning.ts';
import { calendarOf, isWorkday } from '../../shared/domain/dates/workday.ts';
import { Refusal } from '../../shared/errors.ts';
import type { DeadlineEvent } from '../../shared/model/dates/deadline.ts';
import type { Limit } from '../../shared/model/dates/rules.ts';

const calendar = calendarOf(shipped());
const months: DateRules = { pack: general, calendar };
const workdays: DateRules = {
  calendar,
  pack: {
    carryOver: false,
    limits: general.limits.map(
      (limit): Limit => (limit.key === 'reply' ? { ...limit, number: 60, unit: 'workday' } : limit),
    ),
  },
};

const carried: DateRules = { pack: { ...general, carryOver: true }, calendar };

/** A small generator with a seed, so that a failure can be run again. */
function dice(seed: number) {
  let state = seed;
  return (sides: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const assigned = '2025-03-20';
const blank: DateFacts = {
  kind: 'npc-suggestion',
  level: 'municipal',
  role: 'lead',
  dueOn: null,
  consent: 'unknown',
  facts: [
    { event: 'assigned', day: assigned },
    { event: 'received', day: '2025-03-24' },
  ],
  asked: [],
  events: [],
};

/** Throws events at an item as people might; those that do not fit are refused and leave nothing behind. */
function randomEvents(roll: ReturnType<typeof dice>, rules: DateRules, tries: number) {
  let item = blank;
  let refused = 0;
  for (let id = 1; id <= tries; id++) {
    const on = addDays(assigned, roll(260));
    const due = mainDueOf(item, rules)?.day ?? on;
    const event = anEvent(roll(6), id, on, roll(3) ? null : addDays(due, roll(80) - 10), item, roll);
    try {
      checkEvent(item, event, rules);
      item = { ...item, events: [...item.events, event] };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused++;
    }
  }
  return { item, refused };
}

function anEvent(
  kind: number,
  id: number,
  on: string,
  until: string | null,
  item: DateFacts,
  roll: ReturnType<typeof dice>,
): DeadlineEvent {
  const reason = '随机';
  if (kind === 0) return { id, kind: 'extend', on, round: 1, until, approver: '交办单位', reason };
  if (kind === 1) return { id, kind: 'pause', on, reason };
  if (kind === 2) return { id, kind: 'resume', on, reason };
  if (kind === 3) {
    const start = roll(2) ? 'assigned' : 'received';
    return { id, kind: 'correctStart', on, start, from: null, day: addDays(assigned, roll(40) - 20), reason };
  }
  if (kind === 4) {
    const last = heldEvents(item.events).active.at(-1);
    return { id, kind: 'undo', on, undoes: last?.id ?? 0, reason };
  }
  return { id, kind: roll(2) ? 'pause' : 'resume', on, reason };
}

/** The same date by walking the calendar day by day, a second way of saying the rule. */
function byWalking(item: DateFacts, rules: DateRules): string {
  const held: DeadlineEvent[] = [];
  for (const event of item.events) {
    if (event.kind === 'undo') held.pop();
    else held.push(event);
  }
  const pausedOn = (day: string) => {
    let since: string | null = null;
    for (const event of held) {
      if (event.kind === 'pause') since = event.on;
      // A pause that is still open stops the clock: the day it had then is shown.
      if (event.kind === 'resume' && since !== null) {
        if (day >= since && day < event.on) return true;
        since = null;
      }
    }
    return false;
  };
  const walk = (from: string, count: number, counts: (day: string) => boolean) => {
    let day = from;
    for (let left = count; left > 0; ) {
      day = addDays(day, 1);
      if (counts(day) && !pausedOn(day)) left--;
    }
    return day;
  };
  const start = held.findLast((event) => event.kind === 'correctStart' && event.start === 'assigned');
  const from = (start?.kind === 'correctStart' && start.day) || assigned;
  const everyDay = () => true;
  const carry = (day: string) => {
    let next = day;
    while (rules === carried && !isWorkday(calendar, next)) next = addDays(next, 1);
    return next;
  };
  const due =
    rules === workdays
      ? walk(from, 60, (day) => isWorkday(calendar, day))
      : carry(walk(from, daysBetween(from, addMonths(from, 3)), everyDay));
  const extension = held.findLast((event) => event.kind === 'extend');
  if (extension?.kind !== 'extend') return due;
  const beyond =
    extension.until === null
      ? walk(from, daysBetween(from, addMonths(from, 6)), everyDay)
      : extension.until <= extension.on
        ? extension.until
        : walk(extension.on, daysBetween(extension.on, extension.until), everyDay);
  return later(carry(beyond), due);
}

/** Each 延期 and 暂停 that was accepted changed what the item shows; answers how many there were. */
function everyRecordMoves(item: DateFacts, rules: DateRules, seed: number): number {
  let count = 0;
  for (const [at, event] of item.events.entries()) {
    if (event.kind !== 'extend' && event.kind !== 'pause') continue;
    const shown = (events: readonly DeadlineEvent[]) => {
      const due = mainDueOf({ ...item, events }, rules);
      return `${due?.day} ${due?.paused}`;
    };
    const [before, after] = [shown(item.events.slice(0, at)), shown(item.events.slice(0, at + 1))];
    expect([seed, at, after === before]).toEqual([seed, at, false]);
    count++;
  }
  return count;
}

describe('延期、暂停、恢复、更正、撤回，按任何次序', () => {
  test.each([
    ['按月', months],
    ['按工作日', workdays],
    ['按月并顺延', carried],
  ] as const)('%s计算：三千组随机记录，显示的期限总等于按记录重算；收下的记录都改变期限', (_, rules) => {
    let recorded = 0;
    let moved = 0;
    let refused = 0;
    for (let seed = 1; seed <= 3000; seed++) {
      const made = randomEvents(dice(seed), rules, 12);
      recorded += made.item.events.length;
      refused += made.refused;
      const shown = mainOf(datesOf(made.item, rules), 'lead');
      const kept = mainDueOf(made.item, rules);
      const again = mainDueOf(JSON.parse(JSON.stringify(made.item)) as DateFacts, rules);
      expect([seed, shown?.day]).toEqual([seed, byWalking(made.item, rules)]);
      expect([seed, kept?.day, kept?.paused, kept?.provisional]).toEqual([
        seed,
        shown?.day,
        shown?.paused,
        shown?.provisional,
      ]);
      expect(again).toEqual(kept);
      moved += everyRecordMoves(made.item, rules, seed);
    }
    expect(moved).toBeGreaterThan(3000);
    // Both kinds of outcome must have been met often, or the test proves nothing.
    expect(recorded).toBeGreaterThan(9000);
    expect(refused).toBeGreaterThan(9000);
  });

  test('撤回全部记录，期限回到没有记录时的样子', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const { item } = randomEvents(dice(seed), months, 10);
      const events = [...item.events];
      for (let left = heldEvents(events).active.length; left > 0; left--) {
        const last = heldEvents(events).active.at(-1);
        events.push({ id: 1000 - left, kind: 'undo', on: assigned, undoes: last?.id ?? 0, reason: '撤回' });
      }
      expect([seed, mainDueOf({ ...item, events }, months)]).toEqual([seed, mainDueOf(blank, months)]);
    }
  });

  test('先更正起算日再暂停，与先暂停再更正起算日，结果相同', () => {
    for (let seed = 1; seed <= 500; seed++) {
      const roll = dice(seed);
      const correct: DeadlineEvent = {
        ...{ id: 1, kind: 'correctStart', on: assigned, start: 'assigned', from: assigned, reason: '更正' },
        day: addDays(assigned, roll(30)),
      };
      const stop = addDays(assigned, 30 + roll(40));
      const pause: DeadlineEvent = { id: 2, kind: 'pause', on: stop, reason: '调研' };
      const resume: DeadlineEvent = { id: 3, kind: 'resume', on: addDays(stop, 1 + roll(60)), reason: '恢复' };
      const due = (...events: DeadlineEvent[]) => mainDueOf({ ...blank, events }, months)?.day;
      expect(due(correct, pause, resume)).toBe(due(pause, resume, correct));
      expect(due(pause, correct, resume)).toBe(due(pause, resume, correct));
    }
  });
});
