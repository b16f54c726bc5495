import { z } from 'zod';
import { Day, type Day as DayText, Id, line, requiredDay } from '../primitives.ts';

/** 批次 with how many items it has, and how many of them are still to be answered. */
export type Handover = {
  id: number;
  name: string;
  handedOn: DayText;
  cutOffOn: DayText | null;
  items: number;
  owing: number;
};

export const HandoverKeep = z
  .strictObject({
    /** Which one is changed; a new one without. */
    handoverId: Id.nullable().default(null),
    name: line('批次名称', 40),
    handedOn: requiredDay('交办日期'),
    cutOffOn: Day.nullable().default(null),
  })
  .refine(({ handedOn, cutOffOn }) => cutOffOn === null || cutOffOn >= handedOn, {
    path: ['cutOffOn'],
    message: '截止日早于交办日期，请核对',
  });
export const HandoverId = z.strictObject({ handoverId: Id });
/** Null takes the item out of its 批次. */
export const HandoverGive = z.strictObject({ proposalId: Id, handoverId: Id.nullable() });
