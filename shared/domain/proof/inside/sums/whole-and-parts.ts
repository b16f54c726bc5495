import type { Found } from '../../../../model/letter/proof.ts';
import { sentencePassages } from '../../found.ts';
import { type Amount, countedIn, kin, printedLike, sameAmount } from '../amounts.ts';
import { beginsWhole, doNotAddUp, slippedPart, swappedDigits, wrong } from './sums.ts';
import { totalsBehind } from './totals-behind.ts';

/** States and kinds of which every one of the whole is one: what stands before or behind its figure. */
const closed: readonly (readonly RegExp[])[] = [
  [/已|建成|完成|竣工|办结|整改|投用|启用/u, /未|在建|正在|尚|待|拟|剩余|其余|续建|规划|余下|还有/u],
  [/已?登记/u, /备案/u],
  [/同意|赞成/u, /反对|不同意/u, /弃权/u],
  [/(?<!不)合格/u, /不合格/u],
  [/(?<![不本])满意/u, /基本满意|不满意/u],
  [/(?<!未)通过/u, /未通过|不予通过/u],
  [/公办|公建/u, /民办|民营|社会办|民建/u],
  [/城[市镇区]/u, /农村|乡村/u],
  [/男/u, /女/u],
  [/以上/u, /以下/u],
  [/一级|一类/u, /二级|二类/u],
  [/优秀/u, /良好|合格/u],
  [/支出|使用|发放|拨付|救助|用于/u, /结余|结存|剩余|余额|尚余/u],
  [/站内/u, /站外/u],
  [/集中/u, /分散|散居|居家/u],
  [/[机院]构|院内/u, /居家|社区|院外/u],
  [/城区|主城|市区|中心城/u, /郊区|乡镇|县域|农村/u],
  [/街道/u, /乡镇|镇级|(?<!街)镇[^街]/u],
  [/社区级?/u, /村级?/u],
  [/[乡镇]+级/u, /村级/u],
  [/常住/u, /流动/u],
  [/国有|集体/u, /民营|私营|个人/u],
  [/书面|来信/u, /口头|来电|来访/u],
  [/资金|现金/u, /物资|实物/u],
  [/办结/u, /在办|正在|转办/u],
  [/有效/u, /无效/u],
  [/全托/u, /日托/u],
  [/自有/u, /租[赁用]/u],
  [/购买/u, /租赁/u],
  [/省内/u, /省外/u],
  [/一季度/u, /二季度/u],
  [/第?一期/u, /第?二期/u],
  [/新建|新增/u, /改[造扩建]|扩建|续建|存量|原有/u],
  [/(?<![未不])采纳/u, /[未不](?:予)?采纳/u],
  [/采纳|解决/u, /部分采纳|列入计划|解释|参考|暂/u],
  [/主办/u, /[会协]办/u],
  [/线上|网上/u, /线下|现场|窗口/u],
  [/户籍|本地|本市|市内/u, /非户籍|外地|外来|外省|市外/u],
  [/中央|省级?|上级/u, /市级|县级|区级|本级|地方|自筹/u],
  [/市级|市本级/u, /[县区]级|县区|区县/u],
  [/省级/u, /市级/u],
  [/财政/u, /社会|自筹|企业|慈善|单位/u],
  [/(?<!半)(?:失能|自理)/u, /半失能|半自理/u],
  [/重度/u, /中度|轻度/u],
  [/A类/u, /B类/u],
  [/甲|一期|第一批|首批/u, /乙|二期|第二批/u],
  [/上半年/u, /下半年/u],
  [/在编|专职/u, /聘用|兼职|外聘/u],
  [/持证|有证/u, /无证|未持证/u],
  [/未成年/u, /成年/u],
  [/孤儿/u, /事实无人/u],
  [/社会团体|社团/u, /社会服务机构|民办非企业|民非/u, /基金会/u],
  [/结婚/u, /离婚/u],
  [/低保/u, /特困|边缘/u],
  [/单人|单位/u, /双人|个人/u],
  [/火化|骨灰/u, /土葬|遗体/u],
  [/停发|停保|退出|取消|清退/u, /继续|保留|续发/u],
  [/(?<!无|未发现|没有)(?:发现)?问题|不符|有误/u, /无问题|未发现问题|没有问题|相符|无误/u],
  [/住院/u, /门诊/u],
  [/(?<!未|不)达标/u, /未达标|不达标/u],
  [/(?<!未)参保/u, /未参保/u],
  [/(?<!未)签/u, /未签/u],
  [/送返|返乡|返家/u, /滞留|留站|安置/u],
  [/完好|正常/u, /损坏|破损|异常|缺失/u],
];

/** A part of a part, another time, a change: no parts of one whole. */
const unlike =
  /其中[^，]*其中|同比|增[加长]|较|比上年|包括|累计|平均|人均|每|最[高多少低]|至少|以来|分别|相当于|约占|另[有外]|此外|先后/u;

/** 不说「其中」的分项也要合得上：共64处，已建成41处、在建17处、尚未开工8处；募集2350万元，支出1870万元，结余580万元. */
export function partsOfWhole(text: string): Found[] {
  if (!/\d/u.test(text)) return [];
  return sentencePassages(text).flatMap((sentence) => {
    const all = countedIn(sentence).filter(({ measure }) => measure !== '%' && measure !== '个百分点');
    if (all.length > 60) return [];
    return [
      ...sharesOfWhole(sentence.text),
      ...splitUp(sentence.text, all),
      ...totalsBehind(sentence.text, all),
      ...withoutDoubles(sentence.text, all),
    ].map((each) => ({ ...each, from: each.from + sentence.from, to: each.to + sentence.from }));
  });
}

/** 本市户籍占35%、外地户籍占55%: two kinds that are the whole, and together are not. */
function sharesOfWhole(text: string): Found[] {
  const share = '([\\u4e00-\\u9fff]{1,10}?)(?:占比?|占比为)(\\d{1,2}(?:\\.\\d{1,2})?)%';
  return [
    ...text.matchAll(new RegExp(`${share}[、，；]${share}(?=[。；，]|$)(?![、，；][^，。；]{1,10}占)`, 'gu')),
  ].flatMap(({ 0: words, 1: one = '', 2: first = '', 3: other = '', 4: second = '', index }) => {
    const isWhole = closed.some(
      ([a, b, ...more]) =>
        more.length === 0 && a?.test(one) && b?.test(other) && !b.test(one) && !/以[上下]/u.test(one),
    );
    const sum = Number(first) + Number(second);
    if (!isWhole || Math.abs(sum - 100) < 0.6 || Math.abs(sum - 100) > 20) return [];
    const from = index + words.length - second.length - 1;
    const right = `${Number((100 - Number(first)).toFixed(2))}%`;
    return [
      wrong(
        { from, words: `${second}%` },
        right,
        `两项合起来是${Number(sum.toFixed(2))}%，不是100%，请核对哪一个数不对`,
      ),
    ];
  });
}

function splitUp(text: string, amounts: readonly Amount[]): Found[] {
  return amounts.flatMap((total, turn) => {
    if (total.loose || total.each || total.value < 3) return [];
    const parts: Amount[] = [];
    let last = total;
    for (const each of amounts.slice(turn + 1)) {
      const between = text.slice(last.to, each.from);
      if (/[；。]/u.test(between)) break;
      if (kin(each.measure) !== kin(total.measure)) {
        // 3000户以上的15个: the measure of a class stands before its count.
        if (between.length > 24) break;
        continue;
      }
      if (each.loose || each.each || each.value > total.value || between.length > 26) break;
      parts.push(each);
      last = each;
    }
    if (parts.length < 2) return [];
    const [first] = parts;
    if (!first) return [];
    // 719家（社团461家、民非230家、基金会28家）: 461 is a part itself.
    const all = parts.reduce((sum, { value }) => sum + value, total.value);
    if (
      amounts
        .slice(0, turn)
        .some(({ measure, value, step }) => kin(measure) === kin(total.measure) && sameAmount(value, all, step))
    )
      return [];
    const lead = text.slice(total.to, first.from);
    const stretch = text.slice(total.to, (parts.at(-1) ?? first).to);
    if (!/[，：（、,]|中/u.test(lead) || unlike.test(stretch) || /其中/u.test(stretch))
      return itemsNamed(text, total, parts);
    return told(text, total, parts, /^[^，]{0,8}中，/u.test(lead));
  });
}

/** 4312家，其中登记862家、备案3270家: with 其中 only the closed kinds, the rest is `wrongSums`. */
function itemsNamed(text: string, total: Amount, parts: readonly Amount[]): Found[] {
  const stretch = text.slice(total.to, (parts.at(-1) ?? total).to);
  if (!/^[^，：]{0,8}[，：（]?其中[：，]?/u.test(stretch) || unlike.test(stretch)) return [];
  return told(text, total, parts, false);
}

function told(text: string, total: Amount, parts: readonly Amount[], ofAll: boolean): Found[] {
  const labels = parts.map((each, turn) => {
    const from = turn === 0 ? total.to : (parts[turn - 1]?.to ?? 0);
    return text.slice(from, each.from) + (/^[^，、；。（）]{0,6}/u.exec(text.slice(each.to))?.[0] ?? '');
  });
  const kinds = closed.some((set) => {
    const held = set.map((kind) => labels.findIndex((label) => kind.test(label)));
    const distinct = new Set(held.filter((at) => at >= 0));
    return distinct.size >= 2;
  });
  const sum = parts.reduce((all, { value }) => all + value, 0);
  const step = total.step + parts.reduce((all, each) => all + each.step, 0);
  if (sameAmount(sum, total.value, step) || beginsWhole(parts, total)) return [];
  // 23家中外包的9家，已终止6家，其余3家: the others part the first anew.
  const [head, ...behind] = parts;
  if (
    head &&
    behind.length > 1 &&
    sameAmount(
      behind.reduce((all, { value }) => all + value, 0),
      head.value,
      step,
    )
  )
    return [];
  const end = (parts.at(-1) ?? total).to;
  if (
    /^[^。；]{0,6}[，；]?(?:另有|另外|还有|其中|部分|同时)[^。]{0,16}(?:同时|重复|交叉|兼|两[项种类个])/u.test(
      text.slice(end, end + 30),
    )
  )
    return [];
  const gap = Math.abs(sum - total.value) / total.value;
  const lists = parts.length >= 3 && labels.slice(1).every((label) => /^[、，]/u.test(label) && label.length <= 20);
  if (kinds ? gap > 0.5 : !(lists && gap <= (ofAll ? 0.15 : 0.12))) return [];
  const severity = kinds || ofAll ? 'error' : 'warning';
  const last = parts.at(-1) ?? total;
  const rest = total.value - (sum - last.value);
  const says = doNotAddUp(total, sum);
  const slip = slippedPart(total, parts, sum);
  if (slip) return [{ ...wrong(slip.part, slip.right, says), severity }];
  if (swappedDigits(total, sum) !== null) return [{ ...wrong(total, swappedDigits(total, sum), says), severity }];
  // 结余 and 弃权 are what is left of the others.
  const left = parts.length <= 3 && /结余|结存|余额|剩余|其余|弃权/u.test(labels.at(-1) ?? '');
  return [{ ...wrong(last, rest > 0 && (left || gap <= 0.2) ? printedLike(last, rest) : null, says), severity }];
}

/** 63.4万人、81.7万人，去除重复后共152.6万人: without those counted twice it cannot be more than both together. */
function withoutDoubles(text: string, amounts: readonly Amount[]): Found[] {
  return amounts.flatMap((total, turn) => {
    if (
      turn < 2 ||
      !/(?:去[除掉]?重[复叠]?|剔除重[复叠]|扣除重[复叠]|不重复)[^，。；\d]{0,10}$/u.test(
        text.slice(Math.max(0, total.from - 18), total.from),
      )
    )
      return [];
    const parts = amounts
      .slice(0, turn)
      .filter(({ measure, each }) => measure === total.measure && !each)
      .slice(-3);
    if (parts.length < 2) return [];
    const sum = parts.reduce((all, { value }) => all + value, 0);
    const most = Math.max(...parts.map(({ value }) => value));
    if (total.value <= sum + total.step && total.value >= most - total.step) return [];
    return [wrong(total, null, `去重后的数应在最大一项与各项之和（${printedLike(total, sum) ?? sum}）之间`)];
  });
}
