import type { Block, Decision, Joined, LetterContent, SideBySide } from '../../model/letter/letter.ts';

type Words = Omit<LetterContent, 'blocks' | 'decisions' | 'merged'>;

/**
 * Two people wrote in one draft that began as `base`: what each changed in paragraphs and fields of his own is joined. A
 * paragraph that both changed stands there twice, one under the other; nothing that either wrote is lost. Null when
 * both changed the same field outside of the paragraphs (title, salutation, …): that is for a person to decide.
 */
export function joinDrafts(base: LetterContent, mine: LetterContent, theirs: LetterContent): Joined | null {
  const words = joinFields(base, mine, theirs);
  if (!words) return null;
  const { blocks, sideBySide } = joinBlocks(base.blocks, mine.blocks, theirs.blocks);
  const decisions = joinDecisions(base.decisions, mine.decisions, theirs.decisions);
  return { content: { ...words, blocks, decisions, merged: joinMerged(mine, theirs) }, sideBySide };
}

/** The fields outside of the paragraphs that both changed, each to something else: title, salutation, … */
export function fieldsBothChanged(base: LetterContent, mine: LetterContent, theirs: LetterContent): (keyof Words)[] {
  return fieldsOf(base, mine, theirs).filter(
    (name) => !isSame(mine[name], base[name]) && !isSame(theirs[name], base[name]) && !isSame(mine[name], theirs[name]),
  );
}

function fieldsOf(...contents: readonly LetterContent[]): (keyof Words)[] {
  const names = new Set(contents.flatMap((each) => Object.keys(each)));
  for (const name of ['blocks', 'decisions', 'merged']) names.delete(name);
  return [...names] as (keyof Words)[];
}

function joinFields(base: LetterContent, mine: LetterContent, theirs: LetterContent): Words | null {
  if (fieldsBothChanged(base, mine, theirs).length > 0) return null;
  const joined: LetterContent = { ...theirs };
  for (const name of fieldsOf(base, mine, theirs)) {
    if (!isSame(mine[name], base[name])) Object.assign(joined, { [name]: mine[name] });
  }
  return joined;
}

function joinBlocks(base: readonly Block[], mine: readonly Block[], theirs: readonly Block[]) {
  const [before, own, others] = [byId(base), byId(mine), byId(theirs)];
  const sideBySide: SideBySide[] = [];
  const taken = new Set([...before.keys(), ...own.keys(), ...others.keys()]);

  /** What becomes of a paragraph; none when it was taken out by one and left alone by the other. */
  function joined(id: string): Block[] {
    const [was, here, there] = [before.get(id), own.get(id), others.get(id)];
    if (!here) return there && !(was && isSame(there, was)) ? [there] : [];
    if (!there) return was && isSame(here, was) ? [] : [here];
    if (isSame(here, there) || (was && isSame(here, was))) return [there];
    if (was && isSame(there, was)) return [here];
    const copy = { ...here, id: freeId(id, taken) };
    sideBySide.push({ theirs: id, mine: copy.id });
    return [there, copy];
  }

  const order = joinOrder(base, mine, theirs);
  return { blocks: order.flatMap(joined), sideBySide };
}

/** Whoever moved paragraphs keeps his order, they first where both did; what the other has put in stands after what it followed. */
function joinOrder(base: readonly Block[], mine: readonly Block[], theirs: readonly Block[]): string[] {
  const [was, here, there] = [base, mine, theirs].map((blocks) => blocks.map(({ id }) => id)) as [
    string[],
    string[],
    string[],
  ];
  const moved = (order: string[]) => {
    const kept = new Set(order);
    const common = new Set(was.filter((id) => kept.has(id)));
    return !isSame(
      was.filter((id) => common.has(id)),
      order.filter((id) => common.has(id)),
    );
  };
  const [lead, other] = moved(here) && !moved(there) ? [here, there] : [there, here];
  const order = [...lead];
  const known = new Set(lead);
  for (const [at, id] of other.entries()) {
    if (known.has(id)) continue;
    const follows = other
      .slice(0, at)
      .reverse()
      .find((each) => known.has(each));
    order.splice(follows === undefined ? 0 : order.indexOf(follows) + 1, 0, id);
    known.add(id);
  }
  return order;
}

/** Reasons of both; one that either has taken back is gone. */
function joinDecisions(base: readonly Decision[], mine: readonly Decision[], theirs: readonly Decision[]): Decision[] {
  const has = (list: readonly Decision[], one: Decision) => list.some((each) => isSame(each, one));
  const kept = theirs.filter((one) => has(mine, one) || !has(base, one));
  return [...kept, ...mine.filter((one) => !has(theirs, one) && !has(base, one))];
}

/** Up to which version each unit's opinion was merged, by whoever got further. */
function joinMerged(mine: LetterContent, theirs: LetterContent): LetterContent['merged'] {
  const versions = new Map(theirs.merged.map(({ unitId, version }) => [unitId, version]));
  for (const { unitId, version } of mine.merged) versions.set(unitId, Math.max(version, versions.get(unitId) ?? 0));
  return [...versions].map(([unitId, version]) => ({ unitId, version }));
}

function byId(blocks: readonly Block[]): Map<string, Block> {
  return new Map(blocks.map((block) => [block.id, block]));
}

/** Another id for the same paragraph's other words; an id holds forty characters. */
function freeId(id: string, taken: Set<string>): string {
  for (let number = 2; ; number += 1) {
    const tried = `${id.slice(0, 34)}~${number}`;
    if (taken.has(tried)) continue;
    taken.add(tried);
    return tried;
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
