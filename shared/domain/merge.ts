import type { LetterContent } from '../model/letter.ts';
import type { Opinion } from '../model/opinion.ts';
import type { Ask } from './asks.ts';
import type { MergeChange, Merging } from './merge-model.ts';
import { outlineFor } from './merge-outline.ts';
import { readPieces } from './merge-pieces.ts';
import { placeFresh, unplaced } from './merge-place.ts';
import { currentOpinions, reconcile } from './merge-versions.ts';

export { conflicts } from './merge-conflicts.ts';
export { alikeBlocks, leftOut, pendingUpdates, settleUpdate, unmergedUnits } from './merge-derived.ts';
export type {
  Block,
  Conflict,
  Decision,
  LeftOut,
  LetterContent,
  MergeChange,
  Opinion,
  PendingUpdate,
} from './merge-model.ts';

/**
 * Places the paragraphs of every opinion in the draft, with their sources; `opinions` holds all versions of all
 * units. Opinions merged before are left alone, so the same merge twice changes nothing (the same `content` comes
 * back), what the clerk took out stays out, and a newer version touches its own unit's paragraphs only. An emptied
 * draft begins anew.
 */
export function mergeOpinions(ask: { content: LetterContent; asks: readonly Ask[]; opinions: readonly Opinion[] }): {
  content: LetterContent;
  changes: MergeChange[];
} {
  const { content, opinions } = ask;
  const empty = content.blocks.every(({ text }) => text.trim() === '');
  const before = empty ? [] : content.merged;
  const mergedVersion = new Map(before.map(({ unitId, version }) => [unitId, version]));
  const waiting = currentOpinions(opinions).filter(({ unitId, version }) => mergedVersion.get(unitId) !== version);
  if (waiting.length === 0) return { content, changes: [] };

  const merging: Merging = { blocks: empty ? [] : [...content.blocks], changes: [] };
  const fresh = waiting.map((opinion) => {
    const handled = reconcile(merging, opinion, opinions, mergedVersion.get(opinion.unitId));
    const pieces = readPieces(opinion);
    return { pieces, bundles: unplaced(pieces, handled) };
  });
  outlineFor(merging, ask.asks, fresh);
  placeFresh(merging, ask.asks, fresh);

  for (const { unitId, version } of waiting) mergedVersion.set(unitId, version);
  const merged = [...mergedVersion]
    .map(([unitId, version]) => ({ unitId, version }))
    .sort((a, b) => a.unitId - b.unitId);
  return { content: { ...content, blocks: merging.blocks, merged }, changes: merging.changes };
}
