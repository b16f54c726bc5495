import type { Block, LetterContent } from '../../model/letter/letter.ts';
import type { Ask } from '../../model/merging/asks.ts';
import type { MergeChange } from '../../model/merging/merging.ts';
import type { Opinion } from '../../model/opinions.ts';
import type { Merging } from './model.ts';
import { piecesOfOpinion } from './pieces.ts';
import { placeFresh, unplaced } from './place.ts';
import { outlineFor } from './proposed-outline.ts';
import { currentOpinions, reconcile } from './versions.ts';

/** An opinion with its unit's name, which tells of the unit's field. */
type NamedOpinion = Opinion & { unitName?: string };
type MergeAsk = { content: LetterContent; asks: readonly Ask[]; title?: string; opinions: readonly NamedOpinion[] };
type Merged = { content: LetterContent; changes: MergeChange[]; answers: ReadonlyMap<string, number | null> };

/**
 * Places the paragraphs of every opinion in the draft, with their sources; `opinions` holds all versions of all
 * units. Opinions merged before are left alone, so the same merge twice changes nothing (the same `content` comes
 * back), what the clerk took out stays out, and a newer version touches its own unit's paragraphs only. An emptied
 * draft begins anew. 市财政局's paragraph on 补贴 comes to stand under 「提高补贴标准」, with 市财政局 as its source.
 */
export function mergeOpinions(ask: MergeAsk): Merged {
  const { content, opinions } = ask;
  const merged = content.blocks.every(isBlank) ? [] : content.merged;
  const waiting = currentOpinions(opinions).filter((opinion) => versionIn(merged, opinion.unitId) !== opinion.version);
  if (waiting.length === 0) return { content, changes: [], answers: new Map() };
  const onlyNew = merged.length > 0 && waiting.every(({ unitId }) => versionIn(merged, unitId) === undefined);
  if (onlyNew && isUntouched(ask)) return mergeAnew(ask, waiting);

  const blocks = content.blocks.every(isBlank) ? [] : [...content.blocks];
  const merging: Merging = { blocks, changes: [], answers: new Map(), unsure: new Set() };
  const fresh = waiting.map((opinion) => {
    const handled = reconcile(merging, opinion, opinions, versionIn(merged, opinion.unitId));
    const pieces = piecesOfOpinion(opinion);
    for (const { paragraph, text } of pieces.all) if (isRejected(content, opinion.unitId, text)) handled.add(paragraph);
    return { pieces, bundles: unplaced(pieces, handled), unitName: opinion.unitName ?? '' };
  });
  outlineFor(merging, ask.asks, fresh);
  placeFresh(merging, ask.asks, fresh, ask.title);
  const now = currentOpinions(opinions).map(({ unitId, version }) => ({ unitId, version }));
  const gone = merged.filter(({ unitId }) => !now.some((one) => one.unitId === unitId));
  const versions = [...now, ...gone].sort((a, b) => a.unitId - b.unitId);
  const changes = merging.changes.map((change): MergeChange => {
    return change.kind === 'added' && merging.unsure.has(change.blockId) ? { ...change, unsure: true } : change;
  });
  return { content: { ...content, blocks: merging.blocks, merged: versions }, changes, answers: merging.answers };
}

function isBlank({ text }: Block): boolean {
  return text.trim() === '';
}

/** 不采纳: what the clerk decided against does not come in by itself. */
function isRejected({ decisions }: LetterContent, unitId: number, words: string): boolean {
  return decisions.some((one) => one.kind === 'rejected' && one.unitId === unitId && one.words === words);
}

function versionIn(merged: LetterContent['merged'], unitId: number): number | undefined {
  return merged.find((one) => one.unitId === unitId)?.version;
}

/** Whether the blocks are still just what merging the opinions so far has made of them. */
function isUntouched(ask: MergeAsk): boolean {
  const { content, opinions } = ask;
  const former = opinions.filter(({ unitId, version }) => version <= (versionIn(content.merged, unitId) ?? 0));
  const made = mergeOpinions({ ...ask, content: { ...content, blocks: [], merged: [] }, opinions: former });
  return JSON.stringify(made.content.blocks) === JSON.stringify(content.blocks);
}

/** While the clerk has changed nothing, a unit that comes later finds the draft as if it had come with the others. */
function mergeAnew(ask: MergeAsk, waiting: readonly Opinion[]) {
  const had = new Set(ask.content.blocks.map(({ id }) => id));
  const arrived = new Set(waiting.map(({ unitId }) => unitId));
  const { content, changes, answers } = mergeOpinions({ ...ask, content: { ...ask.content, blocks: [], merged: [] } });
  return {
    content,
    answers,
    changes: changes.flatMap((change): MergeChange[] => {
      const isNews = change.unitId !== null && arrived.has(change.unitId);
      if (!had.has(change.blockId)) return change.kind === 'joined' && !isNews ? [] : [change];
      return isNews ? [{ ...change, kind: 'joined', before: change.after }] : [];
    }),
  };
}
