export const referencesSentences = {
  'reference.cited': ({ items }: { items: string }) =>
    `${items}的稿件引用了这份资料，不能删去：资料留着，才说得清引文的出处。`,
} as const;
