/** Where an open item stands still until somebody does something: each open item stands at exactly one of these. */
export const stops = {
  registered: '待办理',
  opinions: '等会办意见',
  drafting: '拟稿中',
  submitted: '待审签',
  returned: '退回修改',
  transfer: '退办中',
  delivery: '待送达',
  feedback: '待反馈',
  closing: '待办结',
} as const;
export type Stop = keyof typeof stops;
