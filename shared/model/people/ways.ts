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
  /** After so many minutes without use the page asks for the password; 0 never. */
  lockMinutes: lockMinutes.default(15),
});
export type OfficeWays = z.infer<typeof OfficeWays>;
