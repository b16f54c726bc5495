/**
 * Whether a line of a web page carries a fact about a letter: its title with a number, a labelled field, a date of
 * publication, a document number, the publicity mark. Such lines are kept even outside the article. 「发布日期：2021-06-20」
 * → true.
 */
export function isFactLine(line: string): boolean {
  return line.length <= 200 && facts.some((pattern) => pattern.test(line));
}

const facts = [
  /第\s*[0-9A-Za-z]+\s*号.{0,12}(建议|提案|议案|答复|复函|意见)/,
  /(建议|提案)[^。]{0,40}(答复|复函|会办意见)/,
  /^关于[^。；]{4,80}(建议|提案|议案)$/,
  /^[【[]?(建议|提案|答复|办理|回复)(内容|正文|原文|意见|情况)[】\]]?\s*[:：]?$/,
  /^(建议|提案)?(序号|编号|号|案号)[\s:：]/,
  /(提建议人|提案人|提出人|领衔代表|承办单位|主办单位|答复单位|部门名称|发文机关|发文字号|文号|字号|会办单位|协办单位|届次|公开属性|公开方式|公开类别|是否公开|办理结果|类别|案由|事\s*由|来源|联系人|联系电话)\s*(?:[:：]|\t)/,
  /(发布|公开|发文|成文|答复|生成|印发)(日期|时间)/,
  /〔\d{4}〕.{0,8}号|[【[(（]\d{4}[】\])）]\s*第?\d+\s*号/,
  /^\s*(同意公开|不同意公开|主动公开|依申请公开|不予公开)/,
  /\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/,
];
