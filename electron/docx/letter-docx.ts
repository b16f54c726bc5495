import { Document, Footer, Header, type ISectionOptions } from 'docx';
import { colophonPlace } from '../../shared/domain/paper/page-count.ts';
import { letterheadTopMm, lineStyle, pageMeasures } from '../../shared/domain/paper/style.ts';
import { letterText, lineText } from '../../shared/domain/paper/text.ts';
import type { ComposedLetter, Line } from '../../shared/model/letter/composed.ts';
import type { Day } from '../../shared/model/primitives.ts';
import { colophonParts } from './colophon.ts';
import { packFixed } from './fixed-package.ts';
import { emptyFooterXml, evenFooterXml, firstLetterFooterXml, oddFooterXml } from './footer-parts.ts';
import { pageProperties } from './letter-page.ts';
import { type LineMarks, lineParagraphs } from './line-paragraphs.ts';
import { spacer } from './rule-paragraph.ts';
import { stylesXml } from './styles-xml.ts';

type LetterDocxOptions = {
  /** Author in the document's properties. */
  office: string;
  /** Day in the document's properties; null for a draft. */
  day: Day | null;
  /** Marks by which lines are known again when the file comes back; with them, changes in it are tracked. */
  marks?: LineMarks;
};

type Laid = { sections: ISectionOptions[]; footers: string[] };

const mm = 72 / 25.4;

/** A composed letter as a .docx file; the same lines and options always give the same bytes. */
export function letterDocx(
  composed: ComposedLetter,
  { office, day, marks = new Map() }: LetterDocxOptions,
): Promise<Uint8Array> {
  const { sections, footers } =
    composed.form === 'letter' ? letterForm(composed, marks) : documentForm(composed, marks);
  const document = new Document({ evenAndOddHeaderAndFooters: true, sections });
  const title = composed.lines
    .filter(({ role }) => role === 'title')
    .map(lineText)
    .join('');
  const facts = { title: title || letterText(composed).slice(0, 60), author: office, day };
  return packFixed(document, { ...facts, stylesXml, footers, tracked: marks.size > 0 });
}

/** 信函格式: marks, letterhead and red line stand in the first page's header, from which the text hangs. */
function letterForm(composed: ComposedLetter, marks: LineMarks): Laid {
  const { lines } = composed;
  const head = lines.filter((line) => lineStyle(line, 'letter').zone === 'head');
  const flow = lines.filter((line) => lineStyle(line, 'letter').zone === 'flow');
  const marksPt = heightOfMarks(head, 'letter');
  // Beside a table 抄送 would push its rows away, one after the other.
  const nextPage = flow.at(-1)?.role === 'table' && colophonPlace(composed).turns;
  const section = {
    properties: { ...pageProperties(letterheadTopMm.letter - marksPt / mm), titlePage: true },
    headers: { first: new Header({ children: lineParagraphs(head, 'letter') }) },
    footers: { default: placeholder(), first: placeholder(), even: placeholder() },
    children: [...lineParagraphs(flow, 'letter', marks), ...colophonParts(lines, 'letter', { nextPage, marks })],
  };
  return { sections: [section], footers: [oddFooterXml, firstLetterFooterXml, evenFooterXml] };
}

/** 文件格式: the letterhead stands in the text, 35 mm below the top of the 版心, under the marks at the left. */
function documentForm(composed: ComposedLetter, marks: LineMarks): Laid {
  const { lines } = composed;
  const { breaks } = colophonPlace(composed);
  const end = colophonParts(lines, 'document', { nextPage: breaks > 0, marks });
  const flow = lines.filter((line) => lineStyle(line, 'document').zone === 'flow');
  const letterhead = flow.findIndex(({ role }) => role === 'letterhead');
  const gap = (letterheadTopMm.document - pageMeasures.topMm) * mm - heightOfMarks(lines, 'document');
  const text = [
    ...lineParagraphs(flow.slice(0, letterhead), 'document', marks),
    spacer(gap),
    ...lineParagraphs(flow.slice(letterhead), 'document', marks),
  ];
  const section = (children: typeof end) => ({
    properties: pageProperties(15),
    footers: { default: placeholder(), even: placeholder() },
    children,
  });
  if (breaks < 2) return { sections: [section([...text, ...end])], footers: [oddFooterXml, evenFooterXml] };
  // A blank page before the 版记: neither of the two bears a number (GB/T 9704-2012, 7.5).
  return {
    sections: [section(text), section([spacer(1), ...end])],
    footers: [oddFooterXml, evenFooterXml, emptyFooterXml, emptyFooterXml],
  };
}

/** Stands for one of the constant footers, see footer-parts.ts. */
function placeholder(): Footer {
  return new Footer({ children: [] });
}

function heightOfMarks(lines: readonly Line[], form: ComposedLetter['form']): number {
  return lines
    .filter(({ role }) => role === 'draft-mark' || role === 'class-mark' || role === 'publicity-mark')
    .reduce((sum, line) => sum + lineStyle(line, form).linePt, 0);
}
