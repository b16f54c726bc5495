import type { TextBlock } from '../../model/opinions.ts';
import { textBlocks } from '../opinions/text.ts';
import { isBareHeading } from '../words/heading-mark.ts';
import { sectionEnd } from '../words/outline.ts';
import { unwrapLines } from '../words/wrapped-lines.ts';

/** One thing a proposal asks for: its short statement, and everything the proposal says about it. */
export type Ask = { statement: string; text: string };

/**
 * The asks in a proposal's own text, in their order: the headings or 一是…二是… under 建议：, or the headings that
 * themselves propose. Empty where the text has no such structure; then the opinions must give the outline.
 */
export function readAsks(body: string): Ask[] {
  const blocks = textBlocks(unwrapLines(body).map(({ text }) => text));
  const zone = askZone(blocks);
  const structured = zone ? asksIn(zone) : proposingHeadings(blocks);
  const found = structured.length > 0 ? structured : askingSentences(blocks);
  const seen = new Set<string>();
  return found
    .filter(({ statement }) => statement.length >= 4 && !seen.has(statement) && seen.add(statement))
    .slice(0, 20);
}

/** Only the statements: what the reply must answer. 「一、加快建设。」 and 「二、提高补贴。」 → two. */
export function proposalAsks(body: string): string[] {
  return readAsks(body).map(({ statement }) => statement);
}

/** 「加大设施投入」 → 「关于加大设施投入的建议」, as the letters of an office head their answers. */
export function askHeading({ statement }: Ask): string {
  if (/^关于.*(?:建议|意见|问题|方面)$/.test(statement)) return statement;
  return `关于${statement.replace(/^关于/, '')}的建议`;
}

const problemHeading = /现状|背景|存在|问题|不足|困难|原因|情况|意义|必要性|案由|理由|依据|成效|做法|调研/;
const askHeadingWords =
  /^(?!关于).*(?:建议|对策)(?:措施|意见|如下)?[：:]?$|^(?:具体|主要|工作|改进|相关)(?:意见|措施|办法|思路)$/;
const askOpening =
  /(?:^|[。；])(?:为此|对此|因此|据此|鉴于此|综上|有鉴于此)?[，,]?[^。；]{0,24}(?:提出|有)?(?:以下|如下|几点|具体)?建议(?:如下)?(?:是)?\s*[：:]/;

type Zone = { lead: string; blocks: TextBlock[] };

/** The part of the text that proposes: the section headed 建议, or what follows 「为此，建议：」. */
function askZone(blocks: TextBlock[]): Zone | null {
  const headings = blocks.flatMap((block, index) => (block.level > 0 && isBareHeading(block.text) ? [index] : []));
  const headed = headings.filter((index) => {
    const { text } = blocks[index] as TextBlock;
    return text.length <= 20 && askHeadingWords.test(text) && !problemHeading.test(text.replace(/针对.*问题的?/, ''));
  });
  const heading = headed.at(-1);
  // 「建议一：…」「建议二：…」 head one ask each and are no zone.
  if (heading !== undefined && !/^建议[一二三四五六七八九十\d]/.test(blocks[heading]?.text ?? '')) {
    return { lead: '', blocks: blocks.slice(heading + 1, sectionEnd(blocks, heading)) };
  }
  const at = blocks.findIndex(
    ({ level, text }) =>
      level === 0 && (/^(?:具体|主要|几点|工作)?建议(?:如下)?[：:]?$/.test(text) || askOpening.test(text)),
  );
  if (at < 0) return null;
  const { text } = blocks[at] as TextBlock;
  const opening = askOpening.exec(text);
  const lead = opening ? text.slice(opening.index + opening[0].length).trim() : '';
  return { lead, blocks: blocks.slice(at + 1) };
}

/** Of a text's levels the uppermost; a text may have a hundred thousand. */
function topLevel(levels: readonly number[]): number {
  return levels.reduce((top, level) => Math.min(top, level), Number.POSITIVE_INFINITY);
}

function asksIn({ lead, blocks }: Zone): Ask[] {
  const levels = blocks.flatMap(({ level }) => (level > 0 ? [level] : []));
  const inLead = inlineAsks(lead);
  if (levels.length === 0) {
    const texts = blocks.map(({ text }) => text);
    const inline = [...inLead, ...texts.flatMap(inlineAsks)];
    if (inline.length > 0) return inline;
    const plain = [lead, ...texts].filter((text) => text.length >= 8);
    return plain.length > 1 || lead ? plain.map(askFrom) : [];
  }
  const top = topLevel(levels);
  return [
    ...inLead,
    ...blocks.flatMap((block, index) => {
      if (block.level !== top) return [];
      const section = blocks.slice(index, sectionEnd(blocks, index)).map(({ text }) => text);
      return [{ statement: statementOf(block.text), text: section.join('\n') }];
    }),
  ];
}

const verbs =
  '加强|加大|加快|加密|完善|健全|建立|建设|推进|推动|提高|提升|优化|规范|强化|扩大|增加|增设|设立|制定|出台|落实|鼓励|支持|引导|培育|发展|开展|实施|统筹|整合|创新|探索|深化|构建|打造|改善|改造|保障|明确|拓宽|拓展|丰富|严格|积极|大力|进一步|切实|尽快|着力|注重|降低|减轻|营造|充分|发挥|把|试点|试行|配齐|补齐';
const proposing = new RegExp(`^(?:关于|建议|${verbs})`);

/** Without a section of its own, the top headings are the asks when most of them propose something. */
function proposingHeadings(blocks: TextBlock[]): Ask[] {
  const levels = blocks.flatMap(({ level }) => (level > 0 ? [level] : []));
  if (levels.length === 0) return blocks.flatMap(({ text }) => inlineAsks(askSentence.test(text) ? text : ''));
  const top = topLevel(levels);
  const headings = blocks.flatMap(({ level, text }, at) => (level === top && !isProblem(text) ? [{ text, at }] : []));
  if (headings.filter(({ text }) => proposing.test(text)).length * 2 < headings.length) return [];
  return headings.map(({ text, at }) => {
    const section = blocks.slice(at, sectionEnd(blocks, at)).map((block) => block.text);
    return { statement: statementOf(text), text: section.join('\n') };
  });
}

/** 「存在的问题」 and 「基本情况」, not 「关于解决停车问题的建议」. */
function isProblem(heading: string): boolean {
  return (
    problemHeading.test(heading.replace(/。$/, '').slice(-4)) ||
    (heading.length <= 10 && problemHeading.test(heading) && !proposing.test(heading))
  );
}

const askSentence = /建议/;

/** 一是…；二是… or 1.…；2.… inside one paragraph. */
function inlineAsks(text: string): Ask[] {
  const marks = [
    ...text.matchAll(
      /(?:^|[：:；。，,;])\s*(?:[一二三四五六七八九十]是|第[一二三四五六七八九十]，|[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}[.．、](?!\d))/g,
    ),
  ];
  if (marks.length < 2 && !/^一是/.test(text)) return [];
  return marks.map((mark, index) => {
    const part = text.slice(mark.index + mark[0].length, marks[index + 1]?.index ?? text.length);
    return askFrom(part);
  });
}

/** Without any structure: the sentences that begin with 建议, 希望, 呼吁. */
function askingSentences(blocks: readonly TextBlock[]): Ask[] {
  const sentences = blocks.flatMap(({ text }) => text.split(/(?<=[。！；])/));
  return sentences.flatMap((sentence) => {
    const asked = /^(?:为此|因此|对此|综上)?，?(?:我们|本人|特)?(?:建议|希望|呼吁|恳请)(.{6,})$/.exec(
      sentence.trim(),
    )?.[1];
    return asked ? [{ statement: statementOf(asked), text: sentence.trim() }] : [];
  });
}

function askFrom(text: string): Ask {
  return { statement: statementOf(text), text: text.trim() };
}

/** The first sentence without 建议 and without its trailing explanation: at most some 30 characters. */
function statementOf(text: string): string {
  const first = (text.trim().split(/[。；：:;]/)[0] ?? '')
    .replace(/^(?:[一二三四五六七八九十]是|建议[一二三四五六七八九十\d]*[，,]?|希望|请)/, '')
    .replace(/^(?:由|请)?(?:政府|市政府|有关部门|相关部门|市级层面)(?=[\u4e00-\u9fff])/, '')
    .replace(/[，,、]$/, '')
    .trim();
  if (first.length <= 30) return first;
  const clauses = first.split(/[，,]/);
  let short = clauses[0] ?? first;
  for (const clause of clauses.slice(1)) {
    if (short.length >= 8) break;
    short = `${short}，${clause}`;
  }
  return short.length <= 40 ? short : short.slice(0, 40);
}
