import type { PDFPageProxy } from 'pdfjs-dist';
import { asRefusal, openPdf, pageRuns } from '../pdf/pdf-document.ts';
import { hasTextLayer, type PdfRun } from '../pdf/pdf-lines.ts';
import { mostPages, type PageRange } from './page-range.ts';
import { drawingTools, longestEdge, mostPixels } from './pictures.ts';
import type { Pixels } from './pixels.ts';

/** Two hundred dots an inch. */
const sharp = 200 / 72;

/** The pages of a PDF: those with words as they are, the others drawn. */
export async function* pdfScanPages(
  file: string,
  bytes: Uint8Array,
  { after, most }: PageRange,
): AsyncGenerator<{ count: number; runs: PdfRun[] } | { count: number; pixels: Pixels }> {
  const { document, close } = await openPdf(file, bytes, { maxImageSize: mostPixels });
  try {
    const count = document.numPages;
    for (let number = after + 1; number <= Math.min(count, mostPages, after + most); number += 1) {
      const page = await document.getPage(number);
      const runs = await pageRuns(page);
      if (hasTextLayer(runs)) yield { count, runs };
      else yield { count, pixels: await drawn(file, page) };
      page.cleanup();
    }
  } finally {
    await close();
  }
}

/** A page of a PDF as it prints, counted from 1; one behind the last is the last. Throws `file.*`. */
export async function drawnPage(
  file: string,
  bytes: Uint8Array,
  wanted: number,
): Promise<{ page: number; pages: number; pixels: Pixels }> {
  // Words whose font is not in the file are drawn with this PC's.
  const { document, close } = await openPdf(file, bytes, { maxImageSize: mostPixels, useSystemFonts: true });
  try {
    const pages = document.numPages;
    const page = Math.min(wanted, pages);
    return { page, pages, pixels: await drawn(file, await document.getPage(page)) };
  } catch (error) {
    throw asRefusal(file, error);
  } finally {
    await close();
  }
}

async function drawn(file: string, page: PDFPageProxy): Promise<Pixels> {
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: Math.min(sharp, longestEdge / Math.max(width, height)) });
  const { createCanvas } = await drawingTools(file);
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height));
  await page.render({ canvas: canvas as never, viewport, background: '#fff' }).promise;
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return { width: canvas.width, height: canvas.height, data: data as Uint8ClampedArray };
}
