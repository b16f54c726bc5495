import type { Found } from '../../../../model/letter/proof.ts';
import { parseNumeral } from '../../../words/numeral.ts';
import { foundAt, sentencePassages } from '../../found.ts';
import { type Amount, countedIn, kin, printedLike, sameAmount } from '../amounts.ts';
import { overlapping } from './sums.ts';

const say = ({ from, words }: Amount, message: string, right: string | null = null) =>
  foundAt(from, words, { kind: 'figures', severity: 'warning', right, message });
const places = /^[个家处所座]$/u;
const alike = (a: string, b: string) => kin(a) === kin(b) || (places.test(a) && places.test(b));
const sumOf = (list: readonly Amount[]) => list.reduce((sum, { value }) => sum + value, 0);
const stepOf = (list: readonly Amount[]) => list.reduce((sum, { step }) => sum + step, 0);

/**
 * 分项与总数相差不多却不等，或者平均数差得远：one of the figures was mistyped, and which one is not known, so no figure is
 * proposed: 日均供餐9600份，其中堂食6100份、送餐2600份、外带800份; 讲座52场，听众6800人次，平均每场300余人次.
 */
export function nearWhole(text: string): Found[] {
  if (!/\d/u.test(text)) return [];
  return sentencePassages(text).flatMap((sentence) => {
    const amounts = countedIn(sentence).filter(({ measure }) => !/%|百分点|岁|年|天|月|小时|分钟/u.test(measure));
    if (amounts.length > 40) return [];
    const many = amounts.length >= 3;
    return [
      yearOfMonths(sentence.text),
      manyYears(sentence.text),
      moreThanFound(sentence.text, amounts),
      ...(many
        ? [
            ofWhich(sentence.text, amounts),
            togetherBehind(sentence.text, amounts),
            states(sentence.text, amounts),
            meansFarOff(sentence.text, amounts),
          ]
        : []),
    ]
      .flat()
      .map((each) => ({ ...each, from: each.from + sentence.from, to: each.to + sentence.from }));
  });
}

/** The amounts that follow 其中 in one list. */
function listAfter(text: string, amounts: readonly Amount[], at: number): Amount[] {
  const rest = /[；。]|其中/u.exec(text.slice(at));
  const end = rest ? at + rest.index : text.length;
  return amounts.filter(({ from }) => from >= at && from < end);
}

function ofWhich(text: string, amounts: readonly Amount[]): Found[] {
  return [...text.matchAll(/其中[：，]?/gu)].flatMap(({ 0: word, index }) => {
    const inside = listAfter(text, amounts, index + word.length);
    const total = amounts.filter(({ to }) => to <= index).at(-1);
    if (total?.each && !/[日年月季]均/u.test(text.slice(Math.max(0, total.from - 8), total.from))) return [];
    if (!total || total.loose || text.slice(total.to, index).length > 14) return [];
    const parts = inside.filter(({ measure, each }) => alike(measure, total.measure) && !each);
    if (parts.length < 2 || parts.length !== inside.length || parts.some(({ loose }) => loose)) return [];
    const list = text.slice(index, parts.at(-1)?.to);
    if (overlapping.test(list) || /包括|含|同比|较|增|另有|还有|累计|以上/u.test(list)) return [];
    const sum = sumOf(parts);
    const gap = Math.abs(sum - total.value) / total.value;
    // 因…1家、因…2家: each went for one reason.
    const reasons = parts.every(({ from }) => /因[^，、；\d]{2,12}$/u.test(text.slice(Math.max(0, from - 14), from)));
    if (sameAmount(sum, total.value, total.step + stepOf(parts)) || (gap > 0.1 && !reasons)) return [];
    const last = parts.at(-1) as Amount;
    return [say(last, `其中各项相加是${sum}，与${total.words}相近而不等，请核对`)];
  });
}

/** 缺失3120块、破损1780块、重号460块，合计5460块: the list before may begin with 其中. */
function togetherBehind(text: string, amounts: readonly Amount[]): Found[] {
  return amounts.flatMap((total, turn) => {
    const lead = text.slice(Math.max(0, total.from - 6), total.from);
    if (!/(?:合计|共计|总计|小计|共)[约为达]{0,1}$/u.test(lead) || total.loose || total.each) return [];
    const parts: Amount[] = [];
    let next = total;
    for (const each of amounts.slice(0, turn).toReversed()) {
      const gap = text.slice(each.to, next.from);
      if (
        !alike(each.measure, total.measure) ||
        each.loose ||
        each.each ||
        /[；。：]|其中/u.test(gap) ||
        gap.length > 16
      )
        break;
      if (next !== total && !/[、，]/u.test(gap)) break;
      parts.unshift(each);
      next = each;
    }
    if (parts.length < 2) return [];
    const first = parts[0] as Amount;
    if (/每|均|由|从|同比|较|增[长加]|累计|以来/u.test(text.slice(Math.max(0, first.from - 10), total.from))) return [];
    const sums = parts.slice(0, -1).map((_, at) => parts.slice(at));
    if (sums.some((some) => sameAmount(sumOf(some), total.value, total.step + stepOf(some)))) return [];
    const gap = Math.abs(sumOf(parts) - total.value) / total.value;
    return gap > 0.1
      ? []
      : [
          say(
            total,
            `各项相加是${sumOf(parts)}，与${total.words}不符，请核对哪一个数不对`,
            printedLike(total, sumOf(parts)),
          ),
        ];
  });
}

/** 21个乡镇，已建成15座，在建4座，尚未开工3座: done, going on and not begun are all there are. */
function states(text: string, amounts: readonly Amount[]): Found[] {
  const state = (from: number) =>
    /(已(?:经)?(?:建成|完成|投用|开工|整改|办结|启用)|建成|在建|正在|尚未|未[开启动完建整办]|待[建启开]|剩余|其余)[^，。；、\d]{0,10}$/u.exec(
      text.slice(Math.max(0, from - 16), from),
    )?.[1];
  return amounts.flatMap((total, turn) => {
    if (total.loose || total.each || state(total.from) !== undefined) return [];
    const parts: Amount[] = [];
    for (const each of amounts.slice(turn + 1)) {
      if (!alike(each.measure, total.measure)) continue;
      if (each.loose || each.each || state(each.from) === undefined) break;
      parts.push(each);
    }
    const kinds = parts.map(({ from }) => state(from) ?? '');
    const whole = kinds.some((kind) => /^已|建成/u.test(kind)) && kinds.some((kind) => /未|待|其余|剩余/u.test(kind));
    if (parts.length < 2 || !whole) return [];
    const last = parts.at(-1) as Amount;
    if (last.to - total.from > 70 || /其中|每|累计|改造/u.test(text.slice(total.from, last.to))) return [];
    const sum = sumOf(parts);
    const gap = Math.abs(sum - total.value) / total.value;
    if (sameAmount(sum, total.value, total.step + stepOf(parts)) || gap > 0.2) return [];
    return [say(last, `已办、在办、未办的相加是${sum}，与${total.words}不符，请核对哪一个数不对`)];
  });
}

/** As it is printed: 130.8 for 300余人次 → 130余人次, for 300人次 → 131人次. */
function meanLike({ words, measure }: Amount, due: number): string | null {
  if (/[万亿千百.]/u.test(words) || due < 2) return null;
  if (!/[余多]/u.test(words)) return `${Math.round(due)}${measure}`;
  return `${due >= 100 ? Math.floor(due / 10) * 10 : Math.floor(due)}${words.replace(/^[\d,]+/u, '')}`;
}

/** 平均每场300余人次 of 6800人次 in 52场: far off, so that no rounding explains it. */
function meansFarOff(text: string, amounts: readonly Amount[]): Found[] {
  return amounts.flatMap((mean, turn) => {
    const unit = /平均每?一?([个家处所座场期次户人名件天月班组村])[^，。；\d]{0,4}$/u.exec(
      text.slice(Math.max(0, mean.from - 10), mean.from),
    )?.[1];
    if (unit === undefined) return [];
    const before = amounts.slice(Math.max(0, turn - 3), turn).filter(({ each }) => !each);
    const count = before.findLast(({ measure }) => alike(measure, unit) && measure !== mean.measure);
    const total = before.findLast(({ measure }) => measure === mean.measure || kin(measure) === kin(mean.measure));
    if (!count || !total || count === total || count.value < 2 || count.loose || total.loose) return [];
    const due = total.value / count.value;
    if (mean.value > due * 0.7 && mean.value < due * 1.4) return [];
    return [
      say(
        mean,
        `${total.words}除以${count.words}约${due < 10 ? due.toFixed(1) : Math.round(due)}，与${mean.words}相差很远`,
        meanLike(mean, due),
      ),
    ];
  });
}

/** 发现隐患86处，现已整改90处: more cannot be put right than was found. */
function moreThanFound(text: string, amounts: readonly Amount[]): Found[] {
  return amounts.flatMap((found, turn) => {
    const lead = text.slice(Math.max(0, found.from - 12), found.from);
    if (found.each || !/(?:发现|查出|排查出|检查出|收到|接到|受理|交办)[^，。；、\d]{0,8}$/u.test(lead)) return [];
    const more = amounts
      .slice(turn + 1)
      .find(
        (each) =>
          each.measure === found.measure &&
          !each.each &&
          /(?:整改|办结|化解|销号|解决)(?:完成|完毕|到位|问题|隐患|了)*$/u.test(
            text.slice(Math.max(0, each.from - 8), each.from),
          ),
      );
    if (!more || more.value <= found.value + found.step) return [];
    if (/累计|历年|往年|存量|此前|；|另/u.test(text.slice(found.to, more.from))) return [];
    return [say(more, `发现、受理的是${found.words}，办成的不会是${more.words}，请核对`)];
  });
}

/** 每人每月补助150元，全年1600元: a year has twelve months. */
function yearOfMonths(text: string): Found[] {
  return [
    ...text.matchAll(
      /每(?:人|户|床|站|点)?每?月[\u4e00-\u9fff]{0,6}?(\d[\d,]*(?:\.\d+)?)元[，、]?(?:每人|每户)?(?:全年|一年|每年)(?:共计|合计|共|为|计|补助|发放|可领)?(\d[\d,]*(?:\.\d+)?)元/gu,
    ),
  ].flatMap(({ 0: words, 1: month = '', 2: year = '', index }) => {
    const due = Number(month.replaceAll(',', '')) * 12;
    const told = Number(year.replaceAll(',', ''));
    if (due === told || told < due / 2 || told > due * 1.5) return [];
    return [
      foundAt(index + words.lastIndexOf(year), `${year}元`, {
        ...{ kind: 'figures', severity: 'warning', right: `${Number(due.toFixed(2))}元` },
        message: `每月${month}元，十二个月是${Number(due.toFixed(2))}元`,
      }),
    ];
  });
}

/** 每年安排500万元，五年共计2000万元. */
function manyYears(text: string): Found[] {
  return [
    ...text.matchAll(
      /每年[^，。；\d]{0,10}(\d[\d.]*)(万元|亿元|元)[，、]([两二三四五六七八九十])年(?:间|内)?(?:共计|合计|累计|共)[^，。；\d]{0,6}(\d[\d.]*)(万元|亿元|元)/gu,
    ),
  ].flatMap(({ 0: words, 1: each = '', 2: unit = '', 3: years = '', 4: told = '', 5: of = '', index }) => {
    const due = Number((Number(each) * (parseNumeral(years) ?? 0)).toFixed(2));
    if (unit !== of || due === Number(told) || due === 0) return [];
    return [
      foundAt(index + words.lastIndexOf(told), told + of, {
        ...{ kind: 'figures', severity: 'warning', right: `${due}${of}` },
        message: `每年${each}${unit}，${years}年是${due}${of}`,
      }),
    ];
  });
}
