import { z } from 'zod';
import { Day, type Day as DayText, Id, line, optionalLine, Seen } from '../primitives.ts';

export const UnitChange = z
  .strictObject({
    id: Id.optional(),
    seen: Seen,
    name: line('单位全称', 60),
    shortName: line('单位简称', 30),
    contactPerson: optionalLine('联系人', 40),
    contactPhone: optionalLine('联系电话', 40),
    retired: z.boolean().default(false),
    validFrom: Day.nullable().default(null),
    validUntil: Day.nullable().default(null),
  })
  .refine(({ validFrom, validUntil }) => !validFrom || !validUntil || validUntil >= validFrom, {
    path: ['validUntil'],
    message: '截止日期早于起始日期，请核对',
  });

export const UnitFilter = z.strictObject({ text: z.string().max(60).default(''), retired: z.boolean().default(false) });

/** A department of the directory. `mark` is the sign (甲乙丙…) and `colour` the index it carries everywhere. */
export type Unit = Omit<z.infer<typeof UnitChange>, 'id' | 'seen' | 'validFrom' | 'validUntil'> & {
  id: number;
  /** Since when and until when the unit exists under this name; open where null. */
  validFrom?: DayText | null;
  validUntil?: DayText | null;
};
