import { AlignmentType, Footer, LineRuleType, PageNumber, Paragraph, TextRun } from 'docx';
import { linePitchPt, pageNumber, paper, rules } from '../../shared/domain/letter-style.ts';
import { redDoubleRule, spacer } from './rule-paragraph.ts';
import { twips, twipsOfMm } from './twips.ts';

const mm = 72 / 25.4;
/** The footer fills what lies between the 版心 and 20 mm from the page's edge, so every program puts it alike. */
const footerFromBottomMm = 20;
const footerHeightPt = (paper.bottomMm - footerFromBottomMm) * mm;

/** Paper, margins and grid: 22 lines to the page. `headerMm` is where the first page's header begins. */
export function pageProperties(headerMm: number) {
  return {
    page: {
      size: { width: twipsOfMm(paper.widthMm), height: twipsOfMm(paper.heightMm) },
      margin: {
        top: twipsOfMm(paper.topMm),
        bottom: twipsOfMm(paper.bottomMm),
        left: twipsOfMm(paper.leftMm),
        right: twipsOfMm(paper.rightMm),
        header: twipsOfMm(headerMm),
        footer: twipsOfMm(footerFromBottomMm),
      },
    },
    // No snapping: LibreOffice would move the text below a 信函's head to the next grid line.
    grid: { linePitch: twips(linePitchPt) },
  };
}

/** Numbers stand outside: right on odd pages, left on even ones, one character in. */
export function numberedFooter(side: 'odd' | 'even'): Footer {
  const above = pageNumber.belowTextMm * mm;
  const inset = twips(pageNumber.sizePt * pageNumber.inset);
  return new Footer({
    children: [
      spacer(above),
      new Paragraph({
        style: 'PageNumber',
        alignment: side === 'odd' ? AlignmentType.RIGHT : AlignmentType.LEFT,
        indent: side === 'odd' ? { right: inset } : { left: inset },
        spacing: { line: twips(pageNumber.sizePt), lineRule: LineRuleType.EXACT },
        children: [
          new TextRun({
            children: ['— ', PageNumber.CURRENT, ' —'],
            font: { ascii: '宋体', hAnsi: '宋体', eastAsia: '宋体', hint: 'eastAsia' },
          }),
        ],
      }),
      spacer(footerHeightPt - above - pageNumber.sizePt),
    ],
  });
}

/** The first page of a 信函: no number, the second double line 20 mm from the edge, thin over thick. */
export function firstLetterFooter(): Footer {
  const ruleHeight = rules.thickPt + rules.thinPt + rules.gapPt;
  return new Footer({ children: [spacer(footerHeightPt - ruleHeight), redDoubleRule('bottom')] });
}
