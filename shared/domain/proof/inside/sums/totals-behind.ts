import type { Found } from '../../../../model/letter/proof.ts';
import { type Amount, kin, printedLike, sameAmount } from '../amounts.ts';
import { doNotAddUp, swappedDigits, wrong } from './sums.ts';

/** What is told behind its parts: 共, 合计 surely, 累计 and 全年 where the parts are near it. */
const surely =
  /(?:共计?|合计|总计|总共|一共|相加|加起来|总(?:数量?|量|额|人数|投资|投入|面积|规模|床位|支出|收入|金额|户数|人次))[\u4e00-\u9fff]{0,6}$/u;
const likely = /(?:累计|全年|全市|全县|全区|全省|上半年|前三季度|三年|两年|达到?)[\u4e00-\u9fff]{0,8}$/u;
/** Parts that hold each other, rates, and what changed. */
const unlike =
  /其中|每|由[^，]{0,8}$|去[除掉]重|剔除|包括|以来|同比|较|比上?年|平均|人均|约占|相当于|至少|增[加长]|减少|下降|提高/u;

/** 3286人、4105人，合计7391人次. */
const counted = ({ measure }: Amount) => kin(measure).replace(/^(人|户|家|件|场)次$/u, '$1');

/** 总数在后：中央1000万元、省级500万元，共1600万元; 一季度开工5处，二季度又开工7处，上半年累计开工13处. */
export function totalsBehind(text: string, amounts: readonly Amount[]): Found[] {
  return amounts.flatMap((total, turn) => {
    if (total.loose || total.each || turn < 2) return [];
    const lead =
      text
        .slice(Math.max(0, total.from - 14), total.from)
        .split(/[，；、。]/u)
        .at(-1) ?? '';
    const sure = surely.test(lead);
    if ((!sure && !likely.test(lead)) || /人均|户均|平均|去[除掉]重|剔除/u.test(lead)) return [];
    const parts: Amount[] = [];
    let next = total;
    for (const each of amounts.slice(0, turn).toReversed()) {
      const between = text.slice(each.to, next.from);
      if (/[；。：]/u.test(between) || between.length > 24) break;
      if (counted(each) !== counted(total)) {
        // 5期、培训150人，6期、培训180人: what else is told of each part.
        if (next !== total && /^[^，。；]{0,12}$/u.test(between)) continue;
        if (next === total) continue;
        break;
      }
      if (each.loose || each.each) break;
      parts.unshift(each);
      next = each;
    }
    if (parts.length < 2 || parts.some(({ value }) => value >= total.value + total.step)) return [];
    const from = parts[0]?.from ?? 0;
    const before =
      text
        .slice(Math.max(0, from - 16), from)
        .split(/[；。]/u)
        .at(-1) ?? '';
    const stretch = before + text.slice(from, total.from);
    if (unlike.test(stretch.replace(/分别/gu, ''))) return [];
    const sum = parts.reduce((all, { value }) => all + value, 0);
    const step = total.step + parts.reduce((all, each) => all + each.step, 0);
    if (sameAmount(sum, total.value, step)) return [];
    // The first may be the whole that the others are parts of.
    const [first, ...rest] = parts;
    if (
      first &&
      rest.length > 0 &&
      sameAmount(
        rest.reduce((all, { value }) => all + value, 0),
        first.value,
        step,
      )
    )
      return [];
    const gap = Math.abs(sum - total.value) / sum;
    if (gap > (sure ? 0.35 : 0.1) && swappedDigits(total, sum) === null) return [];
    return [wrong(total, swappedDigits(total, sum) ?? (sure ? printedLike(total, sum) : null), doNotAddUp(total, sum))];
  });
}
