import { printedWidth } from './line-width.ts';

/** A 2号 character is 22 pt and the 版心 156 mm (442 pt): twenty characters fill a line of the title. */
const titleLineCharacters = 20;

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
  if (printedWidth(title) <= limit) return [title];
  const words = wordsOf(title).flatMap((word) => (printedWidth(word) > limit ? hardLines(word, limit) : [word]));
  const fewest = Math.ceil(printedWidth(title) / limit);
  // A title of five lines has too many divisions to look at each, and no shape that an eye would see.
  if (fewest > 4) return balanced(words, fewest, limit);
  let found: { lines: string[]; cost: number } | null = null;
  for (let count = fewest; count <= fewest + 1; count += 1) {
    for (const lines of divisions(words, count, limit)) {
      const cost = shapeCost(lines) + boundaryCost(lines) + (count - fewest) * 18;
      if (!found || cost < found.cost) found = { lines, cost };
    }
  }
  return found?.lines ?? balanced(words, fewest, limit);
}

/** Lines as even as the words allow, found from the end of the title: what follows each word is laid out once. */
function balanced(words: readonly string[], count: number, limit: number): string[] {
  const even = printedWidth(words.join('')) / count;
  const after: { lines: string[]; cost: number }[] = [];
  after[words.length] = { lines: [], cost: 0 };
  for (let from = words.length - 1; from >= 0; from -= 1) {
    let line = '';
    for (let to = from; to < words.length; to += 1) {
      line += words[to];
      const width = printedWidth(line);
      const rest = after[to + 1];
      if (!rest || (width > limit && to > from)) break;
      const next = rest.lines[0];
      const cost = rest.cost + (width - even) ** 2 / 4 + (next === undefined ? 0 : boundaryCost([line, next])) + 12;
      if (cost < (after[from]?.cost ?? Number.POSITIVE_INFINITY)) after[from] = { lines: [line, ...rest.lines], cost };
    }
  }
  return after[0]?.lines ?? [words.join('')];
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
  /第[0-9A-Za-z]+号|[〔（][^〕）]{1,12}[〕）][0-9]*号?|(?:(?<=关于|对|办理|征求|提出|催办|退办|答复)[市县区省州盟旗])?(?:政协)?第?[零一二三四五六七八九十]+届(?:全国人大|人大|政协)?(?:第?[零一二三四五六七八九十]+次会议)?|[零一二三四五六七八九十]+次(?:会议)?|政协|人大常委会|民政局|会办意见|建议提案|代表建议|政协提案|承诺事项|[0-9A-Za-z.%-]+/gu;

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

/** Words that stand alone between others; any other single character belongs to a name or to its neighbour. */
const particles = new Set('的和与及或对在为将把按向从就等了是以之其并由于至第');
/** Single characters that end a word: 云澜市, 养老院, 满意率. */
const endings = new Set('市县区省州旗镇乡村局委办厅部处科站所院校会队人者员性化率费点级类型期法制网号件群');
/** Single characters that begin one: 各单位, 全市. */
const beginnings = new Set('各全本我该新老大小多再不未无');

/** The dictionary's words, with what it takes apart for not knowing it (names of places and people) put together. */
function parted(text: string): string[] {
  const out: string[] = [];
  let loose = false;
  for (const { segment } of text === '' ? [] : dictionary.segment(text)) {
    const single = /^\p{Script=Han}$/u.test(segment) && !particles.has(segment);
    const last = out.at(-1);
    if (last !== undefined && ((single && (loose || endings.has(segment))) || beginnings.has(last))) {
      out[out.length - 1] = last + segment;
    } else out.push(segment);
    loose = single && !beginnings.has(segment);
  }
  return out;
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
