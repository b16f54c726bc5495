/** Words of one paragraph as somebody selected them on the paper. */
export type WordsOnPaper = { blockId: string; words: string; fromAt: number };

type Found = { nodes: Text[]; text: string };

/** The text of a paragraph as it stands on the pages, over their edges; what is shown as taken out is none of it. */
function textOf(paper: HTMLElement, blockId: string): Found {
  const nodes: Text[] = [];
  for (const slice of paper.querySelectorAll(`[data-block="${CSS.escape(blockId)}"]`)) {
    const walk = document.createTreeWalker(slice, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      if (node.parentElement?.closest('del')) continue;
      nodes.push(node as Text);
    }
  }
  return { nodes, text: nodes.map(({ data }) => data).join('') };
}

/** How many signs of a paragraph's text stand before a place of the page. */
function signsBefore({ nodes }: Found, node: Node, offset: number): number {
  const place = document.createRange();
  place.setStart(node, offset);
  let signs = 0;
  for (const each of nodes) {
    if (each === node) return signs + offset;
    if (place.comparePoint(each, each.length) > 0) return signs;
    signs += each.length;
  }
  return signs;
}

/** The place of `words` in `text` that is nearest to `wanted`; −1 where they are not in it. */
function nearestPlace(text: string, words: string, wanted: number): number {
  let best = -1;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (best < 0 || Math.abs(at - wanted) < Math.abs(best - wanted)) best = at;
  }
  return best;
}

/**
 * What is selected on the paper, as words of the paragraph in which the selection begins. Null where nothing is selected,
 * or what is selected are not its own words, as the number drawn before a heading.
 */
export function wordsSelected(
  paper: HTMLElement,
  blocks: readonly { id: string; text: string }[],
): WordsOnPaper | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!paper.contains(range.startContainer)) return null;
  const slice = (range.startContainer.parentElement ?? null)?.closest<HTMLElement>('[data-block]');
  const block = blocks.find(({ id }) => id === slice?.dataset.block);
  if (!block) return null;
  const found = textOf(paper, block.id);
  const from = signsBefore(found, range.startContainer, range.startOffset);
  const to = signsBefore(found, range.endContainer, range.endOffset);
  const words = found.text.slice(from, to).trim();
  const drawn = Math.max(0, found.text.length - block.text.length);
  const fromAt = words === '' ? -1 : nearestPlace(block.text, words, from - drawn);
  return fromAt < 0 ? null : { blockId: block.id, words, fromAt };
}

const remarked = 'words-remarked';

/** Marks words on the paper without touching what is drawn: the page goes on to be laid out as it prints. */
export function markOnPaper(
  paper: HTMLElement,
  places: readonly { blockId: string; words: string; fromAt: number }[],
): void {
  if (!('highlights' in CSS)) return;
  const ranges = places.flatMap(({ blockId, words, fromAt }) => {
    const found = textOf(paper, blockId);
    const at = nearestPlace(found.text, words, fromAt);
    return at < 0 ? [] : [rangeOf(found, at, at + words.length)];
  });
  CSS.highlights.set(remarked, new Highlight(...ranges.filter((range) => range !== null)));
}

/** Takes the marks away again. */
export function unmarkPaper(): void {
  if ('highlights' in CSS) CSS.highlights.delete(remarked);
}

function rangeOf({ nodes }: Found, from: number, to: number): Range | null {
  const range = document.createRange();
  let start = 0;
  let begun = false;
  for (const node of nodes) {
    const end = start + node.length;
    if (!begun && from < end) {
      range.setStart(node, from - start);
      begun = true;
    }
    if (begun && to <= end) {
      range.setEnd(node, to - start);
      return range;
    }
    start = end;
  }
  return null;
}
