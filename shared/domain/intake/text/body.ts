import { isDateLine } from '../../dates/day-reading.ts';
import { isTitleLine } from '../title.ts';
import { fieldOfLabel } from './labels.ts';
import { tight } from './lines.ts';
import { labelled, type Pair } from './pairs.ts';
import { headingIn } from './sections.ts';

const mark =
  /^[【[（(]?(?:附[：:件]?\s*\d*[：:]?\s*)?(?:代表|委员)?(?:建议|提案|议案)?(?:的)?(?:内容|正文|原文|全文|案据|理由|情况分析)(?:如下|附后)?[】\])）]?\s*[：:]?\s*$/;
export const isBodyMark = (line: string): boolean => mark.test(tight(line)) && tight(line).length > 1;
const paragraph = /[。！？]["”』」）)]?$/;
const fromOffice =
  /协办|来函|提供(?:情况|材料)|日前[送报]|(?:处理|审查|承办)意见|交.{2,10}办理|交办|交由|转办|请于|特此通知|答复代表|会办意见|报送|反馈|承办单位|联系人|各单位|主办|会办|督办|抄送|办结|逾期|面商|签收|书面答复|(?:代表|委员|提案[人者])(?:本人)?[^。，]{0,6}(?:同意|要求)|同意将?[^。，]{0,8}公开|^(?:本|该|此)(?:件|建议|提案|案)(?:已|系|为|被|列|由|属)/;

/** Where the proposal's own text begins below a slip: at its label, or at the first paragraphs under the last labels. */
export function bodyBegin(lines: readonly string[]): number | null {
  const marked = lines.findIndex(isBodyMark);
  if (marked >= 0 && !onlySigned(lines.slice(marked + 1))) return marked + 1;
  const { pairs } = labelled(lines.slice(0, 400));
  const inner = pairs.find(({ field, value }) => field === 'body' && value.length > 40);
  if (inner) return null;
  const last = Math.max(
    -1,
    ...pairs.filter(({ value, field }) => value !== '' && field !== 'other').map(({ line }) => line),
  );
  const title = lines.slice(0, 60).findLastIndex(isTitleLine);
  const from = Math.max(last, title) + 1;
  if (from === 0) return null;
  if (title > last) {
    const rest = lines.slice(title + 1).join('');
    const first = lines.slice(title + 1).find((line) => line.trim() !== '') ?? '';
    const office = last < 0 ? fromOffice.test(rest) : first.length < 45 && fromOffice.test(first);
    return office && rest.length < 150 ? null : bodyAt(lines, title + 1);
  }
  for (let at = from; at < Math.min(lines.length, from + 30); at += 1) {
    const line = (lines[at] ?? '').trim();
    if (line === '') continue;
    if (/第\s?\d{1,8}\s?号/.test(line)) continue;
    const headed = /^(?:[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十][）)])/.test(line);
    // 「三、参阅件（1件）」 is a heading of the list, and what stands below it is an item.
    if (isTitleLine(line) || (headed && !fromOffice.test(line) && headingIn(line) === null)) return bodyAt(lines, at);
    if (line.length >= 28 && !fromOffice.test(line) && (paragraph.test(line) || /[，、；]/.test(line)))
      return bodyAt(lines, at);
    if (line.length >= 40) return amongLabels(lines, pairs);
  }
  return amongLabels(lines, pairs);
}

/** 「附件：建议原文」 over the signature of the letter: the text itself lies in another file. */
function onlySigned(lines: readonly string[]): boolean {
  const said = lines.map((line) => line.trim()).filter((line) => line !== '');
  return said.length > 0 && said.length <= 3 && said.every((line) => line.length <= 24) && said.some(isDateLine);
}

/** The proposal's own paragraphs between the labels of one form: 「…　领衔代表：… ¶ 我县… ¶ 联系方式：…」. */
function amongLabels(lines: readonly string[], pairs: readonly Pair[]): number | null {
  const named = new Set(pairs.map(({ line }) => line));
  const first = Math.min(...named);
  for (let at = first + 1; at < lines.length; at += 1) {
    if (named.has(at) || (lines[at] ?? '').trim() === '') continue;
    let end = at;
    while (end < lines.length && !named.has(end)) end += 1;
    const words = lines.slice(at, end).join('');
    if (
      words.length >= 60 &&
      end - at >= 2 &&
      /建议/.test(words) &&
      /我[省市县区州旗]|近年来|目前|现状|问题/.test(words) &&
      !fromOffice.test(lines[at] ?? '')
    )
      return at;
    at = end;
  }
  return null;
}

/** The lines without a 「正文：」 behind which the office's letter stands. */
export const withoutLetterMark = (lines: readonly string[]): string[] =>
  lines.filter((line, at) => !(isBodyMark(line) && handsOver(lines.slice(at + 1))));

/** Behind 「正文：」 of a receipt stands the office's letter, not the proposal: 「市民政局：… 由你局主办」. */
export function handsOver(lines: readonly string[]): boolean {
  const first = lines.find((line) => line.trim() !== '')?.trim() ?? '';
  return (
    /^[\u4e00-\u9fff、]{2,40}(?:局|厅|委|办|单位)：$/.test(first) ||
    /(?:由|交|转|请)[^。]{0,6}[你贵我](?:局|单位|委)/.test(lines.slice(0, 12).join('').slice(0, 400))
  );
}

/** Where the office's words begin again below the proposal's text: 「审查意见：交县民政局主办」. */
export function bodyEnd(lines: readonly string[], start: number): number {
  const at = lines.findIndex(
    (line, index) =>
      index > start && (officeAgain.test(tight(line)) || (index > lines.length - 16 && isLabelAgain(line))),
  );
  if (at < 0) return lines.length;
  return /^[-—=_*·~─━\s]{3,}$/.test(lines[at - 1] ?? '') ? at - 1 : at;
}
/** 「代表联系方式：…」 below the text belongs to the form again. */
function isLabelAgain(line: string): boolean {
  const label = /^\s*([\u4e00-\u9fff ]{2,14})[：:]\s*\S.{0,80}$/.exec(line)?.[1];
  const field = label ? fieldOfLabel(tight(label)) : null;
  return ['phone', 'contact', 'leadUnit', 'coUnits', 'units', 'assignedOn', 'dueOn', 'consent'].includes(field ?? '');
}
const officeAgain =
  /^[【[（(]?(?:[省市县区州]?(?:人大|政协|政府|人大常委会)?[\u4e00-\u9fff]{0,8})?(?:审查|交办|处理|承办|办理|拟办|批办|分办)意见[】\])）]?[：:]/;

/** It is a text of its own only if there is enough of it. */
function bodyAt(lines: readonly string[], at: number): number | null {
  const words = lines.slice(at).join('');
  return words.replace(/\s/g, '').length >= 40 ? at : null;
}

/** The text below, without the title that stands over it once more. */
export function bodyText(lines: readonly string[]): string | null {
  const paragraphs = lines.map((line) => line.trim()).filter((line) => line !== '');
  while (paragraphs[0] !== undefined && (isTitleLine(paragraphs[0]) || fieldOfLabel(paragraphs[0]) !== null))
    paragraphs.shift();
  const text = paragraphs.join('\n');
  return text.length >= 20 ? text : null;
}
