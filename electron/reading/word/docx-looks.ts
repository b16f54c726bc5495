import type { WordsLook } from './seen-words.ts';
import { isSymbolFont, symbolOf } from './symbol-fonts.ts';
import type { Attributes } from './xml-walk.ts';

/** What a style or a run says of its words; what it does not say it takes from where it comes from. */
export type Look = Partial<Pick<WordsLook, 'hidden' | 'struck' | 'raised'>> & { font?: string };
const isOn = (value: string | undefined): boolean => !/^(?:0|false|off|none)$/.test(value ?? '1');

/** Takes in one property of words, `w:vanish` and the like; others say nothing of how words are read. */
export function addProperty(look: Look, name: string, attributes: Attributes): void {
  const value = attributes['w:val'];
  if (name === 'w:vanish') look.hidden = isOn(value);
  else if (name === 'w:strike' || name === 'w:dstrike') look.struck = isOn(value);
  else if (name === 'w:vertAlign')
    look.raised = value === 'superscript' ? 'super' : value === 'subscript' ? 'sub' : null;
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
