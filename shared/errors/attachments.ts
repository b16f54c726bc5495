export const attachmentsSentences = {
  'file.missing': ({ file }: { file: string }) => `附件「${file}」在数据文件夹中找不到了，请从备份中恢复。`,
  'file.damaged': ({ file }: { file: string }) => `附件「${file}」与入库时不一致，可能被改动或损坏，请从备份中恢复。`,
} as const;
