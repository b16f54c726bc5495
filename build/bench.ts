import { benchBatch } from './bench/batch.ts';
import { benchBoard } from './bench/board.ts';
import { benchDeadlines } from './bench/deadlines.ts';
import { benchForeignMarks } from './bench/grown/foreign-marks.ts';
import { benchStalls } from './bench/grown/stalls.ts';
import { benchStatistics } from './bench/grown/statistics.ts';
import { benchHost } from './bench/host.ts';
import { benchImport } from './bench/import.ts';
import { benchLedgerReading } from './bench/ledger-reading.ts';
import { benchLetter } from './bench/letter.ts';
import { benchList } from './bench/list.ts';
import type { Measured } from './bench/measure.ts';
import { benchMerging } from './bench/merging.ts';
import { benchMove } from './bench/move-store.ts';
import { benchPages } from './bench/pages.ts';
import { benchPreview } from './bench/preview.ts';
import { benchReading } from './bench/reading.ts';
import { benchScans } from './bench/scans.ts';
import { benchSearch } from './bench/search.ts';
import { benchSeats } from './bench/seats/seats.ts';
import { benchWorkbook } from './bench/workbook.ts';

/** npm run bench: every figure from this one run, as medians and ratios. */
const parts: readonly (() => Promise<Measured[]>)[] = [
  benchList,
  benchBoard,
  benchForeignMarks,
  benchStatistics,
  benchStalls,
  benchLetter,
  benchBatch,
  benchReading,
  benchWorkbook,
  benchLedgerReading,
  benchPages,
  benchScans,
  benchImport,
  benchMerging,
  benchPreview,
  benchDeadlines,
  benchSearch,
  benchHost,
  benchMove,
  benchSeats,
];

for (const part of parts) {
  for (const { what, ours, theirs, ratio, goal } of await part()) {
    console.log([what, ours, theirs && `对照 ${theirs}`, ratio, `目标 ${goal}`].filter(Boolean).join('  '));
  }
}
