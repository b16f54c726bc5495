export const papersSentences = {
  'paper.not-for': ({ paper }: { paper: string }) => `这件现在不能做${paper}：办理方式或办理进度不合，请核对登记情况。`,
  'paper.fact-missing': ({ label }: { label: string }) => `请填写${label}。`,
  'paper.fact-unknown': ({ name }: { name: string }) => `这份文书没有「${name}」一项，请核对。`,
  'paper.fact-wrong': ({ label, want }: { label: string; want: string }) => `${label}应为${want}，请改正。`,
  'paper.number-without-day': () => '编了文号的函要写成文日期；只打印送审稿的，请把发文字号清空。',
} as const;
