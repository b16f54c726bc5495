export const boardSentences = {
  'head.part': () =>
    '一览写的是全单位的件，您的账号只看得到本科室的、分给您的和还没有分到科室的件。请审签领导或管理员来看。',
  'head.empty': () => '还没有登记过办理件，没有可以导出的内容；收件登记以后再来。',
  'schedule.empty': () => '没有在办的期限可以导出；收件登记以后再来。',
  'chase.not-late': ({ unit }: { unit: string }) =>
    `「${unit}」没有逾期未回的会办意见，不必催办；请刷新后查看最新情况。`,
  'chase.too-early': ({ unit, on }: { unit: string; on: string }) =>
    `「${unit}」刚催办过，下一次催办应在${on}；如需更密，请管理员改小催办间隔。`,
} as const;
