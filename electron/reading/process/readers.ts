import { openReader, type Reader, type ReaderOptions } from './process.ts';
import type { ReaderTask } from './tasks.ts';

/**
 * A reader for each kind of task, each with a process of its own when it is needed: who adds one attachment does not
 * wait until an import has read a ledger of a hundred thousand rows to its end.
 */
export function openReaders(options?: ReaderOptions): Reader {
  const readers: Record<ReaderTask, Reader> = { text: openReader(options), pieces: openReader(options) };
  return {
    run: (task, input, how) => readers[task].run(task, input, how),
    close: () => {
      for (const reader of Object.values(readers)) reader.close();
    },
  };
}
