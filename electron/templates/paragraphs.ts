import { walkXml } from '../reading/word/xml-walk.ts';

/** One paragraph of a template: its text as pieces, one for each run of text, and where it stands. */
export type TemplateParagraph = {
  part: string;
  /** Counted among the part's paragraphs that hold text, from 1. */
  at: number;
  style: string;
  pieces: string[];
  /** A section ends here: this paragraph cannot be repeated. */
  endsSection: boolean;
};

/** Deleted text, former properties and the second copy of a text box are not what the reader sees. */
const unseen = new Set(['w:del', 'w:moveFrom', 'w:pPrChange', 'w:rPrChange', 'mc:Fallback', 'w:instrText']);

/** The paragraphs that hold text, in reading order: headers, text, footers. */
export function templateParagraphs(parts: ReadonlyMap<string, string>): TemplateParagraph[] {
  const named = (pattern: RegExp) => [...parts.keys()].filter((name) => pattern.test(name)).sort();
  const styles = styleNames(parts.get('word/styles.xml') ?? '');
  const read = (name: string, part: string) => paragraphsOf(parts.get(name) ?? '', part, styles);
  return [
    ...named(/^word\/header\d*\.xml$/u).flatMap((name) => read(name, '页眉')),
    ...read('word/document.xml', '正文'),
    ...named(/^word\/footer\d*\.xml$/u).flatMap((name) => read(name, '页脚')),
  ];
}

function paragraphsOf(xml: string, part: string, styles: ReadonlyMap<string, string>): TemplateParagraph[] {
  const open: Omit<TemplateParagraph, 'part' | 'at'>[] = [];
  const found: TemplateParagraph[] = [];
  let skipping = 0;
  let properties = 0;
  let reading = false;
  walkXml(xml, {
    open: (name, attributes) => {
      const paragraph = open[open.length - 1];
      if (skipping > 0 || unseen.has(name)) skipping += 1;
      else if (name === 'w:p') open.push({ style: '', pieces: [], endsSection: false });
      else if (name === 'w:pPr') properties += 1;
      else if (name === 'w:pStyle' && paragraph) paragraph.style = styles.get(attributes['w:val'] ?? '') ?? '';
      else if (name === 'w:sectPr' && paragraph && properties > 0) paragraph.endsSection = true;
      else if (name === 'w:t' && properties === 0) {
        reading = true;
        paragraph?.pieces.push('');
      } else if ((name === 'w:tab' || name === 'w:br') && properties === 0) paragraph?.pieces.push(' ');
    },
    text: (text) => {
      const pieces = open[open.length - 1]?.pieces;
      if (reading && skipping === 0 && pieces) pieces[pieces.length - 1] += text;
    },
    close: (name) => {
      if (skipping > 0) skipping -= 1;
      else if (name === 'w:t') reading = false;
      else if (name === 'w:pPr') properties -= 1;
      else if (name === 'w:p') {
        const paragraph = open.pop();
        if (paragraph?.pieces.join('').trim()) found.push({ ...paragraph, part, at: found.length + 1 });
      }
    },
  });
  return found;
}

/** The names that Word shows for its styles. */
function styleNames(xml: string): Map<string, string> {
  const names = new Map<string, string>();
  let style: string | null = null;
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'w:style') style = attributes['w:styleId'] ?? null;
      else if (name === 'w:name' && style !== null) names.set(style, attributes['w:val'] ?? '');
    },
    close: (name) => {
      if (name === 'w:style') style = null;
    },
  });
  return names;
}
