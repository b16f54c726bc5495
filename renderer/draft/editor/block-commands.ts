import { closeHistory } from '@tiptap/pm/history';
import type { Node, Schema } from '@tiptap/pm/model';
import { type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import {
  type HeadingLevel,
  moveSection,
  sectionEnd,
  shiftLevel,
  stepSection,
} from '../../../shared/domain/words/outline.ts';
import type { Block, Citation, Source } from '../../../shared/model/letter/letter.ts';
import { blockJson, bodyStart, newBlockId } from './document.ts';

type Placed = { node: Node; pos: number };
type Dispatch = ((transaction: Transaction) => void) | undefined;
export type BlockCommand = (state: EditorState, dispatch?: Dispatch) => boolean;

/** A paragraph, a heading or a table of the body. */
export const isBlock = ({ type }: Node): boolean => type.name === 'block' || type.name === 'table';

/** The body's blocks with their positions, in order. */
export function blocksIn(doc: Node): Placed[] {
  const found: Placed[] = [];
  doc.forEach((node, pos) => {
    if (isBlock(node)) found.push({ node, pos });
  });
  return found;
}

export const levelOf = (node: Node) => node.attrs.level as HeadingLevel;
type Row = { level: HeadingLevel; node: Node };
const rowsOf = (placed: readonly Placed[]): Row[] => placed.map(({ node }) => ({ level: levelOf(node), node }));

/** First and last index of the blocks the selection touches; null outside the body. */
export function chosenBlocks(state: EditorState): { blocks: Placed[]; from: number; to: number } | null {
  const blocks = blocksIn(state.doc);
  const { from, to } = state.selection;
  const touched = blocks.flatMap(({ node, pos }, index) => (pos < to && pos + node.nodeSize > from ? [index] : []));
  const [first, last] = [touched[0], touched.at(-1)];
  return first === undefined || last === undefined ? null : { blocks, from: first, to: last };
}

/** The document with its blocks in another order; the cursor goes along with its block. */
function reorder(state: EditorState, blocks: readonly Placed[], rows: readonly Row[]): Transaction {
  const transaction = closeHistory(state.tr);
  let first = 0;
  while (first < rows.length && rows[first]?.node === blocks[first]?.node) first += 1;
  let last = rows.length - 1;
  while (last > first && rows[last]?.node === blocks[last]?.node) last -= 1;
  const [start, end] = [blocks[first], blocks[last]];
  if (!start || !end) return transaction;
  const nodes = rows.slice(first, last + 1).map(({ node }) => node);
  transaction.replaceWith(start.pos, end.pos + end.node.nodeSize, nodes);
  const { $anchor } = state.selection;
  const own = blocksIn(transaction.doc).find(({ node }) => node === $anchor.parent);
  if (own) transaction.setSelection(TextSelection.create(transaction.doc, own.pos + 1 + $anchor.parentOffset));
  return transaction;
}

/** A table is no heading, whatever is done to the paragraphs around it. */
const tablesPlain = (row: Row): Row => (row.node.type.name === 'table' ? { ...row, level: 0 } : row);

function rearrange(plan: (rows: Row[], from: number, to: number) => Row[]): BlockCommand {
  return (state, dispatch) => {
    const chosen = chosenBlocks(state);
    if (!chosen) return false;
    const rows = plan(rowsOf(chosen.blocks), chosen.from, chosen.to).map(tablesPlain);
    if (rows.every(({ node }, place) => node === chosen.blocks[place]?.node)) {
      // A step of its own for undo, however quickly it follows the typing.
      const transaction = closeHistory(state.tr);
      for (const [place, { level, node }] of rows.entries()) {
        const pos = chosen.blocks[place]?.pos;
        if (pos !== undefined && level !== levelOf(node)) transaction.setNodeAttribute(pos, 'level', level);
      }
      if (transaction.docChanged) dispatch?.(transaction);
      return true;
    }
    dispatch?.(reorder(state, chosen.blocks, rows).scrollIntoView());
    return true;
  };
}

/** Dragging in the outline: the section at `index` goes before the block now at `before` (the count: to the end). */
export function moveTo(index: number, before: number): BlockCommand {
  return (state, dispatch) => {
    const blocks = blocksIn(state.doc);
    const rows = moveSection(rowsOf(blocks), index, before);
    if (rows.every(({ node }, place) => node === blocks[place]?.node)) return false;
    dispatch?.(reorder(state, blocks, rows));
    return true;
  };
}

/** Every chosen block one level on; what hangs below a chosen heading goes along with it and is not shifted twice. */
function shiftAll(rows: Row[], from: number, to: number, by: 1 | -1): Row[] {
  let shifted = rows;
  for (let index = from; index <= to; index = sectionEnd(rows, index)) shifted = shiftLevel(shifted, index, by);
  return shifted;
}

/** Alt+↑: a paragraph over its neighbour, a heading with its section. */
export const moveUp = rearrange((rows, from) => stepSection(rows, from, -1));
/** Alt+↓ */
export const moveDown = rearrange((rows, from) => stepSection(rows, from, 1));
/** Tab: paragraph → 一、 → （一） → 1. → （1）. */
export const levelDown = rearrange((rows, from, to) => shiftAll(rows, from, to, 1));
/** Shift+Tab: the way back. */
export const levelUp = rearrange((rows, from, to) => shiftAll(rows, from, to, -1));
export const setLevel = (level: HeadingLevel) =>
  rearrange((rows, from, to) => rows.map((row, index) => (index >= from && index <= to ? { ...row, level } : row)));

export function makeBlock(schema: Schema, block: Omit<Block, 'id'> & { id?: string }): Node {
  const type = schema.nodes.block;
  if (!type) throw new Error('the schema has no block');
  const { id = newBlockId(), level, text, sources, citations = [], table } = block;
  if (table) return schema.nodeFromJSON(blockJson({ id, level, text, sources, citations, table }));
  return type.create({ id, level, sources, citations }, text ? schema.text(text) : null);
}

/** Where a new paragraph goes: behind the block with the cursor, else at the end of the body. */
function insertPlace(state: EditorState): { pos: number; instead: Placed | null } {
  const chosen = chosenBlocks(state);
  const blocks = blocksIn(state.doc);
  const at = chosen ? blocks[chosen.to] : blocks.at(-1);
  if (!at) {
    const opening = state.doc.child(0).nodeSize + state.doc.child(1).nodeSize + state.doc.child(2).nodeSize;
    return { pos: opening, instead: null };
  }
  const empty = at.node.content.size === 0;
  return { pos: at.pos + at.node.nodeSize, instead: empty ? at : null };
}

/** Puts blocks behind the cursor's block (or over it when it is empty): 放回, and pasted paragraphs. */
export function insertBlocks(made: readonly (Omit<Block, 'id'> & { id?: string })[]): BlockCommand {
  return (state, dispatch) => {
    if (made.length === 0) return false;
    const { pos, instead } = insertPlace(state);
    const nodes = made.map((block) => makeBlock(state.schema, block));
    const transaction = instead
      ? state.tr.replaceWith(instead.pos, instead.pos + instead.node.nodeSize, nodes)
      : state.tr.insert(pos, nodes);
    const start = instead ? instead.pos : pos;
    const size = nodes.reduce((sum, node) => sum + node.nodeSize, 0);
    transaction.setSelection(Selection.near(transaction.doc.resolve(start + size - 1), -1));
    dispatch?.(transaction.scrollIntoView());
    return true;
  };
}

/** The cursor to the start of the block, scrolled into view. */
export function goToBlock(blockId: string): BlockCommand {
  return (state, dispatch) => {
    const placed = blocksIn(state.doc).find(({ node }) => node.attrs.id === blockId);
    if (!placed) return false;
    const selection = Selection.near(state.doc.resolve(placed.pos + 1), 1);
    dispatch?.(state.tr.setSelection(selection).scrollIntoView());
    return true;
  };
}

const piecesTogether = (node: Node): Source[] => (node.content.size > 0 ? (node.attrs.sources as Source[]) : []);

/** Of a joined paragraph: all that its parts came from, each once; an empty part comes from nowhere. */
export function unitedSources(above: Node, below: Node): Source[] {
  const [first, second] = [piecesTogether(above), piecesTogether(below)];
  const key = (source: Source) => `${source.opinionId}/${source.paragraph}`;
  const known = new Set(first.map(key));
  return [...first, ...second.filter((source) => !known.has(key(source)))];
}

/** Of a joined paragraph: what both parts were quoted from. */
export function unitedCitations(above: Node, below: Node): Citation[] {
  return [above, below].flatMap((node) => (node.content.size > 0 ? (node.attrs.citations as Citation[]) : []));
}

/** Gives every block a name of its own: pasted and split blocks would otherwise share one. */
export function renameTwins(state: EditorState): Transaction | null {
  const blocks = blocksIn(state.doc);
  const seen = new Set<string>();
  const transaction = state.tr;
  for (const { node, pos } of blocks) {
    const id = String(node.attrs.id);
    const placeholder = id === bodyStart && (node.content.size > 0 || blocks.length > 1);
    if (id === '' || placeholder || seen.has(id)) transaction.setNodeAttribute(pos, 'id', newBlockId());
    seen.add(id);
  }
  return transaction.docChanged ? transaction.setMeta('addToHistory', false) : null;
}
