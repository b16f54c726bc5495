import { Refusal, refusal } from '../../shared/errors.ts';
import type { FileContent } from '../../shared/model/reading/file-content.ts';
import { endingsNamed } from '../../shared/model/reading/file-endings.ts';
import { fileKind, textKind } from './file-kind.ts';
import type { OleStreams } from './parts/ole-streams.ts';
import { zipParts } from './parts/zip-parts.ts';
import { decodeText } from './text-encoding.ts';
import { decodePage } from './web/page-encoding.ts';
import type { OldFormat } from './word/office-converter.ts';

const megabyte = 1024 * 1024;
/** Each is loaded when the first file of its kind comes: together they take longer to load than a letter to read. */
const formats = {
  csv: () => import('./sheets/csv.ts'),
  converter: () => import('./word/office-converter.ts'),
  doc: () => import('./doc/doc-content.ts'),
  docx: () => import('./word/docx-content.ts'),
  flatWord: () => import('./word/flat-word.ts'),
  html: () => import('./web/html-content.ts'),
  mht: () => import('./web/mht.ts'),
  odt: () => import('./odt/odt-content.ts'),
  ods: () => import('./sheets/ods-workbook.ts'),
  ofd: () => import('./ofd/ofd-content.ts'),
  ole: () => import('./parts/ole-streams.ts'),
  pdf: () => import('./pdf/pdf-text.ts'),
  rtf: () => import('./rtf/rtf-content.ts'),
  workbook: () => import('./sheets/workbook.ts'),
  xls: () => import('./sheets/xls.ts'),
  xmlWorkbook: () => import('./sheets/xml-workbook.ts'),
};

/** Beyond these a file is no letter and no ledger; a text of this size takes some seconds, a package is unpacked. */
const limits = { text: 20, package: 60 } as const;

/** Every kind of file that is read, as the list of endings has them. */
const wanted = ` ${(['document', 'ledger', 'page'] as const).map((use) => endingsNamed(use).replaceAll(' ', '、')).join('、')} 文件`;

/**
 * What a file holds: its text and its tables. Goes by the bytes, not by the ending: a web page that calls itself .xls
 * is read as the page it is. Throws the refusals `file.*`.
 */
export async function fileContent({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<FileContent> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.length === 0) throw refusal('file.empty', { file: name });
  const kind = fileKind(buffer);
  checkSize(name, buffer, kind === 'plain' || kind === 'rtf' ? limits.text : limits.package);
  const content = await read(name, buffer, kind);
  const filled = (content.text ?? '').trim() !== '' || content.tables.some(({ rows }) => rows.length > 0);
  if (!filled) throw refusal('file.empty', { file: name });
  return content;
}

/** A Word file that holds a scan has at most its page's number or a heading of its own. */
function nextToNothing({ text, tables }: FileContent): boolean {
  return tables.length === 0 && (text ?? '').replace(/\s/g, '').length < 10;
}

function checkSize(file: string, bytes: Buffer, limit: number): void {
  if (bytes.length > limit * megabyte) throw refusal('file.too-large', { file, limit: `${limit}MB` });
}

async function read(file: string, bytes: Buffer, kind: ReturnType<typeof fileKind>): Promise<FileContent> {
  switch (kind) {
    case 'zip':
      return packageContent(file, bytes);
    case 'ole':
      return oldContent(file, bytes);
    case 'pdf':
      return (await formats.pdf()).pdfContent(file, bytes);
    case 'rtf':
      return (await formats.rtf()).rtfContent(file, bytes);
    case 'picture':
      throw refusal('file.scanned', { file });
    case 'program':
      throw refusal('file.is-other', { file, is: '程序', todo: '没有读取，请核对文件来源' });
    case 'archive':
      throw refusal('file.is-other', { file, is: '压缩包', todo: '请先解压，再选里面的文件' });
    default:
      return textContent(file, bytes);
  }
}

async function packageContent(file: string, bytes: Buffer): Promise<FileContent> {
  const parts = await zipParts(file, bytes);
  if (parts.names.some((name) => /(?:^|\/)workbook\d*\.xml$/i.test(name)))
    return (await formats.workbook()).workbookContent(file, parts);
  const kind = parts.names.includes('mimetype') ? await parts.read('mimetype') : null;
  if (kind?.startsWith('application/vnd.oasis.opendocument.spreadsheet'))
    return (await formats.ods()).odsContent(file, parts);
  if (kind?.startsWith('application/vnd.oasis.opendocument.text')) return (await formats.odt()).odtContent(file, parts);
  if (parts.names.includes('OFD.xml')) return (await formats.ofd()).ofdContent(file, parts);
  const document = await (await formats.docx()).docxContent(parts);
  if (
    document &&
    nextToNothing(document) &&
    parts.names.some((name) => /^word\/media\/.+\.(?:jpe?g|png|bmp|gif|webp|tiff?)$/i.test(name))
  )
    throw refusal('file.scanned', { file });
  if (document) return document;
  const office = parts.names.some((name) => /^\[content_types\]\.xml$|^mimetype$/i.test(name));
  if (office) throw refusal('file.wrong-type', { file, want: wanted });
  throw refusal('file.is-other', { file, is: '压缩包', todo: '请先解压，再选里面的文件' });
}

/** Files of Office 97 to 2003 and of older WPS: all look alike from outside. */
async function oldContent(file: string, bytes: Buffer): Promise<FileContent> {
  const streams = (await formats.ole()).oleStreams(file, bytes);
  if (streams.names.includes('EncryptedPackage')) throw refusal('file.encrypted', { file });
  const workbook = streams.read('Workbook');
  if (workbook) {
    const { xlsContent } = await formats.xls();
    return xlsContent(file, bytes, workbook) ?? throughConverter(file, 'xls', bytes);
  }
  if (streams.names.includes('Book')) return throughConverter(file, 'xls95', bytes);
  if (streams.read('WordDocument')) return oldDocument(file, bytes, streams);
  throw refusal('file.wrong-type', { file, want: wanted });
}

/** LibreOffice reads what is older than Word 97; and what looks damaged, where there is a LibreOffice. */
async function oldDocument(file: string, bytes: Buffer, streams: OleStreams): Promise<FileContent> {
  try {
    const content = (await formats.doc()).docContent(file, streams);
    if (content) return content;
  } catch (error) {
    if (!(error instanceof Refusal) || error.failure.code !== 'file.broken') throw error;
    const other = await throughConverter(file, 'doc', bytes).catch(() => null);
    if (!other) throw error;
    other.notes.push('文件有损坏，是由 LibreOffice 读出的，请对照原文核对。');
    return other;
  }
  return throughConverter(file, 'doc', bytes);
}

async function throughConverter(file: string, format: OldFormat, bytes: Buffer): Promise<FileContent> {
  const { converted } = await formats.converter();
  return packageContent(file, await converted(file, format, bytes));
}

async function textContent(file: string, bytes: Buffer): Promise<FileContent> {
  const looked = textKind(bytes.toString('latin1', 0, 4096));
  if (looked === 'mail') return savedPage(file, bytes);
  if (looked === 'page' || /\.html?$/i.test(file)) return page(file, bytes);
  const decoded = decodeText(bytes);
  if (decoded === null) throw refusal('file.wrong-type', { file, want: wanted });
  const text = lines(decoded);
  const looks = textKind(text);
  // What is told by its words only was saved in two bytes a character.
  if (looks === 'mail') return savedPage(file, Buffer.from(text));
  if (looks === 'page') return page(file, bytes);
  if (
    looks === 'xml' &&
    /<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/.test(text.slice(0, 4096))
  )
    return (await formats.xmlWorkbook()).xmlWorkbookContent(file, text);
  const word =
    looks === 'xml' && /<(?:w:wordDocument|pkg:package)\b/.test(text.slice(0, 4096)) ? await formats.flatWord() : null;
  const document = await word?.flatWordContent(file, text);
  if (document) return document;
  if (looks === 'xml') throw refusal('file.wrong-type', { file, want: wanted });
  if (/\.(?:csv|tsv|xlsx?|xlsm|et)$/i.test(file)) return (await formats.csv()).csvContent(text);
  return { text, tables: [], notes: [] };
}

async function savedPage(file: string, bytes: Buffer): Promise<FileContent> {
  const saved = await (await formats.mht()).mhtPage(file, bytes);
  if (saved.is === 'html') return page(file, saved.bytes);
  const text = decodeText(saved.bytes);
  if (text === null) throw refusal('file.broken', { file });
  return { text: lines(text), tables: [], notes: [] };
}

async function page(file: string, bytes: Buffer): Promise<FileContent> {
  const decoded = decodePage(bytes);
  if (decoded === null) throw refusal('file.wrong-type', { file, want: wanted });
  const content = (await formats.html()).htmlContent(file, lines(decoded.text));
  if (decoded.broken > 0)
    content.notes.push(`网页有${decoded.broken}处文字已损坏，显示为「\ufffd」，请对照原网页核对。`);
  return content;
}

function lines(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
