export const opinionsSentences = {
  'opinion.not-lead': () => '只有我方主办的件才征求会办意见，请核对办理方式。',
  'opinion.not-asked': ({ unit }: { unit: string }) =>
    `没有向「${unit}」征求过会办意见，请先把它列为会办单位并发出征求意见函。`,
  'opinion.already-asked': ({ unit }: { unit: string }) =>
    `已经向「${unit}」征求过意见，不必重复；可修改它的反馈期限。`,
  'opinion.none-asked': () => '还没有向会办单位征求过意见，请先选择会办单位并征求意见，再导出函件。',
  'opinion.same': ({ unit, version }: { unit: string; version: number }) =>
    `这份意见与「${unit}」第${version}版完全相同，没有重复登记。`,
  'opinion.empty': ({ file }: { file: string }) => `「${file}」里没有读到文字，请检查文件，或直接粘贴意见。`,
  'merge.nothing': () => '还没有收到会办意见，收到后再汇总。',
} as const;
