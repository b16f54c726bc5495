import { excerpt, type Finding } from '../page/finding.ts';
import { labelledFields } from '../page/labelled-fields.ts';
import type { PageLine } from '../page/lines.ts';

/** 案由: the title in 《》 beside the number or 建议/提案, a labelled one, or the first line of the proposal itself. */
export function readIntakeTitle(lines: readonly PageLine[]): Finding<string> {
  for (const { text } of lines.slice(0, 40)) {
    for (const match of text.matchAll(/《((?:[^《》]|《[^《》]*》)+)》/g)) {
      const title = match[1] ?? '';
      const around = `${text.slice(Math.max(0, match.index - 24), match.index)}|${text.slice(match.index + match[0].length, match.index + match[0].length + 16)}`;
      if (
        /号|提出|建议|提案|案由/.test(around) &&
        (/(建议|提案|议案)$/.test(title) || /(建议|提案|议案)/.test(around))
      ) {
        return { value: title, passage: excerpt(text, title) };
      }
    }
  }
  for (const line of lines.slice(0, 40)) {
    const field = labelledFields(line).find(({ label, value }) => label === 'title' && value.length >= 4);
    if (field)
      return { value: field.value.replace(/^《(.*)》$/, '$1').split('\t')[0] ?? '', passage: excerpt(field.passage) };
  }
  const own = lines
    .slice(0, 8)
    .find(({ text }) => /^关于.{4,80}(建议|提案|议案)$/.test(text) && !/交办|通知/.test(text));
  return own ? { value: own.text, passage: own.text } : null;
}

const bodyLabel =
  /^[【[]?(?:建议内容|提案内容|正文|内容|案据|理由|情况分析|建议正文|提案正文|主要内容)[】\]]?\s*[：:\t]?\s*/;
const headLine = /[：:\t]|^第|届|^关于.*(建议|提案|议案)$|^(附件|附)/;
const noticeLine = /^(附件|附)\s*\d*[：:]|交办|交由|请于|特此通知/;

/** The proposal's own text: what follows its 内容 label or, in the proposal itself, its head of labelled lines. */
export function readIntakeBody(lines: readonly PageLine[]): Finding<string> {
  const labelled = lines.findIndex(
    (line) => bodyLabel.test(line.text) && line.text.length - (bodyLabel.exec(line.text)?.[0].length ?? 0) !== 1,
  );
  const marked = labelled >= 0 && /[：:\t】\]]|^.{2,6}$/.test(lines[labelled]?.text.slice(0, 8) ?? '');
  if (marked) {
    const first = (lines[labelled]?.text ?? '').replace(bodyLabel, '');
    return textFrom([first, ...lines.slice(labelled + 1).map((line) => line.text)]);
  }
  if (lines.slice(0, 40).some((line) => noticeLine.test(line.text))) return null;
  const title = lines
    .slice(0, 40)
    .findIndex((line) => /^关于.{4,80}(建议|提案|议案)$|案\s*由|题\s*目|标\s*题/.test(line.text));
  if (title < 0) return null;
  let start = title + 1;
  while (start < lines.length && (lines[start]?.text.length ?? 0) < 80 && headLine.test(lines[start]?.text ?? ''))
    start += 1;
  return textFrom(lines.slice(start).map((line) => line.text));
}

function textFrom(paragraphs: string[]): Finding<string> {
  const text = paragraphs.filter((paragraph) => paragraph !== '').join('\n');
  return text.length >= 20 ? { value: text, passage: excerpt(text) } : null;
}
