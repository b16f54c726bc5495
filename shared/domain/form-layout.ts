import { paper } from './letter-style.ts';
import { rowsInMeasure } from './line-width.ts';
import type { FormField, FormRow, PaperForm } from './paper-form.ts';
import { titleLines } from './title-lines.ts';

const mm = 72 / 25.4;
const widthPt = (paper.widthMm - paper.leftMm - paper.rightMm) * mm;
const pageHeightPt = (paper.heightMm - paper.topMm - paper.bottomMm) * mm;

/** Sizes of a form, in points. Label and value stand side by side, twice in a row of two. */
export const formSize = {
  titleLinePt: 32,
  belowTitlePt: 12,
  characterPt: 14,
  linePt: 20,
  labelPt: 72,
  paddingPt: { side: 3, end: 2 },
  aboveFootnotePt: 6,
  footnoteLinePt: 20,
} as const;

const labelCharacters = Math.floor((formSize.labelPt - 2 * formSize.paddingPt.side) / formSize.characterPt);

/** A row for writing in is never lower than this for each of its lines. */
const leastWritingPt = 15;
const plainPt = 27;

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
 * Height of every row in points: as high as its words, and what the page has left goes to the rows for writing in,
 * so that the form fills one page and does not run onto a second.
 */
export function formRowHeights(form: PaperForm): number[] {
  const written = form.rows.map(wordsPt);
  const least = form.rows.map((row, index) =>
    Math.max(written[index] ?? 0, row.lines > 1 ? row.lines * leastWritingPt : plainPt),
  );
  const growing = form.rows.reduce((sum, { lines }) => sum + (lines > 1 ? lines : 0), 0);
  const free = Math.max(0, tableHeightPt(form) - least.reduce((sum, height) => sum + height, 0));
  return least.map((height, index) => {
    const { lines } = form.rows[index] as FormRow;
    return lines > 1 && growing > 0 ? height + (free * lines) / growing : height;
  });
}

/** What the page leaves for the table, less a line for what programs add at borders. */
function tableHeightPt({ title, footnote }: PaperForm): number {
  const titlePt = formSize.titleLinePt * titleLines(title).length + formSize.belowTitlePt;
  const noteRows = footnote === '' ? 0 : rowsInMeasure(footnote, widthPt / formSize.characterPt, 0);
  return pageHeightPt - titlePt - formSize.aboveFootnotePt - formSize.footnoteLinePt * noteRows - formSize.linePt;
}

/** The height of a row's words. */
function wordsPt({ fields }: FormRow): number {
  const valuePt = widthPt / fields.length - formSize.labelPt;
  const heights = fields.map((field) =>
    Math.max(
      formSize.linePt * labelLines(field.label).length,
      valueRows(field).reduce((sum, text) => sum + rowsPt(text, valuePt), 0),
    ),
  );
  return Math.max(...heights) + 2 * formSize.paddingPt.end + 1;
}

function valueRows({ value, foot }: FormField): string[] {
  return [...value.split('\n'), ...(foot === undefined ? [] : [foot])];
}

function rowsPt(text: string, cellPt: number): number {
  const characters = (cellPt - 2 * formSize.paddingPt.side) / formSize.characterPt;
  return formSize.linePt * rowsInMeasure(text, characters, 0);
}
