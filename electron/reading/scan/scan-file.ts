import type { LinePicture } from '../../../shared/model/reading/scan.ts';
import type { PdfRun } from '../pdf/pdf-lines.ts';
import { engine } from './engine.ts';
import { linePictures } from './line-pictures.ts';
import { runsOfPage } from './page-runs.ts';
import { readPage } from './read-page.ts';
import { scanPages } from './scan-pages.ts';

/** One page of a scan: what stands where, and its lines as pictures; `recognised` is false where the page had words of its own. */
type ScanPiece = { page: number; count: number; recognised: boolean; runs: PdfRun[]; lines: LinePicture[] };

/** Which pages: those behind the first `after`, at most `most` of them. */
type ScanAsk = { name: string; bytes: Uint8Array; after: number; most: number };

/** Reads pictures of words page by page. The first piece comes before the first page: it says how many there are. */
export async function* scanFile({ name, bytes, after, most }: ScanAsk): AsyncGenerator<ScanPiece> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let page = after;
  for await (const one of scanPages(name, buffer, { after, most })) {
    const { count } = one;
    if (page === after) yield { page: 0, count, recognised: false, runs: [], lines: [] };
    page += 1;
    if ('runs' in one) yield { page, count, recognised: false, runs: one.runs, lines: [] };
    else {
      const seen = await readPage(await engine(name), one.pixels);
      const lines = await linePictures(
        name,
        seen.pixels,
        seen.lines.map(({ box }) => box),
      );
      yield { page, count, recognised: true, runs: runsOfPage(seen), lines };
    }
  }
}
