export const opinionsSentences = {
  'opinion.not-lead': () => '只有我方主办的件才征求会办意见，请核对办理方式。',
  'opinion.not-asked': ({ unit }: { unit: string }) =>
    `没有向「${unit}」征求过会办意见，请先把它列为会办单位并发出征求意见函。`,
  'opinion.already-asked': ({ unit }: { unit: string }) =>
    `已经向「${unit}」征求过意见，不必重复；可修改它的反馈期限。`,
  'opinion.nothing-to-redo': ({ unit }: { unit: string }) =>
    `「${unit}」的会办意见还没有收到，不能要求重新提出；逾期的请催办。`,
  'opinion.newer': ({ unit, version }: { unit: string; version: number }) =>
    `「${unit}」已经又送来第${version}版意见，请先看过再决定是否要求重新提出。`,
  'opinion.again-waiting': ({ unit, day }: { unit: string; day: string }) =>
    `${day}已经要求「${unit}」重新提出会办意见，收到后才能再次要求。`,
  'opinion.again-late': ({ day }: { day: string }) => `反馈期限${day}早于今天，请改为今天以后的日期。`,
  'opinion.again-no-limit': () => '本件所用的期限规则没有重新提出会办意见的期限，请填写要求的反馈期限。',
  'opinion.none-asked': () => '还没有向会办单位征求过意见，请先选择会办单位并征求意见，再导出函件。',
  'opinion.same': ({ unit, version }: { unit: string; version: number }) =>
    `这份意见与「${unit}」第${version}版完全相同，没有重复登记。`,
  'opinion.named-elsewhere': ({ unit, said }: { unit: string; said: string }) =>
    `这份意见像是不该登记在这里：${said}。确是「${unit}」对本件的意见的，核对后照登；放错了的，换一件或换一家单位登记。`,
  'opinion.no-version': ({ unit, version }: { unit: string; version: number }) =>
    `「${unit}」没有第${version}版会办意见，请刷新后再试。`,
  'opinion.void-already': ({ unit, version }: { unit: string; version: number }) =>
    `「${unit}」第${version}版会办意见已经作废，不必再作废。`,
  'opinion.not-void': ({ unit, version }: { unit: string; version: number }) =>
    `「${unit}」第${version}版会办意见没有作废，不必恢复。`,
  'opinion.empty': ({ file }: { file: string }) => `「${file}」里没有读到文字，请检查文件，或直接粘贴意见。`,
  'opinion.too-long': ({ file, most, has }: { file: string; most: string; has: string }) =>
    `「${file}」${has}，一份会办意见最多${most}。请确认选对了文件，或请会办单位精简后再登记；过长的材料可以作为附件保存。`,
  'merge.too-long': ({ most, has }: { most: string; has: string }) =>
    `汇总以后的稿件${has}，一份稿件最多${most}，没有汇总，稿件没有改动。请会办单位精简意见后再登记，或分件办理。`,
  'merge.moved': () => '汇总的时候又收到了新的会办意见，这一次没有汇总，稿件没有改动。请再汇总一次。',
  'merge.nothing': () => '还没有收到会办意见，收到后再汇总。',
} as const;
