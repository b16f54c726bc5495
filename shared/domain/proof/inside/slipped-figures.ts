import type { Found } from '../../../model/letter/proof.ts';
import { parseNumeral } from '../../words/numeral.ts';
import { type Passage, sentencePassages } from '../found.ts';
import { type Amount, countedIn, kin, printedLike, sameAmount } from './amounts.ts';
import { typedFor } from './digits.ts';
import { nearPercent, percentLike, percentOf } from './rates.ts';
import { wrong } from './sums/sums.ts';

/**
 * 数字打错：what follows from the figures beside it and is one slip of the hand away: 193户…已修缮127户，占68.5% (65.8%);
 * 31家、528名，平均每家约19名 (17名). What these figures are taken from may stand in the sentence before.
 */
export function slippedFigures(text: string): Found[] {
  if (!/\d/u.test(text)) return [];
  const sentences = sentencePassages(text);
  return sentences.flatMap((sentence, turn) => {
    const before = sentences[turn - 1];
    const from = before && before.to === sentence.from && before.text.length <= 160 ? before.from : sentence.from;
    const all: Passage = { from, to: sentence.to, text: text.slice(from, sentence.to) };
    const amounts = allCounted(all.text);
    if (amounts.length < 2 || amounts.length > 50) return [];
    const begins = sentence.from - from;
    return [means, shares, wholeBehind, rests, totals, threeTold, changes, ofWrongBase, ofWhole].flatMap((rule) =>
      rule(all.text, amounts)
        .filter((each) => each.from >= begins)
        .map((each) => ({ ...each, from: each.from + from, to: each.to + from })),
    );
  });
}

/** What is counted in figures, and 七十五项 too. */
function allCounted(text: string): Amount[] {
  const spelt = [
    ...text.matchAll(
      /(?<![第零一二三四五六七八九十百千万\d])([二三四五六七八九]?十[一二三四五六七八九]?)(项|个|家|名|人|处|件|户|座|所|场|条|台|张)/gu,
    ),
  ].flatMap(({ 0: words, 1: numeral = '', 2: measure = '', index }) => {
    const value = parseNumeral(numeral);
    return value === null
      ? []
      : [{ from: index, to: index + words.length, words, value, measure, step: 0, loose: false, each: false }];
  });
  return [...countedIn({ text }), ...spelt].sort((a, b) => a.from - b.from);
}

/** 个, 家, 处, 所, 座 count places alike. */
const alike = (a: string, b: string) => kin(a) === kin(b) || (/^[个家处所座]$/u.test(a) && /^[个家处所座]$/u.test(b));
const decimalsOf = (words: string) => /\.(\d+)/u.exec(words)?.[1]?.length ?? 0;
const clauseBefore = (text: string, at: number, most = 14) =>
  text
    .slice(Math.max(0, at - most), at)
    .split(/[，；。：]/u)
    .at(-1) ?? '';

/** As finely as it is printed: 17.03 in 19名 → 17名, 234.29万 in 324万元 → 234万元. */
function roundedLike(amount: Amount, due: number): string | null {
  const match = /^([\d,]+(?:\.\d+)?)\s*(亿|万|千|百)?/u.exec(amount.words);
  if (!match) return null;
  const factor = { 亿: 1e8, 万: 1e4, 千: 1e3, 百: 1e2 }[match[2] ?? ''] ?? 1;
  const digits = (due / factor).toFixed(decimalsOf(match[1] ?? ''));
  if (Number(digits) === 0) return null;
  const grouped = match[1]?.includes(',') ? digits.replace(/\B(?=(?:\d{3})+(?!\d))/gu, ',') : digits;
  return grouped + amount.words.slice((match[1] ?? '').length);
}

/** 平均每家, 户均: a total by a count. */
function means(text: string, amounts: readonly Amount[]): Found[] {
  return amounts.flatMap((mean, turn) => {
    const lead = clauseBefore(text, mean.from, 12);
    const told =
      /(?:平均|均)每?一?([\u4e00-\u9fff])?[\u4e00-\u9fff]{0,4}?(?:约|大约|近)?$|([人户家站村场件所班间点单期次校院])均[^\d]{0,4}$/u.exec(
        lead,
      );
    const each = /^每一?([\u4e00-\u9fff])[^\d]{0,6}$/u.exec(lead);
    if (
      (!told && !each) ||
      mean.measure === '%' ||
      /年均|月均|日均|每[天日年月]|不超|不高于|不低于|不少于|至[多少]|最[高低多少]/u.test(lead)
    )
      return [];
    const unit = told?.[2] ?? /每一?([\u4e00-\u9fff])/u.exec(lead)?.[1] ?? '';
    const before = amounts.slice(0, turn).filter(({ each: rate, measure }) => !rate && measure !== '%');
    const wholes = before.filter(({ measure }) => measure === mean.measure || kin(measure) === kin(mean.measure));
    const counts = before.filter(({ measure, value }) => value > 1 && measure !== mean.measure);
    const pairs = wholes.flatMap((total) =>
      counts.filter((count) => count !== total).map((count) => ({ total, count, due: total.value / count.value })),
    );
    const slack = (due: number, total: Amount, count: Amount) =>
      Math.max(mean.step === 0 ? 1 : mean.step * 0.55, mean.loose && mean.step === 0 ? due * 0.035 : 0) +
      due * (total.step / 2 / total.value) +
      count.step / count.value;
    if (pairs.some(({ due, total, count }) => Math.abs(due - mean.value) <= slack(due, total, count))) return [];
    const ofUnit = (measure: string, at: number) =>
      unit !== '' &&
      (alike(measure, unit) || text.startsWith(unit, at) || (unit === '站' && /^[个座处]$/u.test(measure)));
    const nearest = pairs
      .filter(({ count, total }) => !count.loose && !total.loose)
      .toSorted((a, b) => b.count.from + b.total.from - a.count.from - a.total.from);
    const slip = nearest.find(
      ({ due, count }) =>
        (typedFor(mean.words, roundedLike(mean, due) ?? '') ||
          (mean.step === 0 && typedFor(mean.words, `${Math.floor(due)}`))) &&
        (unit === '' || ofUnit(count.measure, count.to) || !told),
    );
    if (!slip || (each && !told && !ofUnit(slip.count.measure, slip.count.to))) return [];
    const right = roundedLike(mean, slip.due);
    return [wrong(mean, right, `${slip.total.words}除以${slip.count.words}约${right ?? ''}，不是${mean.words}`)];
  });
}

/** 占, 率, 比例: a part of a whole. */
function shares(text: string, amounts: readonly Amount[]): Found[] {
  return amounts.flatMap((share, turn) => {
    if (share.measure !== '%') return [];
    const lead = clauseBefore(text, share.from, 26);
    const isShare = /占|比例|比重|[\u4e00-\u9fff]率/u.test(lead);
    if (!isShare || /增|降|提高|下降|上升|同比|利率|分别/u.test(lead)) return [];
    const before = amounts
      .slice(0, turn)
      .filter(({ measure, each }) => measure !== '%' && measure !== '个百分点' && !each);
    const pairs = before.flatMap((whole) =>
      before
        .filter((part) => part !== whole && alike(part.measure, whole.measure) && part.value < whole.value)
        .map((part) => ({ part, whole, due: percentOf(part.value, whole.value) })),
    );
    // 床位1180张，入住466人，入住率49.5%: two figures of other measures beside the rate.
    const [first, second] = before.slice(-2);
    if (
      /率[^\d]{0,4}$/u.test(lead) &&
      first &&
      second &&
      !alike(first.measure, second.measure) &&
      second.value < first.value
    )
      pairs.push({ part: second, whole: first, due: percentOf(second.value, first.value) });
    const given = /率/u.test(lead) && /压减|压缩|下降|减少|精简/u.test(lead);
    const rates = given ? pairs.map((pair) => ({ ...pair, due: 100 - pair.due })) : pairs;
    const fits = ({ due, part, whole }: (typeof pairs)[number]) =>
      nearPercent(due, share) ||
      Math.abs(due - share.value) <= (due * (part.step / part.value + whole.step / whole.value)) / 2 + 0.06 ||
      (share.loose && Math.abs(due - share.value) <= 1.5);
    // 58个，组建率由41%提高到53.6%: a rate of another day.
    if (rates.length === 0 || rates.some(fits) || /[由从]$/u.test(lead)) return [];
    // 103件…办结率100%, of 130件: the whole was mistyped; 缺失的57个、重号的13个 may be taken together.
    if (share.value === 100 || ofSeveral(before, share)) return [];
    const slip = rates
      .filter(({ part, whole }) => !part.loose && !whole.loose && nextTo(text.slice(part.to, share.from)))
      .toSorted((a, b) => b.part.from + b.whole.from - a.part.from - a.whole.from)
      .find(({ due }) => typedFor(share.words, `${due.toFixed(decimalsOf(share.words))}%`));
    if (!slip) return [];
    const right = `${slip.due.toFixed(decimalsOf(share.words))}%`;
    return [wrong(share, right, `${slip.part.words}与${slip.whole.words}相比是${right}，不是${share.words}`)];
  });
}

/** Whether two or three of them in a row are this share of one. */
function ofSeveral(before: readonly Amount[], share: Amount): boolean {
  return before.some((whole) => {
    const parts = before.filter((each) => each !== whole && alike(each.measure, whole.measure));
    return parts.some((part, turn) => {
      const [next, after] = [parts[turn + 1], parts[turn + 2]];
      const two = part.value + (next?.value ?? 0);
      return (
        (next !== undefined && nearPercent(percentOf(two, whole.value), share)) ||
        (after !== undefined && nearPercent(percentOf(two + after.value, whole.value), share))
      );
    });
  });
}

/** What stands between a part and its share: ，占, ，持证率, no other thing. */
const nextTo = (between: string) =>
  between.length <= 34 && !/。|；/u.test(between.slice(0, -1)) && !/[\u4e00-\u9fff]{2,}的占|其中/u.test(between);

const behindRest = /(?:其余|剩余|余下|剩下|尚有|还有|仅剩|结余|尚余|还余|仅余|尚存|还剩|结存|净)[\u4e00-\u9fff]{0,8}$/u;

/** 其余155处, 尚有2宗, 净资产4.62亿元: what is left of a whole. */
function rests(text: string, amounts: readonly Amount[]): Found[] {
  return amounts.flatMap((rest, turn) => {
    const lead = clauseBefore(text, rest.from, 12);
    if (!behindRest.test(lead) || rest.loose || rest.each || rest.measure === '%') return [];
    const before = amounts
      .slice(0, turn)
      .filter(({ measure, each, loose }) => !each && !loose && alike(measure, rest.measure));
    const dues: { due: number; whole: Amount; step: number; parts: readonly Amount[] }[] = [];
    for (const [at, whole] of before.entries()) {
      let due = whole.value;
      let step = whole.step + rest.step;
      const parts: Amount[] = [];
      for (const part of before.slice(at + 1)) {
        due -= part.value;
        step += part.step;
        parts.push(part);
        if (due > 0) dues.push({ due, whole, step, parts: [...parts] });
      }
      for (const [n, part] of before.slice(at + 1).entries())
        if (n > 0 && whole.value > part.value)
          dues.push({ due: whole.value - part.value, whole, step: whole.step + part.step + rest.step, parts: [part] });
    }
    if (dues.length === 0 || dues.some(({ due, step }) => sameAmount(due, rest.value, step))) return [];
    const all = dues.filter(({ parts }) => parts.at(-1) === before.at(-1));
    const slip = all.find(
      ({ due }) => typedFor(rest.words, printedLike(rest, due) ?? '') || Math.abs(due - rest.value) === 1,
    );
    if (!slip) return [];
    const right = printedLike(rest, Number(slip.due.toFixed(6)));
    return [
      wrong(
        rest,
        right,
        `${slip.whole.words}减去${slip.parts.map(({ words }) => words).join('、')}，是${right ?? slip.due}，不是${rest.words}`,
      ),
    ];
  });
}

/** 32项、41项，共七十五项; 43,260块，单价36元，共支出155.7元: what comes together. */
function totals(text: string, amounts: readonly Amount[]): Found[] {
  return amounts.flatMap((total, turn) => {
    const lead = clauseBefore(text, total.from, 14);
    if (
      !/共|合计|总计|总额|累计|支出|补贴|补助|发放|投入|需|收入|奖补/u.test(lead) ||
      total.each ||
      total.measure === '%'
    )
      return [];
    const before = amounts.slice(0, turn);
    const same = before.filter(({ measure, each, loose }) => alike(measure, total.measure) && !each && !loose);
    const products = before
      .filter(
        (price) =>
          price.measure === total.measure &&
          (price.each || /单价|每[\u4e00-\u9fff]{0,6}$/u.test(text.slice(Math.max(0, price.from - 8), price.from))) &&
          !/每年|每月/u.test(text.slice(Math.max(0, price.from - 10), price.from)),
      )
      .flatMap((price) =>
        before
          .filter(({ measure, each, value }) => measure !== total.measure && measure !== '%' && !each && value > 1)
          .map((count) => ({ price, count, due: price.value * count.value })),
      );
    const near = (due: number) => Math.abs(due - total.value) <= total.step + due * (total.loose ? 0.04 : 0.006);
    if (products.some(({ due }) => near(due) || near(due * 12))) return [];
    const slip = products.find(({ due, price }) => {
      const shown = roundedLike(total, due);
      // 单价36元，共支出155.7元: by ten thousand.
      const off = due / total.value;
      return (
        (Math.abs(off / 1e4 - 1) < 0.02 && !/万|亿/u.test(total.words)) ||
        (total.value > price.value && shown !== null && shown.length >= 4 && typedFor(total.words, shown))
      );
    });
    if (slip) {
      const tenThousand = Math.abs(slip.due / total.value / 1e4 - 1) < 0.02;
      const digits = /^[\d,.]+/u.exec(total.words)?.[0] ?? '';
      const right = tenThousand ? `${digits}万${total.words.slice(digits.length)}` : roundedLike(total, slip.due);
      return [
        wrong(total, right, `${slip.count.words}乘以${slip.price.words}约${right ?? slip.due}，不是${total.words}`),
      ];
    }
    if (!/^(?:[^，]{0,4})(?:共|合计|总计|一共|共计)[\u4e00-\u9fff]{0,4}$/u.test(lead) || same.length < 2) return [];
    const parts: Amount[] = [];
    let next = total;
    for (const each of same.toReversed()) {
      const between = text.slice(each.to, next.from);
      if (/[；。：]/u.test(between) || between.length > 22) break;
      parts.unshift(each);
      next = each;
    }
    if (parts.length < 2 || /其中|同比|增|由|从/u.test(text.slice(parts[0]?.from ?? 0, total.from))) return [];
    const sums = parts.slice(0, -1).map((_, at) => parts.slice(at).reduce((sum, { value }) => sum + value, 0));
    const step = total.step + parts.reduce((sum, each) => sum + each.step, 0);
    if (sums.some((sum) => sameAmount(sum, total.value, step))) return [];
    const [sum = 0] = sums;
    const digits = /^[^\d]/u.test(total.words) ? `${sum}${total.measure}` : printedLike(total, sum);
    const slipped = /^[^\d]/u.test(total.words)
      ? Math.abs(sum - total.value) < 10 || sum % 10 === total.value % 10
      : digits !== null && typedFor(total.words, digits);
    return slipped && parts.every(({ value }) => value < total.value)
      ? [wrong(total, digits, `各项相加是${digits ?? sum}，与${total.words}不符`)]
      : [];
  });
}

const moved =
  /(增长|增加|新增|净增|提高|提升|上升|上涨|多|增|下降|减少|降低|压减|缩短|下调|降|减|少)(?:了|约|近|达|为)*$/u;

/** 由150元下调至200元 and the difference told: which way it went, by how much, percent or points. */
function changes(text: string, amounts: readonly Amount[]): Found[] {
  return amounts.flatMap((change, turn) => {
    const lead = clauseBefore(text, change.from, 10);
    const how = moved.exec(lead)?.[1];
    if (how === undefined || change.loose) return [];
    const before = amounts.slice(0, turn);
    const percents = before.filter(({ measure }) => measure === '%');
    const start = { from: change.from - (lead.length - lead.lastIndexOf(how)), words: '' };
    // 7.9%，改造户占3.2%，降低了4.7%: the difference of two percentages is told in points.
    if (change.measure === '%' && percents.length >= 2) {
      const [a, b] = percents.slice(-2);
      if (a && b && b.to > change.from - 30 && Math.abs(Math.abs(a.value - b.value) - change.value) < 0.051) {
        const right = `${change.words.slice(0, -1)}个百分点`;
        const words = text.slice(start.from, change.to);
        return [wrong({ from: start.from, words }, words.replace(change.words, right), '两个百分数之差是百分点')];
      }
    }
    const others = before.filter(
      ({ measure, to }) => measure !== '%' && measure !== '个百分点' && to > change.from - 60,
    );
    const [a, b] = others.slice(-2);
    if (!a || !b || kin(a.measure) !== kin(b.measure) || a.loose || b.loose) return [];
    const than = /[比较](?!例|为|重)[^，；。]{0,16}$/u.test(text.slice(a.to, b.from));
    const fromTo =
      /[由从][^，。；]{0,16}$/u.test(text.slice(Math.max(0, a.from - 18), a.from)) &&
      /^[^，。；]{0,10}[到至为]$/u.test(text.slice(a.to, b.from));
    if (!than && !fromTo) return [];
    const [was, now] = than ? [b, a] : [a, b];
    // 3.64万元，比3.88万元下降6.2个百分点: of two sums it is per cent.
    if (change.measure === '个百分点') {
      const due = Math.abs(percentOf(now.value - was.value, was.value));
      if (Math.abs(due - change.value) > 0.3) return [];
      const right = `${/^[\d.]+/u.exec(change.words)?.[0] ?? ''}%`;
      const words = text.slice(start.from, change.to);
      return [
        wrong({ from: start.from, words }, words.replace(change.words, right), '两个数量相比是百分之几，不是百分点'),
      ];
    }
    return [];
  });
}

/** 1.2万比0.96万增长20%: reckoned on the wrong base. */
function ofWrongBase(text: string, amounts: readonly Amount[]): Found[] {
  return amounts.flatMap((change, turn) => {
    if (change.measure !== '%' || change.loose) return [];
    const how = moved.exec(clauseBefore(text, change.from, 10))?.[1];
    const [now, was] = [amounts[turn - 2], amounts[turn - 1]];
    if (how === undefined || !now || !was || kin(now.measure) !== kin(was.measure) || was.measure === '%') return [];
    if (now.loose || was.loose || !/[比较](?!例|为|重)[^，；。]{0,16}$/u.test(text.slice(now.to, was.from))) return [];
    if (/增加|减少|多|少/u.test(text.slice(now.to, was.from)) || text.slice(was.to, change.from).length > 8) return [];
    const due = Math.abs(percentOf(now.value - was.value, was.value));
    const other = Math.abs(percentOf(now.value - was.value, now.value));
    if (nearPercent(due, change) || !nearPercent(other, change) || Math.abs(due - other) < 1) return [];
    const right = percentLike(due, change);
    return [wrong(change, right, `由${was.words}到${now.words}，变动是${right}，不是${change.words}`)];
  });
}

/** 抽检23家，合格24家: more than were looked at. */
function ofWhole(text: string, amounts: readonly Amount[]): Found[] {
  return amounts.flatMap((part, turn) => {
    const whole = amounts[turn - 1];
    if (!whole || part.loose || whole.loose || part.each || whole.each || kin(part.measure) !== kin(whole.measure))
      return [];
    if (part.value <= whole.value) return [];
    const lead = clauseBefore(text, whole.from, 14);
    const between = text.slice(whole.to, part.from);
    if (!/抽检|抽查|检查|排查|受理|收到|核查|评估|参评|报名|申请|应|共有?|现有/u.test(lead)) return [];
    return /^[^，。；、\d]{0,6}[，、]?(?:其中)?(?:已)?(?:合格|不合格|达标|通过|办结|整改|完成|符合|满意|签约|建成|备案)的?(?:有|了)?$/u.test(
      between,
    )
      ? [wrong(part, null, `${part.words}比${whole.words}还多`)]
      : [];
  });
}

/** 10.8万人，占常住人口12%（常住人口80万人）: the whole is told behind the share. */
function wholeBehind(text: string, amounts: readonly Amount[]): Found[] {
  return amounts.flatMap((share, turn) => {
    const [part, whole] = [amounts[turn - 1], amounts[turn + 1]];
    if (!part || !whole || share.measure !== '%' || share.loose || kin(part.measure) !== kin(whole.measure)) return [];
    if (part.loose || part.each || whole.loose || part.value >= whole.value) return [];
    if (!/占[^，。；\d]{0,14}$/u.test(text.slice(part.to, share.from))) return [];
    if (!/^[（(][^（）()\d]{0,14}$/u.test(text.slice(share.to, whole.from))) return [];
    const due = percentOf(part.value, whole.value);
    const slack = (due * (part.step / part.value + whole.step / whole.value)) / 2;
    if (nearPercent(due, share) || Math.abs(due - share.value) <= Math.min(slack, 1) + 0.051) return [];
    const right = percentLike(due, share);
    return [wrong(share, right, `${part.words}占${whole.words}的${right}，不是${share.words}`)];
  });
}

/** 新建62支，总数达到315支（原有243支）: what was and what came make what is. */
function threeTold(text: string, amounts: readonly Amount[]): Found[] {
  return amounts.flatMap((total) => {
    const lead = clauseBefore(text, total.from, 12);
    const told = /(?:总数|总量|总计|合计|共有?|增至|增加到|达到?|现有|已有)[\u4e00-\u9fff]{0,4}$/u.test(lead);
    if (!told || total.loose || total.each || total.measure === '%') return [];
    const near = amounts.filter(
      (each) =>
        each !== total &&
        alike(each.measure, total.measure) &&
        !each.each &&
        !each.loose &&
        each.value < total.value &&
        Math.abs(each.from - total.from) < 60,
    );
    const [a, b] = near;
    if (!a || !b || near.length !== 2) return [];
    const labels = clauseBefore(text, a.from, 10) + clauseBefore(text, b.from, 10);
    if (
      !/原有?|存量|上年|原先|此前/u.test(labels) ||
      !/新[建增设]|增加|扩建|净增|再建/u.test(labels + text.slice(Math.max(0, a.from - 20), a.from))
    )
      return [];
    const sum = a.value + b.value;
    if (sameAmount(sum, total.value, a.step + b.step + total.step)) return [];
    const right = printedLike(total, sum);
    return [wrong(total, right, `${a.words}与${b.words}合起来是${right ?? sum}，不是${total.words}`)];
  });
}
