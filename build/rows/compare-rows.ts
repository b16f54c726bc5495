import type { PaperRow } from './rows-of-pdf.ts';

export type RowDifference = { page: number; ours: string[]; theirs: string[] };
export type Compared = {
  /** Rows of the Word file, and how many of them stand alike on our page. */
  rows: number;
  same: number;
  pages: { ours: number; theirs: number; alike: number };
  differences: RowDifference[];
};

/** LibreOffice 7.4 leaves out of its PDF a mark that hangs at the end of a row. */
const bare = ({ text }: PaperRow) => text.replace(/[，。、；：！？]+$/u, '');

/** The rows of one letter as our page and as LibreOffice sets them, paired in their order. */
export function compareRows(ours: readonly PaperRow[][], theirs: readonly PaperRow[][]): Compared {
  const flat = (pages: readonly PaperRow[][]) =>
    pages.flatMap((rows, page) => rows.map((row) => ({ page: page + 1, key: bare(row), text: row.text })));
  const [a, b] = [flat(ours), flat(theirs)];
  const pairs = longestCommon(
    a.map(({ key }) => key),
    b.map(({ key }) => key),
  );
  const differences: RowDifference[] = [];
  let [i, j] = [0, 0];
  for (const [x, y] of [...pairs, [a.length, b.length] as const]) {
    if (x > i || y > j) {
      const [mine, other] = [a.slice(i, x), b.slice(j, y)];
      differences.push({
        page: other[0]?.page ?? mine[0]?.page ?? 0,
        ours: mine.map(({ text }) => text),
        theirs: other.map(({ text }) => text),
      });
    }
    [i, j] = [x + 1, y + 1];
  }
  const alike = theirs.filter((rows, at) => {
    const [mine] = ours[at] ?? [];
    const [other] = rows;
    return mine && other ? bare(mine) === bare(other) : !mine && !other && at < ours.length;
  }).length;
  return {
    rows: b.length,
    same: pairs.length,
    pages: { ours: ours.length, theirs: theirs.length, alike },
    differences,
  };
}

/** Places of the longest common subsequence. */
function longestCommon(a: readonly string[], b: readonly string[]): [number, number][] {
  const long = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const [row, below] = [long[i] as Uint16Array, long[i + 1] as Uint16Array];
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      pairs.push([i, j]);
      i += 1;
      j += 1;
    } else if ((long[i + 1]?.[j] ?? 0) >= (long[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}
