import type { Block } from '../../model/letter/letter.ts';
import type { Ask } from '../../model/merging/asks.ts';
import { likeness, pairsOf } from '../words/match.ts';
import type { HeadingLevel } from '../words/outline.ts';
import { wholeSentences } from '../words/sentences.ts';
import { type StatementIndex, statementIndex } from './alike.ts';
import { citeHeadings, citeOn, sourceOf } from './cite.ts';
import { fitting, targetsOf } from './fit.ts';
import type { Merging } from './model.ts';
import { type Bundle, bundled, type OpinionPiece, type OpinionPieces } from './pieces.ts';
import { freeId, isOutline, otherPlace, planHeading } from './proposed-outline.ts';
import { insertBeside, insertInSection } from './section.ts';
import { sortSources } from './versions.ts';

/** One opinion, and of its paragraphs those that need a place. */
type Fresh = { pieces: OpinionPieces; bundles: Bundle[]; unitName: string };

/**
 * What is left of the opinion's bundles when `handled` paragraphs are cited already, or were left out before. Of
 * three paragraphs the second is cited already → the first and the third.
 */
export function unplaced(pieces: OpinionPieces, handled: ReadonlySet<number>): Bundle[] {
  return pieces.bundles.flatMap((bundle) => without(bundle, ({ paragraph }) => handled.has(paragraph)) ?? []);
}

/** Gives every paragraph that has none its place in the draft. A paragraph that fits no heading goes under 其他有关情况. */
export function placeFresh(merging: Merging, asks: readonly Ask[], fresh: readonly Fresh[], title = ''): void {
  const index = statementIndex(merging.blocks);
  const targets = targetsOf(merging.blocks.filter(isOutline), asks);
  for (const { blockId, ask } of targets) merging.answers.set(blockId, ask);
  const fit = fitting(targets, title);
  for (const { pieces, bundles, unitName } of fresh) {
    // Known statements go first: where they stand says nothing about the place of what stood beside them.
    const unknown = bundles.flatMap((bundle) => joinKnown(merging, bundle, index) ?? []);
    const places = fit.places(unknown, unitName);
    unknown.forEach((bundle, n) => {
      // Once more: the same opinion may say a thing twice.
      const rest = joinKnown(merging, bundle, index);
      const { target = null, sure = false } = places[n] ?? {};
      if (!rest) return;
      const twin = placeBeside(merging, rest, index, sure ? (target?.ask ?? null) : null);
      const heading = bundle.plan ? planHeading(merging) : (target?.blockId ?? otherPlace(merging));
      const goesAlong = (other: Bundle, m: number) =>
        isNumbered(other) &&
        other.headings[0] === bundle.headings[0] &&
        other.plan === bundle.plan &&
        places[m]?.target === target;
      const placed = twin
        ? [twin.id]
        : placeUnder(merging, heading, rest, isNumbered(bundle) ? unknown.filter(goesAlong).length : 0, index);
      for (const id of placed) {
        merging.answers.set(id, twin ? (merging.answers.get(twin.of) ?? target?.ask ?? null) : (target?.ask ?? null));
        if (!sure && !twin) merging.unsure.add(id);
      }
    });
    citeHeadings(merging, pieces);
  }
}

/** The bundle without some of its parts; null when no paragraph is left of one that had any. */
function without(bundle: Bundle, gone: (piece: OpinionPiece) => boolean): Bundle | null {
  const parts = bundle.parts.filter((piece) => !gone(piece));
  if (parts.length === bundle.parts.length) return bundle;
  return parts.some(({ role }) => role === 'paragraph') ? bundled({ parts, headings: bundle.headings }) : null;
}

/** Statements that stand in the draft already get one more source; answers what is left of the bundle. */
function joinKnown(merging: Merging, bundle: Bundle, index: StatementIndex): Bundle | null {
  return without(bundle, (piece) => {
    const id = piece.role === 'paragraph' ? index.same(piece.text) : null;
    const at = id === null ? -1 : merging.blocks.findIndex((block) => block.id === id);
    const block = merging.blocks[at];
    if (!block) return false;
    const joined = { ...block, sources: sortSources([...block.sources, sourceOf(piece)]) };
    merging.blocks[at] = joined;
    index.add(joined);
    merging.changes.push({
      kind: 'joined',
      unitId: piece.unitId,
      blockId: block.id,
      before: block.text,
      after: piece.text,
    });
    return true;
  });
}

/** Its new block's id, and that of the block beside which it stands. */
function placeBeside(
  merging: Merging,
  { parts }: Bundle,
  index: StatementIndex,
  ask: number | null,
): { id: string; of: string } | null {
  const [piece] = parts;
  if (!piece || parts.length > 1 || piece.role !== 'paragraph' || piece.pieces.list.length < 8) return null;
  const twinId = index.near(piece.unitId, piece.text);
  const twin = merging.blocks.find(({ id }) => id === twinId);
  if (!twin) return null;
  // What goes on to say again what stands under another ask stays where it begins.
  const [first = '', ...rest] = wholeSentences(piece.text);
  const isPart = rest.length > 0 && index.near(piece.unitId, first) !== twinId;
  if (isPart && ask !== null && merging.answers.get(twin.id) !== ask) return null;
  const block = added(merging, piece, twin.level, index);
  insertBeside(merging.blocks, twin.id, block, index);
  return { id: block.id, of: twin.id };
}

function added(
  merging: Merging,
  piece: OpinionPiece,
  level: HeadingLevel,
  index: StatementIndex,
  beside: readonly Block[] = [],
): Block {
  const id = freeId([...merging.blocks, ...beside], 'p', piece.text);
  const kind = piece.table ? { level: 0 as const, table: piece.table } : { level };
  const block: Block = { id, ...kind, text: piece.text, sources: [sourceOf(piece)] };
  merging.changes.push({ kind: 'added', unitId: piece.unitId, blockId: id, before: null, after: piece.text });
  index.add(block);
  return block;
}

function isNumbered({ parts }: Bundle): boolean {
  return (parts[0]?.depth ?? 0) >= 2;
}

/** Sub-headings and numbered paragraphs keep their order below the letter's heading; a number alone is dropped. */
function placeUnder(
  merging: Merging,
  headingId: string,
  bundle: Bundle,
  siblings: number,
  index: StatementIndex,
): string[] {
  const heading = merging.blocks.findIndex(({ id }) => id === headingId);
  const top = merging.blocks[heading]?.level ?? 1;
  const title = pairsOf(merging.blocks[heading]?.text ?? '');
  const [lead, ...rest] = bundle.parts as [OpinionPiece, ...OpinionPiece[]];
  // A sub-heading in the words of the letter's heading would say the same twice.
  const echoes = lead.role === 'heading' && rest.length > 0 && likeness(lead.pieces, title) >= 0.6;
  if (echoes) citeOn(merging, heading, lead);
  const base = !echoes && (lead.role === 'heading' || (isNumbered(bundle) && siblings > 1)) ? below(top, 1) : 0;
  const blocks: Block[] = [];
  for (const piece of echoes ? rest : bundle.parts) {
    const level = piece === lead ? base : base > 0 && piece.depth > 0 ? below(base, piece.depth - lead.depth) : 0;
    blocks.push(added(merging, piece, level, index, blocks));
  }
  insertInSection(merging.blocks, { heading, end: targetEnd(merging.blocks, heading) }, blocks, index);
  return blocks.map(({ id }) => id);
}

function below(level: HeadingLevel, steps: number): HeadingLevel {
  return Math.min(4, level + steps) as HeadingLevel;
}

/** A section's own text ends where the next heading of the letter begins. */
function targetEnd(blocks: readonly Block[], heading: number): number {
  const top = blocks[heading]?.level ?? 1;
  const end = blocks.findIndex(
    (block, at) => at > heading && block.level > 0 && (block.level <= top || isOutline(block)),
  );
  return end < 0 ? blocks.length : end;
}
