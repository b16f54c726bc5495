import { printedWidth } from './line-width.ts';

/** A 2号 character is 22 pt and the 版心 156 mm (442 pt): twenty characters fill a line of the title. */
export const titleLineCharacters = 20;

/**
 * Breaks a title into lines of a trapezoid or lozenge without splitting a word (GB/T 9704-2012, 7.3.1).
 * Line breaks that the writer set are kept. The lines joined are the title.
 */
export function titleLines(title: string, limit = titleLineCharacters): string[] {
  return title
    .split(/\r?\n/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .flatMap((part) => best(part, limit));
}

function best(title: string, limit: number): string[] {
  const words = wordsOf(title);
  if (printedWidth(title) <= limit) return [title];
  const fewest = Math.ceil(printedWidth(title) / limit);
  let found: { lines: string[]; cost: number } | null = null;
  for (let count = fewest; count <= fewest + 1; count += 1) {
    for (const lines of divisions(words, count, limit)) {
      const cost = shapeCost(lines) + boundaryCost(lines) + (count - fewest) * 12;
      if (!found || cost < found.cost) found = { lines, cost };
    }
  }
  return found?.lines ?? hardLines(title, limit);
}

/** All ways of laying the words into `count` lines, none wider than the limit nor emptier than a third of it. */
function* divisions(words: readonly string[], count: number, limit: number): Generator<string[]> {
  if (count === 1) {
    const line = words.join('');
    if (line !== '' && printedWidth(line) <= limit) yield [line];
    return;
  }
  let line = '';
  for (const [index, word] of words.entries()) {
    line += word;
    const width = printedWidth(line);
    if (width > limit) return;
    if (width < limit / 4) continue;
    for (const rest of divisions(words.slice(index + 1), count - 1, limit)) yield [line, ...rest];
  }
}

/** Trapezoids and lozenges cost nothing beyond ragged lengths; an hourglass or equal lines do. */
function shapeCost(lines: readonly string[]): number {
  const widths = lines.map(printedWidth);
  const steps = widths.slice(1).map((width, index) => width - (widths[index] ?? 0));
  const signs = steps.map((step) => Math.sign(step));
  const lozenge = signs.every((sign, index) => index === 0 || sign <= (signs[index - 1] ?? 0));
  const flat = signs.filter((sign) => sign === 0).length;
  const spread = Math.max(...widths) - Math.min(...widths);
  return (lozenge ? 0 : 15) + flat * 3 + (spread > 8 ? spread - 8 : 0);
}

function boundaryCost(lines: readonly string[]): number {
  let cost = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined) break;
    if (/^(?:的|和|与|及|等|了|案|函|〕|》|）|”|、|，)/u.test(next)) cost += 20;
    if (/(?:的|第|关于|对|和|与|及|《|（|〔|“)$/u.test(line)) cost += 14;
    if (/^(?:关于|对|第|答复|征求|贯彻|进一步)/u.test(next)) cost -= 6;
    if (/(?:会议|提案|建议|局|委员会)$/u.test(line)) cost -= 2;
  }
  return cost;
}

/** 届次, 第n号, 《…》 of moderate length and document numbers hold together; the rest is parted by the dictionary. */
const whole =
  /第[0-9A-Za-z]+号|[〔（][^〕）]{1,12}[〕）][0-9]*号?|[零一二三四五六七八九十]+(?:届|次)(?:全国人大|人大|会议)?|政协|人大常委会|民政局|会办意见|代表建议|[0-9A-Za-z.%-]+/gu;

const dictionary = new Intl.Segmenter('zh', { granularity: 'word' });

function wordsOf(title: string): string[] {
  const words: string[] = [];
  let from = 0;
  for (const found of title.matchAll(whole)) {
    words.push(...parted(title.slice(from, found.index)), found[0]);
    from = found.index + found[0].length;
  }
  words.push(...parted(title.slice(from)));
  return attached(words);
}

function parted(text: string): string[] {
  return text === '' ? [] : [...dictionary.segment(text)].map(({ segment }) => segment);
}

/** Closing marks stay with the word before them, opening ones with the word after. */
function attached(words: readonly string[]): string[] {
  const out: string[] = [];
  for (const word of words) {
    const last = out.at(-1);
    if (last !== undefined && (/^[》）〉」』”’、，。：；？！]/u.test(word) || /[《（〈「『“‘]$/u.test(last))) {
      out[out.length - 1] = last + word;
    } else out.push(word);
  }
  return out;
}

function hardLines(title: string, limit: number): string[] {
  const lines = [''];
  for (const character of title) {
    if (printedWidth((lines.at(-1) ?? '') + character) > limit) lines.push('');
    lines[lines.length - 1] += character;
  }
  return lines;
}
