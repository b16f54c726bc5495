import { type PdfRun, pdfParagraphs } from '../pdf/pdf-lines.ts';
import { unsureMark } from './signs.ts';

/** The words of recognised pages, one paragraph a line, and where in them a sign stands that may be wrong. */
export function scanText(pages: readonly (readonly PdfRun[])[]): { text: string; unsure: number[] } {
  const marked = asPrinted(pdfParagraphs(pages).join('\n'));
  const unsure: number[] = [];
  let text = '';
  for (const sign of marked) {
    if (sign !== unsureMark) text += sign;
    else if (text !== '' && unsure.at(-1) !== text.length - 1) unsure.push(text.length - 1);
  }
  return { text, unsure };
}

/** Signs that the recogniser has one shape for, and print has another: dashes are two long, years of a file's number in 〔〕. */
function asPrinted(text: string): string {
  const m = unsureMark;
  return text
    .replace(
      new RegExp(`(?<=[\\p{Script=Han}]${m}?)[〔［\\[【(（]${m}?\\s*((?:\\d${m}?){4})\\s*[〕］\\]】]${m}?`, 'gu'),
      '〔$1〕',
    )
    .replace(new RegExp(`[〔［\\[【]${m}?\\s*((?:\\d${m}?){4})\\s*[〕］\\]】)）]${m}?`, 'gu'), '〔$1〕')
    .replace(new RegExp(`(?<=[\\p{Script=Han}，。；：、”》）]${m}?)[—一]?—${m}?(?=\\p{Script=Han})`, 'gu'), '——')
    .replace(new RegExp(`一${m}一${m}`, 'gu'), '——')
    .replace(new RegExp(`(?:[·…]${m}?\\s*){2,}|…${m}?[.]*`, 'gu'), '……')
    .replace(new RegExp(`(?<=[\\p{Script=Han}]${m}?)[,](?=\\s*[\\p{Script=Han}])`, 'gu'), '，')
    .replace(new RegExp(`(?<=[\\p{Script=Han}]${m}?):(?=[\\p{Script=Han}\\n]|$)`, 'gu'), '：')
    .replace(new RegExp(`(?<=[\\p{Script=Han}]${m}?);(?=[\\p{Script=Han}\\n]|$)`, 'gu'), '；');
}
