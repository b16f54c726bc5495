import { restorePunctuation } from '../../words/punctuation.ts';
import { simplify } from '../../words/traditional.ts';
import { hasSurname } from '../surnames.ts';
import { looksLikeUnit } from '../unit-list.ts';

const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad\ue000-\uf8ff]/g;
/** 郝连城(chéng): how a character is read aloud. */
const gloss = /(?<=[\u4e00-\u9fff])[（(]\s?[a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6}\s?[）)]/g;
const spaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const fullWidth = /[０-９Ａ-Ｚａ-ｚ．％＃＠＋]/g;
/** The lines of a drawn table: ├────┼────┤. */
const tableRule = /^[\s\u2500-\u257f]*[┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝][\s\u2500-\u257f]*$/;
/** Facts stand near a line's beginning; what one line of thousands of characters says later is the proposal's text. */
const longest = 3000;

/** One line as the readers see it: half-width figures, Chinese punctuation, plain blanks; tabs stay. */
export function intakeLines(text: string): string[] {
  return printedLines(text).map((line) => plainLine(line, simplify));
}

/** The lines as they came. */
export const printedLines = (text: string): string[] =>
  commasParted(cellsWithBreaksJoined(recordsSpelt(text)).split(/\r\n?|\n|\u2028|\u2029/));

/** What a system gives out as records, `{"案由": "…", "会办": ["…"]}`, comes as labels with their values. */
function recordsSpelt(text: string): string {
  if (!/^\s*[[{][\s\S]*"[\u4e00-\u9fff]{2,10}"\s*:/.test(text.slice(0, 2000))) return text;
  try {
    const read: unknown = JSON.parse(text);
    const records = (Array.isArray(read) ? read : [read]) as Record<string, unknown>[];
    const words = (value: unknown): string =>
      Array.isArray(value) ? value.map(words).join('、') : String(value ?? '');
    return records
      .map((record) =>
        Object.entries(record)
          .map(([label, value]) => `${label}：${words(value)}`)
          .join('\n'),
      )
      .join('\n\n');
  } catch {
    return text;
  }
}

/** A CSV with quoted cells comes as cells: `1,"市民政局,团市委",3` has three. */
function commasParted(lines: readonly string[]): string[] {
  const rows = lines.map((line) => (line.length < 2000 && line.includes(',') ? csvCells(line) : null));
  const width = rows.find((cells) => cells !== null && cells.length > 3)?.length;
  const table = rows.filter((cells) => cells?.length === width);
  const quoted = lines.some((line) => /(?:^|,)"[^"]*,[^"]*"(?:,|$)/.test(line));
  if (!quoted || table.length < 2) return [...lines];
  return lines.map((line, at) => (rows[at]?.length === width ? (rows[at] ?? []).join('\t') : line));
}

const csvCells = (line: string): string[] =>
  (line.match(/(?:^|,)(?:"(?:[^"]|"")*"|[^,]*)/g) ?? []).map((cell) =>
    cell
      .replace(/^,/, '')
      .replace(/^"([\s\S]*)"$/, '$1')
      .replaceAll('""', '"'),
  );

/** One line as the readers see it, in the characters it came in: character for character the line of `intakeLines`. */
export const inItsCharacters = (line: string): string => plainLine(line, (text) => text);

/** The same for one line; a full-width bar is a bar. 「案由：０７７」 → 案由：077. */
function plainLine(raw: string, simple: (text: string) => string): string {
  const half = raw
    .slice(0, longest)
    .replace(invisible, '')
    .replace(gloss, '')
    .replace(spaces, ' ')
    .replace(fullWidth, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)／(?=\d)/g, '/')
    .replace(/[｜│┃║¦]/g, '|')
    // Look-alikes that office systems and recognisers put for a colon and a stroke.
    .replace(/[∶︰ː꞉]/g, '：')
    .replace(/[∕⁄]/g, '/')
    // 题|目 关于…: a label that a cell's line cut in two.
    .replace(/^(题|届|案|编)\|(目|次|由|号)(?=[\s：:|])/, '$1$2')
    .replace(/[＿]/g, '_')
    .replace(tableRule, '')
    .replace(/[<＜〈]([\u4e00-\u9fff]{2,10})[>＞〉](?!》)/g, '【$1】')
    .replace(/[[［]([\u4e00-\u9fff]{2,8})[\]］]/g, '【$1】')
    // 主办——区民政局: as good as a colon.
    .replace(
      /(主办|会办|协办|牵头|承办|独办|分办|参阅)(单位)?\s*(?:——|--|－－|→|=>|-->)\s*(?=[\u4e00-\u9fff])/g,
      '$1$2：',
    )
    .replace(/^(?:\s*[>＞]){1,5}\s?/, '');
  return restorePunctuation(simple(half)).replace(/[ ]+$/, '');
}

/** Spreadsheets put a cell of several lines in quotes: its breaks become blanks, so that a row stays one line. */
function cellsWithBreaksJoined(text: string): string {
  if (!/(?:^|\t|\n)"[^"\t\n]*\n/.test(text.slice(0, 400_000))) return text;
  return text.replace(/(^|\t|\n)"((?:[^"]|""){0,3000})"(?=\t|\r?\n|$)/g, (_, before: string, cell: string) => {
    return before + cellInOne(cell.replaceAll('""', '"').split(/\s*\r?\n\s*/));
  });
}

/** Units, names or telephones one below the other are a list; everything else is one text cut by the cell's edge. */
function cellInOne(lines: readonly string[]): string {
  const parts = lines.map((line) => line.trim()).filter((line) => line !== '');
  const listed =
    parts.length > 1 &&
    (parts.every((part) => looksLikeUnit(part) && !/^[和与及]/.test(part)) ||
      parts.every((part) => /^[\d\s-]{7,16}$/.test(part)) ||
      parts.every((part) => part.length <= 4 && hasSurname(part)));
  return parts.join(listed ? '、' : '');
}

/** Without the blanks that recognised or justified text has between Chinese characters. 「案 由」 → 案由; 「A 座」 stays. */
export function tight(text: string): string {
  return text
    .replace(/(?<=[\u3001-\u9fff\uff00-\uffef“”（）])[ \t]+(?=[\u3001-\u9fff\uff00-\uffef“”（）])/g, '')
    .trim();
}
