import type { Found } from '../../../../model/letter/proof.ts';
import { foundAt, type Passage, sentencePassages } from '../../found.ts';
import { type Amount, countedIn, printedLike, sameAmount } from '../amounts.ts';

/** Groups that together are the whole: 站内 and 站外, 城镇 and 农村, 公办 and 民办. */
const complements =
  /站内[^。]{0,30}站外|城[镇市区][^。]{0,40}农村|农村[^。]{0,40}城[镇市区]|公办[^。]{0,40}民[办营]|民办[^。]{0,40}公办|男[性生]?[^。]{0,30}女|女[性]?[^。]{0,30}男|主办[^。]{0,30}[会协]办|(?:新建|新增)[^。]{0,30}改[造扩]|集中供养[^。]{0,30}分散供养|押金[^。]{0,30}会员费|中央[^。]{0,40}(?:省|市)级[^。]{0,40}(?:市|县|区)级|初次[^。]{0,30}再次|全失能[^。]{0,40}半失能|在建[^。]{0,30}[建竣]成|机动车[^。]{0,20}非机动车|本地[^。]{0,20}外地|线上[^。]{0,30}线下/u;

/** Ages and times are not added up. */
const unsummed = /^(?:周?岁|年|天|个月|小时|分钟|月)$/u;

/** 分项之和与总数对得上：其中…, …；已整改399处，未整改28处 of 417处. */
export function wrongSums(text: string): Found[] {
  if (!/\d/u.test(text)) return [];
  return withTheirParts(sentencePassages(text)).flatMap((sentence) => {
    const amounts = countedIn(sentence).filter(({ measure }) => measure !== '%' && measure !== '个百分点');
    return amounts.length < 2 || amounts.length > 60
      ? []
      : [...itemised(sentence.text, amounts), ...remainders(sentence.text, amounts)].map((each) => ({
          ...each,
          from: each.from + sentence.from,
          to: each.to + sentence.from,
        }));
  });
}

/** 建成806个。其中，自建412个…: the parts of what the sentence before counts belong to it. */
function withTheirParts(passages: readonly Passage[]): Passage[] {
  const joined: Passage[] = [];
  for (const each of passages) {
    const last = joined.at(-1);
    if (last && last.to === each.from && /^其中[，：]?/u.test(each.text) && !/其中/u.test(last.text))
      joined[joined.length - 1] = { from: last.from, to: each.to, text: last.text + each.text };
    else joined.push(each);
  }
  return joined;
}

function itemised(text: string, amounts: readonly Amount[]): Found[] {
  return [...text.matchAll(/其中[：，]?/gu)].flatMap(({ 0: word, index }) => {
    const start = index + word.length;
    const rest = /[；。]|其中/u.exec(text.slice(start));
    const end = rest ? start + rest.index : text.length;
    // 今年为17人办理落户，其中，李某: 其中 of people, not of figures.
    const inside = amounts.filter(({ from }) => from >= start && from < end);
    const first = inside.find(({ measure }) => !unsummed.test(measure));
    if (!first) return [];
    // What the sentence before counts last may be a mean or something else: the whole is more than its first part.
    const isBefore = text[index - 1] === '。';
    const total = amounts
      .filter(({ to, measure, each }) => to <= index && measure === first.measure && !each)
      .filter(({ value }) => !isBefore || value >= first.value)
      .at(-1);
    const statement = Math.max(text.lastIndexOf('；', index), 0);
    if (!total || total.from < statement || total.loose) return [];
    // 服务点54个，其中…31个，托位共计1280个: a total of something else.
    const isTotal = ({ from }: Amount) => /(?:共计?|合计|总计)$/u.test(text.slice(Math.max(0, from - 2), from));
    const parts = inside.filter((one) => one.measure === first.measure && !one.each && !isTotal(one));
    const list = text.slice(start, end);
    // 其中2025年1318户（区残联统计：318户）: told twice, no two parts.
    if (/[（(][^（）()]{0,14}(?:统计|数据|口径|通报|显示)/u.test(list)) return [];
    if (parts.some(({ loose }) => loose)) return [];
    const over = parts.find(({ value }) => value > total.value + total.step);
    if (over && !/增[加长至到]|累计/u.test(list)) {
      return [wrong(over, null, `其中的${over.words}比总数${total.words}还大`)];
    }
    if (parts.length < 2 || /包括|含|[^年]比|同比|较|增长|提高|分别|(?:其中|另有|还有)/u.test(list)) return [];
    const sum = parts.reduce((all, { value }) => all + value, 0);
    const step = total.step + parts.reduce((all, { step: each }) => all + each, 0);
    if (sameAmount(sum, total.value, step) || beginsWhole(parts, total)) return [];
    // Parts that hold each other (60岁以上…65岁以上) sum up to more than the whole by right; ages say so.
    if (/岁(?:及|以)以?上[^、]*岁(?:及|以)以?上/u.test(list)) return [];
    const last = parts.at(-1) ?? first;
    const says = doNotAddUp(total, sum);
    const gap = Math.abs(sum - total.value) / total.value;
    if (complements.test(list) && last.value > sum - total.value) {
      return [wrong(last, gap <= 0.2 ? printedLike(last, total.value - (sum - last.value)) : null, says)];
    }
    // 412名，其中党员186名、大专以上学历355名: who is the one may be the other.
    if (parts.some(({ from, to }) => overlapping.test(labelOf(text, from, to)))) return [];
    const slip = slippedPart(total, parts, sum);
    if (slip) return [wrong(slip.part, slip.right, says)];
    if (sum > total.value) return [wrong(total, swappedDigits(total, sum), says)];
    return !/等/u.test(list) && (parts.length > 2 ? gap <= 0.1 : isNear(parts, gap))
      ? [{ ...wrong(total, swappedDigits(total, sum), says), severity: 'warning' }]
      : [];
  });
}

/** Two parts that are all but the whole are meant to be it. */
const isNear = (parts: readonly Amount[], gap: number) => parts.length === 2 && gap <= 0.02;

/** 发现隐患417处，已整改399处，未整改28处; 共80人，结业78人，2人因病延期. */
/** What a person or place may be beside the other things told of it: 党员, 大专以上, 持证. */
export const overlapping =
  /党员|团员|学历|大专|本科|研究生|持证|证书|职称|少数民族|残疾|重病|退役|高龄|失能|独居|空巢|骨干|青年|获[评得]|被评|荣获|示范|星级|等级|标准化|通过|参加|女性?|妇女|人员密集|老旧|高层/u;
const labelOf = (text: string, from: number, to: number) =>
  (/[^、，；：]{0,16}$/u.exec(text.slice(0, from))?.[0] ?? '') + (/^[^、，；。]{0,8}/u.exec(text.slice(to))?.[0] ?? '');

/** 10589家，其中市级4213家、区级6376家，社团…: the first of the parts are the whole already, what follows parts it anew. */
export function beginsWhole(parts: readonly Amount[], total: Amount): boolean {
  let sum = 0;
  return parts.some(({ value, step }, turn) => {
    sum += value;
    return turn > 0 && sameAmount(sum, total.value, total.step + step * (turn + 1));
  });
}

/** Which of the figures is the wrong one is not known: the sum is told, and which was written is left to who writes. */
export const doNotAddUp = (total: Amount, sum: number) =>
  `各项相加是${printedLike(total, sum) ?? String(sum)}，与${total.words}不符，请核对哪一个数不对`;

/** 4312 and 4132, typed in another order, are one figure; of any other it is not known which is wrong. */
export function swappedDigits(total: Amount, sum: number): string | null {
  const sorted = (value: number) => [...String(Math.round(value))].sort().join('');
  return sum !== total.value && sorted(sum) === sorted(total.value) ? printedLike(total, sum) : null;
}

/** The one part that with its digits in another order makes the sum right: 980万元 told twice, and once 890万元 meant. */
export function slippedPart(
  total: Amount,
  parts: readonly Amount[],
  sum: number,
): { part: Amount; right: string } | null {
  const meant = parts.flatMap((part, turn) => {
    const right = swappedDigits(part, part.value + total.value - sum);
    return right === null ? [] : [{ part, right, turn }];
  });
  const twice = meant.filter(({ part, turn }) => parts.some((each, n) => n < turn && each.words === part.words));
  const [one] =
    twice.length > 0 ? twice.slice(-1) : swappedDigits(total, sum) === null && meant.length === 1 ? meant : [];
  return one ?? null;
}

function remainders(text: string, amounts: readonly Amount[]): Found[] {
  const found: Found[] = [];
  const rest =
    /(?:未[\u4e00-\u9fff]{1,6}|尚未[\u4e00-\u9fff]{0,6}|正在[\u4e00-\u9fff]{1,6}|其余(?:的)?|剩余(?:的)?|余下(?:的)?|剩下(?:的)?|待[\u4e00-\u9fff]{1,4}|还有|尚有)$/u;
  for (const [turn, last] of amounts.entries()) {
    if (last.loose || last.each) continue;
    const lead = text.slice(Math.max(0, last.from - 10), last.from);
    const behind = text.slice(last.to, last.to + 4);
    if (!rest.test(lead) && !/^(?:因[病故]|未|尚未|正在)/u.test(behind)) continue;
    const same = amounts
      .slice(0, turn)
      .filter(({ measure, loose, each }) => measure === last.measure && !loose && !each);
    const [total, done] = [same.at(-2), same.at(-1)];
    if (!total || !done || total.value < done.value) continue;
    if (
      !/已|完成|结业|办结|合格|通过|毕业/u.test(text.slice(total.to, done.from)) ||
      text.slice(total.to, last.from).includes('；')
    )
      continue;
    if (/其中/u.test(text.slice(total.to, last.to))) continue;
    const right = total.value - done.value;
    if (sameAmount(right, last.value, total.step + done.step + last.step)) continue;
    found.push(
      wrong(last, right > 0 ? printedLike(last, right) : null, `${total.words}减去${done.words}，不是${last.words}`),
    );
  }
  return found;
}

export function wrong({ from, words }: Pick<Amount, 'from' | 'words'>, right: string | null, message: string): Found {
  return foundAt(from, words, { kind: 'figures', severity: 'error', right, message });
}
