/** A paragraph in the flow of the letter, as measured: heights in one unit, `line` is the distance of its lines. */
export type Measured = { height: number; above: number; line: number; keepWithNext: boolean };
/** A part of paragraph `index` on a page: what is skipped at its top, what shows, and the free space above it. */
export type Slice = { index: number; skip: number; height: number; above: number };
export type Capacity = { first: number; later: number; end: number };

/** Half a unit of tolerance, because measured heights are rounded to the screen's pixels. */
const slack = 0.5;

/**
 * Breaks a letter into pages between lines. `first` and `later` are the heights free for text on the first and on
 * other pages, `end` what must stay free at the foot of the last page. A heading stays with the next paragraph.
 */
export function intoPages(flow: readonly Measured[], { first, later, end }: Capacity): Slice[][] {
  const pages: Slice[][] = [[]];
  let used = 0;
  const room = () => (pages.length === 1 ? first : later) - used;
  const turn = () => {
    pages.push([]);
    used = 0;
  };
  const put = (slice: Slice) => {
    pages.at(-1)?.push(slice);
    used += slice.above + slice.height;
  };

  for (const [index, item] of flow.entries()) {
    const next = flow[index + 1];
    const wanted = item.keepWithNext && next ? item.height + next.above + next.line : Math.min(item.line, item.height);
    const startsPage = () => pages.at(-1)?.length === 0;
    if (!startsPage() && item.above + wanted > room() + slack) turn();
    // Space above is dropped at the top of a page, but not on the first, where it parts the title from the head.
    let above = startsPage() && pages.length > 1 ? 0 : item.above;
    let skip = 0;
    while (item.height - skip > room() - above + slack) {
      const lines = Math.floor((room() - above + slack) / item.line);
      if (lines > 0) put({ index, skip, height: lines * item.line, above });
      else if (startsPage()) break;
      skip += Math.max(0, lines) * item.line;
      above = 0;
      turn();
    }
    put({ index, skip, height: item.height - skip, above });
  }
  if (end > room() + slack) turn();
  return pages;
}
