import type { Found } from '../../../model/letter/proof.ts';
import { type Passage, sentencePassages } from '../found.ts';
import { type Amount, countedIn, kin, printedLike, sameAmount } from './amounts.ts';
import { wrong } from './sums/sums.ts';

const counters =
  '人次|所|个|家|期|场|户|人|名|位|张|处|套|台|批|次|座|村|班|穴|辆|对|件|份|餐|间|栋|幢|亩|站|支|项|单|只|盒|节|桌|例|宗|具|起|席|组|块|棵';
const things: Record<string, string> = {
  床: '张',
  站: '个',
  点: '个',
  机: '台',
  车: '辆',
  村: '个',
  镇: '个',
  乡: '个',
  校: '所',
  岗: '个',
};

/** 乘积：每所1.2万元，42所共54.4万元；每人每月300元，2163人，全年需778.68万元；每季度2次，全年6次. */
export function wrongProducts(text: string): Found[] {
  if (!/\d/u.test(text) || !/每|均|\//u.test(text)) return [];
  const sentences = sentencePassages(text);
  return sentences.flatMap((sentence, turn) => {
    const amounts = countedIn(sentence);
    if (amounts.length === 0 || amounts.length > 60) return [];
    // How many there are may stand in the sentence before: 配备儿童主任2163名。…每人每月300元.
    const before = sentences[turn - 1];
    const earlier = before && before.text.length < 200 ? countedIn({ text: before.text.split('其中')[0] ?? '' }) : [];
    return [...totals(sentence.text, amounts, earlier), ...yearly(sentence, amounts), ...often(sentence.text)].map(
      (each) => ({ ...each, from: each.from + sentence.from, to: each.to + sentence.from }),
    );
  });
}

const totalLead =
  /(?:共|共计|合计|总计|计|(?:约|共|所)?需(?:要|补助|补贴|投入|安排|拨付|支出|新增)?|总投入|总额为?|(?:发放|拨付|支付|兑现|下达|落实|安排|支出|投入|补助|补贴|奖励|新增支出|资金|经费|费用))(?:补[贴助]|奖[励补])?(?:资金|经费|金额|支出|费用)?[为达约]?[\u4e00-\u9fff]{0,2}$/u;
/** 每年需资金: a total, not a rate. */
const ofPeriod =
  /(?<!每[\u4e00-\u9fff]{1,2})(?:每年|每月|一年|全年)(?:大?约|总?共)?(?:需|支出|安排|投入|发放|补助|补贴)[^每]{0,6}$/u;
const surely = /(?:共|共计|合计|总计|总投入|总额为?|所需|需)[\u4e00-\u9fff]{0,4}$/u;

type Rate = Amount & { unit: string; monthly: boolean; yearly: boolean };

function rateOf(text: string, amount: Amount): Rate | null {
  if (!amount.each || amount.loose) return null;
  const lead = text.slice(Math.max(0, amount.from - 16), amount.from);
  if (ofPeriod.test(lead)) return null;
  const unit =
    [...lead.matchAll(new RegExp(`每(${counters})`, 'gu'))].at(-1)?.[1] ??
    /([户人家所处村站场])均[^，。；\d]{0,6}$/u.exec(lead)?.[1];
  if (!unit) return null;
  const around = lead.slice(Math.max(0, lead.indexOf('每'))) + text.slice(amount.to, amount.to + 4);
  if (/每[天日餐]|\/[天日]/u.test(around)) return null;
  return { ...amount, unit, monthly: /每月|\/月|月均/u.test(around), yearly: /每年|\/年/u.test(around) };
}

function totals(text: string, amounts: readonly Amount[], earlier: readonly Amount[]): Found[] {
  return amounts.flatMap((total, turn) => {
    const lead = text.slice(Math.max(0, total.from - 12), total.from);
    if (total.loose || (total.each && !ofPeriod.test(lead))) return [];
    if (!totalLead.test(lead) && !/(?:全年|每年|一年|年度)[\u4e00-\u9fff]{0,6}$/u.test(lead)) return [];
    const before = amounts.slice(0, turn);
    for (const printed of before.toReversed()) {
      if (printed.measure !== total.measure) continue;
      const rate = rateOf(text, printed);
      if (!rate) continue;
      const between = text.slice(rate.to, total.from);
      if (
        /；|累计|其中|提高|增[加长至]/u.test(between) ||
        /分别|至|—|以内|最高|由|从/u.test(
          text.slice(Math.max(0, rate.from - 14), rate.from).replace(/^.*[时点][，、]/u, '') + between,
        )
      )
        continue;
      const like = ({ measure }: Amount) =>
        kin(measure) === kin(things[rate.unit] ?? rate.unit) ||
        (/[个家所处站座]/u.test(rate.unit) && /^[个家所处座]$/u.test(measure));
      const free = (each: Amount) => like(each) && !each.each && !each.loose && each.value > 1;
      const own = before.filter(free);
      const counts = own.length > 0 ? own : earlier.filter(free);
      const count = counts.at(-1);
      if (!count || counts.length > (own.length > 0 && count.from > rate.to ? 2 : 1)) continue;
      const once = count.value * rate.value;
      const times = rate.monthly ? [12, 1, 6, 3] : rate.yearly ? [1] : [1];
      const step = total.step + rate.step * count.value + count.step * rate.value;
      if (times.some((n) => sameAmount(once * n, total.value, step))) return [];
      // 每家3.6亿元，18家合计64.8万元: the one cannot be more than all of them.
      const slipped = /亿/u.test(rate.words) ? rate.words.replace('亿', '万') : rate.words.replace('万', '');
      if (rate.value > total.value && times.some((n) => sameAmount((once * n) / 1e4, total.value, step)))
        return slipped === rate.words
          ? [wrong(total, tenThousand(total), `${count.words}乘以${rate.words}，不是${total.words}`)]
          : [wrong(rate, slipped, `${count.words}合计只有${total.words}，每一份不会是${rate.words}`)];
      const inYear = /全年|每年|一年|年度|年需/u.test(lead + between);
      const inMonth = /每月|月[均需共发]|当月|本月/u.test(lead);
      const [right, much] = rate.monthly && !inMonth ? [once * 12, 12] : [once, 1];
      if (rate.monthly && !inYear && !inMonth) return [];
      const off = total.value / right;
      const scaled = [10, 100, 1000, 10000].some((n) => sameAmount(off, n, 0.02) || sameAmount(off * n, 1, 0.02));
      if (!scaled && Math.abs(off - 1) > (surely.test(lead) ? 0.5 : 0.25)) return [];
      // 37.2元 → 37.2万元, not 372000元.
      const byTenThousand = !/万|亿/u.test(total.words) && Math.abs(right / total.value / 1e4 - 1) < 0.02;
      const shown = byTenThousand ? tenThousand(total) : printedLike(total, right);
      return [
        wrong(
          total,
          shown,
          `${count.words}乘以${rate.words}${much === 12 ? '、十二个月' : ''}是${shown ?? right}，不是${total.words}`,
        ),
      ];
    }
    return [];
  });
}

/** 480元 → 480万元. */
function tenThousand({ words }: Amount): string {
  const digits = /^[\d,.]+/u.exec(words)?.[0] ?? '';
  return `${digits}万${words.slice(digits.length)}`;
}

/** 每人每月300元，全年每人3000元. */
function yearly({ text }: Passage, amounts: readonly Amount[]): Found[] {
  return amounts.flatMap((year, turn) => {
    const monthly = amounts[turn - 1];
    if (!monthly || monthly.measure !== year.measure || monthly.loose || year.loose) return [];
    const lead = text.slice(Math.max(0, monthly.from - 14), monthly.from);
    const next = text.slice(monthly.to, year.from);
    if (
      !/每(?:人|户|名|床|张)?(?:每)?月/u.test(lead) ||
      !/^[，（、]?(?:即|折合|合计|相当于)?(?:全年|每年|一年|年|年度)[\u4e00-\u9fff]{0,8}$/u.test(next)
    )
      return [];
    const right = monthly.value * 12;
    if (/提高|增|由|从|上年|总|共/u.test(next + lead) || year.value < right / 2 || year.value > right * 2) return [];
    return sameAmount(right, year.value, year.step)
      ? []
      : [wrong(year, printedLike(year, right), `每月${monthly.words}，一年是${printedLike(year, right) ?? right}`)];
  });
}

const han: Record<string, number> = { 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6 };
const periods: Record<string, number> = { 月: 12, 个月: 12, 季度: 4, 季: 4, 半年: 2 };

/** 每季度不少于1次，全年不少于2次. */
function often(text: string): Found[] {
  return [
    ...text.matchAll(
      /每(个?月|季度?|半年)[^，。；\d]{0,10}?(\d{1,2}|[一二两三四五六])(次|期|场|轮|回|批)[^。；]{0,16}?(?:全年|每年|一年)[^，。；\d每]{0,8}?(\d{1,3}|[一二两三四五六])\3/gu,
    ),
  ].flatMap(({ 0: words, 1: period = '', 2: one = '', 3: unit = '', 4: all = '', index }) => {
    const due = (han[one] ?? Number(one)) * (periods[period] ?? 0);
    const told = han[all] ?? Number(all);
    if (due === 0 || told === due || /分别|其中|另/u.test(words)) return [];
    // Each time at least once may come to more; 每半年一次 cannot be four times a year.
    const least = words.slice(0, words.search(/全年|每年|一年/u));
    if (told > due && /不少于|至少|以上|不低于/u.test(least)) return [];
    const from = index + words.length - all.length - unit.length;
    return [
      wrong({ from, words: all + unit }, null, `每${period}${one}${unit}，一年是${due}${unit}，不是${all}${unit}`),
    ];
  });
}
