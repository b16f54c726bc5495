/** 0 is a plain paragraph, 1 to 4 are 一、（一）1.（1）. */
export type HeadingLevel = 0 | 1 | 2 | 3 | 4;
type Leveled = { readonly level: HeadingLevel };

/**
 * Where the section of the heading at `index` ends (exclusive); a plain paragraph is a section of its own. 一、,
 * paragraph, （一）, 二、: the section of 一、 ends before 二、.
 */
export function sectionEnd(blocks: readonly Leveled[], index: number): number {
  const level = blocks[index]?.level ?? 0;
  if (level === 0) return Math.min(index + 1, blocks.length);
  let end = index + 1;
  while (end < blocks.length) {
    const next = blocks[end]?.level ?? 0;
    if (next !== 0 && next <= level) break;
    end += 1;
  }
  return end;
}

/**
 * Moves the block at `from`, a heading with its whole section, before the block now at `to` (the length: to the end).
 * A section is not moved into itself: then the blocks come back as they were. 一、甲 二、乙: moving 乙 before 甲 makes it 一、.
 */
export function moveSection<T extends Leveled>(blocks: readonly T[], from: number, to: number): T[] {
  const end = sectionEnd(blocks, from);
  if (from < 0 || from >= blocks.length || to < 0 || to > blocks.length || (to >= from && to <= end))
    return [...blocks];
  const moved = blocks.slice(from, end);
  return to < from
    ? [...blocks.slice(0, to), ...moved, ...blocks.slice(to, from), ...blocks.slice(end)]
    : [...blocks.slice(0, from), ...blocks.slice(end, to), ...moved, ...blocks.slice(to)];
}

/**
 * One step up or down. A paragraph changes places with its neighbour; a heading takes its section over the
 * neighbouring section of the same level, and at the edge of its parent into the next parent. A second heading
 * stepped up takes its paragraphs over the first.
 */
export function stepSection<T extends Leveled>(blocks: readonly T[], index: number, step: -1 | 1): T[] {
  const own = blocks[index];
  if (!own) return [...blocks];
  if (step === 1) {
    const end = sectionEnd(blocks, index);
    if (end >= blocks.length) return [...blocks];
    const next = blocks[end]?.level ?? 0;
    const to = own.level !== 0 && next === own.level ? sectionEnd(blocks, end) : end + 1;
    return moveSection(blocks, index, to);
  }
  if (index === 0) return [...blocks];
  let to = index - 1;
  if (own.level !== 0) while (to > 0 && (blocks[to]?.level === 0 || (blocks[to]?.level ?? 0) > own.level)) to -= 1;
  return moveSection(blocks, index, to);
}

/**
 * One level down (+1) or up (-1); the headings in its section go along, so that the section keeps its shape. When one
 * of them would leave the four levels, nothing changes. A first-level heading goes up to a plain paragraph. 一、 with
 * （一） under it, one down → （一） with 1. under it.
 */
export function shiftLevel<T extends Leveled>(blocks: readonly T[], index: number, by: -1 | 1): T[] {
  const end = sectionEnd(blocks, index);
  const goes = (block: T, at: number) => at === index || (at > index && at < end && block.level !== 0);
  const shifted = blocks.map((block, at) =>
    goes(block, at) ? { ...block, level: (block.level + by) as HeadingLevel } : block,
  );
  return shifted.every(({ level }) => level >= 0 && level <= 4) ? shifted : [...blocks];
}
