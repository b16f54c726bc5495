import { rowBreak } from '../../../shared/domain/letter/revised/printed.ts';
import { cellBreak } from '../../../shared/domain/words/table-text.ts';
import type { ReturnedParagraph, RevisedBy, RevisedFate, RevisedPiece } from '../../../shared/model/letter/revised.ts';
import type { Instant } from '../../../shared/model/primitives.ts';
import { symbolOf } from '../word/symbol-fonts.ts';
import { type Attributes, walkXml } from '../word/xml-walk.ts';

type Fate = RevisedBy & { is: RevisedFate };
const kept: Fate = { is: 'kept', by: null, at: null };
const fates: Record<string, RevisedFate> = {
  'w:ins': 'put-in',
  'w:moveTo': 'put-in',
  'w:del': 'taken-out',
  'w:moveFrom': 'taken-out',
};
/** What a change of formats looked like before; the second copy of a text box; phonetic signs. */
const formats = new Set([
  ...['w:pPrChange', 'w:rPrChange', 'w:tcPrChange', 'w:trPrChange', 'w:tblPrChange', 'w:sectPrChange'],
  ...['w:tblGridChange', 'w:numberingChange', 'w:tblPrExChange'],
]);
const unseen = new Set(['mc:Fallback', 'w:rt', 'w:instrText', 'w:delInstrText']);
const pictures = new Set(['pic:pic', 'v:imagedata', 'w:object', 'c:chart', 'dgm:relIds']);

/**
 * The moment of a change as the file tells it: programs write the PC's own time there and call it UTC; newer ones say the true
 * one beside it.
 */
export function momentOf(attributes: Attributes): Instant | null {
  const utc = Date.parse(attributes['w16du:dateUtc'] ?? '');
  if (!Number.isNaN(utc)) return new Date(utc).toISOString();
  const [, day, time = '00:00:00'] =
    /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d)?))?/.exec(attributes['w:date'] ?? '') ?? [];
  const local = Date.parse(`${day}T${time}+08:00`);
  return Number.isNaN(local) ? null : new Date(local).toISOString();
}

export function authorOf(attributes: Attributes): string {
  return (attributes['w:author'] ?? '').replace(/\s+/gu, ' ').trim().slice(0, 60) || '未署名';
}

type Paragraph = {
  marks: string[];
  within: string | null;
  pieces: RevisedPiece[];
  end: Fate;
};
type Cell = { paragraphs: Paragraph[] };
type Row = { cells: Cell[]; fate: Fate };
type Table = { rows: Row[] };

/** What stands in a document's body: its paragraphs with what became of their words, and what can be no change of a letter. */
type RevisedText = {
  paragraphs: ReturnedParagraph[];
  formatted: number;
  pictures: number;
  boxes: string[];
  notes: number;
};

/** Reads tracked changes as Word, WPS and LibreOffice write them: words, ends of paragraphs, rows of tables, moves. */
export function revisedText(xml: string): RevisedText {
  const out: RevisedText = { paragraphs: [], formatted: 0, pictures: 0, boxes: [], notes: 0 };
  const paragraphs: Paragraph[] = [];
  const tables: Table[] = [];
  const around: Fate[] = [];
  const path: string[] = [];
  const about = new Set<string>();
  const open = new Map<string, string>();
  let waiting: string[] = [];
  let skipping = 0;
  let reads = false;
  let inBox = 0;
  let hidden = false;
  const within = (name: string) => path.includes(name);
  const say = (text: string) => {
    const paragraph = paragraphs.at(-1);
    if (!paragraph || hidden) return;
    const taken = around.findLast(({ is }) => is === 'taken-out');
    const put = around.findLast(({ is }) => is === 'put-in');
    // Put in by one and taken out by another: it was never in the letter, and is not to be.
    if (taken && put) return;
    const { is, by, at } = taken ?? put ?? kept;
    const notes = [...about];
    const last = paragraph.pieces.at(-1);
    if (last && last.is === is && last.by === by && last.notes.join() === notes.join()) last.text += text;
    else paragraph.pieces.push({ is, by, at, text, notes });
  };
  /** A change of the end of a paragraph, of a row, or of the words within. */
  const changed = (is: RevisedFate, attributes: Attributes) => {
    const fate: Fate = { is, by: authorOf(attributes), at: momentOf(attributes) };
    const paragraph = paragraphs.at(-1);
    const row = tables.at(-1)?.rows.at(-1);
    if (within('w:trPr') && row) {
      // A row put in and taken out again is none.
      row.fate = row.fate.is === 'put-in' && is === 'taken-out' ? { ...fate, is: 'taken-out', by: null } : fate;
    } else if (within('w:pPr')) {
      if (paragraph) paragraph.end = fate;
    } else around.push(fate);
  };
  const place = (paragraph: Paragraph) => {
    const cell = tables.at(-1)?.rows.at(-1)?.cells.at(-1);
    if (inBox > 0) {
      const words = paragraph.pieces
        .map(({ is, text }) => (is === 'taken-out' ? '' : text))
        .join('')
        .trim();
      if (words !== '') out.boxes.push(words);
    } else if (cell) cell.paragraphs.push(paragraph);
    else out.paragraphs.push({ ...paragraph, table: false });
  };
  const start = (name: string, attributes: Attributes) => {
    const id = attributes['w:id'] ?? '';
    if (name === 'w:p') {
      const marks = waiting;
      waiting = [];
      paragraphs.push({
        marks,
        within: [...open.values()].find((each) => !marks.includes(each)) ?? null,
        pieces: [],
        end: kept,
      });
    } else if (name === 'w:tbl') tables.push({ rows: [] });
    else if (name === 'w:tr') tables.at(-1)?.rows.push({ cells: [], fate: around.at(-1) ?? kept });
    else if (name === 'w:tc') tables.at(-1)?.rows.at(-1)?.cells.push({ paragraphs: [] });
    else if (name === 'w:txbxContent') inBox += 1;
    else if (name === 'w:r') hidden = false;
    else if (name === 'w:vanish' && within('w:r'))
      hidden = attributes['w:val'] !== '0' && attributes['w:val'] !== 'false';
    else if (name === 'w:t' || name === 'w:delText' || name === 'm:t') reads = true;
    else if (name === 'w:tab' && within('w:r')) say(tables.length > 0 ? ' ' : '\t');
    else if ((name === 'w:br' && (attributes['w:type'] ?? 'textWrapping') === 'textWrapping') || name === 'w:cr')
      say('\n');
    else if (name === 'w:noBreakHyphen') say('-');
    else if (name === 'w:sym')
      say(symbolOf(attributes['w:font'] ?? '', Number.parseInt(attributes['w:char'] ?? '', 16)) ?? '');
    else if (name === 'w:bookmarkStart' && attributes['w:name']?.startsWith('_Hj')) {
      open.set(id, attributes['w:name']);
      const paragraph = paragraphs.at(-1);
      if (paragraph) paragraph.marks.push(attributes['w:name']);
      else waiting.push(attributes['w:name']);
    } else if (name === 'w:bookmarkEnd') open.delete(id);
    else if (name === 'w:commentRangeStart') about.add(id);
    else if (name === 'w:commentRangeEnd') about.delete(id);
    else if (name === 'w:commentReference') {
      // A comment without words is about the paragraph.
      const paragraph = paragraphs.at(-1);
      if (paragraph && !paragraph.pieces.some(({ notes }) => notes.includes(id)))
        paragraph.pieces.push({ ...kept, text: '', notes: [id] });
    } else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') out.notes += 1;
    else if (pictures.has(name)) out.pictures += 1;
  };
  walkXml(xml, {
    open: (name, attributes) => {
      if (formats.has(name) && skipping === 0) out.formatted += 1;
      if (skipping > 0 || formats.has(name) || unseen.has(name)) {
        skipping += 1;
        return;
      }
      const fate = fates[name];
      if (fate) changed(fate, attributes);
      else start(name, attributes);
      path.push(name);
    },
    text: (text) => {
      if (skipping === 0 && reads) say(text);
    },
    close: (name) => {
      if (skipping > 0) {
        skipping -= 1;
        return;
      }
      path.pop();
      if (fates[name] && !within('w:trPr') && !within('w:pPr')) around.pop();
      else if (name === 'w:t' || name === 'w:delText' || name === 'm:t') reads = false;
      else if (name === 'w:r') hidden = false;
      else if (name === 'w:txbxContent') inBox -= 1;
      else if (name === 'w:p') {
        const paragraph = paragraphs.pop();
        if (paragraph) place(paragraph);
      } else if (name === 'w:tbl') {
        const table = tables.pop();
        const outer = tables.at(-1)?.rows.at(-1)?.cells.at(-1);
        const told = table ? tableParagraphs(table) : [];
        if (outer)
          outer.paragraphs.push(
            ...told.map(({ table: _, marks, pieces, ...rest }) => ({
              ...rest,
              marks: [...marks],
              pieces: [...pieces],
              end: kept,
            })),
          );
        else out.paragraphs.push(...told);
      }
    },
  });
  return out;
}

/** A table as one paragraph; one of a single column only frames paragraphs, as the 版记 does. */
function tableParagraphs({ rows }: Table): ReturnedParagraph[] {
  if (rows.every(({ cells }) => cells.length <= 1)) {
    return rows.flatMap(({ cells }) =>
      cells.flatMap(({ paragraphs }) => paragraphs.map((each) => ({ ...each, table: false }))),
    );
  }
  const marks: string[] = [];
  let within: string | null = null;
  const pieces: RevisedPiece[] = [];
  for (const [at, { cells, fate }] of rows.entries()) {
    const apart = (text: string) => pieces.push({ ...fate, text, notes: [] });
    if (at > 0) apart(rowBreak);
    for (const [column, { paragraphs }] of cells.entries()) {
      if (column > 0) apart('\t');
      for (const [line, paragraph] of paragraphs.entries()) {
        marks.push(...paragraph.marks);
        within ??= paragraph.within;
        if (line > 0) apart(cellBreak);
        for (const piece of paragraph.pieces) {
          const own = fate.is === 'kept' ? piece : { ...piece, ...fate };
          pieces.push({ ...own, text: piece.text.replaceAll('\n', cellBreak) });
        }
      }
    }
  }
  return [{ marks, within, table: true, pieces, end: kept }];
}
