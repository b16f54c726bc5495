import { z } from 'zod';
import { keysOf } from '../kinds.ts';
import { Day, type Day as DayText, Id, line, optionalLine, Seen } from '../primitives.ts';

/** How else a unit is called: a short form in use today, or a name it bore before. */
export const unitNameKinds = { short: '其他简称', former: '曾用名' } as const;

const UnitNameIn = z
  .strictObject({
    name: line('叫法', 60),
    kind: z.enum(keysOf(unitNameKinds), '请选择其他简称或曾用名'),
    validFrom: Day.nullable().default(null),
    validUntil: Day.nullable().default(null),
    /** Why it is so: the reform, what became of it. */
    note: optionalLine('说明', 120),
  })
  .refine(({ validFrom, validUntil }) => !validFrom || !validUntil || validUntil >= validFrom, {
    path: ['validUntil'],
    message: '截止日期早于起始日期，请核对',
  });
export type UnitName = z.infer<typeof UnitNameIn>;

const NamesOfUnit = z
  .array(UnitNameIn)
  .max(60, '一个单位最多60个叫法')
  .superRefine((names, issues) => {
    for (const [at, { name }] of names.entries()) {
      if (names.findIndex((each) => each.name === name) < at)
        issues.addIssue({ code: 'custom', path: [at, 'name'], message: `「${name}」写了两次` });
    }
  });

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
    /** Left as they are when not given; of a new unit the usual ones. */
    names: NamesOfUnit.optional(),
    /** Reckoned from the names; what a caller gives back of it says nothing. */
    letters: z.array(z.string()).optional(),
  })
  .refine(({ validFrom, validUntil }) => !validFrom || !validUntil || validUntil >= validFrom, {
    path: ['validUntil'],
    message: '截止日期早于起始日期，请核对',
  });

export const UnitFilter = z.strictObject({ text: z.string().max(60).default(''), retired: z.boolean().default(false) });

/** A department of the directory. `mark` is the sign (甲乙丙…) and `colour` the index it carries everywhere. */
export type Unit = Omit<
  z.infer<typeof UnitChange>,
  'id' | 'seen' | 'validFrom' | 'validUntil' | 'names' | 'letters'
> & {
  id: number;
  /** Since when and until when the unit exists under this name; open where null. */
  validFrom?: DayText | null;
  validUntil?: DayText | null;
  names?: UnitName[];
  /** The first letters of its names in pinyin. 市人社局 → srsj, rsj. */
  letters?: string[];
};

/** A name that letters may use of a unit: what bears it now, and until which day it was right (null: it still is). */
export type UnitCalled = { name: string; now: string; until: DayText | null };

/** What filling in the usual names has added. */
export type UnitNamesFilled = { units: number; names: number };
