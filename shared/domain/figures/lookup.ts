import type { Day } from '../../model/primitives.ts';
import type { FigureSentence } from '../../model/references.ts';
import { nearestFigures, type Stretch } from './clauses.ts';
import { comparedWith } from './compared-with.ts';
import { measurePattern } from './measures.ts';
import { figureTime } from './time.ts';
import { timeInWords } from './time-words.ts';
import { numberPattern } from './values.ts';

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

/**
 * Every sentence of a text in which all the words stand with a figure, a repeated one once; `day` is the date of the
 * text itself. 养老床位 in 「2025年全市养老床位达到1.2万张。」 → that sentence, 1.2万张, 2025年.
 */
export function lookUpFigures(text: string, words: readonly (readonly string[])[], day: Day | null): FigureSentence[] {
  const found = new Map<string, FigureSentence>();
  for (const paragraph of text.split('\n')) {
    let before: string | null = null;
    for (const sentence of paragraph.split(/(?<=[。！？])/)) {
      const shown = sentence.trim();
      const row = found.has(shown) ? null : readSentence(shown, words, before, day);
      if (row) found.set(shown, row);
      before = figureTime(masked(sentence)) ?? before;
    }
  }
  return [...found.values()];
}

const per = '(?:每(?:人|户|名|位|年|月|天|日|张|床|次|例|小时|平方米))+(?:补助|补贴|发放)?';
const about = '(?:约|近|超过|超|逾|不少于|不低于|至少)';
const unit = `个工作日|个月|小时|周岁|岁|天|倍|平米|${measurePattern}`;
const amount = `${numberPattern}\\s*[亿万千百]?[余多]?`;
const figurePattern = new RegExp(
  `(?:${per})?${about}?(?:${amount}\\s*(?:${unit})?\\s*[—–~～至到-]\\s*)?${amount}\\s*(?:${unit})(?:[/／](?:人|户|月|年|天|日|床|次|·|\\.|[/／])+)?(?:以上|左右)?`,
  'g',
);

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
  const near = nearestFigures(plain, spots, figures);
  const times = near.map(({ start }) => {
    const said = figureTime(plain.slice(0, start)) ?? figureTime(plain);
    return { ...timeInWords(said ?? before, day), said: said !== null };
  });
  return {
    figures: near.map(({ start, end }) => sentence.slice(start, end)),
    runs: runsOf(sentence, spots.flat(), figures),
    time: [...new Set(times.map(({ words }) => words))].join('、'),
    timeFrom: times.some(({ words }) => words === '') ? null : timeFrom(times),
    rank: Math.max(...times.map(({ rank }) => rank)),
  };
}

/** Of several times the least certain one is told. */
function timeFrom(times: readonly { dated: boolean; said: boolean }[]): FigureSentence['timeFrom'] {
  if (times.some(({ dated }) => dated)) return 'material';
  return times.every(({ said }) => said) ? 'sentence' : 'passage';
}

function spotsOf(sentence: string, word: string): Stretch[] {
  const spots: Stretch[] = [];
  for (let start = sentence.indexOf(word); start >= 0; start = sentence.indexOf(word, start + word.length)) {
    spots.push({ start, end: start + word.length });
  }
  return spots;
}

/** Titles, numbers of documents and articles blanked, digits in half width; every character keeps its place. */
function masked(sentence: string): string {
  const blank = (shown: string) => '　'.repeat(shown.length);
  return sentence
    .replace(/[０-９．％]/g, (sign) => (sign === '％' ? '%' : String.fromCharCode(sign.charCodeAt(0) - 0xfee0)))
    .replace(/,(?!\d{3}(?!\d))/g, '，')
    .replace(/;/g, '；')
    .replace(/《[^》]{0,100}》|[〔[][^〕\]]{0,60}[〕\]]\s*\d*号?|第\s*\d+[号条款届次章期批]/g, blank)
    .replace(comparedWith, blank);
}

function runsOf(sentence: string, words: readonly Stretch[], figures: readonly Stretch[]): FigureSentence['runs'] {
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
