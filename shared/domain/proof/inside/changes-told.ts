import type { Found } from '../../../model/letter/proof.ts';
import { sentencePassages } from '../found.ts';
import { type Amount, countedIn, kin, printedLike, sameAmount } from './amounts.ts';
import { saidBackwards } from './backwards.ts';
import { falling, nearPercent, percentLike, percentOf } from './rates.ts';
import { wrong } from './sums/sums.ts';

const moving =
  '(?:增长|增加|增多|新增|净增|提高|提升|上升|上涨|增幅|增|多|下降|减少|降低|降幅|压减|减|少)[了为达约]{0,2}';
const lone = new RegExp(`^[，、（]?(?:同比|净|共)?${moving}$`, 'u');
const year = '(?:(?:19|20)\\d\\d年度?|去年|上年|今年|本年|前年|当年)(?:全年|同期|底|末|[上下]半年|[一二三四]季度)?';

/** 比上年的265个增加63个；由1元提高到2.5元，提高2倍；上年4亿元、今年5亿元，增长20%；96%，比上年的92%提高5个百分点. */
export function wrongChanges(text: string): Found[] {
  if (!/\d/u.test(text)) return [];
  return sentencePassages(text).flatMap((sentence) => {
    const amounts = countedIn(sentence);
    if (amounts.length < 2 || amounts.length > 60) return [];
    return [
      ...overBase(sentence.text, amounts),
      ...yearByYear(sentence.text, amounts),
      ...timesAs(sentence.text, amounts),
      ...doublings(sentence.text, amounts),
      ...fractions(sentence.text, amounts),
    ].map((each) => ({ ...each, from: each.from + sentence.from, to: each.to + sentence.from }));
  });
}

/** 318个，比2024年底的265个增加63个；到会率96%，比上年的92%提高5个百分点. */
function overBase(text: string, amounts: readonly Amount[]): Found[] {
  return amounts.flatMap((change, turn) => {
    const [now, base] = [amounts[turn - 2], amounts[turn - 1]];
    if (!now || !base || kin(now.measure) !== kin(base.measure) || [now, base, change].some(({ loose }) => loose))
      return [];
    const moved = text.slice(base.to, change.from);
    if (!lone.test(moved)) return [];
    if (
      !/^[^；。]{0,6}[，（、]?(?:同?比|较)(?![例重])[^，；。]{0,12}(?:[年期月前末底原]|计划|目标|任务)[^，；。]{0,6}$/u.test(
        text.slice(now.to, base.from),
      )
    )
      return [];
    // 比上年增加200人，增长25%: the second is the step, no base.
    if (/(?:增加|新增|多|增长|提高|减少|下降|少|降低)[了约]?$/u.test(text.slice(now.to, base.from))) return [];
    const percents = base.measure === '%';
    if (percents ? !/^(?:个百分点|%)$/u.test(change.measure) : kin(change.measure) !== kin(base.measure)) return [];
    if (percents && change.measure === '%' && !sameAmount(Math.abs(now.value - base.value), change.value, 0.1))
      return [];
    return difference(text, base, now, change, falling.test(moved));
  });
}

function difference(text: string, was: Amount, now: Amount, change: Amount, falls: boolean): Found[] {
  const moved = now.value - was.value;
  const due = Math.abs(moved);
  const step = was.step + now.step + change.step;
  const points = was.measure === '%';
  const says = points ? `${Number(due.toFixed(2))}个百分点` : printedLike(change, due);
  if (moved !== 0 && moved < 0 !== falls) return [saidBackwards(text, was, now, change)];
  if (points && change.measure === '%') return [wrong(change, says, '两个百分数之差是百分点')];
  if (points ? Math.abs(due - change.value) < 0.05 + 1e-9 : sameAmount(due, change.value, step)) return [];
  return [wrong(change, says, `由${was.words}到${now.words}，相差${says ?? due}，不是${change.words}`)];
}

/** 上年10.5亿元，今年12.6亿元，增长18%；2024年9人、2025年18人，增加10人. */
function yearByYear(text: string, amounts: readonly Amount[]): Found[] {
  return amounts.flatMap((change, turn) => {
    const [a, b] = [amounts[turn - 2], amounts[turn - 1]];
    if (!a || !b || kin(a.measure) !== kin(b.measure) || a.measure === '%') return [];
    if ([a, b, change].some(({ loose }) => loose) || a.each !== b.each || a.value === 0) return [];
    const moved = text.slice(b.to, change.from);
    if (!lone.test(moved)) return [];
    const lead = new RegExp(`(${year})[^，；。、\\d]{0,14}$`, 'u').exec(
      text.slice(Math.max(0, a.from - 26), a.from),
    )?.[1];
    const next = new RegExp(`^[，、；（](${year})[^，；。、\\d]{0,14}$`, 'u').exec(text.slice(a.to, b.from))?.[1];
    if (!lead || !next) return [];
    const order = (words: string) =>
      /前年/u.test(words)
        ? -2
        : /去年|上年/u.test(words)
          ? -1
          : /今年|本年|当年/u.test(words)
            ? 0
            : Number(words.slice(0, 4));
    const back = order(lead) > order(next) && order(lead) < 1900 === order(next) < 1900;
    const [was, now] = back ? [b, a] : [a, b];
    if (change.measure === '%') {
      const right = percentOf(now.value - was.value, was.value);
      const signed = falling.test(moved) ? -change.value : change.value;
      const slack = ((was.step + now.step) / was.value) * 100;
      if (nearPercent(right, { ...change, value: signed }) || Math.abs(right - signed) <= slack + 0.051) return [];
      const says = percentLike(Math.abs(right), change);
      return [wrong(change, says, `由${was.words}到${now.words}，变动是${says}，不是${change.words}`)];
    }
    return kin(change.measure) === kin(was.measure) ? difference(text, was, now, change, falling.test(moved)) : [];
  });
}

const han: Record<string, number> = { 一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 五: 5 };

/** 由1元提高到2.5元，提高2倍 is 1.5倍；2.5元是1元的2倍. */
function timesAs(text: string, amounts: readonly Amount[]): Found[] {
  return [
    ...text.matchAll(
      /(增长|增加|提高|提升|上升|翻|是[^，。；]{2,12}的|为[^，。；]{2,12}的|达到?[^，。；]{2,12}的)(?:了|约|近|将近)*(\d{1,3}(?:\.\d{1,2})?|[一两二三四五])倍/gu,
    ),
  ].flatMap(({ 0: words, 1: how = '', 2: told = '', index }) => {
    const before = amounts.filter(({ to }) => to <= index);
    const [was, now] = [before.at(-2), before.at(-1)];
    if (!was || !now || was.measure !== now.measure || was.loose || now.loose || was.value === 0 || how === '翻')
      return [];
    if (
      !/^，?$/u.test(text.slice(now.to, index)) ||
      !/[由从][^，。；]{0,24}$/u.test(text.slice(Math.max(0, was.from - 26), was.from))
    )
      return [];
    if (!/[到至为]/u.test(text.slice(was.to, now.from))) return [];
    const ratio = now.value / was.value;
    const right = /的$/u.test(how) ? ratio : ratio - 1;
    if (right <= 0 || Math.abs(right - (han[told] ?? Number(told))) <= 0.06 * Math.max(1, right)) return [];
    const says = `${Number(right.toFixed(1))}倍`;
    const at = index + words.length - told.length - 1;
    return [
      wrong(
        { from: at, words: `${told}倍` },
        Math.abs(right - Number(right.toFixed(1))) < 1e-6 ? says : null,
        `由${was.words}到${now.words}，${/的$/u.test(how) ? '是原来的' : '增加'}${says}，不是${told}倍`,
      ),
    ];
  });
}

/** The two figures that a change is told of: 由A…到B, directly before it. */
function movedBefore(text: string, amounts: readonly Amount[], at: number): { was: Amount; now: Amount } | null {
  const before = amounts.filter(({ to }) => to <= at);
  const [was, now] = [before.at(-2), before.at(-1)];
  if (!was || !now || kin(was.measure) !== kin(now.measure) || was.loose || now.loose || was.value === 0) return null;
  if (!/^[，（]?(?:共|净|同比)?$/u.test(text.slice(now.to, at)) || !/[到至为]/u.test(text.slice(was.to, now.from)))
    return null;
  return /[由从][^，。；]{0,24}$/u.test(text.slice(Math.max(0, was.from - 26), was.from)) ? { was, now } : null;
}

/** 由35%提高到61%，翻了两番: one doubling is twice as much, two are four times. */
function doublings(text: string, amounts: readonly Amount[]): Found[] {
  return [...text.matchAll(/(?:近|约|实现)?翻了?([一两二三四])番/gu)].flatMap(({ 0: words, 1: told = '', index }) => {
    const moved = movedBefore(text, amounts, index);
    if (!moved) return [];
    const ratio = moved.now.value / moved.was.value;
    if (Math.abs(Math.log2(ratio) - (han[told] ?? 0)) < 0.16) return [];
    const points = Number((moved.now.value - moved.was.value).toFixed(2));
    return [
      wrong(
        { from: index, words },
        moved.was.measure === '%' ? `提高${points}个百分点` : null,
        `由${moved.was.words}到${moved.now.words}是${Number(ratio.toFixed(2))}倍，不是翻${told}番`,
      ),
    ];
  });
}

const small = ' 一二三四五六七八九十';

/** 由8项减少到4项，减少了三分之一; 由800万元降至200万元，降低了4倍. */
function fractions(text: string, amounts: readonly Amount[]): Found[] {
  const shares = [
    ...text.matchAll(
      /(减少|压减|精简|缩短|下降|降低|压缩|增加|增长|提高)了?(?:近|约)?(?:([二三四五六七八九十])分之([一二三四五六七八九])|(?:一半))/gu,
    ),
  ].flatMap(({ 0: words, 1: verb = '', 2: whole = '', 3: part = '', index }) => {
    const moved = movedBefore(text, amounts, index);
    if (!moved) return [];
    const told = whole === '' ? 0.5 : small.indexOf(part) / small.indexOf(whole);
    const due = Math.abs(moved.now.value - moved.was.value) / moved.was.value;
    if (Math.abs(due - told) < 0.045) return [];
    const right = [2, 3, 4, 5, 10].flatMap((n) =>
      Math.abs(due * n - Math.round(due * n)) < 0.02 ? [`${small[n]}分之${small[Math.round(due * n)]}`] : [],
    )[0];
    return [
      wrong(
        { from: index, words },
        right && due < 1 ? words.replace(/(?:近|约)?(?:.分之.|一半)$/u, right) : null,
        `由${moved.was.words}到${moved.now.words}，${verb}了${Number((due * 100).toFixed(1))}%`,
      ),
    ];
  });
  const times = [
    ...text.matchAll(/(减少|降低|下降|压减|缩短|压缩)了?(?:近|约)?(?:\d+(?:\.\d+)?|[一两二三四五六七八九十])倍/gu),
  ].flatMap(({ 0: words, 1: verb = '', index }) => {
    const moved = movedBefore(text, amounts, index);
    if (!moved || moved.now.value >= moved.was.value) return [];
    const due = Number(((1 - moved.now.value / moved.was.value) * 100).toFixed(1));
    const right = `${verb}${words.includes('了') ? '了' : ''}${due}%`;
    return [
      {
        ...wrong(
          { from: index, words },
          right,
          `减少不用倍数，由${moved.was.words}到${moved.now.words}是${verb}${due}%`,
        ),
        severity: 'warning' as const,
      },
    ];
  });
  return [...shares, ...times];
}
