import type { PageLine } from './lines.ts';

/** Labels that record pages and mastheads put before a value, by the field they stand for. */
const labels = {
  number: '建议序号|建议编号|提案编号|提案序号|议案编号|建议号|提案号|案号|编号|序号',
  proposer: '提建议人|提案人|提出人|提案者|领衔代表|领衔人|第一提案人|建议人|代表姓名|委员姓名|提案委员|建议代表',
  unit: '部门名称|承办单位|主办单位|答复单位|办理单位|承办部门|发文机关|发文单位|制发机关',
  coUnits: '会办单位|协办单位|会办部门|协办部门',
  publishDate: '发布日期|发布时间|公开日期|公开时间|公布日期|公布时间|上网日期|更新时间|时间|日期',
  replyDate: '成文日期|生成日期|答复日期|答复时间|发文日期|办复日期|签发日期',
  documentNumber: '发文字号|发文文号|文件编号|文号|字号',
  resultClass: '办理结果类别|办理结果分类|答复类别|办复类别|办理类别|办理结果|结果类别|类别|分类',
  disclosure: '公开属性|公开方式|公开类别|是否公开',
  title: '建议标题|提案标题|建议名称|提案名称|建议内容|提案题目|建议题目|案由|事由|标题|题目|名称',
  session: '会议届次|届次',
  assignedOn: '交办日期|交办时间',
  dueOn: '办理期限|答复期限|办理时限|答复时限|办结期限|限办日期',
  source:
    '信息来源|文章来源|来源|发布机构|信息提供|索引号|主题词|有效性|浏览次数|阅读次数|附件|备注|办理方式|会议名称|联名人|附议人|作者',
} as const;
export type Label = keyof typeof labels;

export type Labelled = { label: Label; value: string; passage: string };

const order = Object.entries(labels) as [Label, string][];
const spaced = (words: string) =>
  words
    .split('|')
    .map((word) => [...word].join('\\s{0,4}'))
    .join('|');
/** A label counts at the line's start, or later when something parts it from the value before. */
const anyLabel = new RegExp(
  `(?:^|(?<=[\\s\\t|｜；）)\\]】]|\\d))[【\\[]?(?:${order.map(([name, words]) => `(?<${name}>${spaced(words)})`).join('|')})[】\\]]?\\s*(?:[：:]\\s*|\\t\\s*)`,
  'g',
);

/** The labelled values of one line: 「建议序号：77 提建议人：某某代表」 gives two. Empty values are left out. */
export function labelledFields(line: PageLine): Labelled[] {
  if (line.text.length > 300) return [];
  const marks = [...line.text.matchAll(anyLabel)];
  return marks.flatMap((mark, i) => {
    const start = mark.index + mark[0].length;
    const value = line.text
      .slice(start, marks[i + 1]?.index)
      .replace(/[\s|｜;；]+$/, '')
      .trim();
    const label = order.find(([name]) => mark.groups?.[name] !== undefined)?.[0];
    const passage = line.text.slice(mark.index, start).trim() + value;
    return label && value !== '' ? [{ label, value, passage }] : [];
  });
}
