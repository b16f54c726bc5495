export const platformSentences = {
  'platform.none': () => '这个平台没有启用，或者不用于这一类件；请管理员在「设置 — 上传平台」查看。',
  'platform.no-field': () => '平台的这一栏已经不在设置里了，请刷新页面。',
  'platform.receipt': () => '回执文件不在这一件的附件里，请重新选择文件。',
  'platform.bar': ({ words }: { words: string }) => words,
} as const;
