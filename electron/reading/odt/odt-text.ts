import type { Table } from '../../../shared/model/reading/file-content.ts';
import { tableLimits } from '../sheets/table-bounds.ts';
import { inFont, type Look } from '../word/docx-looks.ts';
import { type CellPlace, flatDocument } from '../word/flat-tables.ts';
import type { OutsideWords } from '../word/outside.ts';
import { seenWords } from '../word/seen-words.ts';
import { type Attributes, walkXml } from '../word/xml-walk.ts';
import { odtLists } from './odt-lists.ts';
import type { OdtStyles } from './odt-styles.ts';
import { times } from './open-document.ts';

/** Paragraphs that stand outside the text, and what becomes of them. */
const asides: Record<string, 'note' | 'comment' | 'deleted' | 'page'> = {
  ...{ 'text:note-body': 'note', 'office:annotation': 'comment', 'text:deletion': 'deleted' },
  ...{ 'style:header': 'page', 'style:header-left': 'page', 'style:header-first': 'page' },
  ...{ 'style:footer': 'page', 'style:footer-left': 'page', 'style:footer-first': 'page' },
};
/** What is not shown: the sign of a note, phonetic signs, who made a change, how an index is made, form definitions. */
const unseen = new Set([
  ...['text:note-citation', 'text:ruby-text', 'office:change-info', 'office:forms', 'dc:creator', 'dc:date'],
  ...['meta:creator-initials', 'text:table-of-content-source', 'text:alphabetical-index-source', 'svg:title'],
  ...['text:illustration-index-source', 'text:user-index-source', 'svg:desc', 'text:sender-initials'],
]);
const objects = new Set(['draw:object', 'draw:object-ole', 'draw:plugin', 'draw:applet']);
const waiting = new Set(['text:placeholder', 'loext:content-control']);
/** Columns are told apart by their number; the common tables join edges that are near each other. */
const columnWidth = 1000;

type OpenParagraph = { text: string; style: string | undefined; outline: number | null; hidden: boolean };
type OpenTable = { column: number; places: CellPlace[]; down: Map<number, { rows: number; to: number }> };

type OdtText = { lines: string[]; tables: Table[]; heads: string[] };

/** The lines and tables of `content.xml` (or `styles.xml` with the heads of pages); what stays outside goes to `left`. */
export function odtText(xml: string, styles: OdtStyles, left: OutsideWords, notes: string[]): OdtText {
  const document = flatDocument();
  const lists = odtLists(styles);
  const paragraphs: OpenParagraph[] = [];
  const spans: Look[] = [];
  const asideStack: { kind: (typeof asides)[string]; words: string[] }[] = [];
  const tables: OpenTable[] = [];
  const heads: string[] = [];
  const controls = new Map<string, string>();
  const insertions = new Set<string>();
  const inserting = new Set<string>();
  let region = '';
  let skipping = 0;
  /** Of what lies around: whether it waits for someone to fill it in. */
  const prompting: boolean[] = [];
  let hiddenSections = 0;
  const sections: boolean[] = [];
  let inObject = 0;

  const add = (words: string) => {
    const paragraph = paragraphs.at(-1);
    if (!paragraph) return;
    const look: Look = { ...styles.look(paragraph.style), ...Object.assign({}, ...spans) };
    const shown = inFont(words, look.font, () => left.count('sign'));
    if (prompting.includes(true)) return left.words('prompt', shown);
    const aside = asideStack.at(-1)?.kind;
    const plain = aside === 'comment' || aside === 'deleted' || aside === 'page';
    paragraph.text += plain
      ? shown
      : seenWords(
          shown,
          {
            hidden: (look.hidden ?? false) || paragraph.hidden || hiddenSections > 0,
            deleted: false,
            inserted: inserting.size > 0,
            struck: look.struck ?? false,
            raised: look.raised ?? null,
          },
          left,
        );
  };
  const mark = (text: string) => {
    const paragraph = paragraphs.at(-1);
    if (paragraph) paragraph.text += text;
  };
  const endParagraph = () => {
    const paragraph = paragraphs.pop();
    left.break();
    if (!paragraph) return;
    const text = paragraph.text.replace(/^ +| +$/gm, '');
    const aside = asideStack.at(-1);
    if (aside) aside.words.push(text);
    else document.paragraph(text === '' ? '' : lists.label(paragraph) + text, tables.length);
  };
  const endAside = () => {
    const aside = asideStack.pop();
    const words = aside?.words.filter((line) => line !== '').join(' ') ?? '';
    if (!aside || words === '') return;
    if (aside.kind === 'note') mark(`（注：${words}）`);
    else if (aside.kind === 'page') heads.push(words);
    else {
      left.break();
      left.words(aside.kind, words);
      left.break();
    }
  };
  const openCell = (at: Attributes) => {
    const table = tables.at(-1);
    if (!table) return;
    const to = table.column + times(at['table:number-columns-spanned']);
    const rows = times(at['table:number-rows-spanned']) - 1;
    if (rows > 0) table.down.set(table.column, { rows: rows + 1, to });
    table.places.push({ from: table.column * columnWidth, to: to * columnWidth, joined: null });
  };
  /** A cell that a wider or higher one lies over: only where it lies below one, the row has a place for it. */
  const coveredCell = () => {
    const table = tables.at(-1);
    const above = table?.down.get(table.column);
    if (!table || !above) return;
    table.places.push({ from: table.column * columnWidth, to: above.to * columnWidth, joined: 'above' });
    document.endCell(tables.length);
  };
  const endRow = () => {
    const table = tables.at(-1);
    if (!table) return;
    document.endRow(tables.length, table.places);
    for (const [column, below] of table.down) {
      if (below.rows <= 1) table.down.delete(column);
      else below.rows -= 1;
    }
    table.places = [];
    table.column = 0;
  };

  walkXml(xml, {
    open: (name, at) => {
      if (skipping > 0 || unseen.has(name)) {
        readControl(name, at, controls);
        skipping += 1;
        return;
      }
      const aside = asides[name];
      if (aside) asideStack.push({ kind: aside, words: [] });
      else if (name === 'text:p' || name === 'text:h') {
        const outline = name === 'text:h' ? (Number(at['text:outline-level']) || 1) - 1 : null;
        paragraphs.push({ text: '', style: at['text:style-name'], outline, hidden: false });
      } else if (name === 'text:span') spans.push(styles.look(at['text:style-name']));
      else if (name === 'text:s') add(' '.repeat(Math.min(times(at['text:c']), 100)));
      else if (name === 'text:tab') mark('\t');
      else if (name === 'text:line-break') mark('\n');
      else if (name === 'text:list') lists.open(at);
      else if (name === 'text:list-item') lists.item(at);
      else if (name === 'table:table') tables.push({ column: 0, places: [], down: new Map() });
      else if (name === 'table:table-cell') openCell(at);
      else if (name === 'text:changed-region') region = at['text:id'] ?? at['xml:id'] ?? '';
      else if (name === 'text:insertion') insertions.add(region);
      else if (name === 'text:change-start' && insertions.has(at['text:change-id'] ?? ''))
        inserting.add(at['text:change-id'] ?? '');
      else if (name === 'text:change-end') inserting.delete(at['text:change-id'] ?? '');
      else if (name === 'text:section') {
        sections.push(at['text:display'] === 'none');
        if (sections.at(-1)) hiddenSections += 1;
      } else if (name === 'text:hidden-text') left.words('hidden', at['text:string-value'] ?? '');
      else if (name === 'text:hidden-paragraph' && at['text:is-hidden'] === 'true') hideParagraph(paragraphs.at(-1));
      else if (waiting.has(name)) prompting.push(isPrompt(name, at));
      else if (name === 'draw:control') mark(controls.get(at['draw:control'] ?? '') ?? '');
      else if (objects.has(name)) {
        inObject += 1;
        left.count('object');
      } else if (name === 'draw:image' && inObject === 0) left.count('picture');
    },
    text: (words) => {
      if (skipping === 0 && paragraphs.length > 0) add(words.replace(/[\t\n\r ]+/g, ' '));
    },
    close: (name) => {
      if (skipping > 0) {
        skipping -= 1;
        return;
      }
      if (asides[name]) endAside();
      else if (name === 'text:p' || name === 'text:h') endParagraph();
      else if (name === 'text:span') spans.pop();
      else if (name === 'text:list') lists.close();
      else if (name === 'table:table-cell') {
        document.endCell(tables.length);
        nextColumn(tables.at(-1));
      } else if (name === 'table:covered-table-cell') {
        coveredCell();
        nextColumn(tables.at(-1));
      } else if (name === 'table:table-row') endRow();
      else if (name === 'table:table') tables.pop();
      else if (name === 'text:section' && sections.pop()) hiddenSections -= 1;
      else if (waiting.has(name)) prompting.pop();
      // A frame holds its object and then the picture of it.
      else if (name === 'draw:frame') inObject = 0;
    },
  });
  return { ...document.finish(notes), heads };

  function hideParagraph(paragraph: OpenParagraph | undefined): void {
    if (!paragraph) return;
    left.words('hidden', paragraph.text);
    paragraph.text = '';
    paragraph.hidden = true;
  }
}

function isPrompt(name: string, at: Attributes): boolean {
  return name === 'text:placeholder' || at['loext:showing-place-holder'] === 'true';
}

function nextColumn(table: OpenTable | undefined): void {
  if (table && table.column < tableLimits.columns) table.column += 1;
}

/** What a field of a form shows: a tick box with its words, or what was filled in. */
function readControl(name: string, at: Attributes, controls: Map<string, string>): void {
  const id = at['form:id'] ?? at['xml:id'];
  if (id === undefined) return;
  if (name === 'form:checkbox' || name === 'form:radio') {
    const on = at['form:current-state'] === 'checked' || at['form:current-selected'] === 'true';
    controls.set(id, `${on ? '☑' : '□'}${at['form:label'] ?? ''}`);
  } else if (name === 'form:text' || name === 'form:textarea') controls.set(id, at['form:current-value'] ?? '');
}
