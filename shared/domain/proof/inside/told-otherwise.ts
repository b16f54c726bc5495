import type { Found } from '../../../model/letter/proof.ts';
import { sentencePassages } from '../found.ts';
import { type Amount, countedIn, kin, printedLike, sameAmount } from './amounts.ts';
import { nearPercent, percentLike, percentOf } from './rates.ts';
import { wrong } from './sums/sums.ts';

/** 一件事用两种说法，数对不上：由9个工作日延长至20个，比原来快了; 认领率87%，即认领1.56万个; 全部办结，办结率98%. */
export function toldOtherwise(text: string): Found[] {
  if (!/\d/u.test(text)) return [];
  return sentencePassages(text).flatMap((sentence) => {
    const amounts = countedIn(sentence);
    if (amounts.length > 60) return [];
    return [
      ...fasterYetLonger(sentence.text, amounts),
      ...lessBy(sentence.text),
      ...respectively(sentence.text, amounts),
      ...allGrew(sentence.text, amounts),
      ...rateInNumbers(sentence.text, amounts),
      ...ownAverage(sentence.text, amounts),
      ...allAndRate(sentence.text, amounts),
      ...lessThanOneEach(sentence.text),
      ...withoutUnit(sentence.text),
      ...twoMeasures(sentence.text),
      ...commaForPoint(sentence.text),
      ...ratioReversed(sentence.text),
      ...countedOtherwise(sentence.text),
      ...tenthsTold(sentence.text),
    ].map((each) => ({ ...each, from: each.from + sentence.from, to: each.to + sentence.from }));
  });
}

const up = /延长|增加|提高|扩大|上调|增|涨|提|升/u;
const down = /缩短|压缩|压减|减少|减为|降|精简|缩减|下调/u;

/** 由9个工作日延长至20个工作日，比原来快了11天; 由30天压缩到45天. */
function fasterYetLonger(text: string, amounts: readonly Amount[]): Found[] {
  return amounts.flatMap((now, turn) => {
    const was = amounts[turn - 1];
    if (!was || was.measure !== now.measure || was.loose || now.loose) return [];
    const between = text.slice(was.to, now.from);
    if (
      !/^[^，。；\d]{0,8}[到至为成](?:每[人户月年天日床个]{1,4})?$/u.test(between) ||
      !/[由从][^，。；\d]{0,12}$/u.test(text.slice(0, was.from))
    )
      return [];
    const behind = text.slice(now.to, now.to + 12);
    const whole = { from: was.from, words: text.slice(was.from, now.to) };
    if (now.value < was.value && up.test(between) && !down.test(between))
      return [wrong(whole, theOther(whole.words, between), `由${was.words}到${now.words}是减少，与所说的增减相反`)];
    if (now.value > was.value && down.test(between) && !up.test(between))
      return [wrong(whole, theOther(whole.words, between), `由${was.words}到${now.words}是增加，与所说的增减相反`)];
    const isTime = /天|日|小时|分钟|个月/u.test(now.measure);
    if (isTime && now.value > was.value && /^[，、]?(?:比[^，]{1,4})?(?:快了|缩短|提速|减少|少等|加快)/u.test(behind))
      return [wrong(whole, null, `由${was.words}到${now.words}是长了，下文却说快了`)];
    if (isTime && now.value < was.value && /^[，、]?(?:比[^，]{1,4})?(?:延长了|慢了|多等)/u.test(behind))
      return [wrong(whole, null, `由${was.words}到${now.words}是短了，下文却说长了`)];
    return [];
  });
}

const pairs: readonly (readonly [string, string])[] = [
  ['上调', '下调'],
  ['提高', '降低'],
  ['增加', '减少'],
  ['增长', '下降'],
  ['延长', '缩短'],
  ['扩大', '缩小'],
  ['上升', '下降'],
];

/** 由150元下调至200元 → 由150元上调至200元; null where the verb has no other. */
function theOther(words: string, between: string): string | null {
  for (const [up, down] of pairs) {
    if (between.includes(up)) return words.replace(up, down);
    if (between.includes(down)) return words.replace(down, up);
  }
  return null;
}

/** 由45日缩短了20日，即少等25天: 缩短至 is meant. */
function lessBy(text: string): Found[] {
  const unit = '(?:个工作日|工作日|个月|天|日|元|份|项|小时|分钟|个|张)';
  return [
    ...text.matchAll(
      new RegExp(
        `[由从](\\d{1,5})${unit}(缩短|压缩|减少|降低|精简|延长|增加|提高)了(\\d{1,5})(${unit})，(?:即|也就是|相当于)?(?:每[人件次])?(?:少|减少|缩短|快|多|增加|延长|省)[^，。；\\d]{0,4}(\\d{1,5})${unit}`,
        'gu',
      ),
    ),
  ].flatMap(({ 0: words, 1: was = '', 2: how = '', 3: by = '', 4: measure = '', 5: told = '', index }) => {
    if (by === told || Math.abs(Number(was) - Number(by)) !== Number(told)) return [];
    const shown = `${how}了${by}${measure}`;
    return [
      wrong(
        { from: index + words.indexOf(shown), words: shown },
        `${how}至${by}${measure}`,
        `由${was}到${by}，正好相差${told}，应是「${how}至」`,
      ),
    ];
  });
}

/** 1400元、2000元，较上年分别提高150元和300元（上年为1250元、1800元）. */
function respectively(text: string, amounts: readonly Amount[]): Found[] {
  const told = /分别(?:提高|增加|增长|上调|减少|下降|降低|提升)了?/u.exec(text);
  if (!told) return [];
  const at = told.index + told[0].length;
  const before = amounts.filter(({ to, measure }) => to <= told.index && measure !== '%');
  const behind = amounts.filter(({ from }) => from >= at);
  const [one, two, first, second] = behind;
  const [now, then] = before.slice(-2);
  if (!one || !two || !first || !second || !now || !then) return [];
  if (new Set([one, two, first, second, now, then].map(({ measure }) => kin(measure))).size > 1) return [];
  if (!/^[、和与及]$/u.test(text.slice(one.to, two.from)) || !/^[、和与及]$/u.test(text.slice(first.to, second.from)))
    return [];
  if (!/^[（，](?:上年|去年|原来?|此前|调整前|20\d\d年)[^，。；\d]{0,8}$/u.test(text.slice(two.to, first.from)))
    return [];
  return [
    [now, first, one],
    [then, second, two],
  ].flatMap(([a, b, change]) => {
    if (!a || !b || !change || [a, b, change].some(({ loose }) => loose)) return [];
    const due = Math.abs(a.value - b.value);
    return sameAmount(due, change.value, a.step + b.step + change.step)
      ? []
      : [wrong(change, printedLike(change, due), `由${b.words}到${a.words}，相差不是${change.words}`)];
  });
}

/** 由860元提高至920元，农村由740元提高到800元，增幅均为7%. */
function allGrew(text: string, amounts: readonly Amount[]): Found[] {
  return amounts.flatMap((share, turn) => {
    if (share.measure !== '%' || share.loose) return [];
    const lead = text.slice(Math.max(0, share.from - 10), share.from);
    if (
      !/(?:增幅|降幅|涨幅|增长|提高|上调|提升|下降|降低)?(?:均|都)(?:增长|提高|上调|下降|降低|提升|上升)?[为是达约了]{0,2}$/u.test(
        lead,
      )
    )
      return [];
    const before = amounts.slice(0, turn);
    const moves = before.flatMap((now, n) => {
      const was = before[n - 1];
      return was &&
        was.measure === now.measure &&
        was.value > 0 &&
        /^[^，。；\d]{0,6}[到至为]$/u.test(text.slice(was.to, now.from)) &&
        /[由从][^，。；\d]{0,12}$/u.test(text.slice(0, was.from))
        ? [{ was, now, grew: Math.abs(percentOf(now.value - was.value, was.value)) }]
        : [];
    });
    if (moves.length < 2 || moves.every(({ grew }) => nearPercent(grew, share))) return [];
    return [
      wrong(
        share,
        null,
        moves.map(({ was, now, grew }) => `由${was.words}到${now.words}是${percentLike(grew, share)}`).join('，'),
      ),
    ];
  });
}

/** 1.9万个，认领率87%，即认领约1.56万个. */
function rateInNumbers(text: string, amounts: readonly Amount[]): Found[] {
  return amounts.flatMap((part, turn) => {
    const [whole, rate] = [amounts[turn - 2], amounts[turn - 1]];
    if (!whole || !rate || rate.measure !== '%' || kin(whole.measure) !== kin(part.measure) || whole.loose) return [];
    if (!/^[，（]?(?:即|也就是|折合|相当于|合)[^，。；\d]{0,8}$/u.test(text.slice(rate.to, part.from))) return [];
    if (!/^[^；。]{0,14}(?:率|占比?|比例)[^，。；\d]{0,3}$/u.test(text.slice(whole.to, rate.from)) || part.each)
      return [];
    const due = (whole.value * rate.value) / 100;
    const slack = whole.value * 0.005 + part.step / 2 + (whole.step / 2) * (rate.value / 100);
    if (Math.abs(due - part.value) <= Math.max(slack, part.loose ? due * 0.02 : 0)) return [];
    return [wrong(part, roundedLike(part, due), `${whole.words}的${rate.words}，不是${part.words}`)];
  });
}

/** As finely as the figure is printed: 16530 in 1.56万个 → 1.65万个. */
function roundedLike({ words }: Amount, due: number): string | null {
  const match = /^(\d+)(?:\.(\d+))?\s*(亿|万)?/u.exec(words);
  if (!match) return null;
  const factor = match[3] === '亿' ? 1e8 : match[3] === '万' ? 1e4 : 1;
  return `${(due / factor).toFixed(match[2]?.length ?? 0)}${match[3] ?? ''}${words.slice(match[0].length)}`;
}

const things = '起|件|例|宗|只|支|个|家|所|人|名|户|处|场|期|次|对|张|项|村|人次|亩|辆|台|套|份|桌|班|组';

/** 12起、追回41.6万元，平均每起34.7万元; 64.2万名…年经费192万元，人均约3.0万元: by ten or a thousand too much. */
function ownAverage(text: string, amounts: readonly Amount[]): Found[] {
  return amounts.flatMap((mean, turn) => {
    const lead = text.slice(Math.max(0, mean.from - 10), mean.from);
    const unit =
      new RegExp(`(?:平均|均)每?一?(${things})[^，。；\\d]{0,4}$`, 'u').exec(lead)?.[1] ??
      /([人户村件])均[^，。；\d]{0,4}$/u.exec(lead)?.[1];
    if (!unit) return [];
    const before = amounts.slice(0, turn).filter(({ each, loose }) => !each && !loose);
    const total = before.filter(({ measure }) => measure === mean.measure).at(-1);
    const counted = (measure: string) =>
      kin(measure) === kin(unit) || (/^[个家所处座支只]$/u.test(unit) && /^[个家所处座支只]$/u.test(measure));
    const counts = before.filter(({ measure, value }) => counted(measure) && value > 1);
    const count = counts.at(-1);
    if (!total || !count || text.slice(Math.min(total.to, count.to), mean.from).includes('；')) return [];
    const due = total.value / count.value;
    const off = mean.value / due;
    const scaled = [10, 100, 1000, 1e4].find((n) => Math.abs(off / n - 1) < 0.08 || Math.abs(off * n - 1) < 0.08);
    if (scaled === undefined) return [];
    const factor = off > 1 ? 1 / scaled : scaled;
    return [
      wrong(
        mean,
        shifted(mean, factor),
        `${total.words}除以${count.words}，约${Number(due.toPrecision(3))}，不是${mean.words}`,
      ),
    ];
  });
}

/** 34.7万元 by a tenth → 3.47万元; 3.0万元 by a ten-thousandth → 3.0元; 18.4元 by ten thousand → 18.4万元. */
function shifted({ words }: Amount, factor: number): string | null {
  const match = /^(\d+(?:\.\d+)?)\s*(亿|万)?(.*)$/u.exec(words);
  if (!match) return null;
  const [, number = '', scale = '', rest = ''] = match;
  if (Math.abs(factor - 1e-4) < 1e-9)
    return scale === '万' ? number + rest : scale === '亿' ? `${number}万${rest}` : null;
  if (factor === 1e4) return scale === '' ? `${number}万${rest}` : scale === '万' ? `${number}亿${rest}` : null;
  return `${Number((Number(number) * factor).toPrecision(6))}${scale}${rest}`;
}

/** 全部办结，办结率98%: all is 100 %. */
function allAndRate(text: string, amounts: readonly Amount[]): Found[] {
  return amounts.flatMap((rate) => {
    if (rate.measure !== '%' || rate.value >= 100 || rate.loose) return [];
    const lead = text.slice(Math.max(0, rate.from - 26), rate.from);
    const named =
      /(?:全部|均已?|全数|件件|悉数|已全部)[^，。；]{0,6}?(办结|整改|完成|合格|达标|到位|覆盖|兑现|验收|签约|发放|答复|建成|销号|回访|办复|办理|持证)[^，。；]{0,4}，[^，。；]{0,6}\1率[为达到是]{0,2}$/u.exec(
        lead,
      )?.[1];
    return named ? [wrong(rate, '100%', `已说全部${named}，${named}率不会是${rate.words}`)] : [];
  });
}

/** 资助41.6元、惠及1040人: less than a yuan for each. */
function lessThanOneEach(text: string): Found[] {
  return [
    ...text.matchAll(
      /(?<!每[\u4e00-\u9fff]{1,4})(?:资助|发放|补助|补贴|支出|投入|拨付|救助|安排|奖补|下达|兑现|减免|免除|代缴|慰问金?|资金|金额|经费)[^，。；\d每]{0,8}((\d{1,4}(?:\.\d{1,2})?)元)[、，](?:惠及|覆盖|受益|涉及|救助|资助|补助|服务|减免)[^，。；\d]{0,8}(\d{2,7})(?:人|户|名|家)/gu,
    ),
  ].flatMap(({ 0: words, 1: shown = '', 2: sum = '', 3: people = '', index }) =>
    Number(sum) < Number(people)
      ? [
          wrong(
            { from: index + words.indexOf(shown), words: shown },
            `${sum}万元`,
            `惠及${people}，每份不到一元，像是漏了「万」`,
          ),
        ]
      : [],
  );
}

/** 一级每人每月130元，二级每人每月110: the unit is left out. */
function withoutUnit(text: string): Found[] {
  const rate = '每(?:人|户|床|餐|次|例)?(?:每)?(?:月|年|天|人|次|餐)';
  if (!new RegExp(`${rate}[^，。；\\d]{0,4}\\d[\\d.]*元`, 'u').test(text)) return [];
  return [...text.matchAll(new RegExp(`${rate}(\\d{2,5})(?=[，。；、]|$)`, 'gu'))].map(
    ({ 0: words, 1: sum = '', index }) => ({
      ...wrong({ from: index + words.length - sum.length, words: sum }, `${sum}元`, '数后缺计量单位'),
      severity: 'warning' as const,
    }),
  );
}

/** 157人名, 35个家: two measures in a row. */
function twoMeasures(text: string): Found[] {
  return [
    ...text.matchAll(
      /(?<=\d[\d.,]*[万余多]?)(?:人名|人位|名人(?=[，。；、])|名位|位名|个家(?![庭属具长政园风教综])|家个|所家|个所|个处|处个|户家(?![庭属长中])|张个|个张|元块|块元|件项|项件|场次次|人人次|个名|名个|台辆|辆台|套台)/gu,
    ),
  ].map(({ 0: words, index }) => {
    const right = words.startsWith('人') ? words.slice(1) : words.slice(0, 1);
    return wrong({ from: index, words }, right, '量词重复');
  });
}

/** 1,24亿元: a point is meant; 1,240 is grouped by thousands. */
function commaForPoint(text: string): Found[] {
  return [
    ...text.matchAll(/(?<![\d,.])(\d{1,3})[,，](\d{1,2})(?=[万亿](?:元|人|平|张|户|亩)|%)(?<![\d,]\d{1,3}，\d{1,2})/gu),
  ]
    .filter(({ 0: words }) => words.includes(','))
    .map(({ 0: words, index }) => wrong({ from: index, words }, words.replace(/[,，]/u, '.'), '小数点写成了逗号'));
}

/** 护理员与老人之比为4：1，距1：3的标准: those who care are fewer than those they care for. */
function ratioReversed(text: string): Found[] {
  return [
    ...text.matchAll(
      /(?:护理员|护理人员|护士|医生|社工|工作人员|教师|辅导员|网格员|社工员|服务人员|持证人员)与[^，。；]{0,10}(?:老人|老年人|儿童|学生|对象|居民|床位|人口|群众)(?:之|的|人数)?(?:之)?(?:配|配置|配备)?比(?:例)?(?:仅|约|已)?[为是达到]{0,2}((\d{1,3}(?:\.\d)?)([：:比])(\d{1,4}(?:\.\d)?))/gu,
    ),
  ].flatMap(({ 0: words, 1: shown = '', 2: a = '', 3: sign = '', 4: b = '', index }) =>
    Number(a) > Number(b) && Number(b) > 0
      ? [
          {
            ...wrong(
              { from: index + words.length - shown.length, words: shown },
              `${b}${sign}${a}`,
              '比的前后项像是写反了：照护的人比受照护的人少，请核对',
            ),
            severity: 'warning' as const,
          },
        ]
      : [],
  );
}

/** 一成左右（约30%）, 近七成（48%）: tenths and per cent of one thing. */
function tenthsTold(text: string): Found[] {
  return [
    ...text.matchAll(
      /([一二三四五六七八九])成(半|多|以上|左右)?[^，。；\d]{0,4}[（(](?:约|为|达)?(\d{1,3}(?:\.\d+)?)%[）)]/gu,
    ),
  ].flatMap(({ 0: words, 1: tenth = '', 2: more = '', 3: percent = '', index }) => {
    const told = (' 一二三四五六七八九'.indexOf(tenth) + (more === '半' ? 0.5 : 0)) * 10;
    return Math.abs(told - Number(percent)) <= 8
      ? []
      : [wrong({ from: index, words }, null, `${tenth}成与${percent}%不一致`)];
  });
}

/** 2025年1,318户（区残联统计：2025年318户）: one thing counted twice, and not alike. */
function countedOtherwise(text: string): Found[] {
  return [
    ...text.matchAll(
      /((?:20\d\d年)?)(\d[\d,]{0,12}(?:\.\d+)?万?)([\u4e00-\u9fff])[（(][^（）()\d]{0,14}(?:统计|数据|口径|台账|通报|显示)[：:为是]?((?:20\d\d年)?)(\d[\d,]{0,12}(?:\.\d+)?万?)\3[）)]/gu,
    ),
  ].flatMap(({ 0: words, 1: year = '', 2: one = '', 4: other = '', 5: again = '', index }) =>
    one.replace(/,/gu, '') === again.replace(/,/gu, '') || (year !== '' && other !== '' && year !== other)
      ? []
      : [wrong({ from: index, words }, null, `前面说${one}，括注说${again}，前后不一致`)],
  );
}
