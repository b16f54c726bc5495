import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { refusal } from '../../../shared/errors.ts';
import { wholeHan } from './han-radicals.ts';
import type { PdfRun } from './pdf-lines.ts';

/** Signs on a page: more is a drawing. */
const mostRuns = 50_000;

/** Opens a PDF: no script, form, font program or attachment of it is touched. Throws `file.*`; `close` it. */
export async function openPdf(
  file: string,
  bytes: Uint8Array,
  options: { maxImageSize?: number; useSystemFonts?: boolean } = {},
): Promise<{ document: PDFDocumentProxy; close: () => Promise<void> }> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const library = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    // pdf.js takes the bytes over, so it gets its own.
    data: new Uint8Array(bytes),
    // In Node, pdf.js takes what is called an address here for a path.
    cMapUrl: `${join(library, 'cmaps')}/`,
    wasmUrl: `${join(library, 'wasm')}/`,
    cMapPacked: true,
    disableFontFace: true,
    useSystemFonts: false,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
    ...options,
  });
  const close = () => task.destroy();
  try {
    return { document: await task.promise, close };
  } catch (error) {
    await close();
    throw asRefusal(file, error);
  }
}

/** What is written on a page, as its text layer has it. */
export async function pageRuns(page: PDFPageProxy): Promise<PdfRun[]> {
  const { items } = await page.getTextContent({ disableNormalization: true });
  return items.slice(0, mostRuns).flatMap((item) => ('str' in item ? [runOf(item)] : []));
}

function runOf(item: { str: string; transform: unknown[]; width: number; height: number }): PdfRun {
  const [, , slope = 0, height = 0, x = 0, y = 0] = item.transform as number[];
  return { text: wholeHan(item.str), x, y, width: item.width, size: item.height || Math.hypot(slope, height) || 10 };
}

/** What pdf.js throws of its own, and what a damaged file makes it stumble over, as a refusal. */
export function asRefusal(file: string, error: unknown): unknown {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return refusal('file.encrypted', { file });
  if (/Exception$|^(?:FormatError|RangeError|TypeError|XRefParseException)$/.test(name))
    return refusal('file.broken', { file });
  return error;
}
