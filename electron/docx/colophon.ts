import {
  BorderStyle,
  type IBorderOptions,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import { lineStyle, pageMeasures, ruleLines } from '../../shared/domain/paper/style.ts';
import type { LetterForm } from '../../shared/model/kinds.ts';
import type { Line } from '../../shared/model/letter/composed.ts';
import { type LineMarks, lineParagraph } from './line-paragraphs.ts';
import { border, spacer } from './rule-paragraph.ts';
import { twipsOfMm } from './twips.ts';

const width = twipsOfMm(pageMeasures.widthMm - pageMeasures.leftMm - pageMeasures.rightMm);
const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: none, bottom: none, left: none, right: none };

/**
 * 版记: a table as wide as the 版心, floating on its bottom edge on the page where the text ends; its rules are the
 * cells' borders. Empty when there is nothing to print. `nextPage` moves it on, for it belongs on an even page.
 */
export function colophonParts(
  lines: readonly Line[],
  form: LetterForm,
  { nextPage, marks }: { nextPage: boolean; marks: LineMarks },
) {
  const end = lines.filter((line) => lineStyle(line, form).zone === 'end');
  const rows = end.flatMap((line, index) => (line.role === 'colophon-rule' ? [] : [row(end, index, { form, marks })]));
  if (rows.length === 0) return [];
  const table = new Table({
    rows,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    layout: TableLayoutType.FIXED,
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    margins: { top: 0, bottom: 0, left: 0, right: 0, marginUnitType: WidthType.DXA },
    float: {
      // Counted from the page: LibreOffice lets no table float that is as wide as the text it is counted from.
      horizontalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: twipsOfMm(pageMeasures.leftMm),
      verticalAnchor: TableAnchorType.MARGIN,
      relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
    },
  });
  // The table floats beside the paragraph after it.
  return [...(nextPage ? [spacer(1, true)] : []), table, spacer(1)];
}

function row(end: readonly Line[], index: number, { form, marks }: { form: LetterForm; marks: LineMarks }): TableRow {
  const line = end[index] as Line;
  const above = end[index - 1]?.role === 'colophon-rule';
  const below = end[index + 1]?.role === 'colophon-rule';
  const outerAbove = above && !end.slice(0, index - 1).some(({ role }) => role === 'colophon-rule');
  const outerBelow = index + 2 >= end.length;
  return new TableRow({
    cantSplit: true,
    children: [
      new TableCell({
        width: { size: width, type: WidthType.DXA },
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
        borders: {
          ...noBorders,
          ...(above ? { top: border(outerAbove ? ruleLines.outerPt : ruleLines.innerPt) } : {}),
          ...(below ? { bottom: border(outerBelow ? ruleLines.outerPt : ruleLines.innerPt) } : {}),
        },
        children: [lineParagraph(line, form, { mark: marks.get(line) })],
      }),
    ],
  });
}
