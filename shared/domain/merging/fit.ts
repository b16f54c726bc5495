import type { Ask } from '../../model/merging/asks.ts';
import {
  type CharacterPairs,
  coverage,
  joinPairs,
  likeness,
  pairsOf,
  type Weights,
  weightsOf,
} from '../words/match.ts';
import { type Meaning, meaningOf, nearnessAmong } from '../words/meaning/meaning.ts';
import { parseNumeral } from '../words/numeral.ts';
import { telling } from '../words/telling-words.ts';
import { askHeading } from './ask-heading.ts';
import { actsAmong } from './matters/acts.ts';
import { type Concepts, conceptLikeness, conceptsOf, conceptWeights } from './matters/concepts.ts';
import { fieldOfUnit } from './matters/field.ts';
import { objectsIn, withObjects } from './matters/one-object.ts';
import { withRelated } from './matters/related.ts';
import { withShortForms } from './matters/short-forms.ts';
import { isGoodWill, saysNothingOfItsOwn, speaksOfHandling, takesItAsOccasion } from './of-handling.ts';
import { type Bundle, isPlanHeading, type OpinionPiece } from './pieces.ts';
import { otherHeading } from './proposed-outline.ts';

/**
 * A heading of the letter under which paragraphs can be placed, with the ask it answers, if any. `plan`: 下一步工作 and the
 * like.
 */
type Target = {
  blockId: string;
  words: string;
  title: CharacterPairs;
  all: CharacterPairs;
  concepts: Concepts;
  meaning: Meaning;
  plan: boolean;
  ask: number | null;
};
/** Where a bundle goes; null: under no heading. `sure` is false where another heading fits nearly as well. */
type Place = { target: Target | null; sure: boolean };

/** Below this a paragraph fits nowhere. */
const enough = 0.2;
/** What tells a deed was done for some ask; the likeliest is better than none. */
const leastForDeeds = 0.06;
const tellsDeeds = /\d|[两三四五六七八九十百千](?:个|家|所|处|名|人|次|期|场)|[，；]/;
/** So much of matters that nobody asked about: it is about something else. */
const strange = 1.5;
/** What only says how we stand to it goes to an ask when it names what was asked for. */
const speaksOfIt = 0.45;
/** How much an opinion's own heading draws its paragraphs to where it fits: clearly, or only best of all. */
const clearPull = 0.7;
const faintPull = 0.2;
/** What stands below a heading speaks of another ask by so much, that the heading says less. */
const saysOther = 0.35;
/** Good will under a heading of another matter is of none. */
const elsewhereOfGoodWill = 9;
/** Below this an opinion's heading has to do with none of the letter's. */
const foreign = 0.1;
const foreignPush = 0.12;
/** What speaks of another matter under another heading must speak of an ask so much to go there. */
const elsewhere = 0.35;
/** What stands beside one another mostly speaks of one thing, and opinions go through the asks in their order. */
const stays = 0.07;
const goesOnward = 0.02;
/** What the title of the whole suggestion speaks of, all its asks do: 助餐 in a suggestion on 助餐 tells little. */
const ofTitle = 0.35;
/** How much it weighs that a paragraph speaks of an ask's matter in words of its own. */
const byMeaning = 0.6;
/** How much it weighs that a paragraph tells of what one ask alone wants done. */
const byAct = 0.3;
/** How much it weighs that a paragraph names the object of one ask alone. */
const byObject = 0.15;
/** Two headings nearer to one another than this are as good. */
const asGood = 0.06;

/** The headings under which paragraphs may go, each with the words of the ask it answers. */
export function targetsOf(headings: readonly { id: string; text: string }[], asks: readonly Ask[]): Target[] {
  const asked = asks.map((ask) => ({ ask, title: pairsOf(askHeading(ask)), text: pairsOf(ask.text) }));
  const titles = headings
    .filter(({ text }) => text !== otherHeading)
    .map(({ id, text }) => ({ id, text, title: pairsOf(text), objects: pairsOf(withObjects(text)) }));
  const alike = asked.map((one) => titles.map(({ title }) => likeness(one.title, title, telling)));
  return titles.map(({ id, text, objects }, n) => {
    // A heading in the clerk's own words is still that ask's heading when each is the other's likest.
    const scores = alike.map((row) => row[n] ?? 0);
    const top = Math.max(0, ...scores);
    const best = scores.indexOf(top);
    const mutual = top >= 0.2 && Math.max(...(alike[best] ?? [])) === top;
    const its = mutual ? asked[best] : undefined;
    return {
      ...{ blockId: id, words: text, title: objects, plan: isPlanHeading(text), ask: its ? best : null },
      all: its ? joinPairs([objects, its.title, its.text]) : objects,
      concepts: conceptsOfAsk(text, its?.ask.text ?? ''),
      meaning: meaningOf(its ? `${text}。${its.ask.text}` : text),
    };
  });
}

/** What is asked for weighs fully, what is said about it by half. */
function conceptsOfAsk(title: string, text: string): Concepts {
  const found = new Map(conceptsOf(title));
  for (const [matter, strength] of conceptsOf(text.slice(0, 2000))) {
    found.set(matter, Math.max(found.get(matter) ?? 0, strength / 2));
  }
  return withRelated(found);
}

/**
 * Decides for one opinion after the other where each bundle goes. A paragraph on 护理员补贴 goes under 「提高护理员待遇」, one on
 * 公办学校心理教师 under 「加强心理健康教育」. `title` is the suggestion's.
 */
export function fitting(targets: readonly Target[], title = '') {
  const topical = targets.filter(({ plan }) => !plan);
  const whole = withShortForms(title);
  const weight = headingWeights(topical, whole);
  const among = conceptWeights(topical.map(({ concepts }) => concepts));
  const throughout = conceptsOf(whole);
  const matter = (one: number) => among(one) * (throughout.has(one) ? ofTitle : 1);
  const near = nearnessAmong(topical.map(({ meaning }) => meaning));
  const phrases = ownPhrases(
    topical.map(({ words }) => words),
    whole,
  );
  const acts = actsAmong(topical.map(({ words }) => words));
  const objects = ownObjects(
    topical.map(({ words }) => words),
    whole,
  );
  const score = (target: Target, words: string, text: CharacterPairs, concepts: Concepts) =>
    phraseScore(phrases.get(target.words) ?? [], words) +
    0.5 * coverage(target.title, text, weight) +
    likeness(text, target.all, weight) +
    0.6 * conceptLikeness(concepts, target.concepts, matter);
  const single = onlyOf(topical, whole);
  const headScores = (heading: string) => {
    const pieces = pairsOf(heading);
    const telltale = single(pieces);
    const concepts = conceptsOf(heading);
    const nearness = near(meaningOf(heading));
    return topical.map(
      (target, n) =>
        phraseScore(phrases.get(target.words) ?? [], heading) +
        0.8 * likeness(pieces, target.title, weight) +
        0.3 * coverage(pieces, target.all, weight) +
        0.6 * conceptLikeness(concepts, target.concepts, matter) +
        byMeaning * (nearness[n] ?? 0) +
        (telltale[n] ?? 0) +
        (target.ask !== null && askNumber(heading) === target.ask + 1 ? 2 : 0),
    );
  };
  const asked = new Set(topical.flatMap(({ concepts }) => [...concepts.keys()]));
  const isStrange = ({ text }: Bundle) =>
    [...conceptsOf(text)].reduce(
      (sum, [one, strength]) => sum + (strength >= 0.7 && !asked.has(one) ? strength : 0),
      0,
    ) >= strange;
  return {
    /** The place of each bundle of one opinion, in the bundles' order; `unitName` tells its field. */
    places(given: readonly Bundle[], unitName = ''): Place[] {
      const bundles = given.map((bundle) => (namesNothing(bundle.headings[0]) ? { ...bundle, headings: [] } : bundle));
      const field = fieldOfUnit(unitName);
      const fields = topical.map(({ concepts }) => 0.12 * conceptLikeness(field, concepts, matter));
      const own = bundles.map((bundle) => {
        const concepts = conceptsOf(bundle.text);
        const nearness = near(meaningOf(bundle.text));
        const done = acts(bundle.text);
        const named = objectsIn(bundle.text);
        const pieces = pairsOf(withObjects(bundle.text));
        const lead = leadOf(bundle);
        const leads = lead ? headScores(lead) : [];
        return topical.map(
          (target, n) =>
            score(target, bundle.text, pieces, concepts) +
            byMeaning * (nearness[n] ?? 0) +
            byAct * (done[n] ?? 0) +
            byObject * Math.min(2, (objects[n] ?? []).filter((one) => named.has(one)).length) +
            (fields[n] ?? 0) +
            0.8 * (leads[n] ?? 0),
        );
      });
      const sections = sectionsOf(bundles, own, headScores, near);
      // Under a heading whose words are nobody's, what speaks of matters that nobody asked about is of something else.
      const isElsewhere = bundles.map((bundle, n) => sections[n]?.isRelated === false && isStrange(bundle));
      const scores = own.map((row, n) =>
        row.map((one, t) => one + (isElsewhere[n] ? 0 : (sections[n]?.pulls[t] ?? 0))),
      );
      const none = bundles.map((bundle, n) =>
        isElsewhere[n]
          ? elsewhere
          : noneScore(bundle, Math.max(0, ...(own[n] ?? [])), sections[n]?.isRelated === false || isStrange(bundle)),
      );
      return bestPath(bundles, scores, none).map((at, n): Place => {
        const [first = 0, second = 0] = [...(scores[n] ?? [])].sort((a, b) => b - a);
        return { target: topical[at] ?? null, sure: at < 0 ? first === 0 : first - second >= asGood };
      });
    },
  };
}

/** How much a heading's own words draw it to the one place whose title alone has them: 标识设置 to 设立标识、讲好故事. */
function onlyOf(targets: readonly Target[], title: string): (pieces: CharacterPairs) => number[] {
  const holders = new Map<number, number>();
  const throughout = new Set<number>(pairsOf(title).list);
  for (const target of targets)
    for (const pair of new Set(target.title.list)) holders.set(pair, (holders.get(pair) ?? 0) + 1);
  return (pieces) =>
    targets.map((target) => {
      const own = new Set<number>(target.title.list);
      const shared = [...pieces.list].filter(
        (pair) => own.has(pair) && holders.get(pair) === 1 && !throughout.has(pair) && telling(pair) === 1,
      ).length;
      return Math.min(0.5, 0.3 * shared);
    });
}

/** How an opinion's heading draws what stands below it to the headings of the letter; related: it names one's matter. */
type Section = { pulls: number[]; isRelated: boolean };

/** The section of each bundle, null where there is none. */
function sectionsOf(
  bundles: readonly Bundle[],
  own: readonly number[][],
  headScores: (heading: string) => number[],
  near: (meaning: Meaning) => number[],
): (Section | null)[] {
  const sections = new Map<OpinionPiece, Section>();
  for (const { headings } of bundles) {
    const [heading] = headings;
    if (!heading || sections.has(heading) || isPlanHeading(heading.text)) continue;
    const heads = headScores(heading.text);
    const under = own.filter((_, n) => bundles[n]?.headings[0] === heading);
    const below = heads.map(
      (_, t) => under.reduce((sum, row) => sum + Math.min(1, row[t] ?? 0), 0) / Math.max(1, under.length),
    );
    const whole = heads.map((head, t) => head + 0.35 * (below[t] ?? 0));
    const [first = 0, second = 0] = [...whole].sort((a, b) => b - a);
    const best = whole.indexOf(first);
    // A heading of another matter says that what stands below speaks of that.
    const isForeign = Math.max(0, ...heads) < foreign;
    const nearness = near(meaningOf(heading.text));
    const isRelated = heads.some((head, t) => head - byMeaning * (nearness[t] ?? 0) >= enough);
    // 拓展消费渠道 has one word in common with 整治消费欺诈, and all below it speaks of 老年用品.
    const speaksOfOther = Math.max(0, ...below) - (below[best] ?? 0) >= saysOther;
    const pull =
      first < enough || isForeign
        ? 0
        : first - second >= 0.15 && (heads[best] ?? 0) >= enough && !speaksOfOther
          ? clearPull
          : faintPull;
    const push = isForeign ? foreignPush : 0;
    sections.set(heading, { pulls: heads.map((head, t) => 0.6 * head + (t === best ? pull : 0) - push), isRelated });
  }
  return bundles.map(({ headings }) => (headings[0] && sections.get(headings[0])) ?? null);
}

/** 「一、基本情况」 and 「二、其他」 say nothing of what stands below. */
function namesNothing(heading: OpinionPiece | undefined): boolean {
  return (
    heading !== undefined &&
    /^(?:我[局委办会]|本单位|其他|其它|有关|相关|基本|总体|主要|具体|目前|当前|近年来|工作|办理|会办|落实|开展|推进|进展|完成|情况|做法|措施|举措|成效|事项|问题|方面|内容|说明|意见|的|及|和|与|、)+$/.test(
      heading.text,
    )
  );
}

const follows = /^(?:同时|此外|另外|其中|在此基础上|与此同时|截至|上述|该)/;

/** The likeliest way through the headings, bundle by bundle; −1 is none of them. */
function bestPath(bundles: readonly Bundle[], scores: readonly number[][], none: readonly number[]): number[] {
  const states = scores[0]?.length ?? 0;
  let sums: number[] = [];
  const ways: Int16Array[] = [];
  bundles.forEach((bundle, n) => {
    const before = bundles[n - 1];
    const together = before !== undefined && before.headings[0] === bundle.headings[0];
    const stay = !together ? 0 : follows.test(bundle.parts[0]?.text ?? '') ? 3 * stays : stays;
    const own = (state: number) => (state < states ? scores[n]?.[state] : none[n]) ?? 0;
    if (n === 0) {
      sums = Array.from({ length: states + 1 }, (_, state) => own(state));
      return;
    }
    const way = new Int16Array(states + 1);
    const top = sums.reduce((most, sum, at) => (sum > (sums[most] ?? 0) ? at : most), 0);
    const next = Array.from({ length: states + 1 }, (_, state) => {
      const options: [number, number][] = [[top, sums[top] ?? 0]];
      options.push([state, (sums[state] ?? 0) + stay]);
      if (state > 0 && state < states) options.push([state - 1, (sums[state - 1] ?? 0) + (together ? goesOnward : 0)]);
      const [from, sum] = options.reduce((most, one) => (one[1] > most[1] ? one : most));
      way[state] = from;
      return sum + own(state);
    });
    ways.push(way);
    sums = next;
  });
  let at = sums.reduce((most, sum, state) => (sum > (sums[most] ?? Number.NEGATIVE_INFINITY) ? state : most), 0);
  const path = [at];
  for (let n = ways.length - 1; n >= 0; n -= 1) {
    at = ways[n]?.[at] ?? 0;
    path.unshift(at);
  }
  return bundles.map((_, n) => ((path[n] ?? states) === states ? -1 : (path[n] as number)));
}

/** What speaks of the unit, of how the suggestion is handled or of nothing but good will answers no ask. */
function noneScore({ parts, headings, text }: Bundle, best: number, isForeign: boolean): number {
  if (parts.length > 1) return enough;
  if (headings.length === 0 && (speaksOfHandling(text) || takesItAsOccasion(text))) return 9;
  if (headings.length === 0 && isGoodWill(text)) return 9;
  if (isGoodWill(text)) return elsewhereOfGoodWill;
  if (saysNothingOfItsOwn(text)) return best < speaksOfIt ? 9 : enough;
  return tellsDeeds.test(text) && !isForeign ? leastForDeeds : enough;
}

/** 「扶持社区社会组织：…」 and 「加强监管。2025年…」 say at once what they are about. */
function leadOf({ parts }: Bundle): string | null {
  const [first] = parts;
  if (!first) return null;
  if (first.role === 'heading') return first.text;
  const lead =
    /^(?:[一二三四五六七八九]是|第[一二三四五六七八九]，|在|关于|针对|对于|就)?([^，。；：\d]{4,24})(?:方面)?[：。](?=.)/.exec(
      first.text,
    )?.[1];
  const topic =
    /^(?:[一二三四五六七八九]是)?(?:在|关于|针对|对于|就)([^，。；：\d]{2,24}?)(?:方面|问题|工作|一条|建议|上)?，/.exec(
      first.text,
    )?.[1];
  const numbered = /^.{0,8}第[一二三四五六七八九十\d]{1,2}(?:条|点|项|个)/.exec(first.text)?.[0];
  return numbered ?? lead ?? topic ?? null;
}

/** 「关于第三条建议」 and 「建议二」 name the ask by its number. */
function askNumber(heading: string): number | null {
  const caught =
    /第([一二三四五六七八九十\d]{1,2})(?:条|点|项|个)|(?:建议|意见)([一二三四五六七八九十]|\d{1,2}(?!\d))(?!是)/.exec(
      heading,
    );
  return caught ? parseNumeral(caught[1] ?? caught[2] ?? '') : null;
}

/** Runs of three and four characters that one heading alone has, and the title has not: 集体婚礼, 食品安全. */
function ownPhrases(headings: readonly string[], title: string): Map<string, string[]> {
  const counts = new Map<string, number>();
  const runs = headings.map((heading) => {
    const found = new Set<string>();
    for (const size of [3, 4]) {
      for (let at = 0; at + size <= heading.length; at += 1) {
        const run = heading.slice(at, at + size);
        const isWords = /^[\u4e00-\u9fff]+$/.test(run) && !/[的和等并与及]/.test(run);
        if (isWords && pairsOf(run).list.every((pair) => telling(pair) === 1) && !title.includes(run)) found.add(run);
      }
    }
    for (const run of found) counts.set(run, (counts.get(run) ?? 0) + 1);
    return found;
  });
  return new Map(headings.map((heading, n) => [heading, [...(runs[n] ?? [])].filter((run) => counts.get(run) === 1)]));
}

/** The objects that one heading alone names, and the title does not. */
function ownObjects(headings: readonly string[], title: string): string[][] {
  const named = headings.map(objectsIn);
  const throughout = objectsIn(title);
  return named.map((own) =>
    [...own].filter((one) => !throughout.has(one) && named.filter((other) => other.has(one)).length === 1),
  );
}

function phraseScore(phrases: readonly string[], text: string): number {
  return Math.min(0.3, 0.1 * phrases.filter((phrase) => text.includes(phrase)).length);
}

function headingWeights(targets: readonly Target[], title: string): Weights {
  const throughout = new Set(pairsOf(title).list);
  const byCount = weightsOf(targets.map(({ all }) => all));
  const weights = new Map<number, number>();
  for (const { all } of targets)
    for (const piece of all.list) {
      weights.set(piece, telling(piece) * Math.max(0.05, byCount(piece)) * (throughout.has(piece) ? ofTitle : 1));
    }
  return (piece) => weights.get(piece) ?? telling(piece);
}
