export const itemsSentences = {
  'proposal.duplicate': ({ number, title, registeredOn }: { number: string; title: string; registeredOn: string }) =>
    `第${number}号已在${registeredOn}登记过（${title}），可打开原件，或改正届次、编号。`,
} as const;
