import {
  AlignmentType,
  BookmarkEnd,
  BookmarkStart,
  ImportedXmlComponent,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  type Table,
  TabStopType,
  TextRun,
} from 'docx';
import { type LineStyle, linePitchPt, lineStyle, pageMeasures, red } from '../../shared/domain/paper/style.ts';
import { aboveTablePt } from '../../shared/domain/paper/table-layout.ts';
import { isTitle } from '../../shared/domain/paper/text.ts';
import type { LetterForm } from '../../shared/model/kinds.ts';
import type { Face, Line, LineRole } from '../../shared/model/letter/composed.ts';
import { redDoubleRule, redSingleRule, spacer } from './rule-paragraph.ts';
import { tableXml } from './table-xml.ts';
import { textRuns } from './text-runs.ts';
import { twips, twipsOfMm } from './twips.ts';

const textWidth = twipsOfMm(pageMeasures.widthMm - pageMeasures.leftMm - pageMeasures.rightMm);

/** The named style (styles-xml.ts) of a role, the face it brings and the first line's indent; others are Normal. */
const styles: Partial<Record<LineRole, { id: string; face: Face; first?: number }>> = {
  'draft-mark': { id: 'Mark', face: 'heiti' },
  'class-mark': { id: 'Mark', face: 'heiti' },
  'publicity-mark': { id: 'Mark', face: 'heiti' },
  disclosure: { id: 'Mark', face: 'heiti' },
  letterhead: { id: 'Letterhead', face: 'xiaobiaosong' },
  title: { id: 'LetterTitle', face: 'xiaobiaosong' },
  'appendix-mark': { id: 'Mark', face: 'heiti' },
  'appendix-title': { id: 'LetterTitle', face: 'xiaobiaosong' },
  paragraph: { id: 'BodyTextIndent', face: 'fangsong', first: 2 },
  'heading-1': { id: 'Heading1', face: 'heiti', first: 2 },
  'heading-2': { id: 'Heading2', face: 'kaiti', first: 2 },
  'heading-3': { id: 'Heading3', face: 'fangsong', first: 2 },
  'heading-4': { id: 'Heading4', face: 'fangsong', first: 2 },
  'copy-to': { id: 'Colophon', face: 'fangsong' },
  issuer: { id: 'Colophon', face: 'fangsong' },
};

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;

/** An invisible mark by which a line is known again in a file that comes back; no two of a file share a number. */
export type LineMark = { name: string; id: number };
export type LineMarks = ReadonlyMap<Line, LineMark>;

/**
 * Lines to paragraphs. The lines of a title become one paragraph with line breaks, so that its text stays whole;
 * the last paragraph of the body keeps with the signature, so that no signature stands on a page without body text.
 */
export function lineParagraphs(
  lines: readonly Line[],
  form: LetterForm,
  marks: LineMarks = new Map(),
): (Paragraph | Table)[] {
  const signature = lines.findIndex(({ role }) => role === 'signature');
  const lastOfBody = lines.findLastIndex(
    ({ role }, at) => at < signature && role !== 'enclosure' && role !== 'contact',
  );
  const lastLine = lines.findLastIndex(({ role }) => role === 'date' || role === 'note');
  return lines.flatMap((line, index) => {
    if (line.role === 'red-rule') {
      const { abovePt } = lineStyle(line, form);
      return [form === 'letter' ? redDoubleRule(abovePt) : redSingleRule(abovePt)];
    }
    if (line.role === 'table') {
      const keepWithNext = index >= lastOfBody && index < lastLine;
      const table = ImportedXmlComponent.fromXmlString(tableXml(line, { keepWithNext, mark: marks.get(line) }));
      // Word wants a paragraph behind the last table.
      return [table as unknown as Table, ...(index === lines.length - 1 ? [spacer(1)] : [])];
    }
    const keeps = index >= lastOfBody && index < lastLine;
    const mark = marks.get(line);
    if (!isTitle(line)) {
      return [lineParagraph(line, form, { keepWithNext: keeps, aboveTable: lines[index + 1]?.role === 'table', mark })];
    }
    if (lines[index - 1]?.role === line.role) return [];
    const end = lines.findIndex((other, at) => at > index && other.role !== line.role);
    const title = lines.slice(index, end === -1 ? undefined : end);
    return [new Paragraph({ ...layout(line, lineStyle(line, form), true), children: marked(titleRuns(title), mark) })];
  });
}

type LineLooks = { keepWithNext?: boolean; aboveTable?: boolean; mark?: LineMark | undefined };

export function lineParagraph(
  line: Line,
  form: LetterForm,
  { keepWithNext = false, aboveTable = false, mark }: LineLooks = {},
): Paragraph {
  const style = lineStyle(line, form);
  const set = layout(line, style, keepWithNext || style.keepWithNext);
  return new Paragraph({
    ...set,
    ...(aboveTable ? { spacing: { ...set.spacing, after: twips(aboveTablePt) } } : {}),
    ...(line.role === 'issuer' ? { tabStops: [rightEdge(style)] } : {}),
    children: marked(runsOf(line, style), mark),
  });
}

/** A bookmark around the words, which nobody sees. */
function marked(runs: TextRun[], mark: LineMark | undefined): ParagraphChild[] {
  if (!mark) return runs;
  // The library's own bookmarks are numbered on from file to file: the same letter would give other bytes.
  const ends = [new BookmarkStart(mark.name, mark.id), new BookmarkEnd(mark.id)] as unknown as ParagraphChild[];
  return [...ends.slice(0, 1), ...runs, ...ends.slice(1)];
}

function runsOf(line: Line, style: LineStyle): TextRun[] {
  const face = styles[line.role]?.face ?? 'fangsong';
  if (line.role !== 'letterhead') return textRuns(line.runs, face);
  // Its size follows the length of the name, so no style can hold it.
  return line.runs.map(({ text }) => new TextRun({ text, size: style.sizePt * 2, color: red.slice(1) }));
}

function titleRuns(lines: readonly Line[]): TextRun[] {
  return lines.flatMap((line, index) => {
    const runs = textRuns(line.runs, 'xiaobiaosong');
    return index === 0 ? runs : [new TextRun({ break: 1 }), ...runs];
  });
}

function rightEdge({ characterPt }: LineStyle) {
  return { type: TabStopType.RIGHT, position: textWidth - twips(characterPt) };
}

/** Only what differs from the style is said again: a letter of forty paragraphs is written in half the time. */
function layout(line: Line, style: LineStyle, keepNext: boolean): IParagraphOptions {
  const named = styles[line.role];
  const { first, left, right } = line.indent;
  const characters = (count: number) => twips(count * style.characterPt);
  const indented = left !== 0 || right !== 0 || first !== (named?.first ?? 0);
  const spaced = style.abovePt > 0 || style.linePt !== linePitchPt;
  return {
    ...(named ? { style: named.id } : {}),
    ...(style.align === 'justify' ? {} : { alignment: alignments[style.align] }),
    ...(keepNext ? { keepNext } : {}),
    ...(style.newPage ? { pageBreakBefore: true } : {}),
    ...(spaced
      ? { spacing: { before: twips(style.abovePt), line: twips(style.linePt), lineRule: LineRuleType.EXACT } }
      : {}),
    ...(indented
      ? {
          indent: {
            left: characters(left),
            right: characters(right),
            ...(first < 0 ? { hanging: characters(-first) } : { firstLine: characters(first) }),
          },
        }
      : {}),
  };
}
