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
import type { FeedbackForm, FeedbackRow } from '../../shared/domain/feedback-form.ts';
import { paper } from '../../shared/domain/letter-style.ts';
import type { Day } from '../../shared/model/primitives.ts';
import { packFixed } from './fixed-package.ts';
import { pageProperties } from './letter-page.ts';
import { border, spacer } from './rule-paragraph.ts';
import { stylesXml } from './styles-xml.ts';
import { textRuns } from './text-runs.ts';
import { twips, twipsOfMm } from './twips.ts';

const width = twipsOfMm(paper.widthMm - paper.leftMm - paper.rightMm);
const label = 1500;
/** Label and value twice; WPS takes a table's widths from here alone. */
const columns = [label, width / 2 - label, label, width / 2 - label];
const rowPt = 26;

/** 征询意见表 as a file of its own, so that the letter's text stays exactly what was signed. */
export function feedbackDocx(form: FeedbackForm, facts: { office: string; day: Day | null }): Promise<Uint8Array> {
  const document = new Document({
    sections: [
      {
        properties: pageProperties(15),
        children: [
          new Paragraph({
            style: 'LetterTitle',
            alignment: AlignmentType.CENTER,
            spacing: { after: twips(14), line: twips(32), lineRule: LineRuleType.EXACT },
            children: textRuns([{ text: form.title, face: 'xiaobiaosong' }], 'xiaobiaosong'),
          }),
          new Table({
            rows: form.rows.map(row),
            width: { size: width, type: WidthType.DXA },
            columnWidths: columns,
            layout: TableLayoutType.FIXED,
            borders: frame(),
          }),
          spacer(6),
          new Paragraph({ style: 'Colophon', spacing: exact(22), children: [new TextRun(form.footnote)] }),
        ],
      },
    ],
  });
  return packFixed(document, { title: form.title, author: facts.office, day: facts.day, stylesXml });
}

function row({ fields, lines }: FeedbackRow): TableRow {
  return new TableRow({
    cantSplit: true,
    height: { value: twips(rowPt * Math.max(1.2, lines)), rule: HeightRule.ATLEAST },
    children: fields.flatMap((field, index) => {
      const last = index === fields.length - 1;
      const span = last ? 4 - 2 * index - 1 : 1;
      return [cell(field.label, 1, index * 2, true), cell(field.value, span, index * 2 + 1, false)];
    }),
  });
}

function cell(text: string, span: number, from: number, isLabel: boolean): TableCell {
  const size = columns.slice(from, from + span).reduce((sum, each) => sum + each, 0);
  return new TableCell({
    columnSpan: span,
    width: { size, type: WidthType.DXA },
    margins: { top: 40, bottom: 40, left: 100, right: 100 },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        style: 'Colophon',
        alignment: isLabel ? AlignmentType.CENTER : AlignmentType.LEFT,
        spacing: exact(20),
        children: textRuns([{ text, face: 'fangsong' }], 'fangsong'),
      }),
    ],
  });
}

function exact(pt: number) {
  return { line: twips(pt), lineRule: LineRuleType.EXACT };
}

function frame() {
  const side = border(0.5);
  return { top: side, bottom: side, left: side, right: side, insideHorizontal: side, insideVertical: side };
}
