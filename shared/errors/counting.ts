export const countingSentences = {
  'statistics.empty': ({ year }: { year: number | null }) =>
    `${year === null ? '' : `${year}年`}没有登记过承办件，没有可以导出的内容，请换一个年份。`,
} as const;
