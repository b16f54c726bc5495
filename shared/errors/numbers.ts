export const numbersSentences = {
  'number.voided': () => '这个文号已经作废，不必重复办理。',
} as const;
