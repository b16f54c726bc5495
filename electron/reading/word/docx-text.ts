import { rowLines, wholeRow } from '../sheets/row-lines.ts';
import { docxFields } from './docx-fields.ts';
import { inFont, isInvisible, isShaded, type RunLook, runLook } from './docx-looks.ts';
import type { DocxStyles } from './docx-styles.ts';
import type { DocxTables } from './docx-tables.ts';
import type { NumberingRef } from './list-labels.ts';
import type { OutsideWords } from './outside.ts';
import { seenWords } from './seen-words.ts';
import { symbolOf } from './symbol-fonts.ts';
import { type Attributes, walkXml } from './xml-walk.ts';

/** Old properties, the second copy of a text box, phonetic signs: not part of what the reader sees. */
const unseen = new Set([
  ...['mc:Fallback', 'w:rt'],
  ...['w:pPrChange', 'w:rPrChange', 'w:tcPrChange', 'w:trPrChange', 'w:tblPrChange'],
]);
/** What lies around words that were taken out or put in while changes were tracked. */
const around: Record<string, 'deleted' | 'inserted' | 'prompted' | 'over' | 'under'> = {
  ...{ 'w:del': 'deleted', 'w:moveFrom': 'deleted', 'Word.Deletion': 'deleted' },
  ...{ 'w:ins': 'inserted', 'w:moveTo': 'inserted', 'Word.Insertion': 'inserted' },
  ...{ 'm:sup': 'over', 'm:sub': 'under' },
};
const pictures = new Set(['pic:pic', 'v:imagedata']);
/** What is shown from elsewhere, or drawn by another program: its words are not in the text. */
const objects = new Set(['w:object', 'c:chart', 'dgm:relIds', 'w:altChunk']);
/** Paragraphs that stand outside the text; Word 2003 keeps the heads of pages, too, where the text is. */
const apart = new Set(['w:footnote', 'w:endnote', 'w:comment', 'w:hdr', 'w:ftr']);

/** What a document's text is read with, and where what is not its text is gathered. */
export type WordReading = {
  styles: DocxStyles;
  label: (ref: NumberingRef) => string;
  tables: DocxTables;
  left: OutsideWords;
  /** Words of foot- and endnotes by their number. */
  notes: { foot: ReadonlyMap<string, string>; end: ReadonlyMap<string, string> };
};
export const noNotes = { foot: new Map<string, string>(), end: new Map<string, string>() };

type Paragraph = {
  text: string;
  style: string | null;
  list: string | null;
  level: number | null;
  /** The number as Word 2003 tells it. */
  printed: string | null;
  /** On ground of a colour of its own. */
  shaded: boolean;
};
type Row = { cells: string[][] };

/** A document's lines; the words of foot- and endnotes or comments by their number, those of heads one by one. */
export function documentLines(xml: string, reading: WordReading): { lines: string[]; parts: Map<string, string> } {
  const { styles, label, tables, left, notes } = reading;
  const holders: string[][] = [[]];
  const paragraphs: Paragraph[] = [];
  const rows: Row[] = [];
  /** Whether the tables around have a head that is repeated: their rows are data, and empty cells keep their place. */
  const headed: boolean[] = [];
  const parts = new Map<string, string>();
  const ids: string[] = [];
  const fields = docxFields();
  /** How many elements of each kind lie around; every element that counts stands on the stack until it is closed. */
  const within = { deleted: 0, inserted: 0, prompted: 0, over: 0, under: 0 };
  const open: (keyof typeof within | null)[] = [];
  let run: RunLook | null = null;
  let skipping = 0;
  let inProperties = 0;
  let inObject = 0;
  let reads: 'text' | 'instruction' | null = null;
  const into = () => holders[holders.length - 1] ?? [];
  /** A sign or a note that stands among the words as it is. */
  const mark = (text: string) => {
    const paragraph = paragraphs[paragraphs.length - 1];
    if (paragraph && inProperties === 0 && within.deleted === 0) paragraph.text += text;
  };
  const words = (text: string) => {
    const paragraph = paragraphs[paragraphs.length - 1];
    if (!paragraph || inProperties > 0) return;
    const look = run?.look(paragraph.style) ?? {};
    const shown = inFont(text, look.font, () => left.count('sign'));
    if (within.prompted > 0) return left.words('prompt', shown);
    // Cells and boxes have grounds that their styles give; white words there may well be seen.
    const onGround = headed.length > 0 || paragraphs.length > 1;
    if (isInvisible(look, paragraph.shaded || onGround)) return left.words('invisible', shown);
    if (onGround && !paragraph.shaded && isInvisible(look, false)) left.words('white', shown);
    paragraph.text += seenWords(
      shown,
      {
        hidden: look.hidden ?? false,
        struck: look.struck ?? false,
        raised: within.over > 0 ? 'super' : within.under > 0 ? 'sub' : (look.raised ?? null),
        deleted: within.deleted > 0,
        inserted: within.inserted > 0,
      },
      left,
    );
  };
  const property = (name: string, attributes: Attributes) => {
    const { 'w:val': value, 'wx:val': printed } = attributes;
    const paragraph = paragraphs[paragraphs.length - 1];
    if (paragraph && name === 'w:shd') paragraph.shaded = isShaded(attributes);
    if (paragraph && name === 'wx:t' && printed !== undefined) paragraph.printed = printed;
    if (!paragraph || value === undefined) return;
    if (name === 'w:pStyle') paragraph.style = value;
    else if (name === 'w:numId') paragraph.list = value;
    else if (name === 'w:ilvl') paragraph.level = Number(value);
  };
  /** A sign that an element stands for. */
  const sign = (name: string, attributes: Attributes) => {
    const id = attributes['w:id'] ?? '';
    if (name === 'w:tab') mark('\t');
    else if (name === 'w:br' || name === 'w:cr') mark('\n');
    else if (name === 'w:noBreakHyphen') mark('-');
    else if (name === 'm:den') mark('/');
    else if (name === 'w:sym') {
      const shown = symbolOf(attributes['w:font'] ?? '', Number.parseInt(attributes['w:char'] ?? '', 16));
      if (shown === null) left.count('sign');
      else words(shown);
    } else if (name === 'w:footnoteReference') mark(noted(notes.foot.get(id)));
    else if (name === 'w:endnoteReference') mark(noted(notes.end.get(id)));
    else if (pictures.has(name) && inObject === 0) left.count('picture');
    else if (objects.has(name)) left.count('object');
    else mark(fields.open(name, attributes));
  };
  walkXml(xml, {
    open: (name, attributes) => {
      if (skipping > 0 || unseen.has(name) || attributes['w:type'] === 'Word.Comment') {
        skipping += 1;
        return;
      }
      const kind = around[name] ?? around[attributes['w:type'] ?? ''] ?? null;
      if (kind && inProperties === 0) within[kind] += 1;
      if (kind || name === 'aml:annotation') open.push(inProperties === 0 ? kind : null);
      if (name === 'w:sdt') open.push(null);
      else if (name === 'w:showingPlcHdr' && open.length > 0 && attributes['w:val'] !== '0') {
        open[open.length - 1] = 'prompted';
        within.prompted += 1;
      } else if (name === 'w:p')
        paragraphs.push({ text: '', style: null, list: null, level: null, printed: null, shaded: false });
      else if (name === 'w:pPr') inProperties += 1;
      else if (inProperties > 0) property(name, attributes);
      else if (name === 'w:r') run = runLook(styles);
      else if (name === 'w:t' || name === 'w:delText' || name === 'm:t') reads = 'text';
      else if (name === 'w:instrText') reads = 'instruction';
      else if (name === 'w:tbl') headed.push(false);
      else if (name === 'w:tblHeader' && attributes['w:val'] !== '0') headed[headed.length - 1] = true;
      else if (name === 'w:tr') rows.push({ cells: [] });
      else if (name === 'w:tc') holders.push([]);
      else if (apart.has(name)) {
        ids.push(attributes['w:id'] ?? `${name} ${parts.size}`);
        holders.push([]);
      } else {
        run?.property(name, attributes);
        sign(name, attributes);
      }
      if (name === 'w:object') inObject += 1;
      tables.open(name, attributes);
    },
    text: (text) => {
      if (skipping > 0) return;
      if (reads === 'text') words(text);
      else if (reads === 'instruction') fields.instruction(text);
    },
    close: (name) => {
      if (skipping > 0) {
        skipping -= 1;
        return;
      }
      if (around[name] || name === 'aml:annotation' || name === 'w:sdt') {
        const kind = open.pop();
        if (kind) within[kind] -= 1;
      }
      if (name === 'w:t' || name === 'w:delText' || name === 'm:t' || name === 'w:instrText') reads = null;
      else if (name === 'w:r') run = null;
      else if (name === 'w:object') inObject -= 1;
      else if (name === 'w:pPr') inProperties -= 1;
      else if (name === 'w:p') {
        const paragraph = paragraphs.pop();
        left.break();
        if (paragraph) into().push(...numbered(paragraph, styles, label).split('\n'));
      } else if (name === 'w:tc') {
        const lines = holders.pop() ?? [];
        rows[rows.length - 1]?.cells.push(lines);
        tables.closeCell(lines);
      } else if (name === 'w:tr') {
        const { cells } = rows.pop() ?? { cells: [] };
        into().push(...(headed[headed.length - 1] ? [wholeRow(cells)] : rowLines(cells)));
      } else if (name === 'w:tbl') {
        headed.pop();
        tables.close();
      } else if (apart.has(name)) parts.set(ids.pop() ?? '', (holders.pop() ?? []).join(' ').trim());
    },
  });
  return { lines: holders[0] ?? [], parts };
}

function noted(words: string | undefined): string {
  return words ? `（注：${words}）` : '';
}

/** What has no letter and no number is a bullet. */
const bullet = /^[^\p{L}\p{N}]*$/u;

function numbered(paragraph: Paragraph, styles: DocxStyles, label: (ref: NumberingRef) => string): string {
  if (paragraph.text.trim() === '') return '';
  if (paragraph.printed !== null)
    return bullet.test(paragraph.printed) ? paragraph.text : paragraph.printed + paragraph.text;
  const style = styles.get(paragraph.style ?? '') ?? { list: null, level: null };
  return label({ list: paragraph.list ?? style.list, level: paragraph.level ?? style.level }) + paragraph.text;
}
