import type { PageLine } from '../page/lines.ts';

const ending =
  '(?:答复意见|会办意见函|协办意见函|办理答复|答复函|复函|答复|回复|的函|办理情况|办理意见|会办意见|协办意见)';
const complete = new RegExp(
  `(建议|提案|议案|第[0-9A-Za-z\\-、]+号)[^，。；]{0,30}?${ending}(?:[（(〔\\[][^）)〕\\]]{0,30}[）)〕\\]])?$`,
);
const stop = /[。；！？]|收悉|^(发布|来源|信息来源|索引|字号|文号)/;

/** The letter's own heading and the line of the page it ends on. */
export type LetterTitle = { text: string; from: number; to: number };

/**
 * The last complete title among the lines before a salutation: on one line, broken over up to four, or with 答复
 * spaced out on a line of its own. A numbered item title (1.第571号提案的答复函) loses its item number.
 */
export function findTitle(lines: readonly PageLine[], from: number, to: number): LetterTitle | null {
  for (let end = to - 1; end >= from; end -= 1) {
    for (let start = end; start >= Math.max(from, end - 3); start -= 1) {
      const joined = joinTitle(lines.slice(start, end + 1));
      if (joined === null) break;
      if (complete.test(joined)) return { ...longest(lines, from, start, end, joined) };
    }
  }
  return null;
}

/** Takes in the lines above as long as they read as the title's beginning: 〔局〕关于…, without a stop or label. */
function longest(lines: readonly PageLine[], from: number, start: number, end: number, text: string): LetterTitle {
  let best = { text: clean(text), from: start, to: end };
  if (/^(关于|对)/.test(best.text)) {
    const unit = lines[start - 1]?.text.replace(/ /g, '') ?? '';
    if (start - 1 < from || !/^[\u4e00-\u9fff]{3,24}(局|厅|委|办公室|委员会|政府)$/.test(unit)) return best;
    return { text: `${unit}${best.text}`, from: start - 1, to: end };
  }
  if (unitOfTitle(best.text)) return best;
  for (let above = start - 1; above >= Math.max(from, end - 3); above -= 1) {
    const joined = joinTitle(lines.slice(above, end + 1));
    if (joined === null || complete.test(lines[above]?.text ?? '')) break;
    if (/(关于|对)/.test(lines[above]?.text ?? '') || /(局|厅|委|办公室|委员会|政府)$/.test(lines[above]?.text ?? '')) {
      best = { text: clean(joined), from: above, to: end };
    }
  }
  return best;
}

function joinTitle(lines: readonly PageLine[]): string | null {
  if (
    lines.some(
      (line) =>
        line.text.length > 120 || stop.test(line.text) || /〔.{2,}|^[A-D]类?$|^.{0,12}公开[）)]?$/.test(line.text),
    )
  ) {
    return null;
  }
  // A row of a table is a title only by itself.
  if (lines.length > 1 && lines.some((line) => line.text.includes('\t'))) return null;
  const text = lines.map((line) => line.text.replace(/[\s\t]+/g, '')).join('');
  return text.length <= 160 ? text.replace(/(?<=[复函见])[A-Za-z]{2,20}$/, '') : null;
}

function clean(title: string): string {
  return title.replace(/^\d{1,3}[.、．](?=第|关于|对|[\u4e00-\u9fff])/, '').replace(/^(标题|题目|名称)[:：]/, '');
}

/** The unit that stands before 关于 or 对 in a title, or before the year in a page's heading; null when none does. */
export function unitOfTitle(title: string): string | null {
  const unit =
    /^([\u4e00-\u9fff]{2,24}?(?:人民政府办公室|人民政府|委员会|办公室|局|厅|委|中心))(?=关于|对|(?:19|20)\d{2}年)/.exec(
      title,
    )?.[1];
  return unit ?? null;
}
