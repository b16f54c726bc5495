import { posix } from 'node:path';
import { refusal } from '../../../shared/errors.ts';
import type { FileContent } from '../../../shared/model/reading/file-content.ts';
import type { ZipParts } from '../parts/zip-parts.ts';
import { type PdfRun, pdfParagraphs } from '../pdf/pdf-lines.ts';
import { outsideWords } from '../word/outside.ts';
import { walkXml } from '../word/xml-walk.ts';
import { localName, ofdPage } from './ofd-page.ts';

const mostPages = 500;

/**
 * The text of an OFD file (GB/T 33190), the format of official documents: pages with words at places, as in a PDF.
 * Only what stands in the package is read; paths that lead elsewhere find nothing.
 */
export async function ofdContent(file: string, parts: ZipParts): Promise<FileContent> {
  const read = (from: string, to: string) =>
    parts.read(to.startsWith('/') ? to.slice(1) : posix.normalize(posix.join(posix.dirname(from), to)));
  if (parts.names.some((name) => /(?:^|\/)Encryptions\.xml$/i.test(name))) throw refusal('file.encrypted', { file });
  const left = outsideWords();
  const notes: string[] = [];
  const pages: PdfRun[][] = [];
  let missing = 0;
  let beyond = 0;
  let attached = 0;
  for (const root of wordsIn((await parts.read('OFD.xml')) ?? '', 'DocRoot')) {
    const path = posix.normalize(root.replace(/^\//, ''));
    const document = await parts.read(path);
    if (document === null) throw refusal('file.broken', { file });
    const templates = new Map(attributesIn(document, 'TemplatePage').map(({ ID = '', BaseLoc = '' }) => [ID, BaseLoc]));
    for (const { BaseLoc = '' } of attributesIn(document, 'Page')) {
      if (pages.length >= mostPages) {
        beyond += 1;
        continue;
      }
      const xml = await read(path, BaseLoc);
      if (xml === null) {
        missing += 1;
        continue;
      }
      const page = ofdPage(xml);
      const runs = [...page.runs];
      for (const id of page.templates) {
        // What every page has printed on it is read once.
        const template = await read(path, templates.get(id) ?? '');
        templates.delete(id);
        if (template) runs.push(...ofdPage(template).runs);
      }
      for (const words of page.hidden) {
        left.words('hidden', words);
        left.break();
      }
      left.count('picture', page.pictures);
      pages.push(runs);
    }
    const [list] = wordsIn(document, 'Attachments');
    attached += list ? attributesIn((await read(path, list)) ?? '', 'Attachment').length : 0;
    await annotations(document, path, read, left);
  }
  const paragraphs = pdfParagraphs(pages);
  if (paragraphs.join('').replace(/\s/g, '').length < 10) {
    if (pages.length === 0) throw refusal('file.broken', { file });
    if (left.pictures() > 0) throw refusal('file.scanned', { file });
  }
  if (missing > 0) notes.push(`有${missing}页在文件里找不到，没有读到，请对照原文核对。`);
  if (beyond > 0) notes.push(`文件有${mostPages + beyond}页，只读了前${mostPages}页。`);
  if (attached > 0) notes.push(`文件带有${attached}个附件，没有读取。`);
  if (parts.names.some((name) => /(?:^|\/)Signatures?\.xml$/i.test(name)))
    notes.push('文件带有电子签名或签章，没有核验。');
  return { text: paragraphs.join('\n'), tables: [], notes: [...notes, ...left.notes()] };
}

type Read = (from: string, to: string) => Promise<string | null>;

/** What was written on the pages afterwards: not part of the text, but named. */
async function annotations(document: string, path: string, read: Read, left: ReturnType<typeof outsideWords>) {
  const [list] = wordsIn(document, 'Annotations');
  const told = list ? await read(path, list) : null;
  if (!list || !told) return;
  const place = posix.join(posix.dirname(path), list);
  for (const one of wordsIn(told, 'FileLoc').slice(0, mostPages)) {
    const xml = await read(list.startsWith('/') ? list.slice(1) : place, one);
    const words = xml ? ofdPage(xml).runs.map(({ text }) => text) : [];
    left.words('comment', words.join(' '));
    left.break();
  }
}

function wordsIn(xml: string, wanted: string): string[] {
  const found: string[] = [];
  let open = false;
  walkXml(xml, {
    open: (name) => {
      open = localName(name) === wanted;
      if (open) found.push('');
    },
    text: (text) => {
      if (open) found[found.length - 1] += text;
    },
    close: () => {
      open = false;
    },
  });
  return found.map((words) => words.trim()).filter((words) => words !== '');
}

function attributesIn(xml: string, wanted: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  walkXml(xml, {
    open: (name, attributes) => {
      if (localName(name) === wanted) found.push(attributes);
    },
    close: () => undefined,
  });
  return found;
}
