/** Resolves at Ctrl+C, at SIGTERM, and when npm, which ends alone, is gone. */
export function untilTold(): Promise<void> {
  const parent = process.ppid;
  return new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => done());
    const watch = setInterval(() => process.env.npm_lifecycle_event && process.ppid !== parent && done(), 500);
    watch.unref();
  });
}
