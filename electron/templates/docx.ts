import { TemplateHandler } from 'easy-template-x';
import { unzipSync, zipSync } from 'fflate';
import { type BodyParagraph, sampleFields, type TemplateWords } from '../../shared/domain/letter/word-template.ts';
import { fonts } from '../../shared/domain/paper/style.ts';
import { lineText } from '../../shared/domain/paper/text.ts';
import type { Day } from '../../shared/model/primitives.ts';
import { coreProperties, xmlText } from '../docx/fixed-package.ts';
import { tableXml } from '../docx/table-xml.ts';
import type { TemplateParts } from './guard.ts';
import { wholeParagraphLoops } from './loops.ts';
import { type SampleParagraph, sampleParagraphs } from './samples.ts';

type Facts = { office: string; day: Day | null };

/**
 * A letter in the office's own template: its places filled, its lists repeated, and each paragraph of the body set
 * like the template's sample of that level. The same words in the same template always give the same bytes.
 */
export async function templateDocx({ bytes, parts }: TemplateParts, words: TemplateWords, facts: Facts) {
  const samples = sampleParagraphs(parts);
  const width = textWidth(parts.get('word/document.xml') ?? '');
  const gone = { _type: 'rawXml', xml: [], replaceParagraph: true };
  const data = {
    ...clean(words.fields),
    ...Object.fromEntries(Object.entries(words.lists).map(([name, rows]) => [name, rows.map(clean)])),
    ...Object.fromEntries(sampleFields.map((name) => [name, gone])),
    正文: { ...gone, xml: bodyXml(words.body, samples, width) },
    附件正文: { ...gone, xml: appendedXml(words.appended, samples, width) },
  };
  const filled = await new TemplateHandler().process(prepared(bytes), data);
  return fixed(new Uint8Array(filled), words.fields.标题, facts);
}

function prepared(bytes: Buffer): Buffer {
  const files = unzipSync(bytes);
  const document = files['word/document.xml'];
  if (document) files['word/document.xml'] = encode(wholeParagraphLoops(new TextDecoder().decode(document)));
  return Buffer.from(zipSync(files, { level: 0 }));
}

/** Characters that XML forbids would make the file unreadable. */
function clean(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, text]) => [name, printable(text)]));
}

function printable(text: string): string {
  return text.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');
}

/** A table is as wide as the template's text; behind the last one a file needs a paragraph. */
function bodyXml(body: TemplateWords['body'], samples: ReadonlyMap<number, SampleParagraph>, width: number | null) {
  const wide = width === null ? {} : { width };
  const xml = body.map((part) => (part.table ? tableXml(part.table, wide) : paragraphXml(part, samples)));
  return body.at(-1)?.table ? [...xml, '<w:p/>'] : xml;
}

const titleSample = sampleFields.indexOf('附件标题');
const textSample = sampleFields.indexOf('附件正文');

/** Each enclosure on a page of its own: 「附件1」 and, without a sample, its title as the program sets them itself. */
function appendedXml(
  lines: TemplateWords['appended'],
  samples: ReadonlyMap<number, SampleParagraph>,
  width: number | null,
) {
  const wide = width === null ? {} : { width };
  const text = samples.get(textSample) ?? plain;
  const title = samples.get(titleSample) ?? ownTitle;
  const xml = lines.map((line) => {
    if (line.role === 'table') return tableXml(line, wide);
    if (line.role === 'appendix-mark') return `<w:p>${ownMark.paragraph}${run(lineText(line), ownMark.run)}</w:p>`;
    const sample = line.role === 'appendix-title' ? title : text;
    return `<w:p>${sample.paragraph}${run(lineText(line), sample.run)}</w:p>`;
  });
  return lines.at(-1)?.role === 'table' ? [...xml, '<w:p/>'] : xml;
}

const faced = (face: string, size: number) =>
  `<w:rPr><w:rFonts w:ascii="${face}" w:hAnsi="${face}" w:eastAsia="${face}"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;
const ownMark = {
  paragraph: '<w:pPr><w:pageBreakBefore/><w:ind w:left="0" w:firstLine="0"/><w:jc w:val="left"/></w:pPr>',
  run: faced(fonts.heiti.name, 32),
};
const ownTitle: SampleParagraph = {
  paragraph:
    '<w:pPr><w:keepNext/><w:spacing w:before="312" w:after="312"/><w:ind w:left="0" w:firstLine="0"/><w:jc w:val="center"/></w:pPr>',
  run: faced(fonts.xiaobiaosong.name, 44),
  numbered: false,
};

/** In twips, between the margins of the last section; null when it does not say. */
function textWidth(document: string): number | null {
  const section = document.slice(document.lastIndexOf('<w:sectPr'));
  const [page, left, right] = [/<w:pgSz [^>]*w:w="(\d+)"/u, /w:left="(\d+)"/u, /w:right="(\d+)"/u].map((pattern) =>
    Number(pattern.exec(section)?.[1]),
  );
  const width = (page ?? Number.NaN) - (left ?? 0) - (right ?? 0);
  return width > 0 ? width : null;
}

const plain: SampleParagraph = { paragraph: '', run: '', numbered: false };

/** What runs on behind a heading is set in the face of plain paragraphs. */
function paragraphXml({ level, number, head, rest }: BodyParagraph, samples: ReadonlyMap<number, SampleParagraph>) {
  const body = samples.get(0) ?? plain;
  const sample = samples.get(level) ?? body;
  const first = run(sample.numbered ? head : `${number}${head}`, sample.run);
  return `<w:p>${sample.paragraph}${first}${rest === '' ? '' : run(rest, body.run)}</w:p>`;
}

function run(text: string, properties: string): string {
  return `<w:r>${properties}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
}

function encode(text: string) {
  return new TextEncoder().encode(text);
}

const emptyProperties = 'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/';

/** Whoever made the template, and when, is nobody's business: the properties are the letter's own. */
function fixed(bytes: Uint8Array, title: string, { office, day }: Facts): Uint8Array {
  const files = unzipSync(bytes);
  const set = (name: string, xml: string) => {
    if (files[name]) files[name] = encode(xml);
  };
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  set('docProps/core.xml', coreProperties({ title, author: office, day }));
  set('docProps/app.xml', `${head}<Properties ${emptyProperties}extended-properties"/>`);
  set('docProps/custom.xml', `${head}<Properties ${emptyProperties}custom-properties"/>`);
  return zipSync(files, { mtime: new Date(1980, 0, 1), level: 6 });
}
