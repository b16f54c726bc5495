import type { Day } from '../../../model/primitives.ts';
import type { IntakeItem } from '../../../model/reading/intake.ts';
import { isUsualUnit, type NamedUnit, unitMeant } from '../../names/units/unit-meant.ts';
import { unlikeUnit } from '../handling.ts';
import { type IsOurs, isAddressed } from '../our-unit.ts';
import { isStem, looksLikeUnit } from '../unit-list.ts';

/** Whether words are a unit that the directory or the usual departments of a city have. */
export type KnowsUnit = (words: string) => boolean;

/** The office's own directory, where a store is open, and the usual departments with their short and former names. */
export const knownUnits = (directory: readonly NamedUnit[], on: Day): KnowsUnit => {
  const asked = new Map<string, boolean>();
  return (words) => {
    const known =
      asked.get(words) ??
      (isStem(words.replace(/^[省市县区州]/, '')) || isUsualUnit(words) || unitMeant(words, directory, on) !== null);
    asked.set(words, known);
    return known;
  };
};

/** What only a unit ends in; 会, 区 and 社 end other words too. */
const firm =
  /(?:局|委员会|厅|人民政府|政府|法院|检察院|支队|大队|总队|中心|办事处|(?:街道|镇|乡)|公司|大学|学院|医院|银行|总工会|[妇残侨科文社台工]联|联合会|工商联|红十字会|协会|[省市县区州]委|[委府社]办|(?:督查|办公)室|研究院|部|编办|网信办|外办|医保办|团[省市县区州]委|分局|档案馆|管委会|总会|[分支]行|[发改健教工资宗]委|(?:^|[省市县区州]委?)[\u4e00-\u9fff]{1,4}办)$/;
const placed = /^(?:中共|共青团)?[\u4e00-\u9fff]{0,6}?[省市县区州盟旗]/;
/** Where a second unit begins that has the place of the first before it: 县档案馆县地方志编纂中心. */
const second = /(?<=局|委|办|厅|部|院|会|中心|馆|队|联|公司|站|所)(?=[省市县区州旗][\u4e00-\u9fff]{2,})/g;

/** The units of an item held against those that are known: two that ran together are parted, what is none is doubted. */
export function withUnits(item: IntakeItem, knows: KnowsUnit, isOurs: IsOurs): IntakeItem {
  const seen = (unit: string) => unitRead(unit, knows, isOurs);
  const lead = item.leadUnit === null ? [] : seen(item.leadUnit);
  const others = item.coUnits.flatMap(seen);
  let doubts = [...item.doubts];
  const doubt = (field: 'leadUnit' | 'coUnits', read: readonly UnitRead[]) => {
    const odd = read.find((each) => each.doubt !== null);
    doubts = doubts.filter((each) => each.field !== field || !each.reason.endsWith(unlikeUnit));
    if (odd?.doubt && !doubts.some((each) => each.field === field))
      doubts.push({ field, passage: odd.passage, reason: odd.doubt });
  };
  doubt('leadUnit', lead);
  doubt('coUnits', others);
  return {
    ...item,
    leadUnit: lead.length > 0 ? lead.map(({ unit }) => unit).join('、') : item.leadUnit,
    coUnits: [...new Set(others.map(({ unit }) => unit))],
    doubts,
  };
}

type UnitRead = { unit: string; doubt: string | null; passage: string };

function unitRead(printed: string, knows: KnowsUnit, isOurs: IsOurs): UnitRead[] {
  // 县档案馆（县地方志编纂中心）: its other name is no part of what it must be.
  const words = printed.replace(/（[^（）]*）$/, '');
  if (words !== printed && (firm.test(words) || knows(words)))
    return [{ unit: printed, doubt: null, passage: printed }];
  const sure = (unit: string): UnitRead => ({ unit, doubt: null, passage: words });
  if (isAddressed(words) || isOurs(words) || knows(words)) return [sure(words)];
  const parts = words.split(second);
  if (
    parts.length > 1 &&
    parts.every((part) => knows(part) || (firm.test(part) && placed.test(part)) || looksLikeUnit(part))
  )
    return parts.map(sure);
  // 「市住房城乡建设局园林」, 「主区卫健局」: a unit that is known, and characters beside it.
  for (let cut = words.length - 1; cut >= 3; cut -= 1) {
    const [head, tail] = [words.slice(0, cut), words.slice(cut)];
    if (firm.test(head) && knows(head) && !firm.test(tail))
      return [{ unit: head, doubt: `「${tail.slice(0, 12)}」没有认出`, passage: words }];
  }
  const inner = /(?<=.)[省市县区州旗][\u4e00-\u9fff]{2,}$/.exec(words)?.[0];
  if (
    inner &&
    words.length - inner.length < 4 &&
    !/^[\u4e00-\u9fff]{2,3}$/.test(words.slice(0, -inner.length)) &&
    knows(inner)
  )
    return [{ unit: inner, doubt: `「${words.slice(0, -inner.length)}」没有认出`, passage: words }];
  if (firm.test(words) && words.length <= 20) return [sure(words)];
  return [{ unit: words, doubt: `「${words.slice(0, 16)}」${unlikeUnit}`, passage: words }];
}
