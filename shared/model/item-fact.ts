/**
 * What is true of an item or of a case of a former year, as statistics count it. `counted` leaves out what was
 * withdrawn or went to another unit; `owed` is what we must answer (not 参阅), `reply` what we answer to the proposer
 * (not 会办). Of a former year's case only what its ledger or letters tell is true: the facts `…Told` say whether they
 * tell it at all. A new name goes to the end: see shared/domain/counting/fact-bits.ts.
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
  registered: '本程序登记',
  imported: '往年导入',
  closedTold: '有办结记载',
  timeTold: '有是否按期的记载',
  contactTold: '有是否面商的记载',
  ratingTold: '有评价记载',
  again: '重新办理',
  againOverdue: '重新办理逾期未答复',
  firstSatisfied: '首次评价满意',
  firstPartly: '首次评价基本满意',
  firstPleased: '首次评价满意和基本满意',
  firstDissatisfied: '首次评价不满意',
} as const;
export type ItemFact = keyof typeof itemFacts;
