import { type FieldFound, sureOf } from './found.ts';
import { tight } from './text/lines.ts';

const suffix = /(?:建议|提案|议案|意见|问题|对策|思考)$/;

/** The title of a notice, not of an item: 关于转交…第119号建议的函. */
export const isNoticeTitle = (words: string): boolean =>
  (/(?:函|通知|批复|请示|报告|公告|纪要)[》”」]?$/.test(tight(words)) && notice.test(words)) ||
  numberOnly.test(tight(words));
/** The subject of a mail may be 第51号建议（请签收）: a number, and no title. */
const numberOnly =
  /^第?[A-Za-z]?\d{1,6}号(?:代表|委员|集体)?(?:建议|提案|议案)(?:$|[（(，,]|请(?!求)|[已现交转]|办理|签收)/;

/** A value under 案由 without its quotes and without the number that some print behind it. */
export function titleOf(value: string, passage: string): FieldFound<string> {
  const text = tight(value)
    .replace(/^[：:]\s*/, '')
    .replace(/^第?\s*[A-Za-z]?\d{1,6}\s*号[：:、，\s]*(?=关于|《)/, '')
    .replace(/[（(](?:第?\s*[A-Za-z]?\d{1,6}\s*号|附后|见附件|共\d+页|[^）)]{0,10}原文[^）)]{0,6})[）)]$/, '')
    .replace(/[；;。，,]$/, '')
    .trim();
  // The notice's own title is not the item's.
  if (isNoticeTitle(text)) return null;
  const quoted =
    /^《(.*)》$/s.exec(text)?.[1] ?? /^「([^「」]*)」$/.exec(text)?.[1] ?? /^“([^“”]*)”$/.exec(text)?.[1] ?? text;
  return quoted === '' || /^[-—/无]+$/.test(quoted) ? null : sureOf(quoted, passage);
}

const notice = /交办|转办|转交|转送|办理工作|通知|条例|办法|规定|规划|方案|意见的函|会议纪要|征求/;

const handing = /交办|转办|转交|转送|办理|通知|征求|答复/;

/** The title in sentences: in 《》 beside the item, else from 关于 to 的建议. */
export function titleSaid(text: string): FieldFound<string> {
  const flow = tight(text.replace(/\n/g, ''));
  const quoted = [...flow.matchAll(/《((?:[^《》]|《[^《》]{1,60}》){2,200})》/g)].map((match) => ({
    title: tight(match[1] ?? ''),
    around: `${flow.slice(Math.max(0, match.index - 30), match.index)}|${flow.slice(match.index + match[0].length, match.index + match[0].length + 12)}`,
  }));
  const named =
    quoted.find(({ title }) => suffix.test(title) && !notice.test(title)) ??
    quoted.find(({ title }) => /^关于.+(?:建议|提案|议案)$/.test(title) && !handing.test(title)) ??
    quoted.find(
      ({ title, around }) =>
        !notice.test(title) && /号|建议|提案|议案|案由|题|代表|委员/.test(around) && /关于|号|提/.test(title + around),
    );
  if (named) return sureOf(named.title, `《${named.title}》`);
  for (const match of flow.matchAll(
    /(?:“|题为|案由|题目|标题)?[“：:]?\s*(关于[^。；《》|\t：:]{2,80}?的?(?:建议|提案|议案))(?![书者人号])/g,
  )) {
    const title = tight(match[1] ?? '');
    if (notice.test(title) || /届.{0,12}次|第.{1,8}号|代表建议$|委员提案$/.test(title)) continue;
    return sureOf(title, title);
  }
  return null;
}

/** A line that is a title and nothing else. */
export const isTitleLine = (line: string): boolean =>
  /^[《“]?关于.{3,80}(?:建议|提案|议案)[》”]?$/.test(tight(line)) && !notice.test(line);
