export const commitmentStatuses = {
  waiting: '未启动',
  running: '推进中',
  done: '已落实',
  changed: '调整',
  failed: '无法落实',
} as const;
export type CommitmentStatus = keyof typeof commitmentStatuses;

export const commitmentLogKinds = {
  confirmed: '确认承诺',
  progress: '进展',
  milestone: '节点完成',
  evidence: '佐证材料',
  rating: '代表委员评价',
  changed: '调整',
  notice: '告知',
} as const;
export type CommitmentLogKind = keyof typeof commitmentLogKinds;
