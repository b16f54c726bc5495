import type { FormField, FormRow, PaperForm } from '../../model/papers/form.ts';
import { rowsInMeasure } from './line-width.ts';
import { pageMeasures } from './style.ts';
import { titleLines } from './title-lines.ts';

const mm = 72 / 25.4;
const widthPt = (pageMeasures.widthMm - pageMeasures.leftMm - pageMeasures.rightMm) * mm;
const pageHeightPt = (pageMeasures.heightMm - pageMeasures.topMm - pageMeasures.bottomMm) * mm;

/** Sizes of a form, in points. Label and value stand side by side, twice in a row of two. */
export const formSize = {
  titleLinePt: 32,
  belowTitlePt: 12,
  labelPt: 72,
  paddingPt: { side: 3, end: 2 },
  aboveFootnotePt: 6,
  markPt: 10.5,
  markLinePt: 14,
} as const;

/** 4号; 小四 where the words of a form would run onto a second page. `writingPt`: least height of a line to write in. */
const formTypes = {
  usual: { style: 'Colophon', characterPt: 14, linePt: 20, rowPt: 27, writingPt: 15 },
  small: { style: 'FormSmall', characterPt: 12, linePt: 16, rowPt: 22, writingPt: 12 },
} as const;
export type FormType = (typeof formTypes)[keyof typeof formTypes];

const labelCharacters = 4;

const dictionary = new Intl.Segmenter('zh', { granularity: 'word' });

/** A label of more than four characters breaks between words: 答复前 / 联系. */
export function labelLines(label: string): string[] {
  const lines: string[] = [];
  for (const { segment } of dictionary.segment(label)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + segment.length <= labelCharacters) lines[lines.length - 1] = last + segment;
    else lines.push(segment);
  }
  return lines;
}

/**
 * The type a form is set in and the height of every row in points: as high as its words, and what the page has left
 * goes to the rows for writing in, so that the form fills one page and does not run onto a second. 面复内容 with room for
 * ten lines takes what is left of the page.
 */
export function formLayout(form: PaperForm): { type: FormType; heights: number[] } {
  const usual = leastHeights(form, formTypes.usual);
  const type = sum(usual) <= tableHeightPt(form, formTypes.usual) ? formTypes.usual : formTypes.small;
  const least = type === formTypes.usual ? usual : leastHeights(form, type);
  const free = Math.max(0, tableHeightPt(form, type) - sum(least));
  const growing = sum(form.rows.map(({ lines }) => (lines > 1 ? lines : 0)));
  const heights = form.rows.map(
    ({ lines }, index) => (least[index] ?? 0) + (lines > 1 && growing > 0 ? (free * lines) / growing : 0),
  );
  return { type, heights };
}

function leastHeights({ rows }: PaperForm, type: FormType): number[] {
  return rows.map((row) => Math.max(wordsPt(row, type), row.lines > 1 ? row.lines * type.writingPt : type.rowPt));
}

/** What the page leaves for the table, less a line for what programs add at borders. */
function tableHeightPt({ title, footnote, mark = '' }: PaperForm, { characterPt, linePt }: FormType): number {
  const titlePt = formSize.titleLinePt * titleLines(title).length + formSize.belowTitlePt;
  const noteRows = footnote === '' ? 0 : rowsInMeasure(footnote, widthPt / characterPt, 0);
  const markRows = mark === '' ? 0 : rowsInMeasure(mark, widthPt / formSize.markPt, 0);
  const belowPt = linePt * noteRows + formSize.markLinePt * markRows;
  return pageHeightPt - titlePt - formSize.aboveFootnotePt - belowPt - 20;
}

/** The height of a row's words. */
function wordsPt({ fields }: FormRow, type: FormType): number {
  const valuePt = widthPt / fields.length - formSize.labelPt;
  const heights = fields.map((field) =>
    Math.max(
      type.linePt * labelLines(field.label).length,
      sum(valueRows(field).map((text) => rowsPt(text, valuePt, type))),
    ),
  );
  return Math.max(...heights) + 2 * formSize.paddingPt.end + 1;
}

function valueRows({ value, foot }: FormField): string[] {
  return [...value.split('\n'), ...(foot === undefined ? [] : [foot])];
}

function rowsPt(text: string, cellPt: number, { characterPt, linePt }: FormType): number {
  return linePt * rowsInMeasure(text, (cellPt - 2 * formSize.paddingPt.side) / characterPt, 0);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
