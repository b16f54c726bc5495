import { BorderStyle, type IBorderOptions, LineRuleType, Paragraph } from 'docx';
import { pageMeasures, red, redRuleWidthMm, ruleLines } from '../../shared/domain/paper/style.ts';
import { twips, twipsOfMm } from './twips.ts';

/**
 * The double line under the mark of a 信函, thick over thin. Rules are the borders of a paragraph without text: two
 * single lines, because programs disagree on which side of a `thickThin` border the thick line lies.
 */
export function redDoubleRule(abovePt: number): Paragraph {
  return bare({
    abovePt,
    heightPt: ruleLines.gapPt,
    border: { top: border(ruleLines.thickPt, red), bottom: border(ruleLines.thinPt, red) },
    leftMm: (pageMeasures.widthMm - redRuleWidthMm) / 2 - pageMeasures.leftMm,
    rightMm: (pageMeasures.widthMm - redRuleWidthMm) / 2 - pageMeasures.rightMm,
  });
}

/** The red line of a 文件, as wide as the 版心. */
export function redSingleRule(abovePt: number): Paragraph {
  return bare({ abovePt, heightPt: 1, border: { top: border(ruleLines.singlePt, red) }, leftMm: 0, rightMm: 0 });
}

/** An empty paragraph of an exact height, at least 1 pt; `newPage` begins a page with it. */
export function spacer(heightPt: number, newPage = false): Paragraph {
  return bare({ abovePt: 0, heightPt: Math.max(1, heightPt), border: {}, leftMm: 0, rightMm: 0, newPage });
}

export function border(widthPt: number, colour = '#000000'): IBorderOptions {
  return { style: BorderStyle.SINGLE, size: Math.round(widthPt * 8), color: colour.slice(1), space: 0 };
}

type Bare = {
  abovePt: number;
  heightPt: number;
  border: { top?: IBorderOptions; bottom?: IBorderOptions };
  leftMm: number;
  rightMm: number;
  newPage?: boolean;
};

function bare({ abovePt, heightPt, border, leftMm, rightMm, newPage = false }: Bare): Paragraph {
  return new Paragraph({
    spacing: { before: twips(abovePt), line: twips(heightPt), lineRule: LineRuleType.EXACT },
    indent: { left: twipsOfMm(leftMm), right: twipsOfMm(rightMm) },
    border,
    ...(newPage ? { pageBreakBefore: true } : {}),
    // The paragraph's own mark must not be taller than its line.
    run: { size: 2 },
  });
}
