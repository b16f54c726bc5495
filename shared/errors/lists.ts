export const listsSentences = {
  'list.empty': () => '没有可以导出的行，请放宽筛选条件后再导出。',
  'list.too-long': ({ rows }: { rows: number }) =>
    `共${rows}行，一个 .xlsx 表格放不下（最多1048575行）。请改为导出 .csv，或缩小筛选范围。`,
  'export.cancelled': () => '已停止导出，没有做成文件。',
} as const;
