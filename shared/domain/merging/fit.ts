import {
  type CharacterPairs,
  coverage,
  joinPairs,
  likeness,
  pairsOf,
  type Weights,
  weightsOf,
} from '../words/match.ts';
import { telling } from '../words/telling-words.ts';
import { type Ask, askHeading } from './asks.ts';
import { type Bundle, isPlanHeading, type OpinionPiece } from './pieces.ts';
import { otherHeading } from './proposed-outline.ts';

/** A heading of the letter under which paragraphs can be placed. `plan`: 下一步工作 and the like. */
type Target = { blockId: string; title: CharacterPairs; all: CharacterPairs; plan: boolean };

/** Below this a paragraph fits nowhere. */
const enough = 0.16;
/** How much an opinion's own heading draws its paragraphs to where the heading fits. */
const sectionPull = 0.2;

/** The headings under which paragraphs may go, each with the words of the ask it answers. */
export function targetsOf(headings: readonly { id: string; text: string }[], asks: readonly Ask[]): Target[] {
  const asked = asks.map((ask) => ({ title: pairsOf(askHeading(ask)), text: pairsOf(ask.text) }));
  const titles = headings
    .filter(({ text }) => text !== otherHeading)
    .map(({ id, text }) => ({ id, text, title: pairsOf(text) }));
  const alike = asked.map((ask) => titles.map(({ title }) => likeness(ask.title, title, telling)));
  return titles.map(({ id, text, title }, n) => {
    // A heading in the clerk's own words is still that ask's heading when each is the other's likest.
    const scores = alike.map((row) => row[n] ?? 0);
    const top = Math.max(0, ...scores);
    const best = scores.indexOf(top);
    const mutual = top >= 0.2 && Math.max(...(alike[best] ?? [])) === top;
    const all = mutual ? joinPairs([title, asked[best]?.title ?? title, asked[best]?.text ?? title]) : title;
    return { blockId: id, title, all, plan: isPlanHeading(text) };
  });
}

/**
 * Decides for one opinion after the other where each bundle goes; null: it fits under no heading. A paragraph on
 * 护理员补贴 goes under 「提高护理员待遇」.
 */
export function fitting(targets: readonly Target[]) {
  const topical = targets.filter(({ plan }) => !plan);
  const weight = headingWeights(topical);
  const score = (target: Target, text: CharacterPairs, headings: readonly CharacterPairs[]) => {
    const head = Math.max(0, ...headings.map((heading) => likeness(heading, target.title, weight)));
    const near = Math.max(0, ...headings.map((heading) => coverage(heading, target.all, weight)));
    return 0.5 * coverage(target.title, text, weight) + 0.8 * head + 0.3 * near + likeness(text, target.all, weight);
  };
  const best = (scores: readonly number[]) => {
    const top = Math.max(0, ...scores);
    return top >= enough ? topical[scores.indexOf(top)] : undefined;
  };
  return {
    /** The heading for each bundle of one opinion, in the bundles' order. */
    places(bundles: readonly Bundle[]): (Target | null)[] {
      const sections = new Map<OpinionPiece, Target | undefined>();
      for (const bundle of bundles) {
        const heading = bundle.headings[0];
        if (!heading || sections.has(heading)) continue;
        // By its own words only: what a unit says must not find another place because of what stood beside it.
        sections.set(heading, best(topical.map((target) => score(target, heading.pieces, [heading.pieces]))));
      }
      let before: Target | null = null;
      return bundles.map((bundle, index) => {
        const own = bundle.parts[0]?.role === 'heading' ? [bundle.parts[0].pieces] : [];
        const headings = [...own, ...bundle.headings.map(({ pieces }) => pieces)];
        const section = bundle.headings[0] && sections.get(bundle.headings[0]);
        const scores = topical.map(
          (target) => score(target, bundle.pieces, headings) + (target === section ? sectionPull : 0),
        );
        const goesOn =
          bundles[index - 1]?.headings[0] === bundle.headings[0] &&
          /^(?:同时|此外|另外|其中|在此基础上|与此同时)/.test(bundle.parts[0]?.text ?? '');
        const found: Target | null = best(scores) ?? (goesOn ? before : null);
        before = found;
        return found;
      });
    },
  };
}

function headingWeights(targets: readonly Target[]): Weights {
  const byCount = weightsOf(targets.map(({ all }) => all));
  const weights = new Map<number, number>();
  for (const { all } of targets)
    for (const piece of all.list) weights.set(piece, telling(piece) * Math.max(0.05, byCount(piece)));
  return (piece) => weights.get(piece) ?? telling(piece);
}
