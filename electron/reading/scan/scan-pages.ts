import { refusal } from '../../../shared/errors.ts';
import { fileKind } from '../file-kind.ts';
import { zipParts } from '../parts/zip-parts.ts';
import type { PdfRun } from '../pdf/pdf-lines.ts';
import { docxContent } from '../word/docx-content.ts';
import { mostPages, type PageRange } from './page-range.ts';
import { pdfScanPages } from './pdf-scan.ts';
import { picturePixels } from './pictures.ts';
import type { Pixels } from './pixels.ts';
import { tiffPages } from './tiff-pages.ts';

/** A page to be recognised, or one whose words are known; `count` is how many the file has. */
type PageToRead = { count: number } & ({ pixels: Pixels } | { runs: PdfRun[] });

/** The pages of a file that is pictures of words, one at a time. Throws `file.*` and `scan.*`. */
export async function* scanPages(file: string, bytes: Buffer, range: PageRange): AsyncGenerator<PageToRead> {
  const kind = fileKind(bytes);
  if (kind === 'pdf') return yield* pdfScanPages(file, bytes, range);
  if (kind === 'picture') return yield* picturePages(file, bytes, range);
  if (kind !== 'zip') throw refusal('scan.inside', { file });
  const parts = await zipParts(file, bytes);
  // What little is written beside the pictures.
  const document = await docxContent(parts);
  const written = (document?.text ?? '').split('\n').filter((line) => line.trim() !== '');
  const pictures = parts.names
    .filter((name) => /\.(?:jpe?g|png|bmp|gif|webp|tiff?)$/i.test(name))
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }));
  const count = pictures.length + Number(written.length > 0);
  let at = 0;
  if (written.length > 0 && at++ >= range.after)
    yield {
      count,
      runs: written.map((text, line) => ({ text, x: 0, y: -20 * line, width: 12 * text.length, size: 12 })),
    };
  for (const name of pictures) {
    if (at >= Math.min(mostPages, range.after + range.most)) return;
    const picture = await parts.bytes(name);
    if (!picture || fileKind(picture) !== 'picture') continue;
    // Of a picture with pages the first: a document shows no other.
    for await (const page of picturePages(file, picture, { after: 0, most: 1 }))
      if (at++ >= range.after) yield { ...page, count };
  }
}

async function* picturePages(file: string, bytes: Buffer, { after, most }: PageRange): AsyncGenerator<PageToRead> {
  if (!/^(?:49492a00|4d4d002a)/.test(bytes.toString('hex', 0, 4))) {
    if (after === 0) yield { count: 1, pixels: await picturePixels(file, bytes) };
    return;
  }
  const { count, page } = tiffPages(file, bytes);
  for (let at = after; at < Math.min(count, mostPages, after + most); at += 1) yield { count, pixels: await page(at) };
}
