import { z } from 'zod';
import { keysOf } from '../kinds.ts';
import { deliveryWays } from '../life/life.ts';
import { Day, type FileOut, Id, line, optionalLine, requiredDay } from '../primitives.ts';

const or = <T extends z.ZodType>(type: T) => type.nullable().optional();

/** What can be done to many items in one step; each of them by the rules of the single act. */
export const manyActs = {
  assign: '分派',
  ask: '征求意见',
  chase: '催办',
  deliver: '登记送达',
  archive: '归档',
  handover: '编入批次',
} as const;
export type ManyActName = keyof typeof manyActs;

/** Which act, with what is the same for all items. */
export const ManyAct = z.discriminatedUnion(
  'what',
  [
    z
      .strictObject({
        what: z.literal('assign'),
        /** What is left out stays as it is with each item; null takes it away. */
        sectionId: or(Id),
        handlerId: or(Id),
        leaderId: or(Id),
        subject: or(line('主题', 30)),
      })
      .refine(({ what: _, ...change }) => Object.values(change).some((value) => value !== undefined), {
        path: ['handlerId'],
        message: '请选择科室、承办人、责任领导或主题',
      }),
    z
      .strictObject({
        what: z.literal('ask'),
        /** These units of every item; with `own` also those that are registered on each item as its 会办单位. */
        unitIds: z.array(Id).max(60, '一次最多60家单位').default([]),
        own: z.boolean().default(false),
        dueOn: Day.nullable().default(null),
        /** The letters to the units are made as well. */
        letters: z.boolean().default(false),
      })
      .refine(({ unitIds, own }) => own || unitIds.length > 0, { path: ['unitIds'], message: '请选择会办单位' }),
    z.strictObject({ what: z.literal('chase'), letters: z.boolean().default(true) }),
    z.strictObject({
      what: z.literal('deliver'),
      day: requiredDay('送达日期'),
      way: z.enum(keysOf(deliveryWays), '请选择送达方式'),
      note: optionalLine('备注', 300),
    }),
    z.strictObject({
      what: z.literal('archive'),
      day: requiredDay('归档日期'),
      numbering: line('归档号', 60)
        .refine((text) => !/[{}]/u.test(text.replace(/\{(?:年|届|次|类别|编号|序号)\}/gu, '')), {
          message: '花括号中只能是：年、届、次、类别、编号、序号',
        })
        .refine((text) => /\{(?:编号|序号)\}/u.test(text), '归档号里要有{编号}或{序号}，否则各件重号'),
      /** Of the first item, where the numbers count up. */
      first: z.number('请填写起始序号').int('起始序号应为整数').min(1, '起始序号应从1起').max(99_999).default(1),
    }),
    z.strictObject({ what: z.literal('handover'), handoverId: Id.nullable() }),
  ],
  '不能这样成批办理',
);
export type ManyAct = z.infer<typeof ManyAct>;

/** More at once than a bureau has in a year. */
export const mostAtOnce = 2000;

export const ManyActs = z.strictObject({
  proposalIds: z.array(Id, '请选择要办的件').min(1, '请选择要办的件').max(mostAtOnce, `一次最多${mostAtOnce}件`),
  act: ManyAct,
});

/** What became of one item: `done` says what was done, `why` why it was not; one of them is ''. */
export type ManyLine = { proposalId: number; name: string; done: string; why: string };
/** `left`: items whose turn did not come, because it was stopped. */
export type ManyReport = { lines: ManyLine[]; left: number; files: FileOut[] };
