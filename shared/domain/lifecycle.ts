import type { HandlingRole, Role } from '../model/kinds.ts';

/** Where an item stands. What follows from facts (opinions out, overdue, signature stale) is derived, not stored. */
export const stages = {
  registered: '待办理',
  drafting: '拟稿中',
  submitted: '待审签',
  returned: '退回修改',
  signed: '已签发',
  closed: '已办结',
} as const;
export type Stage = keyof typeof stages;

type Move = { label: string; from: readonly Stage[]; to: Stage; who: readonly Role[] };

/** Every move an item can make; buttons shown and moves accepted both come from here. */
export const moves = {
  draft: { label: '拟稿', from: ['registered', 'drafting', 'returned'], to: 'drafting', who: ['clerk'] },
  revise: { label: '签发后修改', from: ['signed'], to: 'signed', who: ['clerk'] },
  submit: { label: '送审', from: ['drafting', 'returned', 'signed'], to: 'submitted', who: ['clerk'] },
  withdraw: { label: '撤回送审', from: ['submitted'], to: 'drafting', who: ['clerk'] },
  return: { label: '退回修改', from: ['submitted'], to: 'returned', who: ['leader'] },
  sign: { label: '签发', from: ['submitted'], to: 'signed', who: ['leader'] },
  close: { label: '办结', from: ['signed'], to: 'closed', who: ['clerk'] },
  file: { label: '阅存', from: ['registered'], to: 'closed', who: ['clerk'] },
  reopen: { label: '恢复办理', from: ['closed'], to: 'signed', who: ['clerk'] },
} as const satisfies Record<string, Move>;
export type MoveName = keyof typeof moves;

/** Where `move` leads from `stage`, or null when the table does not allow it. */
export function stageAfter(stage: Stage, move: MoveName): Stage | null {
  const { from, to }: Move = moves[move];
  return from.includes(stage) ? to : null;
}

/** The moves open to someone with these roles, in the order of an item's life. */
export function movesOpen(stage: Stage, roles: readonly Role[]): MoveName[] {
  return (Object.keys(moves) as MoveName[]).filter(
    (name) => stageAfter(stage, name) !== null && (moves[name] as Move).who.some((role) => roles.includes(role)),
  );
}

/** Which letter our bureau owes: the lead unit replies, a co-handler sends its opinion, 参阅 owes none. */
export function letterOwed(role: HandlingRole): 'reply' | 'opinion' | null {
  if (role === 'reference') return null;
  return role === 'co' ? 'opinion' : 'reply';
}
