export const itemsSentences = {
  'proposal.duplicate': ({ number, title, registeredOn }: { number: string; title: string; registeredOn: string }) =>
    `第${number}号已在${registeredOn}登记过（${title}），可打开原件，或改正届次、编号。`,
  'proposal.same-matter': ({ number, title, by }: { number: string; title: string; by: string }) =>
    `第${number}号《${title}》（${by}）与这件的案由、提出人或原文相同，可能是重复登记。请打开那一件核对；确是另一件的，确认后再登记。`,
  'proposal.due-before-receipt': ({ due, received }: { due: string; received: string }) =>
    `限时日期（${due}）早于收到日期（${received}），收到时就已过限。请核对这两个日期；确是收到得晚的，确认后再登记。`,
  'proposal.day-far': ({ what, day }: { what: string; day: string }) =>
    `${what}（${day}）离今天太远，请核对年份；确实无误的，确认后再登记。`,
} as const;
