/**
 * What is true of an item, as statistics count it. `counted` leaves out what was withdrawn or went to another unit;
 * `owed` is what we must answer (not 参阅), `reply` what we answer to the proposer (not 会办).
 */
export const itemFacts = {
  counted: '承办',
  owed: '应答复',
  reply: '应答复代表委员',
  closed: '已办结',
  unclosed: '未办结',
  answered: '已答复',
  unanswered: '未答复',
  onTime: '按期答复',
  late: '超期答复',
  overdue: '逾期未答复',
  due: '已答复或逾期',
  contacted: '已面商',
  uncontacted: '未面商',
  returned: '征询表已收回',
  unreturned: '征询表未收回',
  satisfied: '满意',
  partly: '基本满意',
  pleased: '满意和基本满意',
  dissatisfied: '不满意',
  collective: '集体提出',
  individual: '个人提出',
  key: '重点督办',
} as const;
export type ItemFact = keyof typeof itemFacts;
