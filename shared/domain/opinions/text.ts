import type { TextBlock } from '../../model/opinions.ts';
import {
  type HeadingMark,
  headingMark,
  isBareHeading,
  levelOfMark,
  splitAtMarks,
  splitRunIn,
} from '../words/heading-mark.ts';
import { tablesApart } from '../words/table-text.ts';
import { type Paragraph, unwrapLines } from '../words/wrapped-lines.ts';
import { partAsides } from './asides.ts';

/** A unit's opinion letter taken apart: its paragraphs, and what stood around them. */
type OpinionReading = {
  blocks: TextBlock[];
  /** Letterhead, number and title, up to the salutation. */
  head: string[];
  /** 「云澜市民政局：」, without the colon. */
  salutation: string | null;
  /** Signature, date, contact lines. */
  signature: string[];
};

/**
 * Pasted text of an opinion → its paragraphs with their levels, without letterhead, salutation, signature and date.
 * What is said to us in the midst of a paragraph becomes one of its own.
 */
export function readOpinion(text: string): OpinionReading {
  const { lines, tables } = tablesApart(text.split(/\r\n?|\n/u));
  const { head, salutation, body } = cutHead(unwrapLines(lines.join('\n')));
  const { kept, signature } = cutSignature(body);
  const blocks = textBlocks(kept, isTitle).flatMap(({ level, text: words }) => {
    const table = tables.get(words);
    if (table !== undefined) return [{ level: 0, table: true, text: table } satisfies TextBlock];
    return partAsides(words).map((part, n): TextBlock => ({ level: n === 0 ? level : 0, text: part }));
  });
  return { blocks: withLoneHeadings(blocks), head, salutation, signature };
}

const loneHeading =
  /^(?:关于|针对|对于|有关)[^，。；：:\d“”《》]{2,18}[：:]?$|^[^，。；：:\d“”《》]{2,12}(?:方面|问题)[：:]?$/;

/** 「关于动态核查」 in a line of its own over a paragraph heads it, without a number too. */
function withLoneHeadings(blocks: readonly TextBlock[]): TextBlock[] {
  const used = blocks.flatMap(({ level }) => (level > 0 ? [level] : []));
  const top = used.length > 0 ? (Math.min(...used) as TextBlock['level']) : 1;
  return blocks.map((block, at) => {
    const next = blocks[at + 1];
    const heads =
      block.level === 0 &&
      !block.table &&
      loneHeading.test(block.text) &&
      next?.level === 0 &&
      !next.table &&
      next.text.length > block.text.length + 2 &&
      /[。；！]$/.test(next.text);
    return heads ? { ...block, level: top, text: block.text.replace(/[：:]$/, '') } : block;
  });
}

/** 「关于增加床位」 names its matter; 「继续实施补贴政策，实现全覆盖」 says something that must not be lost as a heading. */
function isTitle(heading: string): boolean {
  return /^(?:关于|对于|针对|有关|就)/.test(heading);
}

/**
 * Paragraphs of any office text → blocks; numbers become levels, a heading that runs into its paragraph is parted where
 * `parts` says so.
 */
export function textBlocks(
  paragraphs: readonly string[],
  parts: (heading: string) => boolean = () => true,
): TextBlock[] {
  const read = paragraphs.flatMap(splitAtMarks).map((text) => ({ text, caught: headingMark(text) }));
  const used = new Set<HeadingMark>(read.flatMap(({ caught }) => (caught ? [caught.mark] : [])));
  const top = Math.min(...[...used].map((mark) => levelOfMark(mark, used)));
  return read.flatMap(({ text, caught }): TextBlock[] => {
    if (!caught || caught.text === '') return [{ level: 0, text }];
    const level = levelOfMark(caught.mark, used);
    if (level === 0) return [{ level, text }];
    const parted = level === top && !isBareHeading(caught.text) ? splitRunIn(caught.text) : null;
    if (!parted || !parts(parted.heading)) return [{ level, text: caught.text }];
    return [
      { level, text: parted.heading },
      { level: 0, text: parted.rest },
    ];
  });
}

const unitEnd = '(?:局|委|委员会|办公室|办|厅|人民政府|政府|管委会|中心|联合会|联|会|院|部|公司|支队|大队|总队)';
const salutationLine = new RegExp(
  `^(?:尊敬的)?[\\u4e00-\\u9fff（）()、]{1,38}${unitEnd}(?:[（(][^（）()]{2,20}[)）])?\\s*[：:]`,
);
const unitLine = new RegExp(`^[\\u4e00-\\u9fff（）()、\\s]{2,40}${unitEnd}(?:[（(](?:盖章|公章|章)[)）])?$`);
const titleLine = /(?:意见|函|复函|回复|答复|反馈|报告)(?:[（(].{1,12}[)）])?$/;
const documentNumberLine = /^[^，。]{0,12}[〔[【（(﹝]\s*20\d\d\s*[〕\]】）)﹞]\s*\d+\s*号/;
const headWords =
  /^(?:特急|加急|急件|普通|主动公开|依申请公开|不予公开|内部资料.*|类别[：:].*|签发人[：:].*|[A-DＡ-Ｄ]类?|第[一二三四五六七八九十\d]+稿)$/;

function isHeadLine({ text }: Paragraph): boolean {
  if (text.length > 80 || headingMark(text) || /[。；]$/.test(text)) return false;
  return (
    unitLine.test(text) ||
    titleLine.test(text) ||
    documentNumberLine.test(text) ||
    headWords.test(text) ||
    /文件$/.test(text)
  );
}

/** What stands above the text is taken off only when every line of it looks like the head of a letter. */
function cutHead(paragraphs: Paragraph[]) {
  const at = paragraphs.slice(0, 14).findIndex(({ text }) => salutationLine.test(text));
  const lead = at < 0 ? paragraphs : paragraphs.slice(0, at);
  let heads = 0;
  while (
    heads < lead.length &&
    (isHeadLine(lead[heads] as Paragraph) || (at >= 0 && isLooseHead(lead[heads] as Paragraph)))
  )
    heads += 1;
  const head = lead.slice(0, heads).map(({ text }) => text);
  const between = lead.slice(heads).map(({ text }) => text);
  if (at < 0) return { head, salutation: null, body: between };
  const line = (paragraphs[at] as Paragraph).text;
  const found = salutationLine.exec(line)?.[0] ?? '';
  const rest = line.slice(found.length).trim();
  const after = paragraphs.slice(at + 1).map(({ text }) => text);
  return { head, salutation: found.replace(/\s*[：:]$/, ''), body: [...between, ...(rest ? [rest] : []), ...after] };
}

/** Before a salutation even an odd short line belongs to the head. */
function isLooseHead({ text }: Paragraph): boolean {
  return text.length <= 60 && !headingMark(text) && !/[。；，]/.test(text);
}

const digit = '[0-9０-９〇○零一二三四五六七八九十]';
const dateEnd = new RegExp(
  `(?:${digit}{4}\\s*年|^)\\s*${digit}{1,3}\\s*月\\s*${digit}{1,3}\\s*日$|^20\\d\\d[-./]\\d{1,2}[-./]\\d{1,2}$`,
);
const contactLine = /^[（(]?\s*(?:联\s*系\s*人|经\s*办\s*人|承\s*办\s*人|联系电话|电\s*话|承办负责人|联系方式)\s*[：:]/;
const tailLine =
  /^(?:[（(](?:此件|此页|盖章|公章).{0,20}[)）]|抄送[：:].*|附件?\s*[：:]?\s*(?:无|[^。；]{0,40})|—?\s*\d{1,3}\s*—?|.{2,30}印发)$/;

function cutSignature(body: string[]) {
  let end = body.length;
  while (end > 0 && isSignatureLine(body[end - 1] as string)) end -= 1;
  return { kept: body.slice(0, end), signature: body.slice(end) };
}

function isSignatureLine(text: string): boolean {
  if (contactLine.test(text)) return text.length <= 60;
  if (text.length > 50 || headingMark(text)) return false;
  const bare = text.replace(dateEnd, '').trim();
  if (dateEnd.test(text)) return bare === '' || unitLine.test(bare);
  return unitLine.test(text) || tailLine.test(text);
}
