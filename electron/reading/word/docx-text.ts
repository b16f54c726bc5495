import type { FileContent } from '../../../shared/model/reading/file-content.ts';
import type { ZipParts } from '../parts/zip-parts.ts';
import { rowLines } from '../sheets/row-lines.ts';
import { type NumberingRef, numberingOf } from './docx-numbering.ts';
import { type DocxTables, docxTables } from './docx-tables.ts';
import { packageNotes } from './package-notes.ts';
import { type Attributes, walkXml } from './xml-walk.ts';

const wordDocument =
  /Type="[^"]*\/officeDocument"[^>]*Target="\/?([^"]+)"|Target="\/?([^"]+)"[^>]*Type="[^"]*\/officeDocument"/;

/** Deleted text, old properties, the second copy of a text box, phonetic signs: not part of what the reader sees. */
const unseen = new Set([
  ...['w:del', 'w:moveFrom', 'mc:Fallback', 'w:instrText', 'w:rt'],
  ...['w:pPrChange', 'w:rPrChange', 'w:tcPrChange', 'w:trPrChange', 'w:tblPrChange'],
]);

/**
 * The text and tables of a Word or WPS document: one paragraph a line, automatic numbers written out, tables row by
 * row. Null when the package holds no such document; throws the refusals `file.*`.
 */
export async function docxContent(parts: ZipParts): Promise<FileContent | null> {
  const target = wordDocument.exec((await parts.read('_rels/.rels')) ?? '');
  const document = await parts.read(target?.[1] ?? target?.[2] ?? 'word/document.xml');
  if (document === null || !document.includes('<w:')) return null;
  const styles = styleLists((await parts.read('word/styles.xml')) ?? '');
  const numbering = numberingOf(await parts.read('word/numbering.xml'));
  const tables = docxTables();
  const notes = packageNotes(parts.names);
  const text = documentLines(document, styles, numbering.label, tables).join('\n');
  return { text, tables: tables.found(notes), notes };
}

type Paragraph = { text: string; style: string | null; list: string | null; level: number | null };
type Row = { cells: string[][] };

function documentLines(
  xml: string,
  styles: Map<string, NumberingRef>,
  label: (ref: NumberingRef) => string,
  tables: DocxTables,
): string[] {
  const holders: string[][] = [[]];
  const paragraphs: Paragraph[] = [];
  const rows: Row[] = [];
  let skipping = 0;
  let inProperties = 0;
  let reading = false;
  const into = () => holders[holders.length - 1] ?? [];
  const mark = (text: string) => {
    const paragraph = paragraphs[paragraphs.length - 1];
    if (paragraph && inProperties === 0) paragraph.text += text;
  };
  const property = (name: string, { 'w:val': value }: Attributes) => {
    const paragraph = paragraphs[paragraphs.length - 1];
    if (!paragraph || value === undefined) return;
    if (name === 'w:pStyle') paragraph.style = value;
    else if (name === 'w:numId') paragraph.list = value;
    else if (name === 'w:ilvl') paragraph.level = Number(value);
  };
  walkXml(xml, {
    open: (name, attributes) => {
      if (skipping > 0 || unseen.has(name)) skipping += 1;
      else if (name === 'w:p') paragraphs.push({ text: '', style: null, list: null, level: null });
      else if (name === 'w:pPr') inProperties += 1;
      else if (inProperties > 0) property(name, attributes);
      else if (name === 'w:t') reading = true;
      else if (name === 'w:tab') mark('\t');
      else if (name === 'w:br' || name === 'w:cr') mark('\n');
      else if (name === 'w:noBreakHyphen') mark('-');
      else if (name === 'w:tr') rows.push({ cells: [] });
      else if (name === 'w:tc') holders.push([]);
      if (skipping === 0) tables.open(name, attributes);
    },
    text: (text) => {
      if (reading && skipping === 0) mark(text);
    },
    close: (name) => {
      if (skipping > 0) skipping -= 1;
      else if (name === 'w:t') reading = false;
      else if (name === 'w:pPr') inProperties -= 1;
      else if (name === 'w:p') {
        const paragraph = paragraphs.pop();
        if (paragraph) into().push(...numbered(paragraph, styles, label).split('\n'));
      } else if (name === 'w:tc') {
        const lines = holders.pop() ?? [];
        rows[rows.length - 1]?.cells.push(lines);
        tables.closeCell(lines);
      } else if (name === 'w:tr') into().push(...rowLines(rows.pop()?.cells ?? []));
      else if (name === 'w:tbl') tables.close();
    },
  });
  return holders[0] ?? [];
}

function numbered(
  paragraph: Paragraph,
  styles: Map<string, NumberingRef>,
  label: (ref: NumberingRef) => string,
): string {
  if (paragraph.text.trim() === '') return '';
  const style = styles.get(paragraph.style ?? '') ?? { list: null, level: null };
  return label({ list: paragraph.list ?? style.list, level: paragraph.level ?? style.level }) + paragraph.text;
}

/** The list each paragraph style belongs to, its own or that of the style it is based on. */
function styleLists(xml: string): Map<string, NumberingRef> {
  const own = new Map<string, NumberingRef & { base: string | null }>();
  let style: (NumberingRef & { base: string | null }) | null = null;
  walkXml(xml, {
    open: (name, at) => {
      if (name === 'w:style') {
        style = { list: null, level: null, base: null };
        own.set(at['w:styleId'] ?? '', style);
      } else if (style && name === 'w:basedOn') style.base = at['w:val'] ?? null;
      else if (style && name === 'w:numId') style.list = at['w:val'] ?? null;
      else if (style && name === 'w:ilvl') style.level = Number(at['w:val'] ?? 0);
    },
    close: (name) => {
      if (name === 'w:style') style = null;
    },
  });
  const settled = new Map<string, NumberingRef>();
  for (const [id, { list, level, base }] of own) {
    let from = base;
    let found = { list, level };
    for (let steps = 0; found.list === null && from !== null && steps < 12; steps += 1) {
      const parent = own.get(from);
      found = { list: parent?.list ?? null, level: level ?? parent?.level ?? null };
      from = parent?.base ?? null;
    }
    settled.set(id, found);
  }
  return settled;
}
