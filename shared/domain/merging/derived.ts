import type { Block, LetterContent, Source } from '../../model/letter/letter.ts';
import type { LeftOut, PendingUpdate } from '../../model/merging/merging.ts';
import type { Opinion } from '../../model/opinions.ts';
import { statementIndex } from './alike.ts';
import { piecesOfOpinion } from './pieces.ts';
import { currentOpinions, twinsOf } from './versions.ts';

/** Units whose newest opinion has not been merged yet. Version 2 is in and version 1 was merged → that unit. */
export function unmergedUnits(content: LetterContent, opinions: readonly Opinion[]): number[] {
  const merged = new Map(content.merged.map(({ unitId, version }) => [unitId, version]));
  return currentOpinions(opinions).flatMap(({ unitId, version }) => (merged.get(unitId) === version ? [] : [unitId]));
}

/** Every paragraph of a current opinion that no block cites, by unit, with the reason of 不采纳 where one was given. */
export function leftOut(content: LetterContent, opinions: readonly Opinion[]): LeftOut[] {
  const sources = content.blocks.flatMap((block) => block.sources);
  const reasons = new Map(
    content.decisions.flatMap((one) =>
      one.kind === 'rejected' ? [[`${one.unitId}:${one.words}`, one.reason] as const] : [],
    ),
  );
  const pending = new Map(
    pendingUpdates(content, opinions).map(
      (update) => [`${update.unitId}:${update.paragraph}`, update.blockId] as const,
    ),
  );
  return currentOpinions(opinions).flatMap((opinion) => {
    const own = sources.filter(({ unitId }) => unitId === opinion.unitId);
    const words = new Set(own.map((source) => source.words));
    const cited = new Set(own.filter((source) => source.version === opinion.version).map(({ paragraph }) => paragraph));
    return piecesOfOpinion(opinion).all.flatMap(({ paragraph, text, aside }): LeftOut[] => {
      if (cited.has(paragraph) || words.has(text)) return [];
      const { unitId, id: opinionId, version } = opinion;
      const rejected = reasons.get(`${unitId}:${text}`) ?? null;
      const pendingBlockId = pending.get(`${unitId}:${paragraph}`) ?? null;
      const { why, suggests } = aside ?? { why: 'other' as const, suggests: null };
      return [{ unitId, opinionId, version, paragraph, text, rejected, why, suggests, pendingBlockId }];
    });
  });
}

/**
 * Merged newer words for blocks that the clerk had edited, and sources gone from a newer version. The clerk shortened
 * a paragraph, its unit sent newer words for it → one update to settle.
 */
export function pendingUpdates(content: LetterContent, opinions: readonly Opinion[]): PendingUpdate[] {
  const merged = new Map(content.merged.map(({ unitId, version }) => [unitId, version]));
  const current = currentOpinions(opinions).filter(({ unitId, version }) => merged.get(unitId) === version);
  const twins = new Map(current.map((opinion) => [opinion.unitId, { opinion, of: twinsOf(opinion, opinions) }]));
  return content.blocks.flatMap((block) =>
    block.sources.flatMap((source): PendingUpdate[] => {
      const unit = twins.get(source.unitId);
      if (!unit || source.version >= unit.opinion.version) return [];
      const twin = unit.of(source.version).get(source.paragraph);
      if (twin?.same) return [];
      const { id: opinionId, version } = unit.opinion;
      const after = twin ? (unit.opinion.blocks[twin.paragraph]?.text ?? null) : null;
      return [
        {
          blockId: block.id,
          unitId: source.unitId,
          opinionId,
          version,
          paragraph: twin?.paragraph ?? null,
          before: source.words,
          after,
        },
      ];
    }),
  );
}

/**
 * Settles a pending update: `take` puts the newer words in the block's place (a paragraph gone from the opinion
 * leaves the draft), otherwise the clerk's words stay, now with the newer version as their source. The clerk's
 * 「建成20个」 against the unit's newer 「建成22个」: taken → 22, not taken → 20 and no longer pending.
 */
export function settleUpdate(content: LetterContent, update: PendingUpdate, take: boolean): LetterContent {
  const isOld = (source: Source) =>
    source.unitId === update.unitId && source.version < update.version && source.words === update.before;
  const blocks = content.blocks.flatMap((block) => {
    if (block.id !== update.blockId) return [block];
    const { unitId, opinionId, version, paragraph, after } = update;
    if (paragraph === null || after === null) {
      const sources = block.sources.filter((source) => !isOld(source));
      return take && sources.length === 0 ? [] : [{ ...block, sources }];
    }
    const fresh: Source = { unitId, opinionId, version, paragraph, words: after };
    const sources = block.sources.map((source) => (isOld(source) ? fresh : source));
    return [{ ...block, text: take ? after : block.text, sources }];
  });
  return { ...content, blocks };
}

/**
 * Groups of blocks that say nearly the same, be they of two units, of one, or of ours and a unit's, to be shown together.
 * Two units' 「加快设施建设」 with the same measures → one group of two blocks.
 */
export function alikeBlocks(content: LetterContent): string[][] {
  const index = statementIndex(content.blocks);
  const stated = content.blocks.filter(
    ({ level, sources, text }) => (sources.length > 0 || level === 0) && text.length >= 12,
  );
  const places = new Map(stated.map(({ id }, place) => [id, place]));
  const groups: string[][] = [];
  const grouped = new Set<string>();
  for (const [at, block] of stated.entries()) {
    if (grouped.has(block.id)) continue;
    const others = index
      .alikeTo(block.id)
      .flatMap((id) => {
        const place = places.get(id);
        return place !== undefined && place > at ? [place] : [];
      })
      .sort((a, b) => a - b)
      .map((place) => stated[place] as Block);
    if (others.length === 0) continue;
    const group = [block.id, ...others.map(({ id }) => id)];
    for (const id of group) grouped.add(id);
    groups.push(group);
  }
  return groups;
}
