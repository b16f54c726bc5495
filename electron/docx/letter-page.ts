import { linePitchPt, pageMeasures } from '../../shared/domain/paper/style.ts';
import { twips, twipsOfMm } from './twips.ts';

/** Where footers end, and the second red line of a 信函 lies. */
export const footerFromBottomMm = 20;

/** Paper, margins and grid: 22 lines to the page. `headerMm` is where the first page's header begins. */
export function pageProperties(headerMm: number) {
  return {
    page: {
      size: { width: twipsOfMm(pageMeasures.widthMm), height: twipsOfMm(pageMeasures.heightMm) },
      margin: {
        top: twipsOfMm(pageMeasures.topMm),
        bottom: twipsOfMm(pageMeasures.bottomMm),
        left: twipsOfMm(pageMeasures.leftMm),
        right: twipsOfMm(pageMeasures.rightMm),
        header: twipsOfMm(headerMm),
        footer: twipsOfMm(footerFromBottomMm),
      },
    },
    // No snapping: LibreOffice would move the text below a 信函's head to the next grid line.
    grid: { linePitch: twips(linePitchPt) },
  };
}
