export const earlierSentences = {
  'letters.none': ({ file }: { file: string }) => `「${file}」不是答复函，没有可入库的内容。`,
  'case.unreadable': ({ label, reason }: { label: string; reason: string }) =>
    `这样写不能作为「${label}」：${reason}；请改写，或留空。`,
  'former.changed-outside': ({ found }: { found: string }) =>
    `往年的内容不能用：${found}。请与导入的原件或备份核对，找回原样；确认无误的，在这一件的页面上更正一栏后再用，或撤销导入、重新导入。`,
} as const;
