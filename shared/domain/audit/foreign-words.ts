import { momentInWords } from '../dates/moment.ts';
import { loggedFields } from './logged-fields.ts';

/** What the rows of each sealed table are called on the screen. */
const sealedRowNames = {
  proposal: '收件登记',
  proposer: '提出人',
  coUnit: '会办单位',
  attachment: '附件',
  opinionRequest: '征求意见的登记',
  opinion: '会办意见',
  chase: '催办登记',
  letter: '稿件',
  letterVersion: '留存的稿件',
  remark: '批注',
  documentNumber: '文号登记',
  signature: '签发记录',
  lifeEvent: '办理事项',
  contact: '沟通登记',
  delivery: '送达登记',
  feedback: '反馈登记',
  deadlineEvent: '期限记录',
  commitment: '承诺',
  milestone: '承诺的节点',
  commitmentLog: '承诺的跟踪记录',
  commitmentDropped: '不算承诺的句子',
  office: '单位信息',
  deskSettings: '工作台设置',
  account: '账号',
  credential: '登录密码',
  signingKey: '签发密钥',
  leaderRequest: '审签领导的确认',
  unit: '单位名录',
  section: '科室',
  person: '人员',
  leaderSection: '分管科室',
  representative: '代表委员名录',
  numberStart: '文号起始',
  paperSeries: '文书所用的代字',
  packageSigner: '案卷签名单位',
  packageImport: '案卷来源',
  awayPackage: '带走包的登记',
  awayItem: '带走的登记',
  awayStep: '带回的登记',
  rulePack: '期限规则',
  ruleChoice: '所用的期限规则',
  calendarYear: '放假安排',
  wordTemplate: 'Word 模板',
} as const satisfies Record<string, string>;
export type SealedRow = keyof typeof sealedRowNames;

/** Columns that the log of changes does not speak of; a name that means two things is said with its table. */
const columnNames: Readonly<Record<string, string>> = {
  content: '文字',
  blocks: '文字',
  text: '文字',
  quote: '原句',
  what: '内容',
  words: '内容',
  said: '内容',
  fingerprint: '文字指纹',
  code: '机关代字',
  year: '年份',
  n: '序号',
  issuedOn: '编号日期',
  issuedBy: '编号人',
  voidedOn: '作废日期',
  voidReason: '作废原因',
  used: '已用到的号',
  signedOn: '签发日期',
  by: '经手人',
  signed: '签名',
  statement: '签名',
  keyId: '签发密钥',
  publicKey: '公钥',
  recipient: '送达对象',
  receivedBy: '签收人',
  day: '日期',
  way: '方式',
  event: '内容',
  kind: '种类',
  amount: '数量',
  department: '责任部门',
  status: '状态',
  progress: '进度',
  settledOn: '了结日期',
  settledAt: '处理情况',
  reason: '原因',
  wishes: '意见',
  version: '版次',
  reading: '内容',
  hash: '密码',
  sha256: '文件校验码',
  size: '大小',
  storedAs: '存放位置',
  fileName: '文件名',
  askedOn: '征求日期',
  revision: '修订次数',
  organization: '工作单位',
  replacesId: '更正关系',
  recordedAt: '登记时间',
  recordedBy: '登记人',
  rulePackId: '期限规则',
  ruleVersion: '期限规则',
  templates: '用语',
  letterSettings: '函件样式',
  body: '原文',
};
const within: Partial<Record<SealedRow, Readonly<Record<string, string>>>> = {
  signature: { by: '签发人', accountId: '签发人' },
  proposer: { name: '姓名' },
  account: { name: '账号名', createdAt: '建立时间' },
  commitment: { leader: '负责人', dueOn: '完成时限' },
  rulePack: { body: '内容' },
  documentNumber: { letterId: '所属的函', itemId: '所属的件' },
};

type ForeignWords = { table: SealedRow; fields: readonly string[]; since: string | null };

/**
 * What another program did to a row, in words. A signature's `signedOn` → 「签发记录的签发日期被本程序以外的手段改动过
 * （2026年3月20日09:00以后）」; `['-']` → 少了一条, `['+']` → 多出一条.
 */
export function foreignWords({ table, fields, since }: ForeignWords): string {
  const name = sealedRowNames[table];
  const after = since === null ? '' : `（${momentInWords(since)}以后）`;
  if (fields.includes('+')) return `${name}多出一条，不是用本程序登记的${after}`;
  if (fields.includes('-')) return `${name}少了一条，是用本程序以外的手段删去的${after}`;
  if (fields.includes('?')) return `${name}的封存记录被改动过，不能证明${name}没有改动`;
  const words = [...new Set(fields.map((field) => fieldName(table, field)))].join('、');
  return `${name}的${words}被本程序以外的手段改动过${after}`;
}

function fieldName(table: SealedRow, field: string): string {
  const own = within[table]?.[field] ?? columnNames[field];
  if (own !== undefined && table !== 'proposal') return own;
  return loggedFields[field]?.name ?? own ?? field;
}
