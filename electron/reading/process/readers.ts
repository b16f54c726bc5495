import { openReader, type Reader, type ReaderOptions, scanningRefusals, thinkingRefusals } from './process.ts';
import type { ReaderTask } from './tasks.ts';

/** Nobody waits longer for a merge. */
const thinkingPatience = 30_000;
/** A page of a newspaper on an old PC. */
const pagePatience = 180_000;

/**
 * A reader for each kind of task, each with a process of its own when it is needed: who adds one attachment does not
 * wait until an import has read a ledger of a hundred thousand rows to its end, nor who leafs through one. Rules that think share one; scans are
 * recognised in one of their own, one at a time, which may take minutes.
 */
export function openReaders(options?: ReaderOptions): Reader {
  const thinker = openReader({ patience: thinkingPatience, refusals: thinkingRefusals, ...options });
  const recogniser = openReader({ patience: pagePatience, refusals: scanningRefusals, ...options });
  const files = { text: openReader(options), pieces: openReader(options), look: openReader(options) };
  const readers: Record<ReaderTask, Reader> = {
    ...files,
    intakeFile: files.text,
    revised: files.text,
    roster: files.text,
    scan: recogniser,
    intake: thinker,
    merge: thinker,
    revisedLetter: thinker,
    otherLetter: thinker,
    takeRevised: thinker,
    mergeTexts: thinker,
    beside: thinker,
    asks: thinker,
    proof: thinker,
    draftProof: thinker,
    promises: thinker,
    publication: thinker,
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
