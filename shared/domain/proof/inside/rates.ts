import type { Found } from '../../../model/letter/proof.ts';
import { type Passage, sentencePassages } from '../found.ts';
import { type Amount, countedIn, kin, printedLike, sameAmount } from './amounts.ts';
import { saidBackwards } from './backwards.ts';
import { overlapping, wrong } from './sums/sums.ts';

/** 平均、比率、增幅、占比与所据的数对得上. */
export function wrongRates(text: string): Found[] {
  if (!/\d/u.test(text)) return [];
  const sentences = sentencePassages(text);
  return [...withLead(text, sentences), ...ofSentences(sentences)];
}

/** 受理8640份。其中预警1296份，占18%: 其中 goes on with the sentence before it. */
function withLead(text: string, sentences: readonly Passage[]): Found[] {
  return sentences.flatMap((sentence, turn) => {
    const lead = sentences[turn - 1];
    if (!lead || !sentence.text.startsWith('其中') || lead.to !== sentence.from) return [];
    const both = { from: lead.from, to: sentence.to, text: text.slice(lead.from, sentence.to) };
    const amounts = countedIn(both);
    if (amounts.length > 30) return [];
    return shares(both, amounts)
      .map((each) => ({ ...each, from: each.from + both.from, to: each.to + both.from }))
      .filter(({ from }) => from >= sentence.from);
  });
}

const others = [perYear, partOverWhole, hoursTold, fallsTooFar];

/** 三年来累计培训1500人，年均培训600人. */
function perYear({ text }: Passage, amounts: readonly Amount[]): Found[] {
  return amounts.flatMap((mean, turn) => {
    const total = amounts[turn - 1];
    if (!total || mean.loose || total.loose || total.measure !== mean.measure) return [];
    if (!/^，?(?:年均|平均每年|每年平均)[\u4e00-\u9fff]{0,6}$/u.test(text.slice(total.to, mean.from))) return [];
    const years = /([两三四五]|\d{1,2})年(?:来|间|共|累计|，)[^，。；\d]{0,14}$/u.exec(text.slice(0, total.from))?.[1];
    const count = years === undefined ? 0 : /\d/u.test(years) ? Number(years) : ' 一两三四五'.indexOf(years);
    if (count < 2) return [];
    const right = total.value / count;
    if (Math.abs(right - mean.value) <= Math.max(1, mean.step + total.step / count)) return [];
    return [wrong(mean, printedLike(mean, right), `${total.words}按${count}年平均，不是${mean.words}`)];
  });
}

/** 12个县（市、区）中，已有13个建成: a part is no more than the whole. */
function partOverWhole({ text }: Passage, amounts: readonly Amount[]): Found[] {
  return amounts.flatMap((part, turn) => {
    const whole = amounts[turn - 1];
    if (!whole || part.loose || whole.loose || part.each || whole.each || kin(part.measure) !== kin(whole.measure))
      return [];
    const between = text.slice(whole.to, part.from);
    // 6个区、2个县中已有7个: all that is listed is the whole.
    if (/[、和及]$/u.test(text.slice(Math.max(0, whole.from - 1), whole.from))) return [];
    if (
      part.value <= whole.value + whole.step ||
      !/^[^，。；\d]{1,16}[中里](?![心央部型小学医])，?[^，。；\d]{0,10}$/u.test(between)
    )
      return [];
    return [wrong(part, null, `${part.words}比全部${whole.words}还多`)];
  });
}

/** 每天9时至17时，共7小时. */
function hoursTold({ text }: Passage): Found[] {
  return [
    ...text.matchAll(
      /(?<!\d)(\d{1,2})(?:时|点|:00|：00)(?:至|到|[—~～-]{1,2})(\d{1,2})(?:时|点|:00|：00)[，（]?(?:每[天日])?(?:共|合计|计|累计|共计|达)?(?:开放|服务|营业|工作)?(\d{1,2})个?小时/gu,
    ),
  ].flatMap(({ 0: words, 1: from = '', 2: to = '', 3: told = '', index }) => {
    const right = (Number(to) - Number(from) + 24) % 24;
    if (right === Number(told) || right === 0) return [];
    const at = index + words.lastIndexOf(told);
    const shown = words.slice(at - index);
    return [wrong({ from: at, words: shown }, shown.replace(told, String(right)), `${from}时到${to}时是${right}小时`)];
  });
}

/** 比去年下降120%: nothing falls by more than all of it. */
function fallsTooFar({ text }: Passage, amounts: readonly Amount[]): Found[] {
  return amounts.flatMap((fall) =>
    fall.measure === '%' &&
    fall.value > 100 &&
    /(?:下降|减少|降低|压减|缩短|降幅)[了约近达为]{0,2}$/u.test(text.slice(Math.max(0, fall.from - 6), fall.from))
      ? [wrong(fall, null, '降幅不会超过100%')]
      : [],
  );
}

function ofSentences(sentences: readonly Passage[]): Found[] {
  return sentences.flatMap((sentence) => {
    const amounts = countedIn(sentence);
    if (amounts.length > 60) return [];
    const rules = [
      occupancy,
      averages,
      daily,
      rates,
      caught,
      shares,
      sharesBehind,
      growth,
      growthOver,
      sharesTogether,
      overFull,
      allYetNotAll,
    ];
    const found = [
      ...rules.flatMap((rule) => rule(sentence, amounts)),
      ...others.flatMap((rule) => rule(sentence, amounts)),
    ];
    return found.map((each) => ({ ...each, from: each.from + sentence.from, to: each.to + sentence.from }));
  });
}

/** 11个，床位1430张，平均每个130张. */
function averages({ text }: Passage, amounts: readonly Amount[]): Found[] {
  return amounts.flatMap((mean, turn) => {
    const lead = text.slice(Math.max(0, mean.from - 9), mean.from);
    const place = /平均每个?(村|社区|乡镇|街道|镇|县|校|班|站|点|小区|网格)[\u4e00-\u9fff]{0,3}$/u.exec(lead)?.[1];
    const unit = place ? '个' : /(?:平均|均)每?([所个家户人名张处座期场])[\u4e00-\u9fff]{0,4}$/u.exec(lead)?.[1];
    if (!unit || mean.loose || turn < 2) return [];
    const before = amounts.slice(0, turn).filter(({ loose }) => !loose);
    const total = before.filter(({ measure, each }) => measure === mean.measure && !each).at(-1);
    const count = before
      .filter(
        ({ measure, each, from, to }) =>
          !each &&
          from !== total?.from &&
          to <= mean.from &&
          (!place || text.startsWith(place, to)) &&
          (measure === unit || (/[个家所处座]/u.test(unit) && /^[个家所处座]$/u.test(measure))),
      )
      .at(-1);
    if (!total || !count || count.value === 0 || text.slice(Math.min(total.to, count.to), mean.from).includes('；'))
      return [];
    const right = total.value / count.value;
    if (sameAmount(right, mean.value, Math.max(mean.step, right % 1 === 0 ? 0 : 1))) return [];
    return [
      wrong(
        mean,
        right % 1 === 0 ? printedLike(mean, right) : null,
        `${total.words}除以${count.words}，不是${mean.words}`,
      ),
    ];
  });
}

/** 2025年接听来电8.62万个，日均362个. */
function daily({ text }: Passage, amounts: readonly Amount[]): Found[] {
  return amounts.flatMap((mean, turn) => {
    const total = amounts[turn - 1];
    if (!total || mean.loose || total.loose || total.each || total.measure !== mean.measure) return [];
    if (!/^，?(?:日均|平均每天|每天平均)[\u4e00-\u9fff]{0,6}$/u.test(text.slice(total.to, mean.from))) return [];
    const before = text.slice(0, total.from);
    if (!/(?:19|20)\d\d年(?:度|全年|，|[\u4e00-\u9fff])|去年|上年|全年/u.test(before)) return [];
    if (/[\d一二三四五六七八九十]月|季度|[上下]半年|截[至止]|以来|累计|工作日|期间|寒假|暑假/u.test(before)) return [];
    const right = total.value / 365;
    const off = mean.value / right;
    // 250 working days, or a service that began within the year, give more a day.
    if ((off > 0.9 && off < 1.1) || Math.abs(off - 365 / 250) < 0.1 || Math.abs(off - 365 / 300) < 0.05) return [];
    return [
      {
        ...wrong(mean, null, `${total.words}按365天算，每天约${Math.round(right)}，不是${mean.words}`),
        severity: 'warning' as const,
      },
    ];
  });
}

/** 床位120张，入住135人，入住率92%. */
function occupancy({ text }: Passage, amounts: readonly Amount[]): Found[] {
  return amounts.flatMap((rate, turn) => {
    const [beds, people] = [amounts[turn - 2], amounts[turn - 1]];
    if (!beds || !people || rate.measure !== '%' || beds.measure !== '张' || !/^[人名位]$/u.test(people.measure))
      return [];
    if (
      !/入住率[为达到约]{0,2}$/u.test(text.slice(people.to, rate.from)) ||
      [beds, people, rate].some(({ loose, each }) => loose || each)
    )
      return [];
    const right = percentOf(people.value, beds.value);
    const slack = (right * (people.step / people.value + beds.step / beds.value)) / 2;
    if (nearPercent(right, rate) || Math.abs(right - rate.value) <= slack + 0.051) return [];
    return [
      wrong(rate, right > 100 ? null : percentLike(right, rate), `${people.words}比${beds.words}，不是${rate.words}`),
    ];
  });
}

export const percentOf = (part: number, whole: number) => (part / whole) * 100;
const decimalsOf = (words: string) => /\.(\d+)/u.exec(words)?.[1]?.length ?? 0;
/** As near as a percentage is printed, the last digit either way. */
export const nearPercent = (right: number, { words, value }: Amount) =>
  Math.abs(right - value) <= 0.51 * 10 ** -decimalsOf(words) + 1e-9;
/** As finely as it is printed; of one printed whole, one decimal where it does not come out even. */
export const percentLike = (value: number, { words }: Amount) =>
  `${Number(value.toFixed(Math.max(1, decimalsOf(words))))}%`;

/** 应纳入74家，已签约71家，签约率95.9%. */
function rates({ text }: Passage, amounts: readonly Amount[]): Found[] {
  return amounts.flatMap((rate, turn) => {
    if (rate.measure !== '%' || rate.loose) return [];
    const named = /([\u4e00-\u9fff]{2})率[为达是到已仅至]{0,2}$/u.exec(
      text.slice(Math.max(0, rate.from - 6), rate.from),
    )?.[1];
    if (!named) return [];
    const before = amounts.slice(0, turn).filter(({ measure, loose, each }) => measure !== '%' && !loose && !each);
    const part = before.at(-1);
    if (!part || rate.from - part.to > 12) return [];
    const lead =
      text
        .slice(0, part.from)
        .split(/[，；]/u)
        .at(-1) ?? '';
    const between = text.slice(part.to, rate.from).split(`${named}率`)[0] ?? '';
    if (!lead.includes(named) && !between.slice(0, 6).includes(named)) return [];
    const wholes = before.filter(
      ({ measure, value, from }) => measure === part.measure && value >= part.value && from < part.from,
    );
    const whole = wholes.at(-1);
    if (
      !whole ||
      wholes.some(
        ({ value, step }) =>
          nearPercent(percentOf(part.value, value), rate) ||
          (step > 0 && Math.abs(percentOf(part.value, value) - rate.value) < 1),
      )
    )
      return [];
    const digits = (words: string) => [...(/^[\d,.]+/u.exec(words)?.[0] ?? '')].sort().join('');
    // 受理130件，办结103件，办结率100%: the one was typed for the other.
    if (rate.value === 100 && digits(part.words) === digits(whole.words))
      return [wrong(whole, part.words, `${named}率是${rate.words}，${whole.words}与${part.words}当是一个数`)];
    const right = percentLike(percentOf(part.value, whole.value), rate);
    return [wrong(rate, right, `${part.words}占${whole.words}的${right}，不是${rate.words}`)];
  });
}

/** 检查门店412家，立案21起，立案率9.8%: what was found in what was looked through. */
function caught({ text }: Passage, amounts: readonly Amount[]): Found[] {
  return amounts.flatMap((rate, turn) => {
    const [whole, part] = [amounts[turn - 2], amounts[turn - 1]];
    if (!whole || !part || rate.measure !== '%' || whole.measure === part.measure || part.value >= whole.value)
      return [];
    if ([whole, part, rate].some(({ loose, each, measure }, n) => loose || each || (n < 2 && measure === '%')))
      return [];
    const named = /^，?([\u4e00-\u9fff]{2})率[为达是仅]{0,2}$/u.exec(text.slice(part.to, rate.from))?.[1];
    const [first, second] = [text.slice(Math.max(0, whole.from - 12), whole.from), text.slice(whole.to, part.from)];
    if (!named || !second.endsWith(named)) return [];
    const looked = /检查|抽查|排查|巡查|受理|收到|申报|报名|申请/u.test(first);
    // 3.2万人次，上门1200户，上门率: services are no things looked through.
    if (!looked && ![whole, part].every(({ measure }) => /^[家起件例份个处项宗批条户人名]$/u.test(measure))) return [];
    if (!looked && !/^，?[\u4e00-\u9fff]{2,6}$/u.test(second)) return [];
    const right = percentOf(part.value, whole.value);
    return nearPercent(right, rate)
      ? []
      : [wrong(rate, percentLike(right, rate), `${part.words}比${whole.words}，不是${rate.words}`)];
  });
}

/** 已公示241家，占682家的25.3%: the whole is named behind 占. */
function sharesBehind({ text }: Passage, amounts: readonly Amount[]): Found[] {
  return amounts.flatMap((share, turn) => {
    const [part, whole] = [amounts[turn - 2], amounts[turn - 1]];
    if (
      !part ||
      !whole ||
      share.measure !== '%' ||
      kin(part.measure) !== kin(whole.measure) ||
      part.value > whole.value
    )
      return [];
    if ([part, whole, share].some(({ loose, each }) => loose || each)) return [];
    if (
      !/^(?:[^；。\d]{0,24}(?:面|比例|比重))?[，（]?约?占(?:全[市县区省]|总数|全部|应[\u4e00-\u9fff]{1,4}|[\u4e00-\u9fff]{0,8})?$/u.test(
        text.slice(part.to, whole.from),
      )
    )
      return [];
    if (!/^[\u4e00-\u9fff]{0,8}的$/u.test(text.slice(whole.to, share.from))) return [];
    const right = percentOf(part.value, whole.value);
    const slack = (right * (part.step / part.value + whole.step / whole.value)) / 2;
    if (nearPercent(right, share) || Math.abs(right - share.value) <= slack + 0.051) return [];
    // 92家 of 2300家 are no 40 %, of 230家 they are: a nought too many.
    const tenth = nearPercent(right * 10, share) ? printedLike(whole, whole.value / 10) : null;
    if (tenth) return [wrong(whole, tenth, `${part.words}占${share.words}，全部应是${tenth}`)];
    return [
      wrong(
        share,
        percentLike(right, share),
        `${part.words}占${whole.words}的${percentLike(right, share)}，不是${share.words}`,
      ),
    ];
  });
}

/** 辅导1480对，其中和好312对，占25%. */
function shares({ text }: Passage, amounts: readonly Amount[]): Found[] {
  return amounts.flatMap((share, turn) => {
    if (
      share.measure !== '%' ||
      share.loose ||
      !/^[，（]?(?:约)?占(?:[比总全][\u4e00-\u9fff]{0,6}的?|比例|比重|其中的)?[为达是约]{0,2}$/u.test(
        text.slice(amounts[turn - 1]?.to ?? share.from, share.from),
      )
    )
      return [];
    const before = amounts.slice(0, turn).filter(({ measure, each }) => measure !== '%' && !each);
    const part = before.at(-1);
    if (!part || part.loose || part.each) return [];
    const wholes = before.filter(
      ({ measure, value, from }) => kin(measure) === kin(part.measure) && value > part.value && from < part.from,
    );
    const whole = wholes.at(-1);
    if (!whole || whole.loose || text.slice(whole.to, share.from).includes('；')) return [];
    // Rounded figures on either side move the share.
    const fits = ({ value, step }: Amount) => {
      const right = percentOf(part.value, value);
      const slack = (right * (part.step / part.value + step / value)) / 2;
      return nearPercent(right, share) || Math.abs(right - share.value) <= slack + 0.051;
    };
    if (wholes.some(fits) || listedTogether(text, before).some((sum) => wholes.some((one) => fitsSum(sum, one, share))))
      return [];
    const right = percentLike(percentOf(part.value, whole.value), share);
    return [wrong(share, right, `${part.words}占${whole.words}的${right}，不是${share.words}`)];
  });
}

/** 缺失的57个、重号的13个，占17%: what is listed may be taken together. */
function listedTogether(text: string, before: readonly Amount[]): number[] {
  const sums: number[] = [];
  let sum = 0;
  let next: Amount | null = null;
  for (const each of before.toReversed().slice(0, 6)) {
    if (
      next &&
      (each.measure !== next.measure ||
        !/^[^，。；]{0,3}[、和及][^，。；\d]{0,10}$/u.test(text.slice(each.to, next.from)))
    )
      break;
    sum += each.value;
    if (next) sums.push(sum);
    next = each;
  }
  return sums;
}

const fitsSum = (sum: number, whole: Amount, share: Amount) => nearPercent(percentOf(sum, whole.value), share);

/** 420万元，比2024年的350万元增长16.7%; 达到1200人，比上年增加200人，增长25%. */
function growthOver({ text }: Passage, amounts: readonly Amount[]): Found[] {
  return amounts.flatMap((change, turn) => {
    const base = amounts[turn - 1];
    if (change.measure !== '%' || change.loose || !base || base.loose || base.each || base.measure === '%') return [];
    const moved =
      /^[，、]?(?:同比)?(?:增长|增加|提高|提升|上升|增幅|上涨|下降|减少|降低|降幅|压减)[了为达约]{0,2}$/u.exec(
        text.slice(base.to, change.from),
      )?.[0];
    if (moved === undefined) return [];
    const alike = amounts.slice(0, turn - 1).filter(({ measure }) => measure === base.measure);
    const now = alike.filter(({ each }) => !each).at(-1) ?? alike.at(-1);
    if (!now || now.loose || text.slice(now.to, base.from).includes('；')) return [];
    const lead = text.slice(Math.max(now.to, base.from - 20), base.from);
    const signed = falling.test(moved) ? -change.value : change.value;
    const than = /[比较](?!例|为|重)[^，；]{0,14}$/u.exec(lead)?.[0];
    if (than === undefined) return [];
    const step = /(增加|新增|净增|多|增长|提高|减少|下降|少|降低)[了约]?$/u.exec(than)?.[1];
    const was = step ? now.value + (/减|降|少/u.test(step) ? base.value : -base.value) : base.value;
    if (was <= 0) return [];
    const right = percentOf(now.value - was, was);
    const slack = ((now.step + base.step) / was) * 100;
    if (nearPercent(right, { ...change, value: signed }) || Math.abs(right - signed) <= slack + 0.051) return [];
    // 每站12万元，18个站共261万元，每站较2021年的8万元提高50%: told of another figure of the sentence.
    const others = amounts.slice(0, turn - 1).filter(({ measure }) => measure === base.measure);
    if (!step && others.some(({ value }) => nearPercent(percentOf(value - was, was), { ...change, value: signed })))
      return [];
    return [
      wrong(
        change,
        percentLike(Math.abs(right), change),
        `${step ? `变动${base.words}` : `由${base.words}到${now.words}`}是${percentLike(Math.abs(right), change)}，不是${change.words}`,
      ),
    ];
  });
}

export const falling = /下降|减少|降低|降幅|缩短|压减|压缩|精简|缩减|下调/u;

/** 由0.08平方米提高到0.13平方米，提高62.5%; 分别为1380万元、1725万元，增长25%; 由85%提高到92%，提高7个百分点. */
function growth({ text }: Passage, amounts: readonly Amount[]): Found[] {
  return amounts.flatMap((change, turn) => {
    const [a, b] = [amounts[turn - 2], amounts[turn - 1]];
    if (!a || !b || a.measure !== b.measure || a.loose || b.loose || change.loose) return [];
    const between = text.slice(b.to, change.from);
    if (
      !/^[，、]?(?:共|累计|净|合计)?(?:增长|增加|提高|提升|上升|增幅|上涨|上调|下降|减少|降低|降幅|缩短|压减|压缩|精简|缩减|下调)[了为达约]{0,2}$/u.test(
        between,
      )
    )
      return [];
    const lead = text.slice(Math.max(0, a.from - 24), a.from) + text.slice(a.to, b.from);
    const told =
      /[由从][^。；]{0,24}$/u.test(text.slice(Math.max(0, a.from - 26), a.from)) &&
      /[到至为]/u.test(text.slice(a.to, b.from));
    const each = /分别/u.test(lead) && /^、$/u.test(text.slice(a.to, b.from).trim());
    if (!told && !each) return [];
    const moved = b.value - a.value;
    // 从56家发展到48家，增加8家
    if (moved !== 0 && change.measure !== '%' && moved < 0 !== falling.test(between))
      return [saidBackwards(text, a, b, change)];
    const signed = falling.test(between) ? -change.value : change.value;
    if (a.measure === '%') {
      const right = Math.abs(moved);
      const same = Math.abs(right - change.value) < 0.05 + 1e-9;
      if (change.measure === '个百分点')
        return same ? [] : [wrong(change, `${Number(right.toFixed(2))}个百分点`, '前后之差与所说不符')];
      if (change.measure === '%' && same)
        return [wrong(change, `${Number(right.toFixed(2))}个百分点`, '两个百分数之差是百分点')];
      return [];
    }
    if (change.measure === '%') {
      const right = percentOf(moved, a.value);
      // A standard is what it is: 1.2万元 of it is not rounded.
      const isSet = /标准|补贴|补助|津贴|待遇|每人每|上限|额度/u.test(lead);
      const slack = isSet ? 0 : (a.step + b.step) / 2 / a.value;
      if (nearPercent(right, { ...change, value: signed }) || Math.abs(right - signed) <= slack * 100) return [];
      return [
        wrong(
          change,
          percentLike(Math.abs(right), change),
          `由${a.words}到${b.words}，变动是${percentLike(Math.abs(right), change)}，不是${change.words}`,
        ),
      ];
    }
    if (change.measure !== a.measure || sameAmount(Math.abs(moved), change.value, a.step + b.step + change.step))
      return [];
    return [wrong(change, printedLike(change, Math.abs(moved)), `由${a.words}到${b.words}，相差不是${change.words}`)];
  });
}

/** 占比之和超过100%：A占60%，B占30%，C占20%; 其中 begins a part of a part. */
function sharesTogether({ text }: Passage, amounts: readonly Amount[]): Found[] {
  const shares = amounts.filter(
    ({ measure, from, loose }) =>
      measure === '%' &&
      !loose &&
      /(?:占比?|比重|比例)[为达约]{0,2}(?:总[\u4e00-\u9fff]{1,4}的)?$/u.test(text.slice(Math.max(0, from - 8), from)),
  );
  const last = shares.at(-1);
  const told =
    text.slice(0, shares[0]?.from ?? 0).replace(/^[^其]*其中[，：]?/u, '') + text.slice(shares[0]?.from ?? 0);
  if (
    shares.length < 2 ||
    !last ||
    /其中|同比|分别占|提高|上升|以上[^。]*以上|以下[^。]*以下/u.test(told) ||
    (/以上[^。]*以下/u.test(told) && !/[至—]/u.test(told))
  )
    return [];
  const labels = shares.map(
    ({ from }) =>
      text
        .slice(0, from)
        .split(/[，、；]/u)
        .at(-1) ?? '',
  );
  const ofSexes = /男/u.test(labels.join('')) && /女/u.test(labels.join(''));
  if (!ofSexes && labels.some((label) => overlapping.test(label))) return [];
  const sum = shares.reduce((all, { value }) => all + value, 0);
  if (shares.length === 2 && sum > 100.5 && !/[男女城乡公民]/u.test(text)) return [];
  if (sum > 100.5) {
    const rest = Number((100 - sum + last.value).toFixed(2));
    return [
      wrong(last, rest > 0 && shares.length > 2 ? `${rest}%` : null, `占比相加是${Number(sum.toFixed(2))}%，超过100%`),
    ];
  }
  if (
    shares.length === 2 &&
    /(?:男|城镇|公办)[^。]{0,20}占[^。]{0,20}(?:女|农村|民办)/u.test(text) &&
    Math.abs(sum - 100) > 0.11
  )
    return [wrong(last, percentLike(100 - sum + last.value, last), `占比相加是${Number(sum.toFixed(2))}%，不足100%`)];
  return [];
}

/** 覆盖率102%、占比105%: a share of all is 100 % at most; what may be done beyond its aim is no share. */
function overFull({ text }: Passage, amounts: readonly Amount[]): Found[] {
  return amounts
    .filter(({ measure, value, from }) => {
      if (measure !== '%' || value <= 100) return false;
      const clause =
        text
          .slice(Math.max(0, from - 40), from)
          .split(/[，；。]/u)
          .at(-1) ?? '';
      // 满意度 and 合格率 are of those asked and looked at, whatever was used or carried out.
      if (/满意[率度]|合格率|知晓[率度]/u.test(clause)) return !/增|升|提高|倍|同比/u.test(clause);
      return (
        /[\u4e00-\u9fff]率|占比?|比例|比重|覆盖面/u.test(clause) &&
        !/增|升|提高|同比|完成|使用|利用|周转|负荷|回报|收益|杠杆|执行|超|目标|计划|产销|保障水平|相当于|标准|不低于|倍|最低|赔付|按|替代|溢价|涨/u.test(
          clause,
        )
      );
    })
    .map((each) => wrong(each, null, '这项比率不会超过100%'));
}

/** 整改率98%，全部整改到位: not all, and all. */
function allYetNotAll({ text }: Passage, amounts: readonly Amount[]): Found[] {
  return amounts.flatMap((rate) => {
    if (rate.measure !== '%' || rate.value >= 100 || rate.value < 50) return [];
    const named = /(整改|办结|完成|合格|达标|到位|发放|覆盖|兑现|拨付|验收|持证)率(?:为|达到?|是)?$/u.exec(
      text.slice(Math.max(0, rate.from - 8), rate.from),
    )?.[1];
    const behind = text.slice(rate.to, rate.to + 24).split(/[。；]/u)[0] ?? '';
    if (
      !named ||
      !new RegExp(`^[，、]?(?:目前|现|已|均)?(?:已?全部|全数|均已|无一例外)[^，]{0,4}(?:${named}|完成|到位)`, 'u').test(
        behind,
      )
    )
      return [];
    return [
      { ...wrong(rate, null, `${named}率${rate.words}，又说全部${named}，前后不一`), severity: 'warning' as const },
    ];
  });
}
