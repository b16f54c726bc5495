import type { LetterContent } from '../../model/letter/letter.ts';
import type { Conflict } from '../../model/merging.ts';
import type { Opinion } from '../../model/opinions.ts';
import { type Figure, figuresIn } from '../figures/figures.ts';
import { likeIndex, pairsOf } from '../words/match.ts';
import { currentOpinions } from './versions.ts';

type Claim = Figure & { unitId: number; opinionId: number; paragraph: number; blockId: string };

/**
 * Where the draft, in paragraphs taken from different units, gives figures for one thing at one time that cannot both
 * be right. What the clerk corrected or took out is no conflict any more; what was waved through carries its reason.
 * 养老床位 300张 by one unit and 320张 by another → one conflict.
 */
export function conflicts(content: LetterContent, opinions: readonly Opinion[]): Conflict[] {
  const asked = new Set(currentOpinions(opinions).map(({ unitId }) => unitId));
  const claims = content.blocks.flatMap((block): Claim[] => {
    const sources = block.sources.filter(({ unitId }) => asked.has(unitId));
    if (sources.length === 0) return [];
    const figures = figuresIn(block.text).filter(({ actor }) => actor !== '我局');
    return sources.flatMap(({ unitId, opinionId, paragraph }) =>
      figures.map((figure) => ({ ...figure, unitId, opinionId, paragraph, blockId: block.id })),
    );
  });
  const reasons = new Map(
    content.decisions.flatMap((one) => (one.kind === 'conflict' ? [[one.key, one.reason] as const] : [])),
  );
  const found = byThing(claims).flatMap(({ subject, claims: same }) => disagreements(subject, same));
  return found
    .map((conflict) => ({ ...conflict, reason: reasons.get(conflict.key) ?? null }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Subjects of so like a wording are one thing: 养老服务机构床位 and 养老服务机构的床位. */
const sameThing = 0.8;

function byThing(claims: readonly Claim[]): { subject: string; claims: Claim[] }[] {
  const kinds = new Map<string, Claim[]>();
  for (const claim of claims) {
    const kind = `${claim.measure}|${claim.action}|${claim.plan}|${claim.actor}`;
    const known = kinds.get(kind);
    if (known) known.push(claim);
    else kinds.set(kind, [claim]);
  }
  return [...kinds.values()].flatMap((kind) => {
    const things: { subject: string; claims: Claim[] }[] = [];
    const bySubject = new Map<string, number>();
    const alike = likeIndex<number>(sameThing);
    for (const claim of [...kind].sort((a, b) => (a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0))) {
      const pieces = pairsOf(claim.subject);
      // The first thing of the same, or of so like a subject.
      const found = alike.near(pieces).map(({ one }) => one);
      const same = bySubject.get(claim.subject);
      const at = [...found, ...(same === undefined ? [] : [same])].reduce(
        (first, one) => Math.min(first, one),
        things.length,
      );
      if (at < things.length) {
        things[at]?.claims.push(claim);
        continue;
      }
      bySubject.set(claim.subject, at);
      alike.add(at, pieces);
      things.push({ subject: claim.subject, claims: [claim] });
    }
    return things;
  });
}

function disagreements(subject: string, claims: readonly Claim[]): Omit<Conflict, 'reason'>[] {
  const latest =
    claims
      .map(({ time }) => (/^20\d\d(?:-\d\d)?$/.test(time) ? time : ''))
      .sort()
      .at(-1) ?? '';
  const byTime = new Map<string, Set<Claim>>();
  claims.forEach((one, n) => {
    for (let at = n + 1; at < claims.length; at += 1) {
      const other = claims[at] as Claim;
      const time = sameTime(one.time, other.time, latest);
      if (one.unitId === other.unitId || time === null || agree(one, other)) continue;
      byTime.set(time, (byTime.get(time) ?? new Set()).add(one).add(other));
    }
  });
  return [...byTime].map(([time, set]) => {
    const same = [...set].sort((a, b) => a.unitId - b.unitId || a.paragraph - b.paragraph || a.low - b.low);
    const first = same[0] as Claim;
    const values = [...new Set(same.map(({ low, high }) => `${low}~${high}`))].sort();
    const key = [first.actor, subject, first.measure, first.action, first.plan ? '计划' : '', time, ...values].join(
      '|',
    );
    return {
      key,
      subject: first.actor + (first.action === '拨付' ? '' : first.action) + subject,
      claims: same.map(({ unitId, opinionId, paragraph, blockId, printed, sentence }) => ({
        unitId,
        opinionId,
        paragraph,
        blockId,
        figure: printed,
        sentence,
      })),
    };
  });
}

/** Rounded figures agree when their spans share more than an edge: 3.8万 and 3.9万 do not. */
function agree(one: Figure, other: Figure): boolean {
  const [low, high] = [Math.max(one.low, other.low), Math.min(one.high, other.high)];
  return low < high || (low === high && (one.low === one.high || other.low === other.high));
}

/** The common time, or null. A figure without a time is taken for the present, or for the latest time named. */
function sameTime(one: string, other: string, latest: string): string | null {
  if (one === other) return one;
  if (one !== '' && other !== '') return null;
  const named = one || other;
  return named === 'now' || named === latest ? named : null;
}
