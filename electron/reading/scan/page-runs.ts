import type { PdfRun } from '../pdf/pdf-lines.ts';
import type { ScanPage } from './read-page.ts';
import { type ReadSign, unsureMark } from './signs.ts';
import { isUnsure } from './unsure-signs.ts';

/** A page is reckoned as wide as A4, in points. */
const paperWidth = 595;

/** The lines of a recognised page as runs of a PDF, so that one set of rules makes paragraphs and rows of both. */
export function runsOfPage({ width, height, tilt, lines }: ScanPage): PdfRun[] {
  const scale = paperWidth / Math.min(width, height);
  const [cos, sin] = [Math.cos(-tilt), Math.sin(-tilt)];
  const runs = lines.map(({ signs, box }, line): PdfRun => {
    const [x, y] = [box.x - width / 2, box.y - height / 2];
    const [across, down] = [x * cos - y * sin + width / 2, x * sin + y * cos + height / 2];
    const size = signSize(signs, box);
    return {
      ...markedText(signs, line),
      x: (across - box.width / 2) * scale,
      // Counted from below, as a PDF does: where the writing stands.
      y: (height - down - size / 2) * scale,
      width: box.width * scale,
      size: size * scale,
    };
  });
  return columnByColumn(cellsParted(evenSizes(runs)));
}

/** The words of a line, each sign that may be wrong followed by a mark, and where each stands. */
function markedText(signs: readonly ReadSign[], line: number): { text: string; from: number[] } {
  const pitch = usualPitch(signs);
  const pieces = signs.map((each, at) =>
    isDash(signs, at, pitch) ? '——' : each.sign + (isUnsure(signs, at) ? unsureMark : ''),
  );
  const from = pieces.flatMap((piece, at) => Array<number>(piece.length).fill(line + (signs[at]?.at ?? 0)));
  return { text: pieces.join(''), from };
}

/** A stroke in the room of two signs is no 一. */
function isDash(signs: readonly ReadSign[], at: number, pitch: number): boolean {
  const [before, each, after] = [signs[at - 1], signs[at], signs[at + 1]];
  return (
    /^[一—－]$/.test(each?.sign ?? '') &&
    before !== undefined &&
    after !== undefined &&
    after.at - before.at > 2.6 * pitch
  );
}

/** From the middle of a Han sign to that of the next. */
function usualPitch(signs: readonly ReadSign[]): number {
  const han = /\p{Script=Han}/u;
  const gaps = signs.flatMap((each, at) => {
    const before = signs[at - 1];
    return before && han.test(before.sign) && han.test(each.sign) ? [each.at - before.at] : [];
  });
  return gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 1;
}

/** A Han sign is as wide as it is high, a figure half as wide. */
function signSize(signs: readonly ReadSign[], { width, height }: { width: number; height: number }): number {
  const wide = signs.reduce((sum, { sign }) => sum + (/[\x20-\x7e]/.test(sign) ? 0.5 : 1), 0);
  return wide < 4 ? 0.75 * height : Math.min(width / wide, height);
}

/** Sizes that differ by less than the recogniser measures are one size. */
function evenSizes(runs: readonly PdfRun[]): PdfRun[] {
  const sizes = runs.map(({ size }) => size).toSorted((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length / 2)] ?? 0;
  return runs.map((run) => (Math.abs(run.size - usual) < 0.25 * usual ? { ...run, size: usual } : run));
}

/** Three and more stretches side by side are cells of a table's row, however narrow the room between them. */
function cellsParted(runs: readonly PdfRun[]): PdfRun[] {
  const besideIt = (run: PdfRun) =>
    runs.filter((other) => Math.abs(other.y - run.y) < 0.4 * Math.max(other.size, run.size));
  return runs.map((run) => {
    const row = besideIt(run);
    const next = row.filter(({ x }) => x > run.x).toSorted((a, b) => a.x - b.x)[0];
    const isNear = next !== undefined && next.x - run.x - run.width <= 1.8 * run.size;
    return row.length > 2 && isNear ? { ...run, text: `${run.text}\t`, from: [...(run.from ?? []), -1] } : run;
  });
}

/**
 * Two columns of text set below each other: lines over the whole page first, then the left column to its end, then the
 * right one. A table is left as it is: its cells end where they like, lines of text at the column's edge.
 */
function columnByColumn(runs: readonly PdfRun[]): PdfRun[] {
  const gutter = gutterOf(runs);
  if (gutter === null) return [...runs];
  const beside = runs.filter((run) => run.x + run.width < gutter || run.x > gutter);
  const top = Math.max(...beside.map(({ y }) => y));
  const bottom = Math.min(...beside.map(({ y }) => y));
  const right = beside.filter(({ x }) => x > gutter);
  const left = beside.filter(({ x }) => x < gutter);
  const shift = Math.min(...right.map(({ x }) => x)) - Math.min(...left.map(({ x }) => x));
  const down = top - bottom + 1.5 * (left[0]?.size ?? 0);
  return [
    ...runs.filter((run) => !beside.includes(run)).map((run) => (run.y < bottom ? { ...run, y: run.y - down } : run)),
    ...left,
    ...right.map((run) => ({ ...run, x: run.x - shift, y: run.y - down })),
  ];
}

function gutterOf(runs: readonly PdfRun[]): number | null {
  const from = Math.min(...runs.map(({ x }) => x));
  const to = Math.max(...runs.map(({ x, width }) => x + width));
  for (const part of [0.5, 0.48, 0.52, 0.46, 0.54, 0.43, 0.57, 0.4, 0.6]) {
    const gutter = from + part * (to - from);
    const left = runs.filter(({ x, width }) => x + width < gutter);
    const right = runs.filter(({ x }) => x > gutter);
    const crossing = runs.length - left.length - right.length;
    if (left.length < 6 || right.length < 6 || crossing > left.length) continue;
    // Between the first and the last line beside the gutter nothing crosses it.
    const ys = [...left, ...right].map(({ y }) => y);
    const crosses = runs.some(
      (run) => run.x <= gutter && run.x + run.width >= gutter && run.y < Math.max(...ys) && run.y > Math.min(...ys),
    );
    if (crosses || !isColumn(left) || !isColumn(right)) continue;
    return gutter;
  }
  return null;
}

/** Most lines reach from edge to edge. */
function isColumn(runs: readonly PdfRun[]): boolean {
  const from = Math.min(...runs.map(({ x }) => x));
  const to = Math.max(...runs.map(({ x, width }) => x + width));
  return runs.filter(({ width }) => width > 0.8 * (to - from)).length > 0.6 * runs.length;
}
