import { fieldOfLabel } from './labels.ts';
import { tight } from './lines.ts';

const label = '[\\u4e00-\\u9fff](?: {0,3}[\\u4e00-\\u9fff]){0,9}';
/** 「建议标题；关于…」: on recognised paper a semicolon stands where the colon was. */
const wrongColon = new RegExp(`^(\\s*)(${label})( {0,3})[；;] ?(?=\\S)`);
/** 「◎ 交办 2026年3月23日；反馈代表 2026年6月23日」: a blank for the colon between a word and its day. */
const dayBehind =
  /(^|[；;，,]|[◎●■▲◆·•]\s*)\s*(交\s*办|转\s*办|下\s*达|反馈代表|反馈委员|答复代表|答复委员|限\s*时|办\s*结|办\s*复|期\s*限) {1,3}(?=20\d\d|\d{1,2}月)/g;
/** 市民政局〔独办〕, 〔主〕. */
const turned = /〔\s*(主办?|会办?|协办?|独办|单办|分办?|牵头|配合|参阅)(?:单位)?\s*〕/g;
/** 牵头—县民政局；配合—县委编办 */
const stroke = /(?<![\u4e00-\u9fff])(牵头|主办|会办|协办|配合|独办|分办)(单位)?\s*[—–-]{1,2}\s*(?=[\u4e00-\u9fff])/g;
/** 意愿公开（是） */
const inBracket =
  /^\s*((?:意愿|同意|是否|可否)(?:同意)?公开|公开(?:意愿|意见)?)\s*[（(]\s*(是|否|同意|不同意|可|不可)\s*[）)]\s*$/;

/** A line with what recognition or another habit of writing put in place of the usual marks: 「編号；53」, 「6月11曰前」. */
function mended(line: string): string {
  if (line.length > 600) return line;
  const colon = line.replace(wrongColon, (whole, before: string, words: string, gap: string) =>
    fieldOfLabel(tight(words)) ? `${before}${words}${gap}：` : whole,
  );
  const consent = inBracket.exec(tight(colon));
  if (consent) return `${consent[1]}：${consent[2]}`;
  return colon
    .replace(dayBehind, (whole, before: string, words: string) =>
      before === '' && /[：:]/.test(whole) ? whole : `${before}${words}：`,
    )
    .replace(turned, '（$1）')
    .replace(stroke, '$1$2：')
    .replace(/(?<=月\s?\d{1,2})曰(?!报)/g, '日')
    .replace(/([□☐■☑√])\s*口|口\s*(?=[■☑√□☐])/g, (run) => run.replace('口', '□'))
    .replace(/(?<=同意|不同意|一般|重点|是|否)口(?=\s|$|[\u4e00-\u9fff])/g, '□');
}

/** A day or a number cut in two by the end of a line or a cell: 「2026年6月 ¶ 20日」, 「编号：17 ¶ 6」. */
export function repaired(lines: readonly string[]): string[] {
  const out: string[] = [];
  for (const raw of lines) {
    const line = mended(raw);
    const before = out.at(-1);
    const words = line.trim();
    const day =
      before !== undefined &&
      words.length <= 16 &&
      ((/(?:20\d{2}|2[\dOo]{3}) {0,2}年 {0,2}\d{1,2} {0,2}月$/.test(before.trimEnd()) &&
        /^\d{1,2} {0,2}日/.test(words)) ||
        (/(?:20\d{2}|2[\dOo]{3}) {0,2}年 {0,2}\d{1,2} {0,2}月 {0,2}\d{1,2}$/.test(before.trimEnd()) &&
          /^日/.test(words)) ||
        (/(?:20\d{2}|2[\dOo]{3}) {0,2}年$/.test(before.trimEnd()) && /^\d{1,2} {0,2}月/.test(words)));
    const name =
      before !== undefined &&
      /(?:代表|委员|提案人|建议人|提出人|提案者|姓名)\s*[：:]\s*[\u4e00-\u9fff]$/.test(before) &&
      /^[\u4e00-\u9fff]{1,2}$/.test(words);
    const meeting =
      before !== undefined &&
      /[一二三四五六七八九十\d]届(?:人|政|人大|政协)?$|届[人政][大协][一二三四五六七八九十]$/.test(tight(before)) &&
      /^(?:[大协]|[一二三四五六七八九十\d]{1,2}次|次)/.test(words) &&
      words.length <= 12;
    const number =
      before !== undefined && /^\d{1,3}$/.test(words) && /^\s*(?:编|案)\s*号\s*[：:]\s*\d{1,4}$/.test(before);
    if (before !== undefined && (day || number || name || meeting)) out[out.length - 1] = before.trimEnd() + words;
    else out.push(line);
  }
  return out;
}
