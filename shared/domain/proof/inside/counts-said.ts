import type { Found, ProofSeverity } from '../../../model/letter/proof.ts';
import { countLike, parseNumeral } from '../../words/numeral.ts';
import { foundAt } from '../found.ts';

const digits = '[两二三四五六七八九十]|[2-9]|1\\d';
const value = (told: string) => parseNumeral(told) ?? 0;
const say = (at: number, words: string, right: string | null, message: string, severity: ProofSeverity = 'warning') =>
  foundAt(at, words, { kind: 'figures', severity, right, message });

/** 数目与所列、所起止、所周期的合得上：2024年至2025年三年间, A、B、C的“五位一体”. */
export function countsSaid(text: string): Found[] {
  return [
    ...yearsBetween(text),
    ...togetherOf(text),
    ...listedInBrackets(text),
    ...signsListed(text),
    ...sameHeads(text),
    ...rangeTimes(text),
    ...sameItemTwice(text),
    ...allAndRate(text),
    ...wentTheOtherWay(text),
    ...mostAndLeast(text),
    ...respectivelyTold(text),
    ...stepsTold(text),
  ];
}

/** 2024年至2025年三年间: two, or one where the first is only where it began. */
function yearsBetween(text: string): Found[] {
  return [
    ...text.matchAll(
      new RegExp(
        `(20\\d\\d)年?(?:至|到|[—–~～-]{1,2})(20\\d\\d)年(?:这|的)?(${digits})年(间|来|期间|内|里|共|，)?`,
        'gu',
      ),
    ),
  ].flatMap(({ 0: words, 1: a = '', 2: b = '', 3: told = '', index }) => {
    const span = Number(b) - Number(a) + 1;
    if (span < 2 || value(told) === span || value(told) === span - 1) return [];
    const at = words.lastIndexOf(`${told}年`);
    return [
      say(
        index,
        words,
        words.slice(0, at) + countLike(told, span) + words.slice(at + told.length),
        `${a}年至${b}年是${span}年`,
        'error',
      ),
    ];
  });
}

/** 由民警、网格员、家属、医师组成的“五位一体”. */
function togetherOf(text: string): Found[] {
  return [
    ...text.matchAll(
      /((?:[\u4e00-\u9fff]{2,10}、){2,8}[\u4e00-\u9fff]{2,10})(?:等)?(?:组成|构成|参与|联动|结合|协同|共建|共同参与)?的?[“”]?([两二三四五六七八九])(?=位一体|方联动|方协同|级联动|部门联动|社联动)/gu,
    ),
  ].flatMap(({ 0: words, 1: list = '', 2: told = '', index }) => {
    const count = list.split('、').length + Number(/[^、](?:和|与|及)[\u4e00-\u9fff]{2,6}$/u.test(list));
    if (value(told) === count || /等$/u.test(words.slice(0, -told.length - 1))) return [];
    const at = index + words.length - told.length;
    return [say(at, told, countLike(told, count), `说的是${told}，列的是${count}`)];
  });
}

/** “六进”（进机关、进学校、…）, “三清单”（…、…、…）. */
function listedInBrackets(text: string): Found[] {
  return [
    ...text.matchAll(
      /[“"]?(?<![第十\d])([两二三四五六七八九])([\u4e00-\u9fff]{1,6})[”"]?[（(]([^（）()；。]{5,90})[）)]/gu,
    ),
  ].flatMap(({ 0: words, 1: told = '', 2: thing = '', 3: list = '', index }) => {
    const items = list.split(/[、，]/u);
    const short = items.every((item) => item.length >= 2 && item.length <= 14);
    if (items.length < 3 || !short || /等|其中|以下|简称|\d/u.test(list) || items.length === value(told)) return [];
    if (/[和与及]/u.test(items.at(-1) ?? '') || /[年月日级期次号楼]/u.test(thing.slice(0, 1))) return [];
    const at = index + words.indexOf(told);
    return [say(at, told + thing, countLike(told, items.length) + thing, `说的是${told}，列的是${items.length}`)];
  });
}

/** 红、黄、绿、蓝三色; 省、市、县两级. */
function signsListed(text: string): Found[] {
  return [
    ...text.matchAll(
      /((?:[红黄绿蓝橙白黑紫灰]、){1,6}[红黄绿蓝橙白黑紫灰])([两二三四五六七])(?=色)|((?:[省市县区乡镇村街社]、){1,5}[省市县区乡镇村街社])([两二三四五六])(?=级|方)/gu,
    ),
  ].flatMap(({ 0: words, 1: colours, 2: ofColours, 3: levels, 4: ofLevels, index }) => {
    const list = colours ?? levels ?? '';
    const told = ofColours ?? ofLevels ?? '';
    const count = list.split('、').length;
    return value(told) === count
      ? []
      : [say(index, words, list + countLike(told, count), `说的是${told}，列的是${count}`)];
  });
}

/** 早发现、早报告、早处置、早帮扶的“三早”. */
function sameHeads(text: string): Found[] {
  return [
    ...text.matchAll(
      /(?<![\u4e00-\u9fff])(?:[\u4e00-\u9fff]{0,6}?)(([\u4e00-\u9fff])[\u4e00-\u9fff]{1,4}(?:、\2[\u4e00-\u9fff]{1,4}){2,7})(?:的|等)?[“"]?(([二两三四五六七八九])\2)(?![\u4e00-\u9fff]、)/gu,
    ),
  ].flatMap(({ 0: all, 1: list = '', 2: head = '', 3: words = '', 4: told = '', index }) => {
    const count = list.split('、').length;
    if (value(told) === count || /等[“"]?$/u.test(all.slice(0, -words.length))) return [];
    const at = index + all.length - words.length;
    return [say(at, words, countLike(told, count) + head, `说的是${told}，列的是${count}`, 'error')];
  });
}

/** 12个，每个照料4至6名，共82名: so many times a range holds it or not. */
function rangeTimes(text: string): Found[] {
  return [
    ...text.matchAll(
      /(\d{1,5})(个|家|所|处|座|户|支|期|场|组|班|间)[^。；\d]{0,14}每一?\2[^。；\d]{0,16}(\d{1,5})(?:至|到|[—–~～-])(\d{1,5})(名|人|位|张|户|件|次|元|万元)[^。；\d]{0,12}共[^，。；\d]{0,8}(\d{1,7})(名|人|位|张|户|件|次|元|万元)/gu,
    ),
  ].flatMap(
    ({
      0: words,
      1: count = '',
      2: measure = '',
      3: low = '',
      4: high = '',
      5: of = '',
      6: total = '',
      7: totalOf = '',
      index,
    }) => {
      const person = (each: string) => each.replace(/[名位]/u, '人');
      if (person(of) !== person(totalOf)) return [];
      const [least, most] = [Number(count) * Number(low), Number(count) * Number(high)];
      if (Number(total) >= least && Number(total) <= most) return [];
      const shown = total + totalOf;
      return [
        say(
          index + words.lastIndexOf(shown),
          shown,
          null,
          `${count}${measure}、每${measure}${low}至${high}${of}，应在${least}至${most}${of}之间`,
        ),
      ];
    },
  );
}

/** 助理社工师 is not 社工师. */
const narrowed = /(?:助理|[副正高中初全半准非未大小总老新原前省市县区主次]|[高中初][级等]|[一二三]级)$/u;

/** 少油、少盐、少糖、少油: an item that the list has already. */
function sameItemTwice(text: string): Found[] {
  return [...text.matchAll(/(?:[\u4e00-\u9fff]{2,12}、){2,}[\u4e00-\u9fff]{2,12}/gu)].flatMap(({ 0: words, index }) => {
    const items = words.split('、');
    // What stands before the first and behind the last is not known: these are compared by their end and their beginning.
    return items.flatMap((item, turn) => {
      const before = items.slice(0, turn);
      const last = turn === items.length - 1;
      const same = before.find(
        (each, n) =>
          (n === 0 ? each.endsWith(item) && !narrowed.test(each.slice(0, -item.length)) : each === item) ||
          (last && n > 0 && each.length >= 2 && item === each),
      );
      if (same === undefined || item.length < 2) return [];
      const at = index + items.slice(0, turn).join('、').length;
      return [
        foundAt(at, `、${item}`, {
          kind: 'repetition',
          severity: 'warning',
          right: '',
          message: `「${item}」前面已列`,
        }),
      ];
    });
  });
}

const rate = '[\\u4e00-\\u9fff]{1,4}率';
const measures = '[个家所处座名人户件支项例场条间台张辆]';

/** 18个乡镇全部建成，覆盖率98%; 公示率达到100%，仍有7支未按时公示. */
function allAndRate(text: string): Found[] {
  const all = new RegExp(
    `全部(?:把[^，。；]{2,16}|建成|覆盖|完成|实现|落实|纳入|整改|办结|设立|配备|安装|到位)[^，。；%\\d]{0,16}，${rate}(?:为|达到?|是)?(\\d{1,2}(?:\\.\\d+)?%)(?=[，。；])`,
    'gu',
  );
  const yet = new RegExp(
    `${rate}(?:均|都|已)?(?:为|达到?|是)?(100%|百分之百)，(?:但|不过)?(?:仍|还|尚)有(\\d{1,5}${measures})(?:[^，。；]{0,6})未`,
    'gu',
  );
  return [
    ...[...text.matchAll(all)].map(({ 0: words, 1: told = '', index }) =>
      say(index + words.lastIndexOf(told), told, '100%', `前面说全部，这里是${told}`),
    ),
    ...[...text.matchAll(yet)].map(({ 0: words, 1: told = '', 2: rest = '', index }) =>
      say(index + words.indexOf(told), told, null, `还有${rest}没有，就不是${told}`),
    ),
  ];
}

const minutes: Readonly<Record<string, number>> = {
  分钟: 1,
  小时: 60,
  天: 1440,
  日: 1440,
  个工作日: 1440,
  工作日: 1440,
  个月: 43_200,
  年: 525_600,
};
const fewer = /缩短|压缩|降|减|精简|下调|下降/u;

/** 由17.6%下降到2025年的19.2%, 由5分钟缩短到2小时: it went the other way. */
function wentTheOtherWay(text: string): Found[] {
  const year = '(?:20\\d\\d年(?:底|末)?的?)?';
  const unit = '(%|分钟|小时|天|个工作日|工作日|个月)';
  const pattern = new RegExp(
    `[由从]${year}(\\d{1,6}(?:\\.\\d{1,2})?)${unit}(缩短|压缩|下降|降低|减少|下调|提高|上升|增加|增长|提升|延长)[到至为]${year}(\\d{1,6}(?:\\.\\d{1,2})?)${unit}`,
    'gu',
  );
  return [...text.matchAll(pattern)].flatMap(
    ({ 0: words, 1: a = '', 2: ofA = '', 3: how = '', 4: b = '', 5: ofB = '', index }) => {
      if ((ofA === '%') !== (ofB === '%')) return [];
      const [was, now] =
        ofA === '%' ? [Number(a), Number(b)] : [Number(a) * (minutes[ofA] ?? 0), Number(b) * (minutes[ofB] ?? 0)];
      if (was === now || now < was === fewer.test(how)) return [];
      return [say(index, words, null, `由${a}${ofA}到${b}${ofB}不是${how}，请核对`)];
    },
  );
}

/** 最高5万元、最低6万元. */
function mostAndLeast(text: string): Found[] {
  return [
    ...text.matchAll(
      /(最[高多大])(\d{1,9}(?:\.\d+)?)(万?[元人个家户张名次]|%|万)[，、](最[低少小])(\d{1,9}(?:\.\d+)?)(万?[元人个家户张名次]|%|万)/gu,
    ),
  ].flatMap(({ 0: words, 2: most = '', 3: of = '', 4: low = '', 5: least = '', 6: also = '', index }) => {
    if (of !== also || Number(most) >= Number(least)) return [];
    const shown = low + least + also;
    return [say(index + words.lastIndexOf(shown), shown, null, '最低的比最高的还高')];
  });
}

const amount = '\\d[\\d.]*万?(?:元|人|个|名|家|户|张|%|天|次)';

/** 对取得助理、中级、高级社会工作师的，分别给予1000元、3000元: as many are told as there are kinds. */
function respectivelyTold(text: string): Found[] {
  const pattern = new RegExp(
    `((?:[\\u4e00-\\u9fff]{2,6}、){1,5}[\\u4e00-\\u9fff]{2,10})，?分别(?:给予|为|是|按|补助|奖励|发放|达|达到|提高到|补贴|增长|增加)?((?:${amount}、){1,6}${amount})(?![、和])`,
    'gu',
  );
  return [...text.matchAll(pattern)].flatMap(({ 0: words, 1: kinds = '', 2: figures = '', index }) => {
    const [named, given] = [kinds.split('、').length, figures.split('、').length];
    if (named === given || /[和与及]/u.test(kinds)) return [];
    return [say(index + words.length - figures.length, figures, null, `前面列了${named}项，这里说了${given}个数`)];
  });
}

/** 200元、400元、600元两档. */
function stepsTold(text: string): Found[] {
  return [
    ...text.matchAll(
      new RegExp(`((?:${amount}、){1,6}${amount})([两二三四五六七])(档|类|级|种|个档次|个等级|个标准)`, 'gu'),
    ),
  ].flatMap(({ 0: words, 1: list = '', 2: told = '', 3: step = '', index }) => {
    const count = list.split('、').length;
    if (value(told) === count) return [];
    const shown = told + step;
    return [
      say(
        index + words.length - shown.length,
        shown,
        countLike(told, count) + step,
        `说的是${told}${step}，列的是${count}`,
      ),
    ];
  });
}
