import { z } from 'zod';
import { type Day as DayText, Id, type Instant, line, requiredDay } from '../primitives.ts';

/** Who signs or reviews in somebody's place while he is away, from the first day to the last. */
export const StandInSet = z.strictObject({
  absentId: Id,
  standInId: Id,
  firstDay: requiredDay('开始的日期'),
  lastDay: requiredDay('最后一天'),
  why: line('外出的事由', 60),
});
export const StandInEnd = z.strictObject({ id: Id });

export type StandIn = {
  id: number;
  absentId: number;
  absentName: string;
  standInId: number;
  standInName: string;
  firstDay: DayText;
  lastDay: DayText;
  why: string;
  setBy: string;
  setAt: Instant;
};

/** Who can be away or stand in: `isLeader` signs, `reviews` does a step before the signature. */
export type StandInPerson = { id: number; name: string; isLeader: boolean; reviews: boolean };
/** Those that hold now or later, and whom there is to choose from. */
export type StandIns = { rows: StandIn[]; people: StandInPerson[] };
