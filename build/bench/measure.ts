/** Figures taken in one run: medians and ratios, because these machines are noisy. */

export type Measured = { what: string; ours: string; theirs: string; ratio: string; goal: string };

/** Runs `ours` and `theirs` in turn, so that a machine that slows down slows both; answers medians in milliseconds. */
export async function inTurn(rounds: number, ours: () => unknown, theirs: () => unknown) {
  await ours();
  await theirs();
  const [a, b]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    a.push(await timed(ours));
    b.push(await timed(theirs));
  }
  return { ours: median(a), theirs: median(b) };
}

/** The median of `rounds` runs in milliseconds, after one that does not count. */
export async function alone(rounds: number, work: () => unknown): Promise<number> {
  await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await timed(work));
  return median(times);
}

export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

export function compared(what: string, { ours, theirs }: { ours: number; theirs: number }, goal: string): Measured {
  return { what, ours: ms(ours), theirs: ms(theirs), ratio: `${(ours / theirs).toFixed(2)}×`, goal };
}

export function single(what: string, value: string, goal: string): Measured {
  return { what, ours: value, theirs: '', ratio: '', goal };
}
