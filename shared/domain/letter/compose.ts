import type { LetterForm } from '../../model/kinds.ts';
import { consents } from '../../model/kinds.ts';
import type {
  Appendix,
  ComposeContext,
  ComposedLetter,
  Face,
  Line,
  LineRole,
  Run,
} from '../../model/letter/composed.ts';
import type { LetterContent } from '../../model/letter/letter.ts';
import { type PaperSettings, usualSettings } from '../../model/letter/settings.ts';
import { maySaveSheet, pageCount, sheetCount } from '../paper/page-count.ts';
import { closerPitchesPt } from '../paper/style.ts';
import { titleLines } from '../paper/title-lines.ts';
import { headingNumbers } from '../words/heading-number.ts';
import {
  appendixLines,
  colophonLines,
  contactLines,
  enclosedTexts,
  enclosureLines,
  signatureLines,
} from './compose-end.ts';
import { betweenTables, composedLine, rowsOfText, tableLine } from './composed-line.ts';

/** Lays a letter out in one of the two forms; without day of signature it is marked 送审稿. */
export function compose(
  content: LetterContent,
  context: ComposeContext,
  form: LetterForm,
  appendices: readonly Appendix[] = [],
): ComposedLetter {
  return closedUp({
    form,
    lines: digitsSet(context.office.digits, [
      ...head(content, context, form),
      ...titleLines(content.title).map((text, index) =>
        composedLine('title', text, { face: 'xiaobiaosong', blankLines: index === 0 ? 2 : 0 }),
      ),
      ...rowsOfText(content.salutation).map((text, index) =>
        composedLine('salutation', text, { blankLines: index === 0 ? 1 : 0 }),
      ),
      ...body(content, tablePtOf(context)),
      ...enclosureLines(content.enclosures.map((name) => name.trim()).filter((name) => name !== '')),
      ...contactLines(content.contactLines ?? []),
      ...signatureLines(context),
      ...(content.note.trim() === '' ? [] : [composedLine('note', content.note.trim(), { indent: { first: 2 } })]),
      ...[...enclosedTexts(content), ...appendices].flatMap((each) => appendixLines(each, tablePtOf(context))),
      ...(form === 'letter' ? [composedLine('foot-rule', '')] : []),
      ...colophonLines(content, context, form),
    ]),
  });
}

/** Digits and Latin letters as the office sets them; the standard is silent. */
function digitsSet(digits: PaperSettings['digits'], lines: Line[]): Line[] {
  if (digits !== 'same') return lines;
  return lines.map((each) => ({ ...each, runs: each.runs.map((run) => ({ ...run, latin: 'same' as const })) }));
}

/**
 * One line less for the seal where that saves a page, and rows a little closer where that saves a sheet: the standard lets
 * spacing be adjusted, and a seal still stands within a line of the text.
 */
function closedUp(composed: ComposedLetter): ComposedLetter {
  const lines = composed.lines.map((each) =>
    each.role === 'signature' && each.blankLines > 1 ? { ...each, blankLines: each.blankLines - 1 } : each,
  );
  const closer = { ...composed, lines };
  const pages = pageCount(composed);
  const chosen = pageCount(closer) < pages ? closer : composed;
  return squeezed(chosen) ?? (chosen === composed ? squeezed(closer) : null) ?? chosen;
}

/** The letter with the least closer rows that save a sheet; null where none do. */
function squeezed(composed: ComposedLetter): ComposedLetter | null {
  if (!maySaveSheet(composed)) return null;
  const now = sheetCount(composed);
  for (const pitchPt of closerPitchesPt) {
    const lines = composed.lines.map((line) => (line.role === 'table' ? line : { ...line, pitchPt }));
    if (sheetCount({ ...composed, lines }) < now) return { ...composed, lines };
  }
  return null;
}

function head(content: LetterContent, context: ComposeContext, form: LetterForm): Line[] {
  const { classMark = true, publicityMark = true, marksPlace = 'usual', documentWord = true } = context.office;
  const side = marksPlace === 'usual' ? {} : { side: marksPlace };
  const mark = (role: LineRole, text: string) =>
    text === '' ? [] : [{ ...composedLine(role, text, { face: 'heiti' }), ...side }];
  const resultClass = context.letterKind === 'reply' ? content.resultClass.trim() : '';
  const name = context.office.letterhead.trim().replace(/文件$/u, '');
  const mast = form === 'document' && documentWord ? `${name}文件` : name;
  const letterhead = composedLine('letterhead', mast, { face: 'xiaobiaosong' });
  const number = composedLine('document-number', context.documentNumber ?? '');
  return [
    ...mark('draft-mark', (context.draft ?? context.signedOn === null) ? '送审稿' : ''),
    ...mark('class-mark', classMark ? resultClass : ''),
    ...mark('publicity-mark', publicityMark ? publicityOf(resultClass, context, classMark) : ''),
    letterhead,
    ...(form === 'letter'
      ? [composedLine('red-rule', ''), number]
      : [{ ...number, blankLines: 2 }, composedLine('red-rule', '')]),
  ];
}

/** 同意公开 stands below the class; alone only where the office prints no class. */
function publicityOf(resultClass: string, { consent, publicity }: ComposeContext, classMark: boolean): string {
  if (publicity !== undefined) return publicity;
  return consent !== 'unknown' && (resultClass !== '' || !classMark) ? consents[consent] : '';
}

const headingFaces = ['fangsong', 'heiti', 'kaiti', 'fangsong', 'fangsong'] as const;
const headingRoles = ['paragraph', 'heading-1', 'heading-2', 'heading-3', 'heading-4'] as const;

const tablePtOf = ({ office }: ComposeContext) => Number(office.tableSize ?? usualSettings.tableSize);

function body(content: LetterContent, tablePt: number): Line[] {
  const paragraph = (text: string, blockId?: string) =>
    composedLine('paragraph', text, { indent: { first: 2 }, ...(blockId === undefined ? {} : { blockId }) });
  const blocks = content.blocks.filter((block) => block.text.trim() !== '');
  const numbers = headingNumbers(blocks);
  return [
    ...rowsOfText(content.opening).map((text) => paragraph(text)),
    ...blocks.flatMap(({ id, level, text, table }, index) => {
      if (table) return [...(blocks[index - 1]?.table ? [betweenTables()] : []), tableLine(text, tablePt, id)];
      const [first = '', ...rest] = rowsOfText(text);
      if (level === 0) return [first, ...rest].map((row) => paragraph(row, id));
      const runs = headingRuns(`${numbers[index]}${first}`, headingFaces[level]);
      return [
        composedLine(headingRoles[level], runs, { blockId: id, indent: { first: 2 } }),
        ...rest.map((row) => paragraph(row, id)),
      ];
    }),
    ...content.closing.flatMap(rowsOfText).map((text) => paragraph(text)),
  ];
}

/** A heading that runs into its paragraph keeps its face for the first sentence only. */
function headingRuns(text: string, face: Face): Run[] {
  const end = /[。！？][”’」』）》]*/u.exec(text);
  const cut = end ? end.index + end[0].length : text.length;
  const rest = text.slice(cut);
  if (rest === '' || face === 'fangsong') return [{ text, face }];
  return [
    { text: text.slice(0, cut), face },
    { text: rest, face: 'fangsong' },
  ];
}
