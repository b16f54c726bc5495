import type { HeadingLevel } from './outline.ts';

/** How a line was numbered: 一、 · （一） · 1. · （1） · ①. */
const headingMarks = ['一、', '（一）', '1.', '（1）', '①'] as const;
export type HeadingMark = (typeof headingMarks)[number];

const numeral = '[一二三四五六七八九十百]{1,4}';
const patterns: readonly [HeadingMark, RegExp][] = [
  ['一、', new RegExp(`^${numeral}\\s*[、]\\s*`)],
  // 一. and 一， stand for 一、 in typed texts; a comma only before 关于, where it cannot belong to a sentence.
  ['一、', new RegExp(`^${numeral}\\s*(?:[.．]|[,，](?=关于))\\s*`)],
  ['（一）', new RegExp(`^[（(]\\s*${numeral}\\s*[)）][、.．]?\\s*`)],
  ['1.', /^\d{1,2}\s*[.．、](?![\d.])\s*/],
  ['（1）', /^[（(]\s*\d{1,2}\s*[)）][、.．]?\s*/],
  ['①', /^[①-⑳]\s*/],
];

/** The mark at the start of a line and the words after it, or null for a line without one; 一是 is no mark. */
export function headingMark(line: string): { mark: HeadingMark; text: string } | null {
  for (const [mark, pattern] of patterns) {
    const caught = pattern.exec(line);
    if (caught) return { mark, text: line.slice(caught[0].length).trim() };
  }
  return null;
}

/**
 * ① has no level of its own in a letter: it counts as the fourth when （1） is not used, else it stays text. 一、 → 1,
 * （一） → 2.
 */
export function levelOfMark(mark: HeadingMark, used: ReadonlySet<HeadingMark>): HeadingLevel {
  if (mark === '①') return used.has('（1）') ? 0 : 4;
  return (headingMarks.indexOf(mark) + 1) as HeadingLevel;
}

const endsSentence = /[。！？；：…]$/;

/**
 * Whether a numbered line is a heading by itself, not a numbered paragraph: short, one clause, no sentence after it.
 * 加快设施建设 → true; 全市有20个站点。其中10个今年建成。 → false.
 */
export function isBareHeading(text: string): boolean {
  return text.length <= 45 && !/[。；！？].+/.test(text) && !(endsSentence.test(text) && text.length > 30);
}

/**
 * A heading that runs into its paragraph: 「关于增加床位。截至…」, 「关于增加床位：截至…」 → the heading and the rest. Null
 * when the first sentence is no heading: too long, or a statement with figures.
 */
export function splitRunIn(text: string): { heading: string; rest: string } | null {
  const stop = text.search(/^(?:关于|对于|针对)[^。；，]{2,20}：/.test(text) ? /：/ : /。/);
  if (stop < 4 || stop > 36 || stop >= text.length - 2) return null;
  const heading = text.slice(0, stop);
  if (/\d|[；：]/.test(heading) || (heading.match(/，/g) ?? []).length > 1) return null;
  return { heading, rest: text.slice(stop + 1).trim() };
}

/** 「一、增加床位。二、培训护理员。」 pasted as one line → one part for each number of that kind. */
export function splitAtMarks(line: string): string[] {
  const first = headingMark(line);
  const next =
    first &&
    (first.mark === '一、'
      ? /(?<=[。；])\s*(?=[一二三四五六七八九十]{1,2}、)/
      : /(?<=[。；])\s*(?=[（(][一二三四五六七八九十]{1,2}[)）])/);
  return next && (first.mark === '一、' || first.mark === '（一）') ? line.split(next) : [line];
}
