import validate from '@ooxml-tools/validate';
import { docxParts } from './docx-parts.ts';

/**
 * What Microsoft's own Open XML SDK finds wrong in a file by the schemas of Word and Excel, and every style, list and
 * relation that the file names and does not define, which the schemas cannot know of.
 */
export async function schemaErrors(bytes: Uint8Array, format: 'docx' | 'xlsx' = 'docx'): Promise<string[]> {
  const found = await validate(new Uint8Array(bytes), format, 'Office2019');
  return [
    ...found.map(({ description, path }) => `${path.partUri} ${path.xpath}：${description}`),
    ...(format === 'docx' ? await undefinedNames(bytes) : []),
  ];
}

async function undefinedNames(bytes: Uint8Array): Promise<string[]> {
  const parts = await docxParts(bytes);
  const styles = namesIn(parts.get('word/styles.xml') ?? '', /w:styleId="([^"]*)"/gu);
  // Word has it built in.
  styles.add('DefaultParagraphFont');
  const lists = namesIn(parts.get('word/numbering.xml') ?? '', /<w:num [^>]*w:numId="([^"]*)"/gu);
  return [...parts].flatMap(([part, xml]) => {
    if (!/^word\/[a-z]+\d*\.xml$/u.test(part)) return [];
    const relations = parts.get(part.replace(/^word\/(.*)$/u, 'word/_rels/$1.rels')) ?? '';
    const missing = (kind: string, asked: Set<string>, has: Set<string>) =>
      [...asked].filter((name) => !has.has(name)).map((name) => `${part}：没有定义${kind} ${name}`);
    return [
      ...missing('样式', namesIn(xml, /<w:(?:pStyle|rStyle|tblStyle|basedOn|link|next) w:val="([^"]*)"/gu), styles),
      ...missing('列表', namesIn(xml, /<w:numId w:val="([^"0][^"]*)"/gu), lists),
      ...missing('关系', namesIn(xml, / r:(?:id|embed|link)="([^"]*)"/gu), namesIn(relations, / Id="([^"]*)"/gu)),
    ];
  });
}

function namesIn(xml: string, pattern: RegExp): Set<string> {
  return new Set([...xml.matchAll(pattern)].map((found) => found[1] ?? ''));
}
