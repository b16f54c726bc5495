import type { Look } from '../word/docx-looks.ts';
import { styleChain } from '../word/docx-styles.ts';
import type { ListLevel } from '../word/list-labels.ts';
import { type Attributes, walkXml } from '../word/xml-walk.ts';

type OwnStyle = { look: Look; list: string | null; base: string | null };
type ListStyle = ReadonlyMap<number, ListLevel>;

/** What the styles of an OpenDocument text give their words and paragraphs. */
export type OdtStyles = {
  /** How the words of a style look, its own or that of the styles it is based on. */
  look(style: string | undefined): Look;
  /** The list that a paragraph style belongs to. */
  listOf(style: string | undefined): string | null;
  /** The levels of a list style, from 0; those of headings under the name ''. */
  levels(list: string): ListStyle | undefined;
};

/** Reads the styles of `styles.xml` and those that `content.xml` made by itself (ODF 1.3 part 3, 16). */
export function odtStyles(...parts: readonly string[]): OdtStyles {
  const own = new Map<string, OwnStyle>();
  const lists = new Map<string, Map<number, ListLevel>>();
  for (const xml of parts) readStyles(xml, own, lists);
  const settled = new Map(
    [...own].map(([name, one]) => {
      const chain = styleChain(own, one);
      const look: Look = Object.assign({}, ...chain.map((each) => each.look).reverse());
      return [name, { look, list: chain.find(({ list }) => list !== null)?.list ?? null }];
    }),
  );
  return {
    look: (style) => settled.get(style ?? '')?.look ?? {},
    listOf: (style) => settled.get(style ?? '')?.list ?? null,
    levels: (list) => lists.get(list),
  };
}

function readStyles(xml: string, own: Map<string, OwnStyle>, lists: Map<string, Map<number, ListLevel>>): void {
  let style: OwnStyle | null = null;
  let list: Map<number, ListLevel> | null = null;
  walkXml(xml, {
    open: (name, at) => {
      if (name === 'style:style') {
        style = { look: {}, list: at['style:list-style-name'] ?? null, base: at['style:parent-style-name'] ?? null };
        own.set(at['style:name'] ?? '', style);
      } else if (name === 'style:text-properties' && style) addLook(style.look, at);
      else if (name === 'text:list-style' || name === 'text:outline-style') {
        list = new Map();
        lists.set(name === 'text:outline-style' ? '' : (at['style:name'] ?? ''), list);
      } else if (list && /^text:(?:list|outline)-level-style/.test(name)) {
        list.set((Number(at['text:level']) || 1) - 1, listLevel(name, at));
      }
    },
    close: (name) => {
      if (name === 'style:style') style = null;
      else if (name === 'text:list-style' || name === 'text:outline-style') list = null;
    },
  });
}

function addLook(look: Look, at: Attributes): void {
  const { 'text:display': display, 'style:text-position': position, 'style:text-line-through-style': line } = at;
  if (display !== undefined) look.hidden = display === 'none';
  if (line !== undefined) look.struck = line !== 'none';
  if (position !== undefined) look.raised = raisedBy(position);
  if (at['style:font-name'] !== undefined) look.font = at['style:font-name'];
}

/** 「super 58%」, 「sub」, 「33% 58%」 (of the line's height), 「0% 100%」. */
function raisedBy(position: string): 'super' | 'sub' | null {
  if (/^super/.test(position)) return 'super';
  if (/^sub/.test(position)) return 'sub';
  const height = Number.parseFloat(position);
  return height > 0 ? 'super' : height < 0 ? 'sub' : null;
}

/** The formats of ODF 1.3 part 3, 19.510 and those that LibreOffice adds, by their first sign. */
const formats: Record<string, string> = {
  ...{ '1': 'decimal', a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman', '': 'none' },
  ...{ 一: 'chineseCounting', 壹: 'chineseLegalSimplified', 甲: 'ideographTraditional', 子: 'ideographZodiac' },
  ...{ '①': 'decimalEnclosedCircle', '１': 'decimalFullWidth', '0': 'decimalZero' },
};

function listLevel(name: string, at: Attributes): ListLevel {
  if (name.endsWith('bullet') || name.endsWith('image')) return { format: 'bullet', text: '', start: 1 };
  const level = Number(at['text:level']) || 1;
  const format = formats[(at['style:num-format'] ?? '').charAt(0)] ?? 'decimal';
  const first = level - Math.min(Number(at['text:display-levels']) || 1, level);
  const numbers = Array.from({ length: level - first }, (_, more) => `%${first + more + 1}`).join('.');
  const words =
    at['loext:num-list-format']?.replace(/%(\d)%/g, '%$1') ??
    `${at['style:num-prefix'] ?? ''}${numbers}${at['style:num-suffix'] ?? ''}`;
  return { format, text: format === 'none' ? '' : words, start: Number(at['text:start-value']) || 1 };
}
