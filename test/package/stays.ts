/** Why what is reached from an item does not go with it. */
const reasons = {
  told: '经过随包带走，用话说明',
  made: '由随带的行算出来',
  own: '是哪一边的登记，另一边各有各的',
  account: '是账号的事，账号不带走',
  held: '作废登记的件不带走，带走的件不能作废登记',
  numbered: '行号在另一边另编，行与行的关系照样带',
  tied: '并案的件一起带走，关系随包另记',
  named: '以名称带走',
  file: '文件的字节随包带走，存放的名称各自另取',
  office: '审签的步骤在单位里走，带走前要先撤回送审',
  import: '是往年台账导入的登记，与办理中的件无关',
} as const;
type Reason = keyof typeof reasons;

/** Tables whose rows are an item's, and which no package holds. */
export const tablesLeft: Readonly<Record<string, Reason>> = {
  audit: 'told',
  packageImport: 'told',
  ...{ attachmentText: 'made', counted: 'made', searchDocument: 'made', searchDirty: 'made', countedDirty: 'made' },
  ...{ awayItem: 'own', awayStep: 'own', seal: 'own', platformTick: 'own', stepAct: 'office' },
  seenVersion: 'account',
};

const proposal = {
  ...{ id: 'numbered', revision: 'own' },
  ...{ deadline: 'made', deadlineMark: 'made', firstDeadline: 'made' },
  ...{ deliveredOn: 'made', feedbackOn: 'made', satisfaction: 'made', publishedOn: 'made' },
  ...{ leadUnitId: 'named', sectionId: 'named', handlerId: 'named', leaderId: 'named', handoverId: 'named' },
  mainId: 'tied',
  ...{ voidedAt: 'held', voidedBy: 'held', voidedWhy: 'held' },
} as const satisfies Record<string, Reason>;

/** Columns of tables that packages hold which they leave out, beside the number of the item and of the row itself. */
export const columnsLeft: Readonly<Record<string, Readonly<Record<string, Reason>>>> = {
  proposal,
  attachment: { storedAs: 'file' },
  letter: { submitterId: 'account', resultClass: 'made' },
  signature: { accountId: 'account' },
  webDraft: { formerId: 'import' },
  webText: { formerId: 'import', submitterId: 'named' },
  documentNumber: { usedFor: 'made', batchId: 'import', caseId: 'import' },
};
