import { z } from 'zod';
import type { ItemLine } from '../item-line.ts';
import { Day, type Day as DayText, Id, type Instant, line, optionalLine } from '../primitives.ts';

const wanted = {
  proposalId: Id,
  /** Null: as far as the rule allows. */
  until: Day.nullable().default(null),
  reason: line('理由', 200),
};

/** A clerk asks for it; a leader grants it, asked or not. */
export const ExtensionAsk = z.strictObject(wanted);
export const ExtensionGrant = z.strictObject(wanted);
export const ExtensionReply = z.strictObject({
  requestId: Id,
  granted: z.boolean('请写明同意还是不同意'),
  words: optionalLine('意见', 200),
});

/** An extension that is asked for and waits for a leader. */
export type ExtensionWaiting = ItemLine & {
  id: number;
  proposalId: number;
  number: string;
  title: string;
  deadline: DayText | null;
  until: DayText | null;
  reason: string;
  by: string;
  at: Instant;
};
