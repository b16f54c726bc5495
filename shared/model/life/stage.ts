/**
 * Where an item stands. What follows from facts (opinions out, overdue, signature stale, delivered to everyone,
 * feedback missing, commitments due) is derived, not stored: see standing.ts.
 */
export const stages = {
  registered: '待办理',
  drafting: '拟稿中',
  submitted: '待审签',
  returned: '退回修改',
  transfer: '退办中',
  signed: '已签发',
  answered: '已面复',
  closed: '已办结',
  transferred: '已退办',
  withdrawn: '已撤回',
  archived: '已归档',
} as const;

export type Stage = keyof typeof stages;
