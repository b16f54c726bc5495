import type { Table } from '../../../shared/model/reading/file-content.ts';
import { fieldShown } from '../word/field-shown.ts';
import { type FlatDocument, flatDocument } from '../word/flat-tables.ts';
import type { NumberingRef } from '../word/list-labels.ts';
import type { OutsideWords } from '../word/outside.ts';
import { seenWords } from '../word/seen-words.ts';
import { symbolOf } from '../word/symbol-fonts.ts';
import { formField } from './form-field.ts';
import type { CharacterLook } from './properties.ts';
import { rowPlaces } from './rows.ts';
import type { Stories } from './stories.ts';
import type { LookSpan, TextSpans } from './text-spans.ts';

type Source = {
  spans: TextSpans;
  stories: Stories;
  /** Where the story ends that notes, comments and boxes belong to. */
  mainEnd: number;
  fonts: readonly string[];
  label: (ref: NumberingRef) => string;
  data: Buffer | null;
  left: OutsideWords;
};
type Stretch = { from: number; to: number };
type DocText = {
  whole: (notes: string[]) => { lines: string[]; tables: Table[] };
  lines: (story: Stretch) => string[];
};

/** Characters that stand for something (MS-DOC, 2.4.1). */
const marks = {
  picture: 0x01,
  cell: 0x07,
  line: 0x0b,
  page: 0x0c,
  paragraph: 0x0d,
  column: 0x0e,
  fieldBegin: 0x13,
  fieldResult: 0x14,
  fieldEnd: 0x15,
  hyphen: 0x1e,
} as const;

const tab = 0x09;
const deepestFields = 50;
const longestInstruction = 10_000;

/** Reads the stories of a document: its main text with what belongs into it, and the words of any other. */
export function docText(source: Source): DocText {
  // A damaged list of notes may name the same words again and again.
  const budget = { left: source.spans.length * 2 + 1000 };
  const lines = (story: Stretch) => {
    const document = flatDocument();
    walkStory(source, story, document, budget, () => []);
    return document.finish([]).lines;
  };
  return {
    lines,
    whole: (notes) => {
      const document = flatDocument();
      walkStory(source, { from: 0, to: source.mainEnd }, document, budget, lines);
      for (const box of source.stories.looseBoxes) for (const line of filled(lines(box))) document.paragraph(line, 0);
      return document.finish(notes);
    },
  };
}

const filled = (lines: readonly string[]) => lines.filter((line) => line.trim() !== '');

type Field = { instruction: string; inResult: boolean; shown: string | null; paragraphs: number; length: number };

function walkStory(
  { spans, stories, mainEnd, fonts, label, data, left }: Source,
  { from, to }: Stretch,
  document: FlatDocument,
  budget: { left: number },
  linesOf: (story: Stretch) => string[],
): void {
  budget.left -= Math.max(0, to - from);
  if (budget.left < 0) throw new RangeError('stories overlap');
  const fields: Field[] = [];
  let text = '';
  let paragraphs = 0;
  const told = () => fields.findLast((field) => !field.inResult);
  const embedded = () => fields.some(({ instruction }) => /^\s*(?:EMBED|LINK)\b/i.test(instruction));

  const words = (chunk: string, look: CharacterLook) => {
    const field = told();
    if (field) {
      if (field.instruction.length < longestInstruction) field.instruction += chunk;
      return;
    }
    if (look.special && !look.symbol) return;
    text += seenWords(withSymbols(chunk, look), look, left);
  };
  const withSymbols = (chunk: string, { symbol, font }: CharacterLook): string => {
    const name = fonts[symbol?.font ?? font ?? -1] ?? 'Wingdings';
    const shown = (code: number) => {
      const sign = symbolOf(name, code) ?? symbolOf('Wingdings', code);
      if (sign === null) left.count('sign');
      return sign ?? '';
    };
    // A bracket holds the place of the sign.
    if (symbol) return chunk.replaceAll('(', () => shown(symbol.code));
    return chunk.replace(/[\uf020-\uf0ff]/g, (sign) => shown(sign.charCodeAt(0)));
  };
  const endParagraph = ({ paragraph, style, look }: LookSpan, mark: number) => {
    if (told()) return;
    const { depth, ends, list, level, row } = paragraph;
    const isCell = mark === marks.cell || ends === 'cell';
    // The mark itself is deleted or hidden: the next paragraph goes on from here.
    if ((look.deleted || look.hidden) && depth === 0) return;
    const ref = { list: list === null ? style.list.list : String(list), level: level ?? style.list.level };
    const numbered = text.trim() === '' ? '' : label(ref) + text;
    text = '';
    paragraphs += 1;
    left.break();
    if (ends === 'row') {
      if (look.deleted) left.words('deleted', document.dropRow(depth));
      else document.endRow(depth, row ? rowPlaces(paragraph) : []);
      return;
    }
    document.paragraph(numbered, isCell ? Math.max(depth, 1) : depth);
    if (isCell) document.endCell(Math.max(depth, 1));
  };
  const endField = (look: CharacterLook) => {
    const field = fields.pop();
    if (!field) return;
    if (/^\s*(?:EMBED|LINK)\b/i.test(field.instruction)) left.count('object');
    const empty = !field.inResult || (field.paragraphs === paragraphs && field.length === text.length);
    const shown = field.shown ?? (empty ? fieldShown(field.instruction) : '');
    if (shown !== '') words(shown, { ...look, special: false });
  };
  const mark = (code: number, span: LookSpan, isLast: boolean) => {
    const { look } = span;
    if (code === marks.fieldBegin && fields.length < deepestFields)
      fields.push({ instruction: '', inResult: false, shown: null, paragraphs: 0, length: 0 });
    else if (code === marks.fieldResult) {
      const field = fields.at(-1);
      if (field) Object.assign(field, { inResult: true, paragraphs, length: text.length });
    } else if (code === marks.fieldEnd) endField(look);
    else if (code === marks.picture && look.special) picture(look);
    else if (code === marks.paragraph || code === marks.cell || (code === marks.page && isLast))
      endParagraph(span, code);
    else if (code === marks.line || code === marks.column || code === marks.page) words('\n', look);
    else if (code === marks.hyphen) words('-', look);
  };
  const picture = (look: CharacterLook) => {
    const field = fields.at(-1);
    if (look.data && field && data && look.place !== null) field.shown = formField(data, look.place);
    else if (!look.data && !embedded()) left.count('picture');
  };
  const beside = (at: number, depth: number) => {
    if (at >= mainEnd) return;
    const box = stories.boxes.get(at);
    if (box) for (const line of filled(linesOf(box))) document.paragraph(line, depth);
    const comment = stories.comments.get(at);
    if (comment) {
      left.break();
      left.words('comment', linesOf(comment).join(' '));
      left.break();
    }
    const note = stories.notes.get(at);
    const noted = note ? linesOf(note).join(' ').trim() : '';
    if (noted !== '') text += `（注：${noted}）`;
  };

  for (const span of spans.between(from, to)) {
    let done = 0;
    for (let index = 0; index < span.words.length; index += 1) {
      const code = span.words.charCodeAt(index);
      if (code >= 0x20 || code === tab) continue;
      if (index > done) words(span.words.slice(done, index), span.look);
      mark(code, span, index === span.words.length - 1);
      done = index + 1;
    }
    if (done < span.words.length) words(done === 0 ? span.words : span.words.slice(done), span.look);
    beside(span.at, span.paragraph.depth);
  }
  if (text !== '') document.paragraph(text, 0);
}
