import type { HandlingRole, LetterKind, Role } from '../../model/kinds.ts';
import { type Stage, stages } from '../../model/life/stage.ts';

/**
 * The office owes no answer any more: it is signed or given by word of mouth, or the item is no longer its own. 已签发,
 * 已面复, 已办结 …
 */
export const settledStages = [
  'signed',
  'answered',
  'closed',
  'transferred',
  'withdrawn',
  'archived',
] as const satisfies readonly Stage[];

/** Nothing is left to handle; 归档 may still follow. */
export const overStages = ['closed', 'transferred', 'withdrawn', 'archived'] as const satisfies readonly Stage[];

/** Whether the office owes no answer any more: 已签发 → true, 拟稿中 → false. */
export const isSettled = (stage: Stage) => (settledStages as readonly Stage[]).includes(stage);
/**
 * What is said where a deadline would stand once no answer is owed: 已签发 → 已办复, 已退办 → 已退办. Null as long as one is.
 */
export function settledWords(stage: Stage): string | null {
  if (!isSettled(stage)) return null;
  return stage === 'signed' || stage === 'answered' ? '已办复' : stages[stage];
}

/** Whether nothing is left to handle: 已办结 → true, 已签发 → false. */
export const isOver = (stage: Stage) => (overStages as readonly Stage[]).includes(stage);

/** `former`: back to the stage that the item was in when it left the way, as the fact of leaving it noted. */
type Move = { label: string; from: readonly Stage[]; to: Stage | 'former'; who: readonly Role[] };

/**
 * Every move an item can make; buttons shown and moves accepted both come from here. 签发 leads from 待审签 to 已签发 and is
 * a leader's.
 */
export const moves = {
  draft: { label: '拟稿', from: ['registered', 'drafting', 'returned', 'answered'], to: 'drafting', who: ['clerk'] },
  revise: { label: '签发后修改', from: ['signed'], to: 'signed', who: ['clerk'] },
  submit: { label: '送审', from: ['drafting', 'returned', 'signed'], to: 'submitted', who: ['clerk'] },
  withdraw: { label: '撤回送审', from: ['submitted'], to: 'drafting', who: ['clerk'] },
  return: { label: '退回修改', from: ['submitted'], to: 'returned', who: ['leader'] },
  sign: { label: '签发', from: ['submitted'], to: 'signed', who: ['leader'] },
  unsign: { label: '作废文号', from: ['signed', 'closed'], to: 'drafting', who: ['leader'] },
  replyOrally: {
    label: '登记面复',
    // A second talk reaches those whom the first did not.
    from: ['registered', 'drafting', 'returned', 'answered'],
    to: 'answered',
    who: ['clerk'],
  },
  changeRole: { label: '改办理方式', from: ['answered'], to: 'former', who: ['clerk'] },
  close: { label: '办结', from: ['signed', 'answered'], to: 'closed', who: ['clerk'] },
  file: { label: '阅存', from: ['registered', 'drafting', 'returned', 'answered'], to: 'closed', who: ['clerk'] },
  reopen: { label: '恢复办理', from: ['closed'], to: 'former', who: ['clerk'] },
  handleAgain: { label: '重新办理', from: ['signed', 'answered', 'closed'], to: 'drafting', who: ['clerk'] },
  requestTransfer: {
    label: '申请退办',
    from: ['registered', 'drafting', 'returned'],
    to: 'transfer',
    who: ['clerk'],
  },
  acceptTransfer: { label: '登记同意退办', from: ['transfer'], to: 'transferred', who: ['clerk'] },
  refuseTransfer: { label: '登记不同意退办', from: ['transfer'], to: 'former', who: ['clerk'] },
  takeBack: {
    label: '登记提出人撤回',
    from: ['registered', 'drafting', 'returned', 'transfer', 'signed', 'answered'],
    to: 'withdrawn',
    who: ['clerk'],
  },
  restore: { label: '恢复办理', from: ['withdrawn', 'transferred'], to: 'former', who: ['clerk'] },
  archive: { label: '归档', from: ['closed', 'transferred', 'withdrawn'], to: 'archived', who: ['clerk'] },
  unarchive: { label: '取消归档', from: ['archived'], to: 'former', who: ['clerk'] },
} as const satisfies Record<string, Move>;
export type MoveName = keyof typeof moves;

/**
 * Where `move` leads from `stage`, or null when the table does not allow it; `former` is where a way back leads. 待审签
 * by 签发 → 已签发; 拟稿中 by 签发 → null.
 */
export function stageAfter(stage: Stage, move: MoveName, former: Stage = 'registered'): Stage | null {
  const { from, to }: Move = moves[move];
  if (!from.includes(stage)) return null;
  return to === 'former' ? former : to;
}

/**
 * Where a way back leads: the stage that was left (null where no one noted it), as far as the facts still bear it.
 * 已签发, its number void → 拟稿中; 已面复, talk on record → 已面复.
 */
export function stageToReturnTo(
  left: Stage | null,
  { role, signed, oral, drafted }: { role: HandlingRole; signed: boolean; oral: boolean; drafted: boolean },
): Stage {
  const begun = drafted ? 'drafting' : 'registered';
  if (letterOwed(role) === null) return left === 'closed' ? 'closed' : 'registered';
  if (left === null) return signed ? 'signed' : oral && letterOwed(role) === 'reply' ? 'answered' : begun;
  if (left === 'signed') return signed ? 'signed' : begun;
  if (left === 'answered') return oral && letterOwed(role) === 'reply' ? 'answered' : begun;
  return left;
}

/** The moves open to someone with these roles, in the order of an item's life. 待审签 for a leader → 退回修改, 签发. */
export function movesOpen(stage: Stage, roles: readonly Role[]): MoveName[] {
  return (Object.keys(moves) as MoveName[]).filter(
    (name) => stageAfter(stage, name) !== null && (moves[name] as Move).who.some((role) => roles.includes(role)),
  );
}

const owed: Record<HandlingRole, LetterKind | null> = {
  sole: 'reply',
  lead: 'reply',
  co: 'opinion',
  split: 'reply',
  reference: null,
};

/** Which letter our bureau owes: 独办、主办、分办 → a reply, 会办 → its opinion for the lead unit, 参阅 → none. */
export function letterOwed(role: HandlingRole): LetterKind | null {
  return owed[role];
}
