import type { FileContent } from '../../../shared/model/reading/file-content.ts';
import type { ZipParts } from '../parts/zip-parts.ts';
import { numberingOf } from './docx-numbering.ts';
import { documentStyles } from './docx-styles.ts';
import { docxTables } from './docx-tables.ts';
import { documentLines, noNotes, type WordReading } from './docx-text.ts';
import { nameHeads, outsideWords } from './outside.ts';
import { packageNotes } from './package-notes.ts';

const wordDocument =
  /Type="[^"]*\/officeDocument"[^>]*Target="\/?([^"]+)"|Target="\/?([^"]+)"[^>]*Type="[^"]*\/officeDocument"/;

/** The part of a package that is the document, null where it holds none, and the folder in which its other parts lie. */
export async function wordMainPart(parts: ZipParts): Promise<{ xml: string | null; folder: string }> {
  const target = wordDocument.exec((await parts.read('_rels/.rels')) ?? '');
  const path = target?.[1] ?? target?.[2] ?? 'word/document.xml';
  const xml = await parts.read(path);
  return { xml: xml?.includes('<w:') ? xml : null, folder: path.slice(0, path.lastIndexOf('/') + 1) };
}

/**
 * The text and tables of a Word or WPS document: one paragraph a line, automatic numbers written out, tables row by
 * row, foot- and endnotes where they are cited. Hidden and deleted words, comments and the heads of pages stay out and
 * are named. Null when the package holds no such document; throws the refusals `file.*`.
 */
export async function docxContent(parts: ZipParts): Promise<FileContent | null> {
  const { xml: document, folder } = await wordMainPart(parts);
  if (document === null) return null;
  const beside = async (name: string) => (await parts.read(folder + name)) ?? '';
  const numbering = numberingOf(await parts.read(`${folder}numbering.xml`));
  const left = outsideWords();
  const reading: WordReading = {
    ...{ styles: documentStyles(await beside('styles.xml')), label: numbering.label },
    ...{ tables: docxTables(), left, notes: noNotes },
  };
  const outside = { ...reading, label: () => '', tables: docxTables() };
  const notesOf = async (name: string) => documentLines(await beside(name), outside).parts;
  const notes = { foot: await notesOf('footnotes.xml'), end: await notesOf('endnotes.xml') };
  const { lines } = documentLines(document, { ...reading, notes });
  for (const words of (await notesOf('comments.xml')).values()) {
    left.break();
    left.words('comment', words);
  }
  nameHeads(await headsOf(parts, folder, outside), left);
  const said = packageNotes(parts.names);
  return { text: lines.join('\n'), tables: reading.tables.found(said), notes: [...said, ...left.notes()] };
}

async function headsOf({ names, read }: ZipParts, folder: string, reading: WordReading): Promise<string[]> {
  const heads = names.filter((name) => name.startsWith(folder) && /(?:header|footer)\d*\.xml$/.test(name));
  const found: string[] = [];
  for (const name of heads) found.push(...documentLines((await read(name)) ?? '', reading).parts.values());
  return found;
}

/** Word 2003 keeps the styles in the same text; the pages are not walked for them. */
function stylesWithin(xml: string): string {
  const from = xml.indexOf('<w:styles');
  const to = xml.indexOf('</w:styles>', from);
  return from < 0 ? '' : xml.slice(from, to < 0 ? undefined : to);
}

/** The same of the XML that Word 2003 writes: one text, in which the numbers of lists are told as they are printed. */
export function wordMlContent(xml: string): FileContent {
  const reading: WordReading = {
    ...{ styles: documentStyles(stylesWithin(xml)), label: () => '' },
    ...{ tables: docxTables(), left: outsideWords(), notes: noNotes },
  };
  const { lines, parts } = documentLines(xml, reading);
  nameHeads(parts.values(), reading.left);
  const notes = /<w:binData\b[^>]*oledata|<w:docSuppData\b/.test(xml) ? packageNotes(['vbaProject.bin']) : [];
  return { text: lines.join('\n'), tables: reading.tables.found(notes), notes: [...notes, ...reading.left.notes()] };
}
