import { sampleFields } from '../../shared/domain/letter/word-template.ts';

/** How a template sets one level of the body: the properties of its sample paragraph and of the sample's words. */
export type SampleParagraph = { paragraph: string; run: string; numbered: boolean };

/**
 * The sample paragraphs of a template by their place in `sampleFields`: levels of the body, 0 for plain ones, then those of
 * enclosures. What has no sample is left out.
 */
export function sampleParagraphs(parts: ReadonlyMap<string, string>): Map<number, SampleParagraph> {
  const samples = new Map<number, SampleParagraph>();
  const styles = parts.get('word/styles.xml') ?? '';
  for (const found of (parts.get('word/document.xml') ?? '').matchAll(/<w:p[ >][\s\S]*?<\/w:p>/gu)) {
    const xml = innermost(found[0]);
    const level = sampleFields.indexOf(textOf(xml).trim().slice(1, -1) as (typeof sampleFields)[number]);
    if (level < 0 || samples.has(level)) continue;
    const bare = xml.replace(/<w:(pPrChange|rPrChange)\b[\s\S]*?<\/w:\1>/gu, '');
    const paragraph = /<w:pPr>[\s\S]*?<\/w:pPr>/u.exec(bare)?.[0] ?? '';
    const run = /<w:r(?: [^>]*)?>\s*(<w:rPr>[\s\S]*?<\/w:rPr>)/u.exec(
      bare.slice(bare.indexOf(paragraph) + paragraph.length),
    );
    samples.set(level, { paragraph, run: run?.[1] ?? '', numbered: isNumbered(paragraph, styles) });
  }
  return samples;
}

/** A paragraph that holds a text box is cut off where the box's own paragraph begins. */
function innermost(xml: string): string {
  return xml.slice(Math.max(xml.lastIndexOf('<w:p>'), xml.lastIndexOf('<w:p ')));
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map((found) => found[1] ?? '').join('');
}

/** Whether Word numbers the paragraph by itself, directly or by its style: then the number is not written again. */
function isNumbered(paragraph: string, styles: string): boolean {
  let id = /<w:pStyle w:val="([^"]*)"/u.exec(paragraph)?.[1];
  let properties = paragraph;
  for (let steps = 0; steps < 12; steps += 1) {
    const list = /<w:numId w:val="(\d+)"/u.exec(properties)?.[1];
    if (list !== undefined) return list !== '0';
    const style = [...styles.matchAll(/<w:style [\s\S]*?<\/w:style>/gu)].find(([xml]) =>
      xml.includes(`w:styleId="${id}"`),
    );
    if (id === undefined || !style) return false;
    properties = style[0];
    id = /<w:basedOn w:val="([^"]*)"/u.exec(properties)?.[1];
  }
  return false;
}
