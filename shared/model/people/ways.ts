import { z } from 'zod';
import { keysOf } from '../kinds.ts';

/** Whose letter a leader may sign, where the item has a 责任领导. */
export const signerWays = {
  any: '任何一位审签领导都可以签发',
  reason: '由责任领导签发；其他领导代签，须写明理由',
  responsible: '只由责任领导签发',
} as const;

/** Whether one person may sign what he wrote or submitted himself. */
export const ownLetterWays = {
  remarked: '可以，经过和审签页上注明「自拟自签」',
  refused: '不可以，须由另一位领导签发',
} as const;

/** Who may take a letter back from the leader. */
export const takeBackWays = {
  any: '任何经办人都可以撤回，经过里记下撤回的是谁送审的',
  submitter: '只由送审的人撤回；他的账号停用后，其他经办人可以撤回',
} as const;

/** Which items a 经办人 sees. */
export const sightWays = {
  all: '所有人都看得到全部的件',
  section: '经办人只看得到本科室的件',
} as const;
export type SightWay = keyof typeof sightWays;

/** What the narrower way means, whole; said where it is set, where figures are counted, and in the help. */
export const sightWords =
  '经办人看得到本科室承办的、分给本人的和还没有分到科室的件；审签领导和管理员看得到全部。账号属于哪个科室，按「组织人员」里关联的人员；没有关联的，看不到已经分到科室的件。往年件、参考资料不分科室。';
/** What errors found by 校核 do when a letter is sent to the leader. */
export const proofWays = {
  ask: '先问经办人，可以照送；经过里记下',
  stop: '不能送审，须改正，或注明理由忽略',
  tell: '只提示，不问',
} as const;

/** How an answer's deadline is extended. */
export const extensionWays = {
  granted: '经办人申请，审签领导同意了才延；领导也可以直接批准',
  recorded: '经办人登记，写明批准人或批准机关',
} as const;
export type ExtensionWay = keyof typeof extensionWays;

const lockMinutes = z
  .number('请填写分钟数')
  .int('分钟数应为整数')
  .min(0, '分钟数不能小于0')
  .max(480, '分钟数不能超过480');

/** How the office wants signing and sign-in. */
export const OfficeWays = z.strictObject({
  signer: z.enum(keysOf(signerWays), '请选择由谁签发').default('any'),
  ownLetter: z.enum(keysOf(ownLetterWays), '请选择能否自拟自签').default('remarked'),
  takeBack: z.enum(keysOf(takeBackWays), '请选择由谁撤回').default('any'),
  sight: z.enum(keysOf(sightWays), '请选择经办人看得到哪些件').default('all'),
  proof: z.enum(keysOf(proofWays), '请选择校核有错时怎么办').default('ask'),
  extension: z.enum(keysOf(extensionWays), '请选择延期怎样批准').default('granted'),
  /** After so many minutes without use the page asks for the password; 0 never. */
  lockMinutes: lockMinutes.default(15),
});
export type OfficeWays = z.infer<typeof OfficeWays>;
