import type { WordsLook } from './seen-words.ts';
import { isSymbolFont, symbolOf } from './symbol-fonts.ts';
import type { Attributes } from './xml-walk.ts';

/** What a style or a run says of its words; what it does not say it takes from where it comes from. */
export type Look = Partial<Pick<WordsLook, 'hidden' | 'struck' | 'raised'>> & {
  font?: string;
  /** In the colour of the paper, on ground of another colour, in letters too small to be seen. */
  white?: boolean;
  shaded?: boolean;
  tiny?: boolean;
};

/** Two points: what nobody can read on paper. In half points, as Word has it. */
const tiniest = 4;
/** Whether a ground is said that is not the paper's. */
export const isShaded = ({ 'w:fill': fill = 'auto', 'w:val': pattern }: Attributes): boolean =>
  !/^(?:auto|f{6})$/i.test(fill) || (pattern !== undefined && !/^(?:clear|nil)$/.test(pattern));
/** Words that stand in the file and that nobody sees on the page. */
export const isInvisible = ({ white = false, shaded = false, tiny = false }: Look, ground: boolean): boolean =>
  tiny || (white && !shaded && !ground);

const isOn = (value: string | undefined): boolean => !/^(?:0|false|off|none)$/.test(value ?? '1');

/** Takes in one property of words, `w:vanish` and the like; others say nothing of how words are read. */
export function addProperty(look: Look, name: string, attributes: Attributes): void {
  const value = attributes['w:val'];
  if (name === 'w:vanish') look.hidden = isOn(value);
  else if (name === 'w:strike' || name === 'w:dstrike') look.struck = isOn(value);
  else if (name === 'w:vertAlign')
    look.raised = value === 'superscript' ? 'super' : value === 'subscript' ? 'sub' : null;
  else if (name === 'w:color') look.white = /^f[c-f]f[c-f]f[c-f]$/i.test(value ?? '');
  else if (name === 'w:shd') look.shaded = isShaded(attributes);
  else if (name === 'w:highlight') look.shaded = !/^(?:none|white)$/.test(value ?? 'none');
  else if (name === 'w:sz') look.tiny = Number(value) <= tiniest;
  else if (name === 'w:rFonts') {
    const font = attributes['w:ascii'] ?? attributes['w:hAnsi'];
    if (font !== undefined) look.font = font;
  }
}

/** How the words of a run look while its properties are read. */
export type RunLook = {
  property(name: string, attributes: Attributes): void;
  look(paragraphStyle: string | null): Look;
};

export function runLook(styles: ReadonlyMap<string, { look: Look }>): RunLook {
  const own: Look = {};
  let style: Look = {};
  return {
    property: (name, attributes) => {
      if (name === 'w:rStyle') style = styles.get(attributes['w:val'] ?? '')?.look ?? {};
      else addProperty(own, name, attributes);
    },
    look: (paragraphStyle) => ({ ...styles.get(paragraphStyle ?? '')?.look, ...style, ...own }),
  };
}

/** Words in a font whose letters are pictures, as what one sees: ☑. What the font's table does not know is counted. */
export function inFont(words: string, font: string | undefined, unknown: () => void): string {
  if (font === undefined || !isSymbolFont(font)) return words;
  return [...words]
    .map((sign) => {
      if (sign.trim() === '') return sign;
      const shown = symbolOf(font, sign.codePointAt(0) ?? 0);
      if (shown === null) unknown();
      return shown ?? '';
    })
    .join('');
}
