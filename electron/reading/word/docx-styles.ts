import { addProperty, type Look } from './docx-looks.ts';
import type { NumberingRef } from './list-labels.ts';
import { walkXml } from './xml-walk.ts';

/** What a style gives its paragraphs and words, its own or that of the styles it is based on. */
type DocxStyle = NumberingRef & { look: Look };
export type DocxStyles = ReadonlyMap<string, DocxStyle>;
type OwnStyle = DocxStyle & { base: string | null };

/** No chain of styles that a person made is longer; one that goes in a circle ends here. */
const longestChain = 12;

/** The styles of a document, by their ids. */
export function documentStyles(xml: string): DocxStyles {
  const own = new Map<string, OwnStyle>();
  let style: OwnStyle | null = null;
  walkXml(xml, {
    open: (name, attributes) => {
      if (name === 'w:style') {
        style = { list: null, level: null, look: {}, base: null };
        own.set(attributes['w:styleId'] ?? '', style);
      } else if (style && name === 'w:basedOn') style.base = attributes['w:val'] ?? null;
      else if (style && name === 'w:numId') style.list = attributes['w:val'] ?? null;
      else if (style && name === 'w:ilvl') style.level = Number(attributes['w:val'] ?? 0);
      else if (style) addProperty(style.look, name, attributes);
    },
    close: (name) => {
      if (name === 'w:style') style = null;
    },
  });
  return new Map([...own].map(([id, one]) => [id, settled(styleChain(own, one))]));
}

/** The style, the one it is based on, and so on. */
export function styleChain<S extends { base: string | null }>(own: ReadonlyMap<string, S>, style: S): S[] {
  const chain = [style];
  for (let next = style.base; next !== null && chain.length <= longestChain; next = chain.at(-1)?.base ?? null) {
    const one = own.get(next);
    if (!one) break;
    chain.push(one);
  }
  return chain;
}

function settled(chain: readonly OwnStyle[]): DocxStyle {
  const listed = chain.find(({ list }) => list !== null);
  const level = chain[0]?.level ?? (listed ?? chain.at(-1))?.level ?? null;
  return { list: listed?.list ?? null, level, look: Object.assign({}, ...chain.map(({ look }) => look).reverse()) };
}
