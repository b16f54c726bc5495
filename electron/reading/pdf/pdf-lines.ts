/** A run of characters on a page, in points, measured from the page's lower left corner. */
export type PdfRun = {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  /** Of a recognised page: for each sign, in which of its lines it stands and where in that, 0 at the line's beginning: 12.4. */
  from?: readonly number[];
};

type Line = PlacedWords & { left: number; right: number; y: number; size: number };

/** Text, and for each of its signs where on the pictures it was recognised; -1 where it was not. */
export type PlacedWords = { text: string; from: readonly number[] };

/** A page's number on a line of its own: 「— 2 —」, 「- 2 -」, 「2」, 「第2页」, 「第 2 页 共 5 页」. */
const pageNumber = /^(?:[—–－-]+\s*\d{1,4}\s*[—–－-]+|\d{1,4}|第\s*\d{1,4}\s*页(?:[，,\s]*共\s*\d{1,4}\s*页)?)$/;

/** What begins a paragraph wherever the one above ends: a heading, or a field with its name. 「二、」「（一）」「联系电话：」 */
const begins = /^(?:第?[一二三四五六七八九十]+[、章条]|（[一二三四五六七八九十]+）|[\p{Script=Han}（）()]{2,10}[：:])/u;

/** Whether a page has a text of its own: its number or a stamp's date is none. */
export function hasTextLayer(runs: readonly PdfRun[]): boolean {
  return (
    runs
      .map(({ text }) => text)
      .join('')
      .replace(/\s/g, '').length >= 10
  );
}

/** The paragraphs of a PDF, which knows only where each run of characters stands; page numbers are left out. */
export function pdfParagraphs(pages: readonly (readonly PdfRun[])[]): string[] {
  return placedParagraphs(pages).map(({ text }) => text);
}

/** The same, each sign with the place on the pictures at which it was recognised. */
export function placedParagraphs(pages: readonly (readonly PdfRun[])[]): PlacedWords[] {
  const isPlaced = pages.some((runs) => runs.some(({ from }) => from !== undefined));
  const lines = pages.flatMap((runs) => withoutPageNumber(linesOf(runs, isPlaced)));
  const left = usual(lines.map((line) => line.left));
  const rows = lines.filter(({ text, right: end }) => end > left + 100 && !text.includes('\t'));
  const right = rightMargin(rows.map((line) => line.right));
  const paragraphs: PlacedWords[] = [];
  let above: Line | null = null;
  for (const line of lines) {
    // The row above reaches the margin and this one starts at it: the paragraph goes on.
    const goesOn =
      above !== null &&
      above.right > right - 1.6 * above.size &&
      line.left < left + 0.8 * line.size &&
      above.left < left + 3 * above.size &&
      Math.abs(above.size - line.size) < 1.5 &&
      // A row of a table stands for itself, and so does a heading.
      !`${above.text}${line.text}`.includes('\t') &&
      !begins.test(line.text);
    const last = paragraphs.length - 1;
    const before = paragraphs[last];
    if (goesOn && before) paragraphs[last] = joined(before, line);
    else paragraphs.push(line);
    above = line;
  }
  return paragraphs;
}

function joined({ text: before, from: placesBefore }: PlacedWords, { text: after, from }: PlacedWords): PlacedWords {
  const words =
    /[A-Za-z0-9]$/.test(before) && /^[A-Za-z0-9]/.test(after) && /[A-Za-z]/.test(before.slice(-1) + after[0]);
  return words
    ? { text: `${before} ${after}`, from: [...placesBefore, ...nowhere(from, 1), ...from] }
    : { text: before + after, from: [...placesBefore, ...from] };
}

/** So many signs that stand on no picture; none where places are not kept. */
const nowhere = (kept: readonly number[], count: number): number[] => (kept.length > 0 ? Array(count).fill(-1) : []);

function withoutPageNumber(lines: readonly Line[]): readonly Line[] {
  return lines.filter(
    ({ text }, at) => !((at === 0 || at === lines.length - 1) && pageNumber.test(text.replaceAll('\ue000', '').trim())),
  );
}

/** Runs at the same height are one line, from left to right; a wide gap parts columns of a table by a tab. */
function linesOf(runs: readonly PdfRun[], isPlaced: boolean): Line[] {
  const lines: PdfRun[][] = [];
  const sorted = runs.filter(({ text }) => text.trim() !== '').toSorted((a, b) => b.y - a.y || a.x - b.x);
  for (const run of sorted) {
    const line = lines.at(-1);
    const first = line?.[0];
    if (line && first && Math.abs(first.y - run.y) < 0.4 * Math.max(first.size, run.size)) line.push(run);
    else lines.push([run]);
  }
  return lines.map((line) => {
    const parts = line.toSorted((a, b) => a.x - b.x);
    let text = '';
    const from: number[] = [];
    let end = parts[0]?.x ?? 0;
    for (const part of parts) {
      const gap = part.x - end;
      const words = /[A-Za-z,.;:]$/.test(text) && /^[A-Za-z]/.test(part.text);
      if (text !== '' && gap > 1.8 * part.size) text += '\t';
      else if (gap > 0.15 * part.size && words) text += ' ';
      if (isPlaced)
        from.push(...Array(text.length - from.length).fill(-1), ...(part.from ?? Array(part.text.length).fill(-1)));
      text += part.text;
      end = Math.max(end, part.x + part.width);
    }
    const [first] = parts;
    text = text.replace(/[ \u3000]+$/, '');
    return {
      text,
      from: from.slice(0, text.length),
      left: first?.x ?? 0,
      right: end,
      y: first?.y ?? 0,
      size: Math.max(...parts.map((part) => part.size)),
    };
  });
}

/** Where rows end: of lines that all differ in length, as on a screen, only the longest may have reached the margin. */
function rightMargin(ends: readonly number[]): number {
  const margin = usual(ends);
  const there = ends.filter((end) => Math.abs(end - margin) <= 6).length;
  return there > 1 ? margin : Math.max(0, ...ends);
}

/** The value most lines have, to the nearest few points. */
function usual(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) {
    const near = Math.round(value / 6);
    counts.set(near, (counts.get(near) ?? 0) + 1);
  }
  const [best] = [...counts].toSorted(([, a], [, b]) => b - a);
  return best ? best[0] * 6 : 0;
}
