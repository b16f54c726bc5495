import { openReader, type Reader, type ReaderOptions, thinkingRefusals } from './process.ts';
import type { ReaderTask } from './tasks.ts';

/** Nobody waits longer for a merge. */
const thinkingPatience = 30_000;

/**
 * A reader for each kind of task, each with a process of its own when it is needed: who adds one attachment does not
 * wait until an import has read a ledger of a hundred thousand rows to its end. Rules that think share one.
 */
export function openReaders(options?: ReaderOptions): Reader {
  const thinker = openReader({ patience: thinkingPatience, refusals: thinkingRefusals, ...options });
  const files = { text: openReader(options), pieces: openReader(options) };
  const readers: Record<ReaderTask, Reader> = {
    ...files,
    merge: thinker,
    beside: thinker,
    opinion: thinker,
    sender: thinker,
  };
  return {
    run: (task, input, how) => readers[task].run(task, input, how),
    close: () => {
      for (const reader of Object.values(readers)) reader.close();
    },
  };
}
