import type { Formatting } from './formatting.ts';
import type { Piece } from './pieces.ts';
import { type CharacterLook, characterLook, type ParagraphLook, paragraphLook, plainLook } from './properties.ts';
import type { Style } from './styles.ts';

/** Characters of one look, in one paragraph; `at` is their place in the text. */
export type LookSpan = { at: number; words: string; look: CharacterLook; paragraph: ParagraphLook; style: Style };
export type TextSpans = { length: number; between: (from: number, to: number) => Generator<LookSpan> };

type Source = {
  text: string;
  pieces: readonly Piece[];
  characters: Formatting;
  paragraphs: Formatting;
  style: (number: number) => Style;
  /** Characters that stand alone in their span: something belongs to them. */
  stops: readonly number[];
  data: Buffer | null;
};

/** The text with its look: what is told of places in the file, brought to places in the text. */
export function textSpans({ text, pieces, characters, paragraphs, style, stops, data }: Source): TextSpans {
  const borders = [...new Set(stops.flatMap((at) => [at, at + 1]))].toSorted((a, b) => a - b);
  const paragraphLooks = new WeakMap<object, ParagraphLook>();
  const plainParagraph = paragraphLook(0, Buffer.alloc(0), null);
  const paragraphAt = (run: { properties: Buffer } | null): ParagraphLook => {
    if (!run || run.properties.length < 2) return plainParagraph;
    const known = paragraphLooks.get(run);
    if (known) return known;
    const look = paragraphLook(run.properties.readUInt16LE(0), run.properties.subarray(2), data);
    paragraphLooks.set(run, look);
    return look;
  };
  const looks = new WeakMap<object, { style: number; look: CharacterLook }>();
  const lookAt = (run: { properties: Buffer } | null, number: number): CharacterLook => {
    const base = style(number).look;
    if (!run) return base;
    const known = looks.get(run);
    if (known && known.style === number) return known.look;
    const own = characterLook(run.properties, base);
    const look = own.style === null ? own : characterLook(run.properties, joined(base, style(own.style).look));
    looks.set(run, { style: number, look });
    return look;
  };
  return {
    length: text.length,
    between: function* (from, to) {
      let border = borders.findIndex((each) => each > from);
      for (const piece of pieces) {
        if (piece.end <= from || piece.start >= to) continue;
        let at = Math.max(piece.start, from);
        const end = Math.min(piece.end, to);
        while (at < end) {
          const place = piece.at + (at - piece.start) * piece.width;
          const run = characters.find(place);
          const paragraphRun = paragraphs.find(place);
          const until = (limit: number) => at + Math.max(1, Math.floor((limit - place) / piece.width));
          let stop = Math.min(end, run ? until(run.to) : at + 1, paragraphRun ? until(paragraphRun.to) : at + 1);
          while (border >= 0 && border < borders.length && (borders[border] ?? 0) <= at) border += 1;
          if (border >= 0 && border < borders.length) stop = Math.min(stop, borders[border] ?? stop);
          const paragraph = paragraphAt(paragraphRun);
          const look = lookAt(run, paragraph.style);
          yield {
            ...{ at, words: text.slice(at, stop), paragraph, style: style(paragraph.style) },
            look: piece.change ? characterLook(piece.change, look) : look,
          };
          at = stop;
        }
      }
    },
  };
}

/** What the style of a paragraph and that of its characters make together. */
function joined(paragraph: CharacterLook, characters: CharacterLook): CharacterLook {
  return {
    ...plainLook,
    hidden: paragraph.hidden !== characters.hidden,
    struck: paragraph.struck !== characters.struck,
    raised: characters.raised ?? paragraph.raised,
    font: characters.font ?? paragraph.font,
  };
}
