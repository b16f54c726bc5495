import type { LetterContent } from '../../model/letter/letter.ts';
import { parseNumeral } from '../words/numeral.ts';
import { honorific } from './addressee.ts';

/** Where words stand: in opening, closing and the like they speak to whoever the letter goes to, in the body not always. */
type Place = 'frame' | 'body';
type To = {
  /** 您 for a person, 贵委, 贵会… for a body. */
  you: string;
  /** 代表 or 委员; null of a body. */
  title: string | null;
  /** How many the letter went to. */
  count: number;
};

/**
 * 每人一份：a letter to several as it speaks to one of them. What hangs on number and kind of the addressees follows, in
 * the salutation and wherever the letter speaks to them; what is quoted, named in 《》 or stands in a table stays, and so
 * does who proposed. 「感谢你们的关心」 to 沈知远代表 → 感谢您的关心, to 民建临江市委会 → 感谢贵委的关心.
 */
export function letterForOne(content: LetterContent, addressees: readonly string[], one: string): LetterContent {
  if (addressees.length < 2) return content;
  const title = /(?:代表|委员)$/u.exec(one)?.[0] ?? null;
  const to: To = { you: title === null ? honorific(one) : '您', title, count: addressees.length };
  const frame = (text: string) => spokenTo(text, to, 'frame');
  return {
    ...content,
    salutation: salutationForOne(content.salutation, one, to),
    opening: frame(content.opening),
    blocks: content.blocks.map((block) => (block.table ? block : { ...block, text: spokenTo(block.text, to, 'body') })),
    closing: content.closing.map(frame),
    note: frame(content.note),
    ...(content.contactLines && { contactLines: content.contactLines.map(frame) }),
  };
}

/** 尊敬的 is kept before a person; what follows the colon is spoken to them as the rest is. */
function salutationForOne(salutation: string, one: string, to: To): string {
  const [names = '', ...more] = salutation.split(/[：:]/u);
  const courtesy = to.title === null ? '' : (/^尊敬的/u.exec(names.trim())?.[0] ?? '');
  return `${courtesy}${one}：${spokenTo(more.join('：'), to, 'frame')}`.trimEnd();
}

const quoted = /(《[^《》]*》|“[^“”]*”|‘[^‘’]*’|「[^「」]*」|『[^『』]*』|"[^"]*")/u;

function spokenTo(text: string, to: To, place: Place): string {
  const own = text
    .split(quoted)
    .map((words, index) => (index % 2 === 1 ? words : titled(plural(words, to), to, place)));
  return own.join('');
}

const few = '(?:[两二三四五六七八九十几]{1,3}|\\d{1,3})';
const organ = '贵(?:委员会|单位|小组|界别|支部|支社|总支|[委会组办部])';
const each = `(?:${organ}|您们?|你们)`;
const theirPlace = /[您你]们(?=小区|社区|村|街道|片区|单位|辖区)/gu;
const together = /[您你]们(?=共同|联合|联名|一起|一同|一道)/gu;
const counted = new RegExp(
  `[您你]们(?:${few}[位名人]|各位|诸位|每人|每位|各自|大家)(?:人大|政协)?(?:代表|委员)?`,
  'gu',
);
const oneAndOther = new RegExp(`${each}(?:[、和及与]${each})+`, 'gu');

/** 你们, 您们, 你们几位, 贵委和您: whatever speaks to all at once. */
function plural(words: string, { you, title }: To): string {
  const spoken = words
    .replace(oneAndOther, you)
    .replace(together, `${you}与其他${title ?? '提出人'}`)
    .replace(counted, you)
    .replace(theirPlace, title === null ? you : `${you}所在`)
    .replace(/[您你]们/gu, you);
  return title === null ? spoken.replace(/您好[！!，,。]?/gu, '').replaceAll('您', you) : spoken;
}

// Who else is meant: all deputies of a congress, those at a meeting, deputies and members together.
const notThem = '(?<!全体|广大|其他|其它|各级|与会|参会|所有|部分|有关|相关|人大|政协|、|和|与|及)';
const notOthers = '(?!大会|小组|团|建议|[、和与及]\\S{0,2}(?:代表|委员))';
const toThem = /(?:谢|答复|欢迎|邀请|恳请|敬请|希望|请|祝|向|与|同|对|征求|听取|报告|反馈)$/u;
const theirs = /^(?:所)?(?:提出|提的|反映|关心|关注|建议的|的(?:建议|提案|意见|关心|支持|理解|要求))/u;

/** 各位代表, 两位委员, 代表们: in the body only beside words that speak to them; a number only when it is theirs. */
function titled(words: string, { you, title, count }: To, place: Place): string {
  const any = title ?? '(?:代表|委员)';
  const all = new RegExp(`${notThem}(?:(各|诸|${few})位(?:人大|政协)?${any}们?|${any}们)${notOthers}`, 'gu');
  const spoken = words.replace(all, (found: string, number: string | undefined, at: number) => {
    const stated = parseNumeral(number ?? '');
    if (stated !== null && stated !== count) return found;
    const speaks = toThem.test(words.slice(0, at)) || theirs.test(words.slice(at + found.length));
    return place === 'frame' || speaks ? you : found;
  });
  return place === 'frame' ? spoken.replace(/(?<=感谢|谢谢)大家/gu, you) : spoken;
}
