import type { Block } from '../../model/letter/letter.ts';
import { sectionEnd } from '../words/outline.ts';
import { byKey, type Key, keyOf, type StatementIndex } from './alike.ts';

/**
 * Puts `added` into the section of the heading at `heading` (its text ends before `end`): plain paragraphs before the
 * sub-sections, both in the order of units and paragraphs. What the clerk wrote or moved stays where it is, behind
 * the paragraph it follows. 市财政局 (unit 2) comes before 市教育局 (unit 3), whichever was merged first.
 */
export function insertInSection(
  blocks: Block[],
  section: { heading: number; end: number },
  added: readonly Block[],
  index: StatementIndex,
): void {
  const key = added[0] && keyOf(added[0]);
  if (!key) return;
  const start = section.heading + 1;
  let plainEnd = start;
  while (plainEnd < section.end && blocks[plainEnd]?.level === 0) plainEnd += 1;
  const items = added[0]?.level === 0 ? range(start, plainEnd) : subSections(blocks, plainEnd, section.end);
  const keys = placesInOrder(blocks, items, index);
  const next = items.findIndex((_, n) => byKey(keys[n] as Key, key) > 0);
  const behind = added[0]?.level === 0 ? plainEnd : section.end;
  blocks.splice(next < 0 ? behind : (items[next] as number), 0, ...added);
}

/** Of more paragraphs in a row that say nearly the same nobody looks for the order. */
const furthest = 60;

/**
 * Puts `added` beside the block that says nearly the same, in the order of units. Two units' 「全市已建成20个站点」 stand one
 * below the other.
 */
export function insertBeside(blocks: Block[], twinId: string, added: Block, index: StatementIndex): void {
  const key = keyOf(added);
  let at = blocks.findIndex(({ id }) => id === twinId);
  if (at < 0 || !key) return;
  const belongs = (block: Block | undefined) =>
    block !== undefined && (block.id === twinId || index.alike(block.id, twinId));
  const twin = at;
  while (at > 0 && twin - at < furthest && belongs(blocks[at - 1])) at -= 1;
  while (at - twin < furthest && belongs(blocks[at])) {
    const other = keyOf(blocks[at] as Block);
    if (other && byKey(other, key) > 0) break;
    at = sectionEnd(blocks, at);
  }
  blocks.splice(at, 0, added);
}

function range(start: number, end: number): number[] {
  return Array.from({ length: Math.max(0, end - start) }, (_, n) => start + n);
}

function subSections(blocks: readonly Block[], start: number, end: number): number[] {
  const top = blocks[start]?.level ?? 0;
  return range(start, end).filter((at) => blocks[at]?.level !== 0 && (blocks[at]?.level ?? 0) <= top);
}

const first: Key = [0, -1];

/** The place of each item: its own, that of the group of like statements it stands in, or of what it follows. */
function placesInOrder(blocks: readonly Block[], items: readonly number[], index: StatementIndex): Key[] {
  let before = first;
  let beforeId = '';
  return items.map((at) => {
    const block = blocks[at] as Block;
    const own = keyOf(block);
    if (own && !(beforeId && index.alike(beforeId, block.id))) before = own;
    if (own) beforeId = block.id;
    return before;
  });
}
