import type { Day } from '../model/primitives.ts';
import { figureTime } from './figure-time.ts';
import { measures, number } from './figures.ts';

/** A sentence in which what was asked for stands with a figure. */
export type FigureSentence = {
  /** As printed, nearest to the words asked for: 「每人每月1100元」. */
  figures: string[];
  /** The sentence in runs: the words asked for, its figures, and the rest. */
  runs: { text: string; as: 'word' | 'figure' | 'plain' }[];
  /** What it speaks of: 「2025年」, 「2025年6月」, 「2021—2025年」; empty where neither text nor material says. */
  time: string;
  /** Where the time was read: in the sentence, in a sentence before it, or from the material's own date. */
  timeFrom: 'sentence' | 'passage' | 'material' | null;
  /** Newest first by this: 2025.5 is the middle of 2025. */
  rank: number;
};

/** What offices shorten; asked for in one form, both are looked up. */
const shortForms: readonly (readonly [short: string, full: string])[] = [
  ['低保', '最低生活保障'],
  ['医保', '医疗保险'],
  ['社保', '社会保险'],
];

/** The words asked for, each with its other form: 「低保标准」 is looked up as 「最低生活保障标准」 too. */
export function figureWords(asked: string): string[][] {
  const words = asked
    .replace(/[“”"「」]/g, ' ')
    .split(/[\s　]+/)
    .filter((word) => word !== '');
  return [...new Set(words)].map((word) => {
    const other = shortForms.flatMap(([short, full]) => {
      if (word.includes(full)) return [word.replace(full, short)];
      return word.includes(short) ? [word.replace(short, full)] : [];
    });
    return [word, ...other];
  });
}

/** Every sentence of a text in which all the words stand with a figure; `day` is the date of the text itself. */
export function lookUpFigures(text: string, words: readonly (readonly string[])[], day: Day | null): FigureSentence[] {
  const found: FigureSentence[] = [];
  for (const paragraph of text.split('\n')) {
    let before: string | null = null;
    for (const sentence of paragraph.split(/(?<=[。！？])/)) {
      const row = readSentence(sentence.trim(), words, before, day);
      if (row) found.push(row);
      before = figureTime(masked(sentence)) ?? before;
    }
  }
  return found;
}

const per = '(?:每(?:人|户|名|位|年|月|天|日|张|床|次|例|小时|平方米))+(?:补助|补贴|发放)?';
const about = '(?:约|近|超过|超|逾|不少于|不低于|至少)';
const unit = `个工作日|个月|小时|周岁|岁|天|倍|平米|${measures}`;
const amount = `${number}\\s*[亿万千百]?[余多]?`;
const figurePattern = new RegExp(
  `(?:${per})?${about}?(?:${amount}\\s*(?:${unit})?\\s*[—–~～至到-]\\s*)?${amount}\\s*(?:${unit})(?:[/／](?:人|户|月|年|天|日|床|次|·|\\.|[/／])+)?(?:以上|左右)?`,
  'g',
);

type Span = { start: number; end: number };

function readSentence(
  sentence: string,
  words: readonly (readonly string[])[],
  before: string | null,
  day: Day | null,
): FigureSentence | null {
  const spots = words.map((forms) => forms.flatMap((form) => spotsOf(sentence, form)));
  if (spots.length === 0 || spots.some((each) => each.length === 0)) return null;
  const plain = masked(sentence);
  const figures = [...plain.matchAll(figurePattern)].map(({ 0: printed, index }) => ({
    start: index,
    end: index + printed.length,
  }));
  if (figures.length === 0) return null;
  const near = nearest(plain, spots, figures);
  const lead = plain.slice(0, near[0]?.start ?? 0);
  const said = figureTime(lead) ?? figureTime(plain);
  const time = timeWords(said ?? before, day);
  return {
    figures: near.map(({ start, end }) => sentence.slice(start, end)),
    runs: runsOf(sentence, spots.flat(), figures),
    time: time.words,
    timeFrom: time.words === '' ? null : time.dated ? 'material' : said ? 'sentence' : 'passage',
    rank: time.rank,
  };
}

function spotsOf(sentence: string, word: string): Span[] {
  const spots: Span[] = [];
  for (let start = sentence.indexOf(word); start >= 0; start = sentence.indexOf(word, start + word.length)) {
    spots.push({ start, end: start + word.length });
  }
  return spots;
}

/** 比2023年增加110元 speaks of now. */
const comparedWith = /(?<=比|较|相比)(?:20\d\d年(?:\d{1,2}月)?|去年|上年)(?:同期|底|末|初)?/g;

/** Titles, numbers of documents and articles blanked, digits in half width; every character keeps its place. */
function masked(sentence: string): string {
  const blank = (shown: string) => '　'.repeat(shown.length);
  return sentence
    .replace(/[０-９．％]/g, (sign) => (sign === '％' ? '%' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0)))
    .replace(/,(?!\d{3}(?!\d))/g, '，')
    .replace(/;/g, '；')
    .replace(/《[^》]*》|[〔[][^〕\]]*[〕\]]\s*\d*号?|第\s*\d+[号条款届次章期批]/g, blank)
    .replace(comparedWith, blank);
}

const goesOn = /^(?:[\d每]|其中|比|较|同比|环比|增长|增幅|提高|提升|下降|年均|分别|达到|达|由|从|农村|城市|城镇)/;

/**
 * The figures that belong to the words: those of their clause and of the clauses that go on with it (比上年增长10%);
 * where there are none, those behind up to the semicolon; else all of the sentence.
 */
function nearest(plain: string, spots: readonly (readonly Span[])[], figures: readonly Span[]): readonly Span[] {
  const clauses: (Span & { part: number })[] = [];
  let start = 0;
  let part = 0;
  for (const { 0: sign, index } of plain.matchAll(/[，；]|$/g)) {
    clauses.push({ start, end: index, part });
    start = index + 1;
    if (sign === '；') part += 1;
  }
  const inside = ({ start, end }: Span) => figures.filter((each) => each.start >= start && each.start < end);
  const held = clauses.map((clause) => spots.filter((each) => each.some((spot) => clauseHolds(clause, spot))).length);
  const most = Math.max(...held);
  let last = -1;
  const own = clauses.filter((clause, index) => {
    const words = plain.slice(clause.start, clause.end).trim();
    const mine = held[index] === most || (last === index - 1 && index > 0 && goesOn.test(words));
    if (mine) last = index;
    return mine;
  });
  const first = own.flatMap(inside);
  if (first.length > 0) return first;
  const anchor = clauses[held.indexOf(most)];
  const behind = clauses.filter(({ start, part }) => anchor && part === anchor.part && start > anchor.start);
  const next = behind.flatMap(inside);
  return next.length > 0 ? next : figures;
}

const clauseHolds = (clause: Span, spot: Span) => spot.start >= clause.start && spot.start < clause.end;

function runsOf(sentence: string, words: readonly Span[], figures: readonly Span[]): FigureSentence['runs'] {
  const marks: FigureSentence['runs'][number]['as'][] = new Array(sentence.length).fill('plain');
  for (const { start, end } of figures) marks.fill('figure', start, end);
  for (const { start, end } of words) marks.fill('word', start, end);
  const runs: FigureSentence['runs'] = [];
  for (let index = 0; index < sentence.length; index += 1) {
    const mark = marks[index] ?? 'plain';
    const last = runs.at(-1);
    if (last?.as === mark) last.text += sentence[index];
    else runs.push({ text: sentence[index] ?? '', as: mark });
  }
  return runs;
}

const yearsAway: Record<string, number> = { 去年: -1, 上年: -1, 今年: 0, 本年度: 0, 明年: 1 };
const planEnds: Record<string, number> = { 二: 2015, 三: 2020, 四: 2025, 五: 2030, 六: 2035 };

/** A time of figure-time.ts in words; 目前 and 去年 mean something only by the material's date. */
function timeWords(time: string | null, day: Day | null): { words: string; dated: boolean; rank: number } {
  const own = day ? { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)) } : null;
  if (time === null || time === 'now') {
    if (!own) return { words: '', dated: true, rank: 0 };
    return { words: `${own.year}年${own.month}月`, dated: true, rank: own.year + own.month / 13 };
  }
  const away = yearsAway[time];
  if (away !== undefined) {
    if (!own) return { words: time, dated: false, rank: 0 };
    return { words: `${own.year + away}年`, dated: true, rank: own.year + away + 0.5 };
  }
  const span = /^(\d{4})-(\d{4})年$/.exec(time);
  if (span) return { words: `${span[1]}—${span[2]}年`, dated: false, rank: Number(span[2]) + 0.5 };
  const month = /^(\d{4})-(\d{2})$/.exec(time);
  if (month) {
    return {
      words: `${month[1]}年${Number(month[2])}月`,
      dated: false,
      rank: Number(month[1]) + Number(month[2]) / 13,
    };
  }
  if (/^\d{4}$/.test(time)) return { words: `${time}年`, dated: false, rank: Number(time) + 0.5 };
  return { words: `“${time}”时期`, dated: false, rank: (planEnds[time[1] ?? ''] ?? 0) + 0.5 };
}
