import { fonts, pageMeasures, pageNumber, red, redRuleWidthMm, ruleLines } from '../../shared/domain/paper/style.ts';
import { footerFromBottomMm } from './letter-page.ts';
import { twips, twipsOfMm } from './twips.ts';

/**
 * The footers never change with the letter: they are written here once, and put in the place of the empty ones that
 * the library writes (it formats every footer twice, a third of a letter's time).
 */

const mm = 72 / 25.4;
/** A footer fills what lies between the 版心 and its distance from the page's edge, so every program puts it alike. */
const heightPt = (pageMeasures.bottomMm - footerFromBottomMm) * mm;

/** Numbers stand outside: right on odd pages, left on even ones, one character in. */
export const oddFooterXml = numberedFooter('right');
export const evenFooterXml = numberedFooter('left');
export const emptyFooterXml = footer(spacerXml(1));

/** The first page of a 信函: no number, the second double line 20 mm from the edge, thin over thick. */
export const firstLetterFooterXml = footer(
  spacerXml(heightPt - ruleLines.thickPt - ruleLines.gapPt - ruleLines.thinPt) +
    '<w:p><w:pPr><w:pBdr>' +
    `${borderXml('top', ruleLines.thinPt)}${borderXml('bottom', ruleLines.thickPt)}</w:pBdr>` +
    `${exactXml(ruleLines.gapPt)}<w:ind w:left="${sideTwips(pageMeasures.leftMm)}" w:right="${sideTwips(pageMeasures.rightMm)}"/>` +
    '<w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>',
);

function numberedFooter(side: 'left' | 'right'): string {
  const above = pageNumber.belowTextMm * mm;
  const { name } = fonts.songti;
  const font = `<w:rPr><w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:hint="eastAsia"/></w:rPr>`;
  const run = (content: string) => `<w:r>${font}${content}</w:r>`;
  return footer(
    spacerXml(above) +
      `<w:p><w:pPr><w:pStyle w:val="PageNumber"/>${exactXml(pageNumber.sizePt)}` +
      `<w:ind w:${side}="${twips(pageNumber.sizePt * pageNumber.inset)}"/><w:jc w:val="${side}"/></w:pPr>` +
      run('<w:t xml:space="preserve">— </w:t>') +
      run('<w:fldChar w:fldCharType="begin"/>') +
      run('<w:instrText xml:space="preserve">PAGE</w:instrText>') +
      run('<w:fldChar w:fldCharType="separate"/>') +
      run('<w:t>1</w:t>') +
      run('<w:fldChar w:fldCharType="end"/>') +
      `${run('<w:t xml:space="preserve"> —</w:t>')}</w:p>` +
      spacerXml(heightPt - above - pageNumber.sizePt),
  );
}

function footer(content: string): string {
  const namespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:ftr xmlns:w="${namespace}">${content}</w:ftr>`;
}

function spacerXml(pt: number): string {
  return `<w:p><w:pPr>${exactXml(pt)}<w:rPr><w:sz w:val="2"/></w:rPr></w:pPr></w:p>`;
}

function exactXml(pt: number): string {
  return `<w:spacing w:line="${twips(pt)}" w:lineRule="exact"/>`;
}

function borderXml(side: 'top' | 'bottom', pt: number): string {
  return `<w:${side} w:val="single" w:sz="${Math.round(pt * 8)}" w:space="0" w:color="${red.slice(1)}"/>`;
}

function sideTwips(marginMm: number): number {
  return twipsOfMm((pageMeasures.widthMm - redRuleWidthMm) / 2 - marginMm);
}
