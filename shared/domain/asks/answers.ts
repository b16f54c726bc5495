import type { AnsweredAsk, Ask } from '../../model/merging/asks.ts';
import { isBareHeading, splitRunIn } from '../words/heading-mark.ts';
import { amountsIn } from './amounts.ts';
import { type AskedObject, askedObject, speaksOf } from './asked-object.ts';
import { type AskMatter, matterOf, type Spoken, spokenIn, spokenOf, tellingOf } from './matter.ts';
import { type Saying, sayingOf } from './says.ts';
import { partedAt } from './sentences.ts';

/** What one sentence says, whatever is asked. */
type Heard = { words: string; saying: Saying; spoken: Spoken; amounts: ReadonlySet<string> };

/** Of a letter that is being written all sentences but one stay as they were. */
const ready = new Map<string, Heard>();

function heard(words: string): Heard {
  const known = ready.get(words);
  if (known) return known;
  if (ready.size >= 4000) ready.clear();
  const one = { words, saying: sayingOf(words), spoken: spokenIn(words), amounts: amountsIn(words) };
  ready.set(words, one);
  return one;
}

type Said = Heard & { block: number; heads: number[] };
type Wanted = { matter: AskMatter; amounts: ReadonlySet<string>; spoken: Spoken; object: AskedObject | null };

/** At least this share of the ask's weight, and this weight, must be spoken of. */
const enoughShare = 0.15;
const enoughWeight = 1;
/** A paragraph that answers no other ask may be less clear. */
/** A sentence that is likest to one ask needs so much that only the other ask speaks of to be an answer to it too. */
const enoughOwn = 1;
const looseShare = 0.08;
const looseWeight = 0.9;
/** Where the order of the asks speaks for it too, so little is enough. */
const touches = 0.5;
/** What it adds to stand under the heading that speaks of the ask, and takes away to stand under another's. */
const headed = 0.06;
/** Longer letters and proposals are none; the page must not wait for them. */
const mostSentences = 600;
const longestAsk = 2000;

/**
 * For each ask, which paragraphs of the letter answer it and how: fully, partly, in empty phrases, or not at all.
 * 「每季度公布检查结果」 and 「我们将守牢食品安全底线」 → phrases. `title` is the proposal's: words of the title tell little.
 */
export function answersOf(
  asks: readonly Ask[],
  blocks: readonly { level: number; text: string }[],
  title = '',
): AnsweredAsk[] {
  const words = asks.map(({ text }) => text.slice(0, longestAsk));
  const spoken = words.map(spokenIn);
  const tells = tellingOf(spoken, spokenIn(title));
  const wanted = words.map(
    (text, n): Wanted => ({
      matter: matterOf(text, tells),
      amounts: amountsIn(text),
      spoken: spoken[n] as Spoken,
      object: askedObject(text),
    }),
  );
  const said = saidIn(blocks, wanted);
  const scores = said.map((one) => wanted.map((each) => scoreOf(each, one)));
  const claims = claimed(said, scores, wanted);
  return asks.map((ask, n) => ({ ...ask, ...judged(claims[n] ?? [], wanted[n] as Wanted, said, title) }));
}

/** The letter's sentences, each with the headings' share in what it speaks of. */
function saidIn(blocks: readonly { level: number; text: string }[], wanted: readonly Wanted[]): Said[] {
  const said: Said[] = [];
  let heading: number[] = wanted.map(() => 0);
  blocks.forEach(({ level, text }, block) => {
    if (level > 0 && isBareHeading(text) && !/[。！]$/.test(text.trim())) {
      heading = headOf(text, wanted);
      return;
    }
    // 二、健全楼门长制度方面。每单元推选一名…: a heading that runs into its paragraph answers nothing itself.
    const runIn = level === 0 && text.length < 5000 ? splitRunIn(text) : null;
    const own = runIn && likeHeading.test(runIn.heading) ? headOf(runIn.heading, wanted) : null;
    const headed = runIn && own?.some((head) => head > 0) && runIn.rest.trim() !== '';
    for (const { words } of partedAt(headed ? runIn.rest : text, '。；！？;!?\n')) {
      if (said.length >= mostSentences) return;
      said.push({ block, heads: headed && own ? own : heading, ...heard(words.slice(0, 600)) });
    }
  });
  return said;
}

/** 二、健全楼门长制度方面, 关于停车难; 奖金不计入家庭收入 is a statement. */
const likeHeading =
  /^(?:[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[）)]|\d{1,2}[.．、])?\s*(?:关于|对于|针对)[^，]+$|^[^，您]{2,30}(?:方面|问题)$|^(?:[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[）)])[^，已将不了很您我]{2,26}$/u;

/** Which ask a heading speaks of: much of it, or nearly all that the ask says. */
function headOf(text: string, wanted: readonly Wanted[]): number[] {
  const spoken = spokenIn(text);
  const own = wanted.map(({ matter }) => {
    const score = spokenOf(matter, spoken);
    return score >= 1.5 || (matter.weight > 0 && score / matter.weight >= 0.6) ? score : 0;
  });
  const best = Math.max(0, ...own);
  return own.map((score) => (score === best ? score : 0));
}

type Score = { weight: number; share: number };

function scoreOf({ matter, amounts }: Wanted, said: Said): Score {
  const same = [...amounts].filter((amount) => said.amounts.has(amount)).length;
  const weight = spokenOf(matter, said.spoken) + Math.min(2, same) * 0.8;
  return { weight, share: matter.weight === 0 ? 0 : weight / Math.max(4, matter.weight) };
}

function ownWeight(wanted: Wanted | undefined, said: Said, first: Wanted | undefined): number {
  if (!wanted || !first) return 0;
  const same = [...wanted.amounts].filter((amount) => said.amounts.has(amount) && !first.amounts.has(amount)).length;
  return spokenOf(wanted.matter, said.spoken, first.spoken) + Math.min(2, same) * 0.8;
}

/** A heading draws its paragraphs to the ask it speaks of. */
function pull({ heads }: Said, ask: number): number {
  if (heads.every((head) => head === 0)) return 0;
  return (heads[ask] ?? 0) > 0 ? headed : -headed;
}

type Claim = { said: Said; share: number };

/** Which sentences speak of which ask: the likest ask first, others where they have words of their own in it. */
function claimed(said: readonly Said[], scores: readonly Score[][], wanted: readonly Wanted[]): Claim[][] {
  const claims: Claim[][] = wanted.map(() => []);
  const likest: number[] = [];
  said.forEach((one, s) => {
    const row = scores[s] ?? [];
    const shares = row.map(({ share }, n) => share + pull(one, n));
    const top = Math.max(0, ...shares);
    const first = shares.indexOf(top);
    likest.push(first);
    row.forEach(({ weight }, n) => {
      const share = shares[n] ?? 0;
      if (weight < enoughWeight || share < enoughShare || share < top * 0.45) return;
      const own = n === first ? enoughOwn : ownWeight(wanted[n], one, wanted[first]);
      if (own >= enoughOwn) claims[n]?.push({ said: one, share });
    });
  });
  const kept = claims.map((own, n) => {
    const best = Math.max(0, ...own.map(({ share }) => share));
    return own.filter(({ said: one, share }) => likest[said.indexOf(one)] === n || share >= best * 0.8);
  });
  leftOver(kept, said, scores);
  inOrder(kept, said, scores);
  return kept;
}

/** What answers no ask answers one that is open still, where it is likest to it or stands under its heading. */
function leftOver(claims: Claim[][], said: readonly Said[], scores: readonly Score[][]): void {
  const isOpen = (own: readonly Claim[]) => own.every(({ said: one }) => one.saying === 'phrases');
  const found = said.flatMap((one, s) =>
    (scores[s] ?? []).flatMap(({ weight, share }, n) => {
      const draw = pull(one, n);
      if (one.saying === 'plain' && share < enoughShare) return [];
      if (draw <= 0 && (share + draw < looseShare || weight < looseWeight)) return [];
      return [{ n, said: one, share: share + draw }];
    }),
  );
  const taken = new Set(claims.flat().flatMap(({ said: { block, saying } }) => (saying === 'phrases' ? [] : [block])));
  const spoken = new Set(claims.flat().map(({ said: one }) => one));
  for (const { n, said: one, share } of found.sort((a, b) => b.share - a.share)) {
    const own = claims[n];
    if (!own || !isOpen(own) || spoken.has(one) || taken.has(one.block)) continue;
    own.push({ said: one, share });
    spoken.add(one);
    if (one.saying !== 'phrases') taken.add(one.block);
  }
}

/** A letter goes through the asks in their order: what stands where the one open ask's answer belongs, and touches it, is it. */
function inOrder(claims: Claim[][], said: readonly Said[], scores: readonly Score[][]): void {
  const solid = claims.map((own) =>
    own.flatMap(({ said: { block, saying } }) => (saying === 'phrases' ? [] : [block])),
  );
  const taken = new Set(solid.flat());
  solid.forEach((own, n) => {
    const before = solid[n - 1];
    const after = solid[n + 1];
    if (own.length > 0 || before?.length === 0 || after?.length === 0 || !(before || after)) return;
    const from = before ? Math.max(...before) : -1;
    const to = after ? Math.min(...after) : Number.POSITIVE_INFINITY;
    said.forEach((one, s) => {
      const { weight = 0, share = 0 } = scores[s]?.[n] ?? {};
      const between = one.block > from && one.block < to && !taken.has(one.block);
      if (between && weight >= touches && /done|planned|refused|partly/.test(one.saying)) {
        claims[n]?.push({ said: one, share });
      }
    });
  });
}

function judged(
  all: readonly Claim[],
  wanted: Wanted,
  letter: readonly Said[],
  title: string,
): Omit<AnsweredAsk, keyof Ask> {
  const claims = wanted.object ? all.filter((claim) => isOfObject(claim, wanted, letter, title)) : all;
  const solid = claims.filter(({ said }) => said.saying !== 'phrases');
  const where = (of: readonly Claim[]) => [...new Set(of.map(({ said }) => said.block))].sort((a, b) => a - b);
  if (solid.length === 0) {
    return { answered: claims.length > 0 ? 'phrases' : 'no', where: where(claims), class: null };
  }
  const says = (...sayings: Saying[]) => solid.some(({ said }) => sayings.includes(said.saying));
  const does = says('done', 'plain', 'partly');
  const plans = says('planned');
  const mixed = says('partly') || (says('refused') && (does || plans));
  return {
    answered: mixed || ((does || plans) && fallsShort(wanted.amounts, solid)) ? 'partly' : 'full',
    where: where(solid),
    class: plans ? 'planned' : does ? 'adopted' : 'explained-no',
  };
}

/** The paragraph speaks of the thing that was asked for, refuses it, or has more of the ask in it than the title's words. */
function isOfObject(
  { said: { block, saying } }: Claim,
  { object, matter }: Wanted,
  letter: readonly Said[],
  title: string,
): boolean {
  if (!object || saying === 'phrases' || saying === 'refused' || saying === 'partly') return true;
  const about = spokenIn(title);
  return letter.some(
    (one) =>
      one.block === block &&
      (speaksOf(object, one.words, one.spoken) || spokenOf(matter, one.spoken, about) >= enoughOwn),
  );
}

/** 三千元 was asked and 2500元 is given: other sums of the same kind, and not the one that was asked. */
function fallsShort(asked: ReadonlySet<string>, solid: readonly Claim[]): boolean {
  return ['元', '岁'].some((unit) => {
    const sums = (of: Iterable<string>) =>
      [...of].filter((each) => each.endsWith(unit)).map((each) => Number.parseFloat(each));
    const most = Math.max(0, ...sums(asked));
    const given = solid.flatMap(({ said }) => sums(said.amounts));
    return most > 0 && given.length > 0 && !given.some((sum) => sum >= most);
  });
}
