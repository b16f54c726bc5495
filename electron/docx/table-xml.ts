import { fonts, latinFont } from '../../shared/domain/paper/style.ts';
import { cellPaddingPt, type TableLayout, tableLayout, tableWidthPt } from '../../shared/domain/paper/table-layout.ts';
import { cellBreak } from '../../shared/domain/words/table-text.ts';
import type { Face, Line } from '../../shared/model/letter/composed.ts';
import { xmlText } from './fixed-package.ts';
import { runsTold } from './text-runs.ts';
import { twips } from './twips.ts';

type Options = {
  /** Its last row must not stand on another page than what follows. */
  keepWithNext?: boolean;
  /** In twips, where it is not the 版心 of the standard. */
  width?: number;
  /** Stands at the table's first words. */
  mark?: { name: string; id: number } | undefined;
};

/**
 * A table of a letter for Word, in our own form and in an office's template alike: no style is named, widths are said of
 * the table, its columns and each cell, the head stands again on each page, and a row stays whole.
 */
export function tableXml(
  line: Line,
  { keepWithNext = false, width = twips(tableWidthPt), mark }: Options = {},
): string {
  const layout = tableLayout(line);
  const latin = line.runs[0]?.latin;
  const columns = columnsIn(layout, width);
  const last = layout.cells.length - 1;
  const rows = layout.cells.map((cells, at) => {
    // No page holds it: there it must be parted.
    const whole = layout.rows.filter(({ row }) => row === at).length === 1;
    const keeps = (at === 0 && layout.repeats) || (at === last && keepWithNext);
    const written = columns.map((wide, column) =>
      cellXml(cells[column] ?? '', wide, {
        ...{ layout, latin, keeps },
        face: at === 0 ? 'heiti' : 'fangsong',
        align: at === 0 ? 'center' : (layout.aligns[column] ?? 'left'),
        mark: at === 0 && column === 0 ? mark : undefined,
      }),
    );
    return (
      `<w:tr><w:trPr>${whole ? '<w:cantSplit/>' : ''}${at === 0 && layout.repeats ? '<w:tblHeader/>' : ''}</w:trPr>` +
      `${written.join('')}</w:tr>`
    );
  });
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>${borders}` +
    `<w:tblLayout w:type="fixed"/>${margins}</w:tblPr>` +
    `<w:tblGrid>${columns.map((wide) => `<w:gridCol w:w="${wide}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`
  );
}

const borders = `<w:tblBorders>${['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('')}</w:tblBorders>`;
const side = (name: string, pt: number) => `<w:${name} w:w="${twips(pt)}" w:type="dxa"/>`;
const { side: sidePt, end: endPt } = cellPaddingPt;
const margins = `<w:tblCellMar>${side('top', endPt)}${side('left', sidePt)}${side('bottom', endPt)}${side('right', sidePt)}</w:tblCellMar>`;

/** Whole twips that add up to the width. */
function columnsIn({ columnsPt }: TableLayout, width: number): number[] {
  const columns = columnsPt.map((pt) => Math.floor((pt / tableWidthPt) * width));
  columns[columns.length - 1] = width - columns.slice(0, -1).reduce((sum, wide) => sum + wide, 0);
  return width === twips(tableWidthPt) ? columnsPt.map(twips) : columns;
}

type CellLooks = {
  layout: TableLayout;
  latin: 'same' | undefined;
  face: Face;
  align: 'left' | 'center' | 'right';
  keeps: boolean;
  mark: Options['mark'];
};

function cellXml(text: string, width: number, { layout, latin, face, align, keeps, mark }: CellLooks): string {
  const set = { face, latin, sizePt: layout.sizePt };
  const words = text.split(cellBreak).map((part) => runsXml(part, set));
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr>` +
    `${keeps ? '<w:keepNext/>' : ''}<w:widowControl w:val="0"/><w:snapToGrid w:val="0"/>` +
    `<w:spacing w:before="0" w:after="0" w:line="${twips(layout.linePt)}" w:lineRule="exact"/>` +
    `<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="${align}"/><w:rPr>${sizeXml(layout.sizePt)}</w:rPr></w:pPr>` +
    `${marked(words.join('<w:r><w:br/></w:r>'), mark)}</w:p></w:tc>`
  );
}

function marked(runs: string, mark: Options['mark']): string {
  if (!mark) return runs;
  return `<w:bookmarkStart w:id="${mark.id}" w:name="${xmlText(mark.name)}"/>${runs}<w:bookmarkEnd w:id="${mark.id}"/>`;
}

const sizeXml = (pt: number) => `<w:sz w:val="${pt * 2}"/><w:szCs w:val="${pt * 2}"/>`;

type RunSet = { face: Face; latin: 'same' | undefined; sizePt: number };

function runsXml(text: string, { face, latin, sizePt }: RunSet): string {
  const { name } = fonts[face];
  const own = face === 'heiti' ? name : latinFont;
  const run = { text, face, ...(latin ? { latin } : {}) };
  return runsTold(text === '' ? [] : [run], face)
    .map(({ words, font }) => {
      const told = { ascii: own, hAnsi: own, eastAsia: name, ...font };
      const names = Object.entries({ ...told, cs: latinFont }).map(([key, value]) => ` w:${key}="${xmlText(value)}"`);
      const looks = `<w:rPr><w:rFonts${names.join('')}/><w:spacing w:val="0"/><w:kern w:val="0"/>${sizeXml(sizePt)}</w:rPr>`;
      return words.map((each) => `<w:r>${looks}<w:t xml:space="preserve">${xmlText(each)}</w:t></w:r>`).join('');
    })
    .join('');
}
