import type { Source } from '../../model/letter/letter.ts';
import type { Merging } from './model.ts';
import type { OpinionPiece, OpinionPieces } from './pieces.ts';
import { isOutline } from './proposed-outline.ts';
import { sortSources } from './versions.ts';

/** Where a paragraph of the draft comes from, with the opinion's words as they stood. */
export function sourceOf({ unitId, opinionId, version, paragraph, text }: OpinionPiece): Source {
  return { unitId, opinionId, version, paragraph, words: text };
}

/** Notes an opinion's heading as a source of the block at `at`. */
export function citeOn(merging: Merging, at: number, heading: OpinionPiece): void {
  const block = merging.blocks[at];
  if (block) merging.blocks[at] = { ...block, sources: sortSources([...block.sources, sourceOf(heading)]) };
}

/**
 * An opinion's own heading is noted at the letter's heading under which most of its text went. An opinion's 「关于补贴」
 * becomes a source of the letter's 「提高补贴标准」.
 */
export function citeHeadings(merging: Merging, { headings, bundles }: OpinionPieces): void {
  for (const heading of headings) {
    const isIt = (source: Source) => source.opinionId === heading.opinionId && source.paragraph === heading.paragraph;
    if (merging.blocks.some(({ sources }) => sources.some(isIt))) continue;
    const under = bundles.flatMap((bundle) => (bundle.headings[0] === heading ? bundle.parts : []));
    const at = whereMostStands(merging, under);
    if (at !== null) citeOn(merging, at, heading);
  }
}

/** The heading of the letter under which most characters of these paragraphs stand. */
function whereMostStands(merging: Merging, parts: readonly OpinionPiece[]): number | null {
  const lengths = new Map(parts.map(({ paragraph, text }) => [paragraph, text.length]));
  const opinionId = parts[0]?.opinionId;
  const tally = new Map<number, number>();
  let under = -1;
  merging.blocks.forEach((block, at) => {
    if (isOutline(block)) under = at;
    for (const source of block.sources) {
      const length = source.opinionId === opinionId ? lengths.get(source.paragraph) : undefined;
      if (length !== undefined && under >= 0) tally.set(under, (tally.get(under) ?? 0) + length);
    }
  });
  const most = [...tally].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
  return most ? most[0] : null;
}
