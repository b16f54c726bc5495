import { docxParts } from '../../support/files/docx-parts.ts';
import type { Box, Rendered, TextLine } from '../../support/rendered-page.ts';
import { type Piece, piecesOf } from '../../support/rendered-pieces.ts';
import type { Case } from './cases.ts';

/** One document as its .docx says it and as it came out on paper. */
export type Sheet = Case & {
  paper: Rendered;
  document: string;
  styles: string;
  parts: Map<string, string>;
  lines: TextLine[][];
  pieces: Piece[];
  black: (page: number) => Promise<Box[]>;
  red: (page: number) => Promise<Box[]>;
};

export async function openSheet(one: Case, paper: Rendered): Promise<Sheet> {
  const parts = await docxParts(await one.bytes);
  const numbers = Array.from({ length: paper.pages }, (_, index) => index + 1);
  const kept = new Map<string, Promise<Box[]>>();
  const ink = (colour: 'red' | 'black') => (page: number) => {
    const key = `${colour}${page}`;
    const found = kept.get(key) ?? paper.ink(page, colour);
    kept.set(key, found);
    return found;
  };
  return {
    ...one,
    paper,
    parts,
    document: parts.get('word/document.xml') ?? '',
    styles: parts.get('word/styles.xml') ?? '',
    lines: await Promise.all(numbers.map((page) => paper.lines(page))),
    pieces: await piecesOf(paper),
    black: ink('black'),
    red: ink('red'),
  };
}

const twipMm = 25.4 / 1440;

/** An attribute in twips of the first element that matches, in mm; null when it is not there. */
export function xmlMm(xml: string, element: RegExp, attribute: string): number | null {
  const found = xmlAttribute(xml, element, attribute);
  return found === null ? null : Number(found) * twipMm;
}

export function xmlAttribute(xml: string, element: RegExp, attribute: string): string | null {
  const tag = element.exec(xml)?.[0] ?? '';
  return new RegExp(`${attribute}="([^"]*)"`, 'u').exec(tag)?.[1] ?? null;
}

/** The paragraph of the body or of the first page's header whose text begins so, or is just that. */
export function paragraphXml({ parts }: Sheet, start: string, whole = false): string | null {
  const headers = [...parts.keys()].filter((name) => /^word\/header\d+\.xml$/u.test(name));
  for (const name of ['word/document.xml', ...headers]) {
    for (const [paragraph] of (parts.get(name) ?? '').matchAll(/<w:p>(?:(?!<w:p>).)*?<\/w:p>/gsu)) {
      const text = [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map(([, words]) => words).join('');
      if (whole ? text === start : text.startsWith(start)) return paragraph;
    }
  }
  return null;
}

/** One style of styles.xml. */
export function styleXml({ styles }: Sheet, id: string): string {
  return new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 'su').exec(styles)?.[0] ?? '';
}

/** Where a line that begins so stands: its page and place. */
export function find({ lines }: Sheet, start: string): { page: number; at: number; line: TextLine } | null {
  const plain = start.replace(/\s+/gu, '');
  for (const [index, page] of lines.entries()) {
    const at = page.findIndex(({ text }) => text.startsWith(plain));
    const line = page[at];
    if (line) return { page: index + 1, at, line };
  }
  return null;
}

/** The words of the paragraph whose text begins so, as the .docx holds them; undefined when there is none. */
export function wordsInXml(sheet: Sheet, start: string): string | undefined {
  const xml = paragraphXml(sheet, start);
  return xml === null ? undefined : [...xml.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/gu)].map(([, words]) => words).join('');
}
