import type { PdfRun } from '../pdf/pdf-lines.ts';
import { engine } from './engine.ts';
import { runsOfPage } from './page-runs.ts';
import { readPage } from './read-page.ts';
import { scanPages } from './scan-pages.ts';

/** One page of a scan: what stands where; `recognised` is false where the page had words of its own. */
type ScanPiece = { page: number; count: number; recognised: boolean; runs: PdfRun[] };

/** Reads pictures of words page by page. The first piece comes before the first page: it says how many there are. */
export async function* scanFile({ name, bytes }: { name: string; bytes: Uint8Array }): AsyncGenerator<ScanPiece> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let page = 0;
  for await (const one of scanPages(name, buffer)) {
    const { count } = one;
    if (page === 0) yield { page, count, recognised: false, runs: [] };
    page += 1;
    if ('runs' in one) yield { page, count, recognised: false, runs: one.runs };
    else yield { page, count, recognised: true, runs: runsOfPage(await readPage(await engine(name), one.pixels)) };
  }
}
