/**
 * What can happen to an item beside its letters, contacts, deliveries, feedback and commitments, each kept as a row
 * that never changes: what happened, on which day, in whose words.
 */
export const lifeEvents = {
  'transfer-requested': '申请退办',
  'transfer-accepted': '同意退办',
  'transfer-refused': '不同意退办',
  'transfer-cancelled': '撤销退办申请',
  withdrawn: '提出人撤回',
  restored: '恢复办理',
  combined: '并案办理',
  separated: '取消并案',
  'draft-carried': '带入并案稿件',
  'split-part': '分办分工',
  'via-office': '经市政府办公室答复',
  'oral-reply': '面复',
  'round-opened': '重新办理',
  uploaded: '上传办理平台',
  published: '答复公开',
  'class-changed': '办理结果类别调整',
  'carried-over': '转入新届次',
  closed: '办结',
  reopened: '办结后恢复办理',
  archived: '归档',
  unarchived: '取消归档',
} as const;
export type LifeEventName = keyof typeof lifeEvents;
