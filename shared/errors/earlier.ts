export const earlierSentences = {
  'letters.none': ({ file }: { file: string }) => `「${file}」不是答复函，没有可入库的内容。`,
  'case.unreadable': ({ label, reason }: { label: string; reason: string }) =>
    `这样写不能作为「${label}」：${reason}；请改写，或留空。`,
} as const;
