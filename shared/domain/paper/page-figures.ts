import type { LetterForm } from '../../model/kinds.ts';
import type { Line } from '../../model/letter/composed.ts';
import type { LetterPage } from './paged-letter.ts';
import { linePitchPt, lineStyle } from './style.ts';

/** What a letter's pages hold. Pages count from 1; an odd page is the front of a sheet. */
type PageFigures = {
  pages: number;
  /** Rows of text on each page, the 版记 not counted. */
  rows: number[];
  /** The page with the 版记 (抄送 of a 信函), null when there is none. */
  colophon: number | null;
  /** The page left blank so that the 版记 stands on an even one. */
  blank: number | null;
  /** From row to row where that is closer than usual. */
  pitchPt?: number;
};

/** Counts what the page says below the paper. 2 pages, 37 rows. */
export function pageFigures(pages: readonly LetterPage[], lines: readonly Line[], form: LetterForm): PageFigures {
  const rows = pages.map(({ placed }) => placed.reduce((sum, { from, to }) => sum + to - from, 0));
  const pitchPt = lines.find((line) => line.pitchPt !== undefined)?.pitchPt;
  const hasColophon = lines.some((line) => lineStyle(line, form).zone === 'end');
  const blank = pages.findIndex(({ placed, last }) => placed.length === 0 && !(last && hasColophon));
  return {
    pages: pages.length,
    rows,
    colophon: hasColophon ? pages.length : null,
    blank: blank < 0 ? null : blank + 1,
    ...(pitchPt === undefined ? {} : { pitchPt }),
  };
}

/** The figures as sentences for the foot of the paper. 「共2页，双面印1张」, 「版记在第2页（双页，纸的背面）」. */
export function pageWords({ pages, rows, colophon, blank, pitchPt }: PageFigures, form: LetterForm): string[] {
  const side = (page: number) => `第${page}页（${page % 2 === 0 ? '双页，纸的背面' : '单页，纸的正面'}）`;
  return [
    `共${pages}页，双面印${Math.ceil(pages / 2)}张`,
    `各页行数：${rows.join('、')}`,
    ...(colophon === null ? [] : [`${form === 'letter' ? '抄送' : '版记'}在${side(colophon)}`]),
    ...(blank === null ? [] : [`第${blank}页空白，使版记落在双页`]),
    ...(pitchPt === undefined ? [] : [`行距由${linePitchPt}磅收紧到${pitchPt}磅，省下一张纸`]),
  ];
}
