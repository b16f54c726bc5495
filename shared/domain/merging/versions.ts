import type { Block, Source } from '../../model/letter/letter.ts';
import type { Opinion, TextBlock } from '../../model/opinions.ts';
import { likeness, mayBeAlike, pairsOf } from '../words/match.ts';
import type { Merging } from './model.ts';
import { piecesOfOpinion } from './pieces.ts';
import { freeId } from './proposed-outline.ts';

/**
 * The newest version of each unit's opinion, by unit: the order in which opinions came in never counts. 市财政局 with
 * versions 1 and 2 → version 2.
 */
export function currentOpinions<T extends Opinion>(opinions: readonly T[]): T[] {
  const newest = new Map<number, T>();
  for (const opinion of opinions) {
    const other = newest.get(opinion.unitId);
    if (!other || other.version < opinion.version) newest.set(opinion.unitId, opinion);
  }
  return [...newest.values()].sort((a, b) => a.unitId - b.unitId);
}

/** Where an older version's paragraph stands in a newer one. */
type Twin = { paragraph: number; same: boolean };

const recognizable = 0.4;

/**
 * Paragraphs of `older` → paragraphs of `newer`: equal words first, then the likest of the rest, then whatever stands
 * alone between the same two neighbours. Paragraphs missing from the answer are gone.
 */
export function alignVersions(older: readonly TextBlock[], newer: readonly TextBlock[]): Map<number, Twin> {
  const twins = new Map<number, Twin>();
  const taken = new Set<number>();
  const pair = (from: number, to: number, same: boolean) => {
    twins.set(from, { paragraph: to, same });
    taken.add(to);
  };
  older.forEach(({ text }, from) => {
    const to = newer.findIndex((block, index) => block.text === text && !taken.has(index));
    if (to >= 0) pair(from, to, true);
  });
  const left = older.flatMap(({ text }, index) => (twins.has(index) ? [] : [{ index, pieces: pairsOf(text) }]));
  const right = newer.flatMap(({ text }, index) => (taken.has(index) ? [] : [{ index, pieces: pairsOf(text) }]));
  const pairs = left.flatMap((from) =>
    right.flatMap((to) => {
      if (!mayBeAlike(from.pieces, to.pieces, recognizable)) return [];
      const score = likeness(from.pieces, to.pieces);
      return score >= recognizable ? [{ from: from.index, to: to.index, score }] : [];
    }),
  );
  pairs.sort((a, b) => b.score - a.score || a.from - b.from || a.to - b.to);
  for (const { from, to } of pairs) if (!twins.has(from) && !taken.has(to)) pair(from, to, false);
  for (const { index: from } of left) {
    const before = from === 0 ? -1 : twins.get(from - 1)?.paragraph;
    const after = from === older.length - 1 ? newer.length : twins.get(from + 1)?.paragraph;
    if (twins.has(from) || before === undefined || after !== before + 2 || taken.has(before + 1)) continue;
    pair(from, before + 1, false);
  }
  return twins;
}

/** Whether the clerk has changed the words that came from this source. */
function isEdited(block: Block): boolean {
  return block.sources.length > 0 && !block.sources.some(({ words }) => words === block.text);
}

/**
 * The alignment of each older version of one unit's opinion with its newest; made once each. Paragraph 3 of version 1
 * is paragraph 4 of version 2.
 */
export function twinsOf(current: Opinion, opinions: readonly Opinion[]): (version: number) => Map<number, Twin> {
  const made = new Map<number, Map<number, Twin>>();
  return (version) => {
    const ready = made.get(version);
    if (ready) return ready;
    const older = opinions.find((opinion) => opinion.unitId === current.unitId && opinion.version === version);
    const twins = older ? alignVersions(older.blocks, current.blocks) : new Map<number, Twin>();
    made.set(version, twins);
    return twins;
  };
}

/**
 * Brings one unit's paragraphs in the draft up to its newest version and answers which of that version's paragraphs
 * need no place any more: cited, or left out before. Edited blocks keep their words and their older source. Version 2
 * says 22个 where version 1 said 20个: an unedited block is renewed, an edited one waits for the clerk.
 */
export function reconcile(
  merging: Merging,
  current: Opinion,
  opinions: readonly Opinion[],
  mergedVersion: number | undefined,
): Set<number> {
  const handled = new Set<number>();
  const twins = twinsOf(current, opinions);
  const headingsOf = headingsIn(current.unitId, opinions);
  for (const block of [...merging.blocks]) {
    for (const source of block.sources) {
      if (source.unitId !== current.unitId) continue;
      if (source.version === current.version) {
        handled.add(source.paragraph);
        continue;
      }
      const twin = twins(source.version).get(source.paragraph);
      if (twin) handled.add(twin.paragraph);
      const wasHeading = headingsOf(source.version).has(source.paragraph);
      renew(merging, block.id, { source, twin, wasHeading, current, mergedVersion });
    }
  }
  const merged = opinions.find(({ unitId, version }) => unitId === current.unitId && version === mergedVersion);
  if (!merged) return handled;
  const [was, is] = [piecesOfOpinion(merged).all, piecesOfOpinion(current).all];
  for (const [from, { paragraph }] of twins(merged.version)) {
    // What was a courtesy and now says something is new.
    if (was[from]?.role !== 'aside' || is[paragraph]?.role === 'aside') handled.add(paragraph);
  }
  return handled;
}

/** The paragraphs of an older version that were headings; read once for each version. */
function headingsIn(unitId: number, opinions: readonly Opinion[]): (version: number) => ReadonlySet<number> {
  const made = new Map<number, ReadonlySet<number>>();
  return (version) => {
    const ready = made.get(version);
    if (ready) return ready;
    const older = opinions.find((one) => one.unitId === unitId && one.version === version);
    const headings = older ? piecesOfOpinion(older).all.filter(({ role }) => role === 'heading') : [];
    const found = new Set(headings.map(({ paragraph }) => paragraph));
    made.set(version, found);
    return found;
  };
}

type Renewal = {
  source: Source;
  /** Where its paragraph stands in the newest version. */
  twin: Twin | undefined;
  wasHeading: boolean;
  current: Opinion;
  mergedVersion: number | undefined;
};

function renew(merging: Merging, blockId: string, renewal: Renewal): void {
  const { source, twin, wasHeading, current, mergedVersion } = renewal;
  const at = merging.blocks.findIndex(({ id }) => id === blockId);
  const block = merging.blocks[at];
  if (!block) return;
  const isOld = (one: Source) =>
    one.unitId === source.unitId && one.version === source.version && one.paragraph === source.paragraph;
  const rest = block.sources.filter((one) => !isOld(one));
  const put = (sources: Source[], text = block.text) => {
    merging.blocks[at] = { ...block, text, sources };
  };
  // What was a paragraph and comes as a table, or the other way round, is one from then on.
  const kind = twin && current.blocks[twin.paragraph]?.table ? { level: 0 as const, table: true as const } : null;
  const note = (kind: 'updated' | 'pending' | 'joined', id: string, after: string) =>
    merging.changes.push({ kind, unitId: source.unitId, blockId: id, before: source.words, after });
  const words = twin ? (current.blocks[twin.paragraph]?.text ?? '') : '';
  const fresh: Source | null = twin
    ? { unitId: source.unitId, opinionId: current.id, version: current.version, paragraph: twin.paragraph, words }
    : null;
  const inPlace = (next: Source) => block.sources.map((one) => (isOld(one) ? next : one));

  // A heading of the letter only notes that a unit's heading led here; its words are the letter's own.
  if (wasHeading && (block.text !== source.words || rest.length > 0)) {
    put(fresh ? inPlace(fresh) : rest);
    return;
  }
  if (fresh && twin?.same) {
    put(inPlace(fresh));
    return;
  }
  if (!fresh || isEdited(block)) {
    // Told once, when the version comes in; an update still open from earlier is told by `pendingUpdates`.
    if (source.version === mergedVersion || mergedVersion === undefined) note('pending', block.id, words);
    return;
  }
  const twinBlock = merging.blocks.find(
    (one) => one.id !== block.id && one.level === 0 && one.sources.some((other) => other.words === words),
  );
  if (twinBlock) {
    const to = merging.blocks.indexOf(twinBlock);
    merging.blocks[to] = { ...twinBlock, sources: sortSources([...twinBlock.sources, fresh]) };
    if (rest.length > 0) put(rest);
    else merging.blocks.splice(at, 1);
    note('joined', twinBlock.id, words);
    return;
  }
  if (rest.length === 0) {
    const { table: _, ...plain } = block;
    merging.blocks[at] = { ...plain, ...kind, text: words, sources: [fresh] };
    note('updated', block.id, words);
    return;
  }
  // Another unit still says the old words: they stay with it, the new ones stand beside them.
  put(rest);
  const own: Block = {
    id: freeId(merging.blocks, 'p', words),
    level: block.level,
    ...kind,
    text: words,
    sources: [fresh],
  };
  merging.blocks.splice(at + 1, 0, own);
  note('updated', own.id, words);
}

/** By unit and paragraph: the order in which opinions were merged leaves no trace. Units 3 and 2 → 2, 3. */
export function sortSources(sources: Source[]): Source[] {
  return sources.sort((a, b) => a.unitId - b.unitId || a.paragraph - b.paragraph);
}
