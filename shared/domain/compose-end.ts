import type { LetterForm } from '../model/kinds.ts';
import { disclosures } from '../model/kinds.ts';
import type { LetterContent } from '../model/letter.ts';
import type { Appendix, ComposeContext, Line } from './compose.ts';
import { line, rows } from './composed-line.ts';
import { dayInWords } from './day.ts';
import { printedWidth, widthInCharacters } from './line-width.ts';
import { titleLines } from './title-lines.ts';

/** What stands below a letter's text: enclosures, signature and day, appendix, 版记. */

/** 「附件：」 stands 2 characters in; wrapped lines and further names align with the first name. */
export function enclosures(names: readonly string[]): Line[] {
  if (names.length === 1) {
    return [line('enclosure', `附件：${names[0]}`, { blankLines: 1, indent: { left: 5, first: -3 } })];
  }
  return names.map((name, index) => {
    const number = `${index + 1}.`;
    // A digit is half a character wide, the point a quarter.
    const left = 5 + widthInCharacters(number) - 0.25;
    return index === 0
      ? line('enclosure', `附件：${number}${name}`, { blankLines: 1, indent: { left, first: 2 - left } })
      : line('enclosure', `${number}${name}`, { indent: { left, first: 5 - left } });
  });
}

/** 承办负责人, 承办人 and telephone, where an office prints them before the 署名: a blank line after the body. */
export function contact(lines: readonly string[]): Line[] {
  return lines
    .flatMap(rows)
    .map((text, index) => line('contact', text, { blankLines: index === 0 ? 1 : 0, indent: { first: 2 } }));
}

const unsignedDay = '　　　　年　　月　　日';

/** With a seal: the day 4 characters from the right, the name centred over it, three lines free for the seal. */
export function signature({ office, signedOn }: ComposeContext): Line[] {
  const day = signedOn === null ? unsignedDay : dayInWords(signedOn);
  const overhang = (printedWidth(day) - printedWidth(office.fullName)) / 2;
  return [
    line('signature', office.fullName, { blankLines: 3, indent: { right: Math.max(0, 4 + overhang) } }),
    line('date', day, { indent: { right: 4 } }),
  ];
}

/** 版记: in a 信函 only 抄送, in a 文件 between rules with 印发机关 and day. */
export function colophon(
  content: LetterContent,
  { office, signedOn, printedOn = signedOn }: ComposeContext,
  form: LetterForm,
): Line[] {
  const names = content.copyTo.map((name) => name.trim()).filter((name) => name !== '');
  const sides = { left: 1, right: 1 };
  const copyTo =
    names.length === 0
      ? []
      : [line('copy-to', `抄送：${names.join('，')}。`, { indent: { left: 4, first: -3, right: 1 } })];
  if (form === 'letter') return copyTo;
  const printed = printedOn === null ? '　　　　年　　月　　日印发' : `${dayInWords(printedOn)}印发`;
  const { disclosureLine = true } = office;
  const disclosure = content.disclosure === null || !disclosureLine ? '' : disclosures[content.disclosure];
  return [
    ...(disclosure === '' ? [] : [line('disclosure', disclosure, { face: 'heiti' })]),
    line('colophon-rule', ''),
    ...copyTo,
    ...(copyTo.length === 0 ? [] : [line('colophon-rule', '')]),
    line('issuer', `${office.issuer.trim() || office.fullName}\t${printed}`, { indent: sides }),
    line('colophon-rule', ''),
  ];
}

/** 附件: 「附件」 at the top of a new page, its title on the third line, then its text. */
export function appended({ title, text }: Appendix): Line[] {
  return [
    line('appendix-mark', '附件', { face: 'heiti' }),
    ...titleLines(title).map((row, index) =>
      line('appendix-title', row, { face: 'xiaobiaosong', blankLines: index === 0 ? 1 : 0 }),
    ),
    ...rows(text).map((row, index) =>
      line('paragraph', row, { blankLines: index === 0 ? 1 : 0, indent: { first: 2 } }),
    ),
  ];
}
