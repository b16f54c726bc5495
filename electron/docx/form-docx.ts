import {
  AlignmentType,
  Document,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { type FormType, formLayout, formSize, labelLines } from '../../shared/domain/paper/form-layout.ts';
import { pageMeasures } from '../../shared/domain/paper/style.ts';
import { titleLines } from '../../shared/domain/paper/title-lines.ts';
import type { Face } from '../../shared/model/letter/composed.ts';
import type { FormField, FormRow, PaperForm } from '../../shared/model/papers/form.ts';
import type { Day } from '../../shared/model/primitives.ts';
import { packFixed } from './fixed-package.ts';
import { pageProperties } from './letter-page.ts';
import { border, spacer } from './rule-paragraph.ts';
import { stylesXml } from './styles-xml.ts';
import { textRuns } from './text-runs.ts';
import { twips, twipsOfMm } from './twips.ts';

const width = twipsOfMm(pageMeasures.widthMm - pageMeasures.leftMm - pageMeasures.rightMm);
const label = twips(formSize.labelPt);
/** Label and value twice; WPS takes a table's widths from here alone. */
const columns = [label, width / 2 - label, label, width / 2 - label];

/** A form of one page as a file of its own, so that the letter's text stays exactly what was signed. */
export function formDocx(form: PaperForm, facts: { office: string; day: Day | null }): Promise<Uint8Array> {
  const { type, heights } = formLayout(form);
  const document = new Document({
    sections: [
      {
        properties: pageProperties(15),
        children: [
          title(form.title),
          new Table({
            rows: form.rows.map((each, index) => row(each, heights[index] ?? 0, type)),
            width: { size: width, type: WidthType.DXA },
            columnWidths: columns,
            layout: TableLayoutType.FIXED,
            borders: frame(),
          }),
          // Word wants a paragraph after a table; it is 1 pt high where the form says nothing below.
          ...(form.footnote === '' ? [spacer(1)] : [spacer(formSize.aboveFootnotePt), words(form.footnote, type)]),
          ...(form.mark ? [words(form.mark, markType, AlignmentType.RIGHT)] : []),
        ],
      },
    ],
  });
  return packFixed(document, { title: form.title, author: facts.office, day: facts.day, stylesXml });
}

function title(text: string): Paragraph {
  return new Paragraph({
    style: 'LetterTitle',
    alignment: AlignmentType.CENTER,
    spacing: {
      after: twips(formSize.belowTitlePt),
      line: twips(formSize.titleLinePt),
      lineRule: LineRuleType.EXACT,
    },
    children: broken(titleLines(text), 'xiaobiaosong'),
  });
}

function broken(lines: readonly string[], face: Face): TextRun[] {
  return lines.flatMap((text, index) => [
    ...(index === 0 ? [] : [new TextRun({ break: 1 })]),
    ...textRuns([{ text, face }], face),
  ]);
}

function row({ fields }: FormRow, heightPt: number, type: FormType): TableRow {
  return new TableRow({
    cantSplit: true,
    height: { value: twips(heightPt), rule: HeightRule.ATLEAST },
    children: fields.flatMap((field, index) => {
      const last = index === fields.length - 1;
      const span = last ? 4 - 2 * index - 1 : 1;
      return [labelCell(field.label, index * 2, type), valueCell(field, span, index * 2 + 1, type)];
    }),
  });
}

function labelCell(text: string, from: number, type: FormType): TableCell {
  return cell(1, from, VerticalAlignTable.CENTER, [words(labelLines(text), type, AlignmentType.CENTER)]);
}

/** What is to be signed stands at the cell's foot, to the right. */
function valueCell({ value, foot }: FormField, span: number, from: number, type: FormType): TableCell {
  const lines = value === '' && foot !== undefined ? [] : value.split('\n');
  const place = foot !== undefined && value === '' ? VerticalAlignTable.BOTTOM : VerticalAlignTable.CENTER;
  return cell(span, from, place, [
    ...lines.map((text) => words(text, type)),
    ...(foot === undefined ? [] : [words(foot, type, AlignmentType.RIGHT)]),
  ]);
}

function cell(span: number, from: number, verticalAlign: 'center' | 'bottom', children: Paragraph[]): TableCell {
  const { side, end } = formSize.paddingPt;
  return new TableCell({
    columnSpan: span,
    width: { size: columns.slice(from, from + span).reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    margins: { top: twips(end), bottom: twips(end), left: twips(side), right: twips(side) },
    verticalAlign,
    children,
  });
}

const markType = { style: 'TableText', linePt: formSize.markLinePt };

type Alignment = (typeof AlignmentType)['CENTER' | 'RIGHT' | 'LEFT'];

/** One paragraph; several lines are broken by hand, so that its text stays whole. */
function words(
  text: string | readonly string[],
  { style, linePt }: { style: string; linePt: number },
  alignment: Alignment = AlignmentType.LEFT,
): Paragraph {
  return new Paragraph({
    style,
    alignment,
    spacing: { line: twips(linePt), lineRule: LineRuleType.EXACT },
    children: broken(typeof text === 'string' ? [text] : text, 'fangsong'),
  });
}

function frame() {
  const side = border(0.5);
  return { top: side, bottom: side, left: side, right: side, insideHorizontal: side, insideVertical: side };
}
