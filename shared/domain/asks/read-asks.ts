import type { Ask } from '../../model/merging/asks.ts';
import type { TextBlock } from '../../model/opinions.ts';
import { textBlocks } from '../opinions/text.ts';
import { isBareHeading } from '../words/heading-mark.ts';
import { sectionEnd } from '../words/outline.ts';
import { unwrapLines } from '../words/wrapped-lines.ts';
import { isAsking, isImperative, isLack, isReport } from './ask-words.ts';
import { asksInText } from './asks-in-text.ts';
import { announcedOrders, brokenAtCounts, listedOrders, partedOrders } from './listed-orders.ts';
import { clausesIn, sentencesIn } from './sentences.ts';
import { shortStatement } from './short-statement.ts';

/** A proposal asks for a handful of things; beyond this the text is something else. */
const most = 40;
/** No proposal is longer; what follows is not read. */
const longest = 100_000;

/**
 * The asks in a proposal's own text, in their order: the headings or counted parts under 建议：, the headings that
 * themselves propose, or the sentences that ask (建议, 希望, 应当, 能否). Empty where it asks for nothing; then the opinions must
 * give the outline.
 */
export function readAsks(body: string): Ask[] {
  const blocks = textBlocks(unwrapLines(brokenAtCounts(body.slice(0, longest))).map(({ text }) => text));
  const zone = askZone(blocks);
  const structured = zone ? asksUnder(zone) : proposingHeadings(blocks);
  const found = structured.length > 0 ? structured : running(blocks);
  const seen = new Set<string>();
  return found
    .flatMap(partedOrders)
    .filter(({ statement }) => statement.length >= 4 && !seen.has(statement) && seen.add(statement))
    .slice(0, most);
}

const problemHeading = /现状|背景|存在|问题|不足|困难|原因|情况|意义|必要性|案由|理由|依据|成效|做法|调研/;
const askHeadingWords =
  /^(?!关于).*(?:建议|对策|诉求)(?:措施|意见|如下)?[：:]?$|^(?:具体|主要|工作|改进|相关)(?:意见|措施|办法|思路)$|^(?:解决|破解|化解|改进|完善)(?:问题)?的?(?:途径|路径|办法|对策|思路|措施|出路|之策|之道)$/;
const askOpening =
  /(?:^|[。；！？])(?:为此|对此|因此|据此|鉴于此|综上(?:所述)?|有鉴于此)?[，,]?[^。；！？]{0,30}(?:(?:提出|有)?(?:以下|如下|[几两三四五六七八九\d]点|[几两三四五六七八九\d]条|具体)?(?:工作)?(?:建议|诉求|对策)(?:如下|是|和措施)?|提(?:出)?(?:以下|如下|[几两三四五六七八九\d])?[点条个]?(?:想法|看法|期盼|请求|愿望|思路|主张|设想)|呼吁|希望|恳请|解决办法(?:是|如下)?)\s*[：:]/;
const countedAsk = /^(?:我的)?建议\s*[一二三四五六七八九十\d]/;

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
  if (heading !== undefined && !countedAsk.test(blocks[heading]?.text ?? '')) {
    const under = blocks.slice(heading + 1, sectionEnd(blocks, heading));
    if (under.length > 0) return { lead: '', blocks: under };
  }
  const at = blocks.findIndex(
    ({ level, text }) =>
      level === 0 &&
      (/^(?:具体|主要|几点|工作|有关|相关|解决|整改|意见)?(?:建议|办法|对策|措施|诉求)(?:[和与及、][^：:]{2,6})?(?:如下)?[：:]?$|^(?:意见|想法|对策|措施|思考)[和与及、](?:建议|对策|诉求)[：:]?$/.test(
        text,
      ) ||
        askOpening.test(text)),
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

function asksUnder({ lead, blocks }: Zone): Ask[] {
  const levels = blocks.flatMap(({ level }) => (level > 0 ? [level] : []));
  if (levels.length === 0)
    return asksInText([lead, ...blocks.map(({ text }) => text)].filter(Boolean).join('\n'), true);
  const top = topLevel(levels);
  const first = blocks.findIndex(({ level }) => level === top);
  const before = [lead, ...blocks.slice(0, first).map(({ text }) => text)].filter(Boolean).join('\n');
  return [
    ...(/[：:]$/.test(before) ? [] : asksInText(before, lead !== '' && !isReport(before))),
    ...blocks.flatMap((block, index) => (block.level === top ? headedAsks(blocks, index) : [])),
  ];
}

/** A heading that only names a side of the matter or who is to act: the asks stand under it. */
const namesOnly =
  /(?:方面|层面|角度|领域)$|^(?:对|针对|请|建议)?[^，。]{0,16}(?:(?<![布格结全大开时定])局|委|部门|政府|单位)[：:]?$/;

function headedAsks(blocks: readonly TextBlock[], index: number): Ask[] {
  const block = blocks[index] as TextBlock;
  const section = blocks.slice(index, sectionEnd(blocks, index));
  if (section.length > 1 && namesOnly.test(block.text)) {
    const zone = { lead: '', blocks: section.slice(1) };
    const under = asksUnder(zone);
    if (under.length > 0) return under;
  }
  const last = section.at(-1);
  // 「以上建议，请予考虑。」 after the last item is no part of it.
  const own = last && last !== block && isReport(last.text) && sentencesIn(last.text).length === 1;
  const text = (own ? section.slice(0, -1) : section).map((part) => part.text).join('\n');
  if (section.length === 1 && !isBareHeading(block.text)) {
    const asked = asksInText(block.text, true);
    const whole = { statement: shortStatement(block.text), text: block.text };
    return asked.length > 1 && /；/.test(block.text) ? asked : [asked[0] ? { ...asked[0], text: block.text } : whole];
  }
  return [{ statement: shortStatement(block.text), text }];
}

/** Without a section of its own, the top headings are the asks when most of them propose something. */
function proposingHeadings(blocks: TextBlock[]): Ask[] {
  const levels = blocks.flatMap(({ level }) => (level > 0 ? [level] : []));
  if (levels.length === 0) return [];
  const top = topLevel(levels);
  const headings = blocks.flatMap(({ level, text }, at) => (level === top && !isProblem(text) ? [{ text, at }] : []));
  const proposing = headings.filter(({ text }) => isProposing(text)).length;
  // A text of nothing but a list of things asked for: 一、调高基本生活费 二、大学毕业前继续保障.
  const onlyList = headings.length > 1 && headings.length === blocks.length && !blocks.some(({ text }) => isLack(text));
  if (proposing * 2 < headings.length && !(onlyList && proposing > 0)) return [];
  return headings.flatMap(({ at }) => headedAsks(blocks, at));
}

function isProposing(heading: string): boolean {
  return (
    /^(?:关于|建议|希望|应)/.test(heading) ||
    isImperative(heading) ||
    (/[？?]/.test(heading) && clausesIn(heading).some(isAsking))
  );
}

/** 「存在的问题」 and 「基本情况」, not 「关于解决停车问题的建议」. */
function isProblem(heading: string): boolean {
  return (
    problemHeading.test(heading.replace(/。$/, '').slice(-4)) ||
    (heading.length <= 10 && problemHeading.test(heading) && !isProposing(heading))
  );
}

/** Without any structure: the sentences that ask; a text of nothing but orders is one too. */
function running(blocks: readonly TextBlock[]): Ask[] {
  const text = blocks.map((block) => block.text).join('\n');
  const announced = announcedOrders(text);
  if (announced.length > 0) return announced;
  const asked = asksInText(text, false);
  if (asked.length > 0) return asked;
  const sentences = sentencesIn(text);
  const orders = sentences.every((sentence) => isImperative(sentence));
  if (sentences.length > 1 && orders) return asksInText(text, true);
  const listed = listedOrders(text);
  if (
    listed.length > 0 ||
    !/(?:以上|上述)(?:(?:几点|各项|[^，。]{0,4})?(?:建议|意见|想法)|[几二两三四五六七\d][点条项])|这(?:些|就|也)?是(?:我|我们)的[^，。]{0,4}(?:期盼|建议|希望)/.test(
      text,
    )
  )
    return listed;
  // It says itself that it proposes, without a word of asking: 「…由妇联主席负责，…记入台账。以上建议请采纳。」
  return asksInText(text, true);
}
