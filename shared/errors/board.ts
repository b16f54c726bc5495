export const boardSentences = {
  'schedule.empty': () => '没有在办的期限可以导出；收件登记以后再来。',
  'chase.not-late': ({ unit }: { unit: string }) =>
    `「${unit}」没有逾期未回的会办意见，不必催办；请刷新后查看最新情况。`,
  'chase.too-early': ({ unit, on }: { unit: string; on: string }) =>
    `「${unit}」刚催办过，下一次催办应在${on}；如需更密，请管理员改小催办间隔。`,
} as const;
