export const commitmentsSentences = {
  'commitment.not-signed': () => '答复函还没有签发，承诺以签发的文字为准；请先签发。',
  'commitment.past': ({ day, signedOn }: { day: string; signedOn: string }) =>
    `完成时限（${day}）早于答复函签发日期（${signedOn}），请核对日期。`,
  'commitment.milestone-late': () => '节点日期晚于承诺的完成时限，请改早节点，或先调整承诺的时限。',
  'commitment.milestone-done': () => '这个节点已经登记完成，不必重复登记。',
  'commitment.twice': () => '这项承诺已经登记过，可在原来那项上登记进展。',
  'commitment.same-class': ({ toClass }: { toClass: string }) => `办理结果类别现在就是${toClass}，不必调整。`,
  'commitment.still-open': ({ count, toClass }: { count: number; toClass: string }) =>
    `还有${count}项承诺没有落实，不能调整为${toClass}；请先登记承诺已落实。`,
} as const;
