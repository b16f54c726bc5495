/** The sections of an item's page from top to bottom, each with its name in the list at the right. */
export const itemParts = {
  basics: '基本情况',
  asks: '要求',
  deadlines: '期限',
  earlier: '往年相近件',
  contacts: '沟通',
  opinions: '会办意见',
  letter: '答复稿',
  signing: '审签与文号',
  reception: '送达与反馈',
  commitments: '承诺',
  life: '退办、并案等',
  papers: '文书',
  files: '附件',
  history: '经过',
} as const;
export type ItemSectionName = keyof typeof itemParts;
