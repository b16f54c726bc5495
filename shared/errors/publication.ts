export const publicationSentences = {
  'publication.no-consent': () => '提出人不同意公开，不能登记为公开；如已同意，请先修改登记中的公开意愿。',
  'web.bar': ({ words }: { words: string }) => words,
  'web.unready': ({ words }: { words: string }) => `还不能提交：${words}。`,
  'web.waiting': () => '这件的公开稿正在等审核，不能另提一份；要改的，先撤回。',
  'web.not-waiting': ({ words }: { words: string }) => `这份公开稿现在是「${words}」，不在等审核，请刷新页面查看。`,
  'web.not-passed': ({ words }: { words: string }) =>
    `这份公开稿现在是「${words}」，还没有审核同意，不能给出文件或登记公开。`,
  'web.not-leader': () => '本单位的公开稿由审签领导审核，请领导在这一页上同意或退回。',
  'web.own': () => '公开稿要由提交人以外的一位核对，自己提交的不能自己同意；请另一位经办人或领导核对。',
  'web.others': ({ who }: { who: string }) => `这份公开稿是${who}提交的，由${who}撤回；要改的，也可以请审核的人退回。`,
  'web.of-former': () => '这份公开稿是按原来的函做的，函在那以后重新签发过；请按现在的函重新整理、提交。',
  'web.closed-letter': () => '这封函签发时的公开属性是不予公开，不能放上网；确需公开的，先更正公开属性、重新签发。',
  'web.of-item': () => '在办件的公开日期和网址登记在那一件上，请在它的「公开」页登记。',
  'web.no-files': () => '登记为不公开的，没有可以发布的文件。',
  'web.leak': ({ file, words }: { file: string; words: string }) =>
    `文件「${file}」没有给出：读回来核对时，里面还有已经去掉的内容（${words}）。请不要发布，把这句话告诉管理员。`,
  'web.differs': ({ file, words }: { file: string; words: string }) =>
    `文件「${file}」没有给出：读回来的文字与审核同意的不一致（${words}）。请不要发布，把这句话告诉管理员。`,
  'web.changed-outside': ({ found }: { found: string }) =>
    `公开稿没有给出：${found}。请核对后按现在的函重新整理、提交一份。`,
  'web.needs-text': () => '本单位设置了公开前审核，请先在「公开」页上整理、提交，审核同意后再登记。',
  'web.other-form': ({ form }: { form: string }) => `审核同意的是「${form}」，登记的公开方式与它不同，请核对。`,
  'web.no-address': () => '已经放上网的，请填写网址；网址应以 http:// 或 https:// 开头。',
  'web.no-overview': ({ year }: { year: number }) => `${year}年的总体情况还没有保存，请先保存再导出。`,
  'web.none-in-year': ({ year }: { year: number }) => `${year}年还没有审核同意或者已经公开的答复，没有可以汇编的内容。`,
} as const;
