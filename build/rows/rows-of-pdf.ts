import { readFileSync } from 'node:fs';
import { openPdf, pageRuns } from '../../electron/reading/pdf/pdf-document.ts';

/** A row as it stands on paper, without spaces; lengths in points from the lower left corner of the page. */
export type PaperRow = { text: string; left: number; right: number; base: number };

/** The rows of each page of a PDF, top to bottom: what stands on one base line, be it in several cells of a table. */
export async function rowsOfPdf(pdf: string): Promise<PaperRow[][]> {
  const { document, close } = await openPdf(pdf, new Uint8Array(readFileSync(pdf)));
  try {
    const pages: PaperRow[][] = [];
    for (let number = 1; number <= document.numPages; number += 1)
      pages.push(rowsOfPage(await pageRuns(await document.getPage(number))));
    return pages;
  } finally {
    await close();
  }
}

/** The number of a page stands below the text and is no row of it. */
const footerPt = 90;

type Run = { text: string; x: number; y: number; width: number };

function rowsOfPage(runs: readonly Run[]): PaperRow[] {
  const rows: { base: number; runs: Run[] }[] = [];
  for (const run of runs) {
    const row = rows.find(({ base }) => Math.abs(base - run.y) < 1.5);
    if (row) row.runs.push(run);
    else rows.push({ base: run.y, runs: [run] });
  }
  return rows
    .map(({ base, runs: own }) => ({
      base,
      text: own
        .toSorted((a, b) => a.x - b.x)
        .map(({ text }) => text)
        .join('')
        .replace(/\s/gu, '')
        // One glyph, two signs.
        .replaceAll('―', '—'),
      left: Math.min(...own.map(({ x }) => x)),
      right: Math.max(...own.map(({ x, width }) => x + width)),
    }))
    .filter(({ text, base }) => text !== '' && base > footerPt)
    .sort((a, b) => b.base - a.base);
}
