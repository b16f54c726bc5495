import { type Document, Packer } from 'docx';
import type { Day } from '../../shared/model/primitives.ts';
import { fontTableXml } from './font-table.ts';
import { settingsXml } from './settings-xml.ts';

/** `footers` take the place of the document's own, in the order in which it names them. */
type PackageFacts = {
  title: string;
  author: string;
  day: Day | null;
  stylesXml: string;
  footers?: readonly string[];
  /** Whoever writes into the file leaves tracked changes. */
  tracked?: boolean;
};

/**
 * Packs a document so that the same letter always gives the same bytes: properties and dates of the package come
 * from the letter (the day of signature, or none), never from the clock or from who happens to be signed in.
 */
export async function packFixed(document: Document, facts: PackageFacts): Promise<Uint8Array> {
  const packed = await Packer.toBuffer(document, undefined, [
    { path: 'docProps/core.xml', data: coreProperties(facts) },
    { path: 'word/styles.xml', data: facts.stylesXml },
    {
      path: 'word/settings.xml',
      data: settingsXml({ twoSided: facts.footers !== undefined, tracked: facts.tracked ?? false }),
    },
    { path: 'word/fontTable.xml', data: fontTableXml },
    ...(facts.footers ?? []).map((data, index) => ({ path: `word/footer${index + 1}.xml`, data })),
  ]);
  const bytes = new Uint8Array(packed);
  fixZipDates(bytes);
  return bytes;
}

/** The properties of a Word file: title, office and day, nothing of the machine or of who made it. */
export function coreProperties({ title, author, day }: Pick<PackageFacts, 'title' | 'author' | 'day'>): string {
  const moment = `${day ?? '2000-01-01'}T00:00:00Z`;
  const dated = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${moment}</dcterms:${name}>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties' +
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator>` +
    `<cp:lastModifiedBy>${xmlText(author)}</cp:lastModifiedBy><cp:revision>1</cp:revision>` +
    `${dated('created')}${dated('modified')}</cp:coreProperties>`
  );
}

/** Text inside an XML element: its three signs escaped, characters that XML 1.0 forbids left out. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

const endRecord = 0x06054b50;
const directoryEntry = 0x02014b50;
/** 1980-01-01 00:00, the first moment a zip can name. */
const zipTime = 0;
const zipDate = 0x21;

function fixZipDates(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.byteLength - 22;
  while (end > 0 && view.getUint32(end, true) !== endRecord) end -= 1;
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(entry, true) !== directoryEntry) throw new Error('zip directory not where its end says');
    view.setUint16(entry + 12, zipTime, true);
    view.setUint16(entry + 14, zipDate, true);
    const local = view.getUint32(entry + 42, true);
    view.setUint16(local + 10, zipTime, true);
    view.setUint16(local + 12, zipDate, true);
    entry +=
      46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
  }
}
