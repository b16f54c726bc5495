import type { PageLine } from './lines.ts';
import type { LetterPart } from './split.ts';

const asks =
  /请(?:贵|你|您)?[局委办厅部院单位处会司\u4e00-\u9fff]{0,12}(?:于|在|按|尽快|抓紧|认真|研究|提出|反馈|报送|将|结合|督促)[^。]{0,60}(?:会办|协办)?(?:意见|函复|反馈|报送|办理|提交)/;
const gives =
  /(?:会办|协办|办理|回复|反馈)意见(?:如下|：)|提出如下[^。]{0,8}意见|(?:函复|回复|答复|反馈|意见)如下|意见函?$/;

/**
 * What a letter is by whom it speaks to: to a person or a collective it is a reply; to an office it is an opinion
 * where it gives one, and else a letter about the handling: a hand-over, a reminder, a request for an opinion.
 * 「陈某某代表：」 → reply; 「市教育局：」 with 会办意见 → opinion.
 */
export function pieceOf(lines: readonly PageLine[], part: LetterPart): 'reply' | 'opinion' | 'notice' {
  if (!part.salutation?.office) return 'reply';
  const words = lines
    .slice(part.bodyFrom, part.end)
    .map((line) => line.text)
    .join('\n');
  const title = part.title?.text ?? '';
  if (/征求|交办|催办|催报|转办/.test(title) || (asks.test(words) && !gives.test(words.slice(0, 600)))) return 'notice';
  return 'opinion';
}
