import type { Correctable, DeadlineEvent } from '../../model/dates/deadline.ts';
import { correctable } from '../../model/dates/deadline.ts';
import type { Day } from '../../model/primitives.ts';
import { dayInWords } from './day.ts';
import type { Pause } from './reckoning.ts';

export type Extension = Extract<DeadlineEvent, { kind: 'extend' }>;
type Correction = Extract<DeadlineEvent, { kind: 'correctStart' }>;

/** What the recorded events amount to. */
export type HeldEvents = {
  /** Events that still hold, in the order they were recorded. */
  active: Exclude<DeadlineEvent, { kind: 'undo' }>[];
  /** The last correction of each start. */
  corrections: Partial<Record<Correctable, Correction>>;
  extensions: Extension[];
  /** In time order, not overlapping; only the last may still be open. */
  pauses: Pause[];
};

/**
 * Folds an item's events, in the order they were recorded; an undo takes back the last one that held. 延期, 暂停, 撤回 →
 * the extension alone.
 */
export function heldEvents(events: readonly DeadlineEvent[]): HeldEvents {
  const active: HeldEvents['active'] = [];
  for (const event of events) {
    if (event.kind === 'undo') active.pop();
    else active.push(event);
  }
  const standing: HeldEvents = { active, corrections: {}, extensions: [], pauses: [] };
  for (const event of active) {
    if (event.kind === 'extend') standing.extensions.push(event);
    else if (event.kind === 'pause') standing.pauses.push({ from: event.on, to: null });
    else if (event.kind === 'correctStart') standing.corrections[event.start] = event;
    else {
      const open = standing.pauses.pop();
      if (open) standing.pauses.push({ ...open, to: event.on });
    }
  }
  return standing;
}

/** The event as the item's history says it. 「延期至2026年7月20日（市政府办公室2026年6月1日同意；情况复杂）」. */
export function eventInWords(event: DeadlineEvent): string {
  switch (event.kind) {
    case 'extend': {
      const until = event.until ? `至${dayInWords(event.until)}` : '至规定的最长期限';
      return `延期${until}（${event.approver}${dayInWords(event.on)}同意；${event.reason}）`;
    }
    case 'pause':
      return `${dayInWords(event.on)}起暂停计算期限（${event.reason}）`;
    case 'resume':
      return `${dayInWords(event.on)}起恢复计算期限（${event.reason}）`;
    case 'correctStart': {
      const say = (day: Day | null) => (day ? dayInWords(day) : '未填');
      return `更正${correctable[event.start]}：${say(event.from)}改为${say(event.day)}（${event.reason}）`;
    }
    case 'undo':
      return `撤回上一项期限记录（${event.reason}）`;
  }
}
