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

/** By the name it can be asked for. */
const parts: Record<string, () => Promise<Measured[]>> = {
  list: benchList,
  board: benchBoard,
  'foreign-marks': benchForeignMarks,
  statistics: benchStatistics,
  stalls: benchStalls,
  letter: benchLetter,
  batch: benchBatch,
  reading: benchReading,
  workbook: benchWorkbook,
  'ledger-reading': benchLedgerReading,
  pages: benchPages,
  scans: benchScans,
  import: benchImport,
  merging: benchMerging,
  preview: benchPreview,
  deadlines: benchDeadlines,
  search: benchSearch,
  host: benchHost,
  move: benchMove,
  seats: benchSeats,
};

/** npm run bench: every figure from this one run, as medians and ratios; `-- letter import` only of these parts. */
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !(name in parts));
if (unknown !== undefined) {
  console.error(`没有“${unknown}”这一项，有：${Object.keys(parts).join(' ')}`);
  process.exit(2);
}
for (const [name, part] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const { what, ours, theirs, ratio, goal } of await part()) {
    console.log([what, ours, theirs && `对照 ${theirs}`, ratio, `目标 ${goal}`].filter(Boolean).join('  '));
  }
}
