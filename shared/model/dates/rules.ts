import { z } from 'zod';
import type { ItemLine } from '../item-line.ts';
import { keysOf, levels, proposalKinds } from '../kinds.ts';
import { FileIn, Id, line, optionalLine } from '../primitives.ts';

/** The limits of a case's year, in the order of its life. */
export const limitKeys = {
  return: '退办',
  firstContact: '首次沟通',
  opinion: '会办意见',
  opinionAgain: '重新提出会办意见',
  draft: '内部拟稿',
  officeReview: '内部核稿',
  reply: '答复',
  extendedReply: '延期答复',
  feedback: '征询表',
  reReply: '重新答复',
  publish: '公开',
} as const;
export type LimitKey = keyof typeof limitKeys;

export const limitUnits = { day: '自然日', workday: '工作日', month: '月' } as const;
export type LimitUnit = keyof typeof limitUnits;

/** What starts a limit. `beforeReply` counts backwards from the day the reply is due. */
export const limitStarts = {
  assigned: '交办',
  received: '收到',
  delivered: '送达',
  signed: '成文',
  requested: '要求',
  replyDue: '原答复期限',
  beforeReply: '答复到期前',
} as const;
export type LimitStart = keyof typeof limitStarts;

/** Which starts make sense for which limit. */
export const startsOf: Record<LimitKey, readonly LimitStart[]> = {
  return: ['assigned', 'received'],
  firstContact: ['assigned', 'received'],
  opinion: ['assigned', 'received'],
  opinionAgain: ['requested'],
  draft: ['beforeReply'],
  officeReview: ['beforeReply'],
  reply: ['assigned', 'received'],
  extendedReply: ['assigned', 'received', 'replyDue'],
  feedback: ['delivered'],
  reReply: ['requested'],
  publish: ['delivered', 'signed'],
};

const units = keysOf(limitUnits);
const starts = keysOf(limitStarts);

/** One limit with the rule it comes from; `all` where it holds for every kind or level. */
export const Limit = z.strictObject({
  key: z.enum(keysOf(limitKeys), '缺少期限名称，请从期限表中选一种'),
  number: z.number('缺少数值，请填写正整数').int('数值应为整数').min(1, '数值应从1起').max(400, '数值不能超过400'),
  unit: z.enum(units, '缺少单位，请选自然日、工作日或月'),
  start: z.enum(starts, '缺少起算点，请选交办、收到、送达、要求等'),
  kind: z.enum(['all', ...keysOf(proposalKinds)], '缺少类别，请选建议、提案或全部').default('all'),
  level: z.enum(['all', ...keysOf(levels)], '缺少级别，请选国家、省、市、县或全部').default('all'),
  source: z.strictObject(
    {
      regulation: line('依据', 80),
      edition: optionalLine('版本', 40),
      article: optionalLine('条款', 20),
      words: optionalLine('原文', 120),
    },
    '缺少依据，请写明规定和条款',
  ),
});
export type Limit = z.infer<typeof Limit>;

const packFields = {
  id: z.string('缺少规则代号').regex(/^[a-z0-9-]{1,40}$/, '规则代号只用小写字母、数字和连字符'),
  name: line('规则名称', 40),
  basis: optionalLine('依据的规定', 200),
  /** 顺延: a date on a rest day moves to the next working day. */
  carryOver: z.boolean('顺延应为是或否').default(false),
};

/** A pack as it is handed in; its limits are checked one by one so that a refusal can name the wrong one. */
export const RulePackIn = z.strictObject({
  ...packFields,
  limits: z.array(z.unknown(), '缺少期限表').max(100, '一套规则不超过100条'),
});
export type RulePackBody = Omit<z.infer<typeof RulePackIn>, 'limits'> & { limits: Limit[] };

export const RulePackAsk = z.strictObject({ packId: packFields.id, version: Id });
/** Without a pack: all of them in one file, each in the version in force or the newest. */
export const RulePackExport = z.strictObject({
  packId: packFields.id.nullable().default(null),
  version: Id.nullable().default(null),
});
export const RulePackFile = z.strictObject({ file: FileIn });
/** `handOver`: open items go over to the new rules as well; otherwise only items taken in from now on. */
export const RulePackAdopt = RulePackAsk.extend({ handOver: z.boolean().default(false) });

export type RulePackRow = {
  id: string;
  name: string;
  basis: string;
  version: number;
  /** Of all its versions the one new items get. */
  active: boolean;
  versions: { version: number; at: string; by: string; items: number }[];
};
export type RulePack = RulePackBody & { version: number; at: string; by: string };

/** What would become of an item's main date under other rules. */
export type RuleChange = ItemLine & {
  proposalId: number;
  number: string;
  title: string;
  label: string;
  before: string | null;
  after: string | null;
  provisional: boolean;
};
export type RulePreview = { items: number; changes: RuleChange[] };
