import type { ProofFinding } from '../../../model/letter/proof.ts';
import type { Day } from '../../../model/primitives.ts';
import { contradictions } from '../../merging/contradictions.ts';
import { likeness, pairsOf } from '../../words/match.ts';
import { parseNumeral } from '../../words/numeral.ts';
import { foundIn, type ProofPart, quotedPlaces, sentencePassages } from '../found.ts';

const bodyOf = (parts: readonly ProofPart[]) => parts.filter(({ name }) => name === 'blocks');

/** Longer letters are none, and holding every paragraph against every other would take its time. */
const longest = 20_000;

const newer = /新增|再增|增加|扩大到|提高到|增至|达到|累计|其中|计划|拟|将|力争|首批|[一二三四]批|试点|分别/u;

const groups =
  /《[^《》]+》|公办|民办|民营|公建民营|高峰|最[高低多少]|平均|[日月年户]均|\d+(?:周)?岁|[一二三四五]级|[重中轻]度|低保|特困|困难|低收入|残疾|失能|独居|农村|城市|城镇|乡镇|男|女|自理|集中|分散|机构|居家|企业|个人|首|次|第[一二三四五六七八九十\d]/gu;
/** Of whom the clause around a figure speaks: 每餐补贴3元 and 对70岁以上老年人每餐补贴5元 are two rules. */
function groupsBy(text: string, printed: string): string {
  const clause = text.split(/[，；。]/u).find((one) => one.includes(printed)) ?? '';
  return [...new Set(clause.match(groups) ?? [])].sort().join();
}

/** 第一段说的数，第六段说成了另一个：the same thing at the same time with another value, in whatever order of words. */
export function figuresAcross(parts: readonly ProofPart[], today: Day | null): ProofFinding[] {
  const blocks = bodyOf(parts).filter(({ level, text }) => level === 0 && /\d/u.test(text));
  if (blocks.reduce((all, { text }) => all + text.length, 0) > longest) return [];
  return contradictions(blocks.map(({ text }) => ({ text, unitId: null, day: today }))).flatMap(({ a, b, subject }) => {
    const [first, later] = a.at < b.at ? [a, b] : [b, a];
    const part = blocks[later.at];
    if (!part || first.at === later.at || first.figure.role !== 'state' || later.figure.role !== 'state') return [];
    // 三类社会组织 are no 社会组织 in all.
    if (subject.length < 2 || /^[类种批项]/u.test(subject)) return [];
    if (newer.test(first.figure.sentence) !== newer.test(later.figure.sentence)) return [];
    const at = part.text.indexOf(later.figure.printed);
    if (
      at < 0 ||
      groupsBy(blocks[first.at]?.text ?? '', first.figure.printed) !== groupsBy(part.text, later.figure.printed)
    )
      return [];
    return [
      foundIn(part, at, later.figure.printed, {
        ...{ kind: 'figures', severity: 'warning', right: null },
        message: `前面${/^起|^[^\u4e00-\u9fff]|^.$/u.test(subject) ? '' : `说${subject}`}是${first.figure.printed}，前后不一致，请核对`,
      }),
    ];
  });
}

/** 两个标题一样：a heading whose words stand above another section of the same rank. */
export function headingsTwice(parts: readonly ProofPart[]): ProofFinding[] {
  const seen = new Set<string>();
  let above = '';
  return bodyOf(parts).flatMap((part) => {
    if (part.level === 0) return [];
    const plain = part.text
      .replace(/^[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]?\s*/u, '')
      .replace(/[\p{P}\s]/gu, '');
    if (part.level === 1) above = plain;
    // 工作情况 may stand below each of several.
    const key = part.level === 1 ? plain : `${above}/${part.level}/${plain}`;
    if (plain.length < 4 || !seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      foundIn(part, 0, part.text, {
        ...{ kind: 'repetition', severity: 'error', right: null },
        message: '前面已经有一个一样的标题',
      }),
    ];
  });
}

/** So like are two sentences that say one thing twice. */
const alike = 0.72;

/** 差不多的话说了两遍：a sentence of another paragraph with some words more or less; other figures are another matter. */
export function sentencesNearlyTwice(parts: readonly ProofPart[]): ProofFinding[] {
  const told: { part: ProofPart; plain: string; figures: string; text: string }[] = [];
  const found: ProofFinding[] = [];
  for (const part of bodyOf(parts)) {
    if (part.level > 0 || part.text.length > longest) continue;
    for (const { from, text } of sentencePassages(part.text)) {
      const plain = text.replace(/^[\s一二三四五六七八九十\d（）()、.．是]+/u, '').replace(/[\p{P}\s]/gu, '');
      if (plain.length < 18) continue;
      const figures = (text.match(/\d[\d.]*/gu) ?? []).join(' ');
      const twin = told.find(
        (one) =>
          one.part !== part &&
          one.plain !== plain &&
          one.figures === figures &&
          Math.abs(one.plain.length - plain.length) <= plain.length * 0.25 &&
          namesSame(one.text, text) &&
          likeness(pairsOf(one.plain), pairsOf(plain)) >= alike,
      );
      if (twin) {
        found.push(
          foundIn(part, from, text, {
            ...{ kind: 'repetition', severity: 'warning', right: null },
            message: `和前面的「${[...twin.text].slice(0, 20).join('')}…」说的几乎一样`,
          }),
        );
      } else if (told.length < 600) told.push({ part, plain, figures, text });
    }
  }
  return found;
}

const whose =
  /老年人|残疾人|儿童|未成年人|学生|妇女|农村|城市|城镇|社区|乡镇|街道|市级|县级|区级|上半年|下半年|[一二三四]季度|男|女|《[^《》]+》|[\u4e00-\u9fff]{1,3}[市县区镇](?![场级])/gu;
/** 对残疾人的 and 对老年人的 are two statements, however like their words. */
function namesSame(one: string, other: string): boolean {
  const names = (text: string) => [...new Set(text.match(whose) ?? [])].sort().join();
  return names(one) === names(other);
}

const counted =
  /(?<!第)([两二三四五六七八九十]|[2-9])(项|条|个方面的?|方面|点)(措施|举措|任务|工作|要求|机制|行动|工程|制度)/gu;

/** 前面说四项措施，后面说「上述三项措施」：what is counted again must be as many. */
export function countedAgain(parts: readonly ProofPart[]): ProofFinding[] {
  const told = new Map<string, number>();
  return bodyOf(parts).flatMap((part) => {
    const quoted = quotedPlaces(part.text);
    return [...part.text.matchAll(counted)].flatMap(({ 0: words, 1: number = '', 3: thing = '', index }) => {
      const count = parseNumeral(number);
      if (!count || quoted(index)) return [];
      const before = told.get(thing);
      const isBack = /(?:上述|以上|前述|前面|这|该)$/u.test(part.text.slice(Math.max(0, index - 3), index));
      if (!isBack) {
        // Told of twice in other numbers, it is not known which is meant.
        told.set(thing, told.has(thing) && before !== count ? Number.NaN : count);
        return [];
      }
      if (before === undefined || Number.isNaN(before) || before === count) return [];
      return [
        foundIn(part, index, words, {
          ...{ kind: 'figures', severity: 'warning', right: null },
          message: `前面说的是${before}项${thing}，这里是${number}项`,
        }),
      ];
    });
  });
}

const done =
  /(?:已|已经|已于[^，。；]{0,14}|于20\d\d年[^，。；]{0,8})(印发|出台|发布|建成|完成|启用|投入使用|开通|成立)(?:了)?([^，。；、]{4,30})/gu;
const doneBefore =
  /([\u4e00-\u9fff《》]{4,24}?)(?:已|已经|已于[^，。；]{0,14}|于20\d\d年[^，。；]{0,8})(?:正式)?(印发|出台|发布|建成|完成|启用|投入使用|开通|成立)(?=[，。；])/gu;
const planned =
  /(?:将|拟|计划|力争|争取|预计|下一步)[^。；]{0,24}?(印发|出台|发布|建成|完成|启用|投入使用|开通|成立)([^，。；、]{4,30})/gu;

/** 前面说已经印发，后面又说将印发：the same thing is done here and still to come there. */
export function doneAndToCome(parts: readonly ProofPart[]): ProofFinding[] {
  const body = bodyOf(parts).filter(({ level, text }) => level === 0 && text.length <= longest);
  const did = body.flatMap((part) => [
    ...[...part.text.matchAll(done)].map(({ 1: act = '', 2: thing = '' }) => ({ part, act, thing: bare(thing) })),
    ...[...part.text.matchAll(doneBefore)].map(({ 1: thing = '', 2: act = '' }) => ({ part, act, thing: bare(thing) })),
  ]);
  if (did.length === 0) return [];
  return body.flatMap((part) =>
    [...part.text.matchAll(planned)].flatMap(({ 0: words, 1: act = '', 2: thing = '', index }) => {
      const twin = did.find((one) => one.part !== part && one.act === act && one.thing === bare(thing));
      if (!twin || twin.thing.length < 4 || /修订|新一轮|第二|再|续|二期/u.test(words)) return [];
      return [
        foundIn(part, index, words, {
          ...{ kind: 'figures', severity: 'warning', right: null },
          message: `前面说「${twin.thing}」已经${act}，这里又说还要${act}`,
        }),
      ];
    }),
  );
}

const bare = (thing: string) => thing.replace(/[《》“”\s]/gu, '').replace(/^(?:了|的|我市|全市|市级)+/u, '');
