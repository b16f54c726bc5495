import { codePageOfCharset } from './encodings.ts';

/** A font of the document: its name, and the encoding of its bytes where it has one of its own. */
type RtfFont = { name: string; page: number | null };

/** Gathers the font table while it is read. */
export function rtfFonts() {
  const fonts = new Map<number, RtfFont>();
  let current: RtfFont | null = null;
  return {
    word: (name: string, value: number) => {
      if (name === 'f') {
        current = { name: '', page: null };
        fonts.set(value, current);
      } else if (current && name === 'fcharset') current.page ??= codePageOfCharset(value);
      else if (current && name === 'cpg') current.page = value;
    },
    /** Names end in a semicolon. */
    name: (words: string) => {
      if (current) current.name = (current.name + words).split(';')[0]?.trim() ?? '';
    },
    get: (number: number | null): RtfFont | undefined => (number === null ? undefined : fonts.get(number)),
  };
}
