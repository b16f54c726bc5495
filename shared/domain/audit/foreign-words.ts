import { momentInWords } from '../dates/moment.ts';
import { sealedColumnNames } from './column-names.ts';
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
  keptAsks: '核对过的诉求',
  letter: '稿件',
  letterVersion: '留存的稿件',
  remark: '批注',
  seenVersion: '审签人看过的版次',
  remarkStep: '批注的答复',
  stepAct: '核稿会签的记录',
  documentNumber: '文号登记',
  signature: '签发记录',
  lifeEvent: '办理事项',
  contact: '沟通登记',
  delivery: '送达登记',
  feedback: '反馈登记',
  webDraft: '公开稿的底稿',
  webText: '公开稿',
  webStep: '公开稿的审核和公开记录',
  webOverview: '公开的总体情况',
  deadlineEvent: '期限记录',
  extensionRequest: '延期申请',
  extensionAnswer: '延期申请的答复',
  commitment: '承诺',
  milestone: '承诺的节点',
  commitmentLog: '承诺的跟踪记录',
  commitmentDropped: '不算承诺的句子',
  handover: '批次',
  savedView: '常用筛选',
  office: '单位信息',
  deskSettings: '工作台设置',
  account: '账号',
  credential: '登录密码',
  signingKey: '签发密钥',
  leaderRequest: '审签领导的确认',
  standIn: '外出代签',
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
  recomputation: '重新推算期限的进度',
  wordTemplate: 'Word 模板',
  platform: '上传平台的设置',
  keepingSettings: '备份口令和第二处的设置',
  seat: '席位',
  seatInvitation: '连接文件的登记',
  earlierCase: '往年件',
  publishedLetter: '往年的函件',
  reference: '参考资料',
} as const satisfies Record<string, string>;
export type SealedRow = keyof typeof sealedRowNames;
export const sealedRowName = (table: SealedRow): string => sealedRowNames[table];

/** A name that means something else in this table. */
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
  const words = [...new Set(fields.map((field) => sealedFieldName(table, field)))].join('、');
  return `${name}的${words}被本程序以外的手段改动过${after}`;
}

/** What a column of a sealed table is called on the screen. */
export function sealedFieldName(table: SealedRow, field: string): string {
  const own = within[table]?.[field] ?? sealedColumnNames[field];
  if (own !== undefined && table !== 'proposal') return own;
  return loggedFields[field]?.name ?? own ?? field;
}
