export const numbersSentences = {
  'number.archived': ({ number }: { number: string }) =>
    `第${number}号已经归档，文号不能作废；确需作废的，先取消归档。`,
  'number.voided': () => '这个文号已经作废，不必重复办理。',
} as const;
