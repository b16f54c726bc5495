import { unzipSync, zipSync } from 'fflate';
import { Refusal, refusal } from '../../shared/errors.ts';
import type { FileIn } from '../../shared/model/primitives.ts';
import { zipParts } from '../reading/parts/zip-parts.ts';
import { converted } from '../reading/word/office-converter.ts';

const megabyte = 1024 * 1024;
const largest = 20;
/** A template of a few pages has some hundred kilobytes of text; pictures count apart. */
const longestText = 10 * megabyte;
const mainType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const templateType = mainType.replace('document.main', 'template.main');

/** `fileName` ends in .docx whatever the file was: that is what its bytes are now. */
export type TemplateParts = { fileName: string; bytes: Buffer; parts: ReadonlyMap<string, string> };

/**
 * A Word file that may become a template, with its XML parts: a .docx, a .dotx, or a .wpt of WPS, which are made a .docx
 * here (an old .wpt by LibreOffice). Refuses what is none of them, what could run or fetch
 * something (macros, controls, embedded objects, links out of the file, fields that do so), and what unpacks to
 * more than it should; every part is inflated once and counted.
 */
export async function guardedTemplate(file: FileIn): Promise<TemplateParts> {
  const { name } = file;
  if (/\.(?:docm|dotm)$/iu.test(name.trim())) throw refusal('template.macros', { file: name });
  if (!/\.(?:docx|dotx|wpt)$/iu.test(name.trim())) throw refusal('template.not-docx', { file: name });
  if ((file.base64.length / 4) * 3 > largest * megabyte + 2) {
    throw refusal('file.too-large', { file: name, limit: `${largest}MB` });
  }
  const bytes = await asPackage(name, Buffer.from(file.base64, 'base64'));
  if (bytes.length === 0) throw refusal('file.empty', { file: name });
  if (bytes.toString('hex', 0, 4) === 'd0cf11e0' && bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    throw refusal('file.encrypted', { file: name });
  }
  if (bytes.toString('latin1', 0, 2) !== 'PK') throw refusal('template.not-docx', { file: name });
  const zip = await zipParts(name, bytes);
  for (const part of zip.names) refuseByName(name, part);
  const parts = new Map<string, string>();
  for (const part of zip.names) {
    if (/\.(?:xml|rels)$/iu.test(part)) parts.set(part, (await zip.read(part)) ?? '');
    else await zip.measure(part);
  }
  const text = [...parts.values()].reduce((sum, xml) => sum + xml.length, 0);
  if (text > longestText) throw refusal('file.too-large', { file: name, limit: '10MB（不含图片）' });
  const settled = asDocument(bytes, parts);
  refuseByContent(name, settled.parts);
  return { ...settled, fileName: name.trim().replace(/\.(?:dotx|wpt)$/iu, '.docx') };
}

/** A .wpt that is no package is of the old binary kind, which only LibreOffice turns into one. */
async function asPackage(name: string, bytes: Buffer): Promise<Buffer> {
  const old = bytes.toString('hex', 0, 4) === 'd0cf11e0' && !bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
  if (!old || !/\.wpt$/iu.test(name.trim())) return bytes;
  return converted(name, 'doc', bytes).catch((thrown: unknown) => {
    if (failedFor(thrown) === 'file.no-converter') throw refusal('template.old-wpt', { file: name });
    throw thrown;
  });
}

function failedFor(thrown: unknown): string | null {
  return thrown instanceof Refusal ? thrown.failure.code : null;
}

/**
 * A template's own kind, the template it was made from and the switch that tracks every change are no part of a letter:
 * bytes stay as they are where a file has none of them.
 */
function asDocument(bytes: Buffer, parts: Map<string, string>): Pick<TemplateParts, 'bytes' | 'parts'> {
  const settled = new Map(
    [...parts].map(([part, xml]) => {
      if (part === '[Content_Types].xml') return [part, xml.replace(templateType, mainType)];
      if (part === 'word/settings.xml')
        return [part, xml.replace(/<w:(?:trackRevisions|attachedTemplate)\b[^>]*\/>/gu, '')];
      if (part === 'word/_rels/settings.xml.rels')
        return [part, xml.replace(/<Relationship\b[^>]*\/attachedTemplate"[^>]*\/>/gu, '')];
      return [part, xml];
    }),
  );
  const changed = [...settled].filter(([part, xml]) => xml !== parts.get(part));
  if (changed.length === 0) return { bytes, parts };
  const files = unzipSync(bytes);
  for (const [part, xml] of changed) files[part] = new TextEncoder().encode(xml);
  return { bytes: Buffer.from(zipSync(files, { mtime: new Date(1980, 0, 1) })), parts: settled };
}

function refuseByName(file: string, part: string) {
  if (/vbaProject|vbaData|activeX/iu.test(part)) throw refusal('template.macros', { file });
  if (/(?:^|\/)embeddings\/|oleObject/iu.test(part)) throw refusal('template.foreign', { file, what: '嵌入的对象' });
}

/** Fields that fetch a file, start a program or run a macro when the document is opened or refreshed. */
const reachingField = /^\s*(?:DDE|DDEAUTO|LINK|INCLUDE|INCLUDETEXT|INCLUDEPICTURE|IMPORT|MACROBUTTON|DATABASE|RD)\b/iu;

function refuseByContent(file: string, parts: ReadonlyMap<string, string>) {
  const types = parts.get('[Content_Types].xml') ?? '';
  if (/macroEnabled|vbaProject|activeX/iu.test(types)) throw refusal('template.macros', { file });
  if (!types.includes(mainType) || !parts.get('word/document.xml')?.includes('<w:body')) {
    throw refusal('template.not-docx', { file });
  }
  for (const [part, xml] of parts) {
    if (part.endsWith('.rels') && /TargetMode\s*=\s*["']External["']/iu.test(xml)) {
      throw refusal('template.foreign', { file, what: '指向文件以外的链接（超链接、外部图片或外部模板）' });
    }
    if (/<w:altChunk\b|\/aFChunk"/u.test(xml)) throw refusal('template.foreign', { file, what: '夹带的其他文件' });
    if (/<o:OLEObject\b|<w:object\b/u.test(xml)) throw refusal('template.foreign', { file, what: '嵌入的对象' });
    if (fieldCodes(xml).some((code) => reachingField.test(code))) {
      throw refusal('template.foreign', { file, what: '会读取其他文件或运行程序的域' });
    }
  }
}

/** A field's code may be cut over several runs; the codes of a part are read between their begin and end. */
function fieldCodes(xml: string): string[] {
  const codes = [...xml.matchAll(/<w:fldSimple\b[^>]*w:instr="([^"]*)"/gu)].map((found) => found[1] ?? '');
  let code: string | null = null;
  for (const found of xml.matchAll(/w:fldCharType="(begin|separate|end)"|<w:instrText\b[^>]*>([^<]*)</gu)) {
    if (found[1] === 'begin') code = '';
    else if (found[1] !== undefined && code !== null) {
      codes.push(code);
      code = null;
    } else if (found[2] !== undefined) code = (code ?? '') + found[2];
  }
  return codes;
}
