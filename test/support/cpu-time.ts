/**
 * What the work costs this process, in milliseconds of its own: on a loaded machine the clock on the wall tells of the
 * others. A rule that grows with the square of half a million characters takes minutes, so bounds can be wide.
 */
export function cpuTimeOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** For a text of half a million characters without a break, in milliseconds. */
export const longestForHalfAMillion = 6000;
