export const countingSentences = {
  'statistics.part': () =>
    '年度报告写的是全单位的数，您的账号只看得到本科室的、分给您的和还没有分到科室的件。请审签领导或管理员来导出。',
  'statistics.empty': ({ year }: { year: number | null }) =>
    `${year === null ? '' : `${year}年`}没有登记过承办件，没有可以导出的内容，请换一个年份。`,
} as const;
