/** What F1 says about the page it is pressed on, by the first part of its address. */
const help: Record<string, string> = {
  '/board':
    '上面的数字点开就是那些件；下面按期限先后列出要办的件，右边的按钮就是下一步。右侧日历点有件数的日子，看那天到期的件。',
  '/items':
    '筛选条件都写在网址里，返回时还在。双击一行或按 Enter 打开一件；一件的全部情况、下一步和经过都在它自己的页面上。',
  '/review': '只列送到您这里的稿件。先看与上次所见的不同，再签发或退回修改；签发时自动编号。',
  '/commitments':
    '所有答复函里的承诺，先到期的在前。双击或按 Enter 打开那一件登记进展；「四季度告知」一次做好全部告知函。',
  '/schedule': '月历看哪天到期，甘特看每件从交办到期限走到哪里；周清单按科室打印；催办列出逾期未回的会办单位。',
  '/statistics': '每个数字、每根柱子点开就是那些件。分母和台账栏目在「设置—工作台与统计」里定。',
  '/numbers': '签发时自动编号。号不能删，只能写明理由作废；作废的号留在簿上，不再使用。',
  '/import': '选文件，核对识别结果，再入库。没点入库之前什么也不会存。',
  '/archive': '往年公开的答复函，供拟稿时查阅，不参与办理。',
  '/references': '新闻、政策等参考材料，供拟稿时查阅。',
  '/print': '看到的就是印出来的：每行、每页与导出的 Word 文件一致。套打用印好红头的纸；双面时每份从新的一张纸起。',
  '/settings': '左边选项目。单位信息和用语与格式改了以后，只影响新起的稿件，已签发的函不变。',
};

const pages: readonly (readonly [RegExp, string])[] = [
  [
    /^\/items\/(new|\d+\/edit)$/,
    '左边粘贴交办通知，右边自动填好；存疑的栏目标黄不填，请您定。写到一半关掉，下次打开会问是否接着填。',
  ],
  [/^\/items\/\d+\/draft$/, '中间写，左边看提纲和各单位意见，右边看每段出自哪里。随写随存；标题序号由程序编。'],
  [/^\/items\/\d+$/, '从上到下就是这一件办理的次序；右边「下一步」告诉您现在该做什么、还差什么。'],
];

/** The sentences for an address. */
export function helpFor(pathname: string): string {
  const page = pages.find(([pattern]) => pattern.test(pathname));
  return page?.[1] ?? help[`/${pathname.split('/')[1] ?? ''}`] ?? '';
}
