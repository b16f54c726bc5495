import { Document, Footer, Header } from 'docx';
import type { ComposedLetter, Line } from '../../shared/domain/compose.ts';
import { letterheadTopMm, lineStyle, paper } from '../../shared/domain/letter-style.ts';
import { letterText, lineText } from '../../shared/domain/letter-text.ts';
import { colophonPlace } from '../../shared/domain/page-count.ts';
import type { Day } from '../../shared/model/primitives.ts';
import { colophon } from './colophon.ts';
import { packFixed } from './fixed-package.ts';
import { firstLetterFooter, numberedFooter, pageProperties } from './letter-page.ts';
import { lineParagraphs } from './line-paragraphs.ts';
import { spacer } from './rule-paragraph.ts';
import { stylesXml } from './styles-xml.ts';

export type LetterDocxOptions = {
  /** Author in the document's properties. */
  office: string;
  /** Day in the document's properties; null for a draft. */
  day: Day | null;
};

const mm = 72 / 25.4;

/** A composed letter as a .docx file; the same lines and options always give the same bytes. */
export function letterDocx(composed: ComposedLetter, { office, day }: LetterDocxOptions): Promise<Uint8Array> {
  const document = composed.form === 'letter' ? letterForm(composed) : documentForm(composed);
  const title = composed.lines
    .filter(({ role }) => role === 'title')
    .map(lineText)
    .join('');
  return packFixed(document, { title: title || letterText(composed).slice(0, 60), author: office, day, stylesXml });
}

/** 信函格式: marks, letterhead and red line stand in the first page's header, from which the text hangs. */
function letterForm({ lines }: ComposedLetter): Document {
  const head = lines.filter((line) => lineStyle(line, 'letter').zone === 'head');
  const flow = lines.filter((line) => lineStyle(line, 'letter').zone === 'flow');
  const marksPt = heightOfMarks(head, 'letter');
  return new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: { ...pageProperties(letterheadTopMm.letter - marksPt / mm), titlePage: true },
        headers: { first: new Header({ children: lineParagraphs(head, 'letter') }) },
        footers: { first: firstLetterFooter(), default: numberedFooter('odd'), even: numberedFooter('even') },
        children: [...lineParagraphs(flow, 'letter'), ...colophon(lines, 'letter', false)],
      },
    ],
  });
}

/** 文件格式: the letterhead stands in the text, 35 mm below the top of the 版心, under the marks at the left. */
function documentForm(composed: ComposedLetter): Document {
  const { lines } = composed;
  const { breaks } = colophonPlace(composed);
  const end = colophon(lines, 'document', breaks > 0);
  const flow = lines.filter((line) => lineStyle(line, 'document').zone === 'flow');
  const letterhead = flow.findIndex(({ role }) => role === 'letterhead');
  const marksPt = heightOfMarks(lines, 'document');
  const gap = (letterheadTopMm.document - paper.topMm) * mm - marksPt;
  return new Document({
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: pageProperties(15),
        footers: { default: numberedFooter('odd'), even: numberedFooter('even') },
        children: [
          ...lineParagraphs(flow.slice(0, letterhead), 'document'),
          spacer(gap),
          ...lineParagraphs(flow.slice(letterhead), 'document'),
          ...(breaks === 2 ? [] : end),
        ],
      },
      // A blank page before the 版记: neither of the two bears a number (GB/T 9704-2012, 7.5).
      ...(breaks === 2
        ? [{ properties: pageProperties(15), footers: unnumberedFooters(), children: [spacer(1), ...end] }]
        : []),
    ],
  });
}

function unnumberedFooters() {
  const empty = () => new Footer({ children: [spacer(1)] });
  return { default: empty(), even: empty() };
}

function heightOfMarks(lines: readonly Line[], form: ComposedLetter['form']): number {
  return lines
    .filter(({ role }) => role === 'draft-mark' || role === 'class-mark' || role === 'publicity-mark')
    .reduce((sum, line) => sum + lineStyle(line, form).linePt, 0);
}
