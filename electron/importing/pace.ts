/** A step of a long job should keep the window waiting no longer than this, in milliseconds. */
const wanted = 40;
const [least, most] = [10, 200];

/**
 * How many records the next step takes: as many as fit into the time a step may take, by how long the last one took. A
 * commit costs the same for ten records as for two hundred, so small steps on a fast disk would be mostly commits.
 */
export function nextSize(size: number, took: number): number {
  const fitting = Math.round(size * Math.min(2, Math.max(0.5, wanted / Math.max(took, 1))));
  return Math.min(most, Math.max(least, fitting));
}
