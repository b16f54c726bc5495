import type { LetterForm } from '../../model/kinds.ts';
import { disclosures } from '../../model/kinds.ts';
import type { Appendix, ComposeContext, Line } from '../../model/letter/composed.ts';
import type { LetterContent } from '../../model/letter/letter.ts';
import { dayInWords } from '../dates/day.ts';
import { printedWidth, widthInCharacters } from '../paper/line-width.ts';
import { titleLines } from '../paper/title-lines.ts';
import { partsOfText } from '../words/table-text.ts';
import { betweenTables, composedLine, rowsOfText, tableLine } from './composed-line.ts';

/** What stands below a letter's text: enclosures, signature and day, appendix, 版记. */

/** 「附件：」 stands 2 characters in; wrapped lines and further names align with the first name. */
export function enclosureLines(names: readonly string[]): Line[] {
  if (names.length === 1) {
    return [composedLine('enclosure', `附件：${names[0]}`, { blankLines: 1, indent: { left: 5, first: -3 } })];
  }
  return names.map((name, index) => {
    const number = `${index + 1}.`;
    // A digit is half a character wide, the point a quarter.
    const left = 5 + widthInCharacters(number) - 0.25;
    return index === 0
      ? composedLine('enclosure', `附件：${number}${name}`, { blankLines: 1, indent: { left, first: 2 - left } })
      : composedLine('enclosure', `${number}${name}`, { indent: { left, first: 5 - left } });
  });
}

/** 承办负责人, 承办人 and telephone, where an office prints them before the 署名: a blank line after the body. */
export function contactLines(lines: readonly string[]): Line[] {
  return lines
    .flatMap(rowsOfText)
    .map((text, index) => composedLine('contact', text, { blankLines: index === 0 ? 1 : 0, indent: { first: 2 } }));
}

const unsignedDay = '　　　　年　　月　　日';

/** 署名 and 成文日期 (GB/T 9704-2012, 7.3.5), with room for a seal unless the office prints none. */
export function signatureLines({ office, signedOn }: ComposeContext): Line[] {
  const day = signedOn === null ? unsignedDay : dayInWords(signedOn);
  return office.seal === false ? unsealed(office.fullName, day) : sealed(office.fullName, day);
}

/** The day 4 characters from the right, the name centred over it, three lines free for the seal. */
function sealed(name: string, day: string): Line[] {
  const overhang = (printedWidth(day) - printedWidth(name)) / 2;
  return [
    composedLine('signature', name, { blankLines: 3, indent: { right: Math.max(0, 4 + overhang) } }),
    composedLine('date', day, { indent: { right: 4 } }),
  ];
}

/**
 * One blank line; the name 2 characters from the right, the day beginning 2 characters after the name. A day longer
 * than the name stands 2 characters from the right itself, and the name moves left.
 */
function unsealed(name: string, day: string): Line[] {
  const longer = printedWidth(name) - printedWidth(day);
  const [nameRight, dayRight] = longer < 0 ? [4 - longer, 2] : [2, longer];
  return [
    composedLine('signature', name, { blankLines: 1, indent: { right: nameRight } }),
    composedLine('date', day, { indent: { right: dayRight } }),
  ];
}

/** 版记: in a 信函 only 抄送, in a 文件 between rules with 印发机关 and day. */
export function colophonLines(
  content: LetterContent,
  { office, signedOn, printedOn = signedOn }: ComposeContext,
  form: LetterForm,
): Line[] {
  const names = content.copyTo.map((name) => name.trim()).filter((name) => name !== '');
  const sides = { left: 1, right: 1 };
  const copyTo =
    names.length === 0
      ? []
      : [composedLine('copy-to', `抄送：${names.join('，')}。`, { indent: { left: 4, first: -3, right: 1 } })];
  if (form === 'letter') return copyTo;
  const printed = printedOn === null ? '　　　　年　　月　　日印发' : `${dayInWords(printedOn)}印发`;
  const { disclosureLine = true } = office;
  const disclosure = content.disclosure === null || !disclosureLine ? '' : disclosures[content.disclosure];
  return [
    ...(disclosure === '' ? [] : [composedLine('disclosure', disclosure, { face: 'heiti' })]),
    composedLine('colophon-rule', ''),
    ...copyTo,
    ...(copyTo.length === 0 ? [] : [composedLine('colophon-rule', '')]),
    composedLine('issuer', `${office.issuer.trim() || office.fullName}\t${printed}`, { indent: sides }),
    composedLine('colophon-rule', ''),
  ];
}

/** The enclosures whose text goes out with the letter, each numbered as the 附件说明 numbers it. */
export function enclosedTexts({ enclosures: names, enclosureTexts = [] }: LetterContent): Appendix[] {
  const named = names.map((name, index) => ({ title: name.trim(), text: enclosureTexts[index] ?? '' }));
  const written = named.filter(({ title }) => title !== '');
  return written
    .map((each, index) => ({ ...each, number: written.length > 1 ? index + 1 : null }))
    .filter(({ text }) => text.trim() !== '');
}

/**
 * 附件: 「附件」, with its number where there are several, at the top of a new page; its title on the third line, then
 * its text.
 */
export function appendixLines({ title, text, number }: Appendix, tablePt: number): Line[] {
  const parts = partsOfText(text);
  return [
    composedLine('appendix-mark', `附件${number ?? ''}`, { face: 'heiti' }),
    ...titleLines(title).map((row, index) =>
      composedLine('appendix-title', row, { face: 'xiaobiaosong', blankLines: index === 0 ? 1 : 0 }),
    ),
    ...parts.flatMap((part, index) => {
      const blankLines = index === 0 ? 1 : 0;
      if (!part.table) return [composedLine('paragraph', part.text, { blankLines, indent: { first: 2 } })];
      const touches = index === 0 || parts[index - 1]?.table;
      return [...(touches ? [betweenTables()] : []), tableLine(part.text, tablePt)];
    }),
  ];
}
