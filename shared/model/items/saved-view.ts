import { z } from 'zod';
import { keysOf } from '../kinds.ts';
import { Id, line } from '../primitives.ts';

/** Lists whose narrowings can be kept under a name. */
export const keptLists = {
  items: '办理件',
  commitments: '承诺台账',
  counted: '历年件',
} as const;
export type KeptList = keyof typeof keptLists;

/** 常用筛选: `address` is what stands behind the question mark of the list's address. */
export type SavedView = { id: number; list: KeptList; name: string; address: string; forAll: boolean; savedBy: string };

const list = z.enum(keysOf(keptLists), '没有这份清单');
export const ViewsOf = z.strictObject({ list });
export const ViewKeep = z.strictObject({
  list,
  name: line('名称', 30),
  address: z
    .string('缺少筛选条件')
    .min(1, '还没有筛选，没有可以存的')
    .max(1500, '筛选条件过长')
    .regex(/^[^#\s]+$/, '应为网址里问号后面的一段'),
  /** Offered to everybody of the office. */
  forAll: z.boolean().default(false),
});
export const ViewId = z.strictObject({ viewId: Id });
